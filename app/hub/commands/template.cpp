#include "app/hub/report/template.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {

Status write_template(const std::string& out, import::Language language) {
    if (os::exists(out)) return Error{ErrorKind::usage, out + ": exists already; choose another name"};
    const auto json = os::read_asset("vocabulary/template.json");
    if (!json) return json.error();
    const auto made = read_template(*json, language);
    if (!made) return Error{ErrorKind::io, made.error().message};
    if (Status written = sheet::write_workbook(out, made->pages(), made->refusals); !written) return written;
    print(out);
    return done();
}

}  // namespace riskbild::hub
