// How the changes of the displays' states leave the hub: by a program of the operator's, and by a POST.
#pragma once

#include <string>
#include <vector>

#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/state_teller.hpp"

namespace riskbild::hub {

// As the order has it. The program gets news_json() on its standard input and the same in its environment
// (RISKBILD_DISPLAY, _NAME, _CHANNEL, _FROM, _TO, _SINCE); no shell reads any of it, and it may take half a minute. The
// address is POSTed news_json() by a process of its own (post_news()), which may take a quarter; any status below 300
// will do, and errors name its host and not its path, which may be a secret.
// ErrorKind::usage where there is no such program, or no address.
Result<std::vector<TellState>> ways_to_tell(const Call& call, const ServeOrder& order);

// {"display", "name", "channel", "from", "to", "since": RFC 3339, "well": bool}
std::string news_json(const StateNews& news);

}  // namespace riskbild::hub
