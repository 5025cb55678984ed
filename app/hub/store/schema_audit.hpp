// Version 3: no row of the audit log in the place of another. REPLACE deletes without asking the trigger on deletes.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* audit = R"sql(
CREATE TRIGGER audit_log_is_not_replaced BEFORE INSERT ON audit_log
    WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
)sql";

}  // namespace riskbild::hub::schema
