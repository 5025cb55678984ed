// Version 3: the keys that sign manifests, once the first has been changed.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* keys = R"sql(
CREATE TABLE signing_key (
    epoch INTEGER PRIMARY KEY,
    public_key TEXT NOT NULL UNIQUE,
    signs_from TEXT NOT NULL,
    signs INTEGER NOT NULL);  -- 1: it signs, or has; 0: it has been announced
)sql";

}  // namespace riskbild::hub::schema
