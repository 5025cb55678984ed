#include "core/wall/pairing_page.hpp"

#include <algorithm>

#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

constexpr std::string_view fine = "ok";
constexpr std::size_t group = 4;  // signs that are read, kept in mind and typed at a time

bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Its signs in capitals, without what the hub has set between them; empty for what is no code.
std::string signs_of(const std::string& code) {
    std::string signs;
    for (const char c : code) {
        const char sign = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (is_letter(sign) || is_digit(sign))
            signs += sign;
        else if (sign != '-' && sign != ' ')
            return {};
    }
    return signs;
}

std::vector<std::string> in_groups(const std::string& signs) {
    std::vector<std::string> groups;
    for (std::size_t i = 0; i < signs.size(); i += group) groups.push_back(signs.substr(i, group));
    return groups;
}

// As somebody types it: a browser finds https by itself.
std::string typed(const std::string& url) {
    constexpr std::string_view secure = "https://";
    std::string address = url.starts_with(secure) ? url.substr(secure.size()) : url;
    if (address.ends_with('/')) address.pop_back();
    return address;
}

bool expired(const Pairing& pairing, const Situation& situation) {
    return situation.clock_good && pairing.expires && *pairing.expires <= situation.now;
}

// The clock has two witnesses; either is enough for a doubt.
std::string clock_state(const Pairing& pairing, const Situation& situation, const Words& words) {
    const bool doubted = !situation.clock_good && (pairing.clock.empty() || pairing.clock == fine);
    return doubted ? words("footer.no_clock") : pairing.clock;
}

StatusWords state_words(const std::string& state, std::string_view fine_key, std::string_view broken_key,
                        std::string_view untried_key, const Words& words) {
    if (state.empty()) return {Glyph::dashed_ring, Tone::missing, words(untried_key)};
    if (state == fine) return {Glyph::check, Tone::good, words(fine_key)};
    return {Glyph::cross, Tone::bad, words(broken_key)};
}

std::vector<StatusWords> states_of(const Pairing& pairing, const std::string& clock, const Words& words) {
    return {state_words(pairing.network, "pairing.network", "pairing.no_network", "pairing.network_untried", words),
            state_words(pairing.tls, "pairing.tls", "pairing.no_tls", "pairing.tls_untried", words),
            state_words(clock, "pairing.clock", "pairing.no_clock", "pairing.clock_untried", words)};
}

// Signs that are mistaken for each other (0 and O, 1 and I) are told apart by the kind they are of.
std::string enter_code(const std::string& signs, const Words& words) {
    if (!std::ranges::all_of(signs, is_letter)) return words("pairing.enter");
    return words("pairing.enter_letters", {{"n", std::to_string(signs.size())}});
}

std::string open_address(const Pairing& pairing, const Words& words) {
    const std::string address = typed(pairing.address.empty() ? pairing.server : pairing.address);
    return words("pairing.open", {{"address", address}});
}

// Without a good clock nobody knows when that is.
std::string valid_until(const Pairing& pairing, const Situation& situation, const Words& words) {
    if (!situation.clock_good || !pairing.expires_local) return {};
    const LocalTime until = *pairing.expires_local;
    if (until.date != situation.local.date)
        return words("pairing.valid_until_day", {{"when", say_day_and_time(until, words)}});
    return words("pairing.valid_until", {{"time", say_time(until, words)}});
}

void show_code(PairingPage& page, const std::string& signs, const Pairing& pairing, const Situation& situation,
               const Words& words) {
    page.code = in_groups(signs);
    page.qr = pairing.qr;
    page.steps = {open_address(pairing, words), words("pairing.sign_in"), enter_code(signs, words),
                  words("pairing.name_screen")};
    page.note = valid_until(pairing, situation, words);
}

// In the wall's language where it has a sentence for the fault, else as the refresher put it.
std::string error_line(const Pairing& pairing, const std::string& cause, const Words& words) {
    const std::string key = "fault." + pairing.fault;
    const std::string text = brief(pairing.error, 80);
    if (const std::string said = words(key, {{"text", text}}); said != key) return said;
    const std::string& error = cause.empty() ? pairing.error : cause;
    return error.empty() ? "" : words("pairing.error", {{"text", brief(error, 80)}});
}

// What is mended first: a clock that is wrong makes a good certificate look bad.
void tell_why_none(PairingPage& page, const Pairing& pairing, const std::string& clock, const Situation& situation,
                   const Words& words) {
    const auto broken = [](const std::string& state) { return !state.empty() && state != fine; };
    const auto because = [&](std::string_view problem, std::initializer_list<std::string_view> steps,
                             const std::string& cause) {
        page.problem = words(problem);
        for (const std::string_view step : steps) page.steps.push_back(words(step));
        page.error = error_line(pairing, cause, words);
    };
    page.address = pairing.server;
    page.note = words("pairing.tries_again");
    if (pairing.fault == "provision" || pairing.fault == "keyless")
        because("pairing.problem_settings", {}, {});
    else if (broken(pairing.network))
        because("pairing.problem_network", {"pairing.check_cable", "pairing.check_address", "pairing.check_firewall"},
                pairing.network);
    else if (broken(clock))
        because("pairing.problem_clock", {"pairing.set_clock", "pairing.check_ntp"}, clock);
    else if (broken(pairing.tls))
        because("pairing.problem_tls", {"pairing.check_certificate", "pairing.add_issuer"}, pairing.tls);
    else if (expired(pairing, situation))
        because("pairing.problem_expired", {}, {});
    else
        because("pairing.problem_no_code", {"pairing.check_address"}, {});
}

}  // namespace

PairingPage pairing_page(const Pairing& pairing, const Situation& situation, const Words& words) {
    const std::string clock = clock_state(pairing, situation, words);
    const std::string signs = expired(pairing, situation) ? "" : signs_of(pairing.user_code);
    PairingPage page{.title = words("message.not_connected"), .states = states_of(pairing, clock, words)};
    if (signs.empty())
        tell_why_none(page, pairing, clock, situation, words);
    else
        show_code(page, signs, pairing, situation, words);
    return page;
}

}  // namespace riskbild::wall
