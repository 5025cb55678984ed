// The hub's commands, one function each. They print results on stdout and answer with the error, if any,
// whose kind becomes the exit code. What each needs to know is an argument; nothing here reads a command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/actions/links.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/actions/strikes.hpp"
#include "core/base/result.hpp"
#include "core/import/import.hpp"
#include "core/import/messages.hpp"

namespace riskbild::hub {

enum class Form { text, json };

// How a result is printed.
struct Manner {
    Form form = Form::text;
    import::Language language = import::Language::sv;  // of reports on sheets
};

// What every command on a data folder is told.
struct Call {
    std::string data;  // the data folder
    Manner manner{};
};

// The data folder only for its vocabulary; empty: the one that ships.
Status check(const Call& call, const std::vector<std::string>& files, const import::Hints& hints);
// An empty workbook to fill in; ErrorKind::usage where `out` exists.
Status write_template(const std::string& out, import::Language language);
Status init(const Call& call);
Status import_files(const Call& call, const std::vector<std::string>& files, const import::Hints& hints);

Status list_links(const Call& call, const std::string& board);
Status settle_links(const Call& call, const std::string& board, const std::vector<std::string>& ids, Verdict verdict);
Status list_proposals(const Call& call, const std::string& board);
Status settle_proposals(const Call& call, const std::string& board, const std::vector<std::string>& ids, Stroke stroke);

// What may be names of persons in the board has been seen and may be published.
Status confirm_looked_at(const Call& call, const std::string& board);
Status publish_channel(const Call& call, const PublishOrder& order);
Status show_key(const Call& call);

Status new_token(const Call& call, const std::string& channel);
Status list_displays(const Call& call);
Status revoke_display(const Call& call, const std::string& id);

Status list_channels(const Call& call);
Status show_channel(const Call& call, const std::string& name);
Status set_room(const Call& call, const std::string& name, plan::Room room);
Status set_public(const Call& call, const std::string& name, bool is_public);

Status list_users(const Call& call);
Status add_user(const Call& call, const std::string& name, const std::string& role);

// `channels` as named; none: all that are marked public.
Status export_channels(const Call& call, const std::string& out, const std::vector<std::string>& channels);
// Until SIGTERM or SIGINT.
Status serve(const Call& call, const std::string& listen, const std::string& version);

}  // namespace riskbild::hub
