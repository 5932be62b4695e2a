// What the marks of one scanned ballot amount to in one contest.
//
// Words of NIST SP 1500-103 (cast vote records): a contest allows a number of votes; a ballot with fewer marks is
// undervoted and still valid for those it has, one with none is blank (`not-indicated`), one with more is overvoted and
// gives no vote. A mark whose indication is `unknown`, or that waits for adjudication, is ambiguous: it could
// make or break the ballot, so that a person decides and not the program. A mark that is there but not allocable (the
// machine's rules or an adjudicator took it out) gives no vote.
//
// Kazakhstan's law on the republican referendum, articles 28 and 29: a ballot without a mark, or whose will cannot be
// established, is invalid; one on which all options are marked is valid and counted for none (`all_marked`). Elections
// law knows no such class, so the contest's rules say which one holds.
//
// Ranked ballots: each rank holds one choice, none, or several (overvoted at that rank). Whether a skipped or an
// overvoted rank ends the ballot is for the method of counting to say; here a ballot is valid where any rank
// holds exactly one choice.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mandate::tally {

struct ContestRules {
  std::size_t votes_allowed = 1;     // 1: plurality; the number of choices: approval; ranked: 1
  std::size_t ranks = 0;             // 0: not ranked
  std::size_t choices = 0;           // printed on the ballot; 0: not known
  bool all_marked_is_valid = false;  // and counted for none

  friend bool operator==(const ContestRules&, const ContestRules&) = default;
};

enum class MarkState : std::uint8_t {
  vote,
  not_allocable,  // there, and taken out
  ambiguous,      // nobody has said whether it is one
};

struct Mark {
  std::uint8_t choice = 0;  // index into the contest's choices
  std::uint32_t rank = 0;   // from 1; 0 where the contest is not ranked
  MarkState state = MarkState::vote;
};

enum class BallotClass : std::uint8_t { valid, blank, overvoted, ambiguous, all_marked, invalid };

inline constexpr std::size_t ballot_classes = 6;

// The word in JSON: "valid", "blank", …
[[nodiscard]] constexpr std::string_view word(BallotClass of_ballot) {
  constexpr std::array<std::string_view, ballot_classes> words = {"valid",     "blank",      "overvoted",
                                                                  "ambiguous", "all_marked", "invalid"};
  return words.at(static_cast<std::size_t>(of_ballot));
}

// In this order: ambiguous where any mark is; blank where there is none; all marked where the rules have it;
// overvoted; invalid where marks are there and none of them gives a vote; else valid. The same choice marked twice
// is one choice.
[[nodiscard]] BallotClass classify(const ContestRules& rules, std::span<const Mark> marks);

// How many different choices the ballot gives a vote, at one rank or (rank 0) without ranks.
[[nodiscard]] std::size_t choices_at(std::span<const Mark> marks, std::uint32_t rank);

// How many votes the ballot leaves unused: votes allowed less choices. A valid or blank ballot of an unranked contest.
[[nodiscard]] std::size_t undervotes(const ContestRules& rules, std::span<const Mark> marks);

}  // namespace mandate::tally
