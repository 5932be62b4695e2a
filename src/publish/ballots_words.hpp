// Words about scanned ballots in three languages.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/localized_text.hpp"
#include "tally/ballot_rules.hpp"

namespace mandate::publish {

enum class BallotWord : std::uint8_t {
  records,  // {n}
  ballots,
  class_of_ballot,
  choice,
  votes,
  first_preferences,
  share,  // of votes, or of valid ballots
  rank,
  rank_overvoted,
  precinct,
  no_precinct,
  write_in,
  one_vote,
  several_votes,  // {n}
  ranked,         // {n}
  for_a_person,
  ambiguous_left,   // {n}
  invalid_left,     // {n}
  differs,          // {n}
  void_contest,     // {n}
  without_current,  // {n}
  nothing_left,
};

inline constexpr std::size_t ballot_words = 22;

[[nodiscard]] std::string_view say(BallotWord word, Language language);
// "valid", "действительные", "жарамды".
[[nodiscard]] std::string_view say(tally::BallotClass of_ballot, Language language);

}  // namespace mandate::publish
