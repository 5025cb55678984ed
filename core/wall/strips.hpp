// The strips around every page: whose word it is, how old it is, and what is wrong with contact or clock.
#pragma once

#include <optional>
#include <string>

#include "core/wall/model.hpp"
#include "core/wall/situation.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

Header header_of(const Subject& subject, const Words& words);
// For the matrix, dated by its values where they are of another time than the follow-up.
Header map_header(const Subject& subject, const Words& words);
Header bare_header(const std::string& board);

std::optional<Banner> banner_of(const Situation& situation, const Words& words);

std::string name_of(const plan::Plan* plan, const Words& words);                 // 'Internkontrollplan 2023'
std::string decision_words(const plan::Decision& decision, const Words& words);  // 'Beslutad 2023-01-11 § 19'
// 'Helår, uppföljt 2023-12-06', as far as stated.
std::string follow_up_name(const plan::Plan* plan, const plan::Document& document, const Words& words);

// 'delåret', 'förra uppföljningen': how a sentence names a follow-up.
std::string definite_cycle(const plan::Document& document, const Words& words);

}  // namespace riskbild::wall
