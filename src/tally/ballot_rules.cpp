#include "tally/ballot_rules.hpp"

#include <algorithm>
#include <bitset>

namespace mandate::tally {
namespace {

constexpr std::size_t most_choices = 256;

std::size_t different_choices(std::span<const Mark> marks, auto counts) {
  std::bitset<most_choices> seen;
  for (const Mark& mark : marks) {
    if (counts(mark)) {
      seen[mark.choice] = true;
    }
  }
  return seen.count();
}

BallotClass classify_ranked(const ContestRules& rules, std::span<const Mark> marks) {
  bool any_overvoted = false;
  for (std::uint32_t rank = 1; rank <= rules.ranks; ++rank) {
    const std::size_t choices = choices_at(marks, rank);
    if (choices == 1) {
      return BallotClass::valid;
    }
    any_overvoted = any_overvoted || choices > 1;
  }
  return any_overvoted ? BallotClass::overvoted : BallotClass::invalid;
}

}  // namespace

std::size_t choices_at(std::span<const Mark> marks, std::uint32_t rank) {
  return different_choices(marks,
                           [rank](const Mark& mark) { return mark.rank == rank && mark.state == MarkState::vote; });
}

std::size_t undervotes(const ContestRules& rules, std::span<const Mark> marks) {
  return rules.votes_allowed - std::min(rules.votes_allowed, choices_at(marks, 0));
}

BallotClass classify(const ContestRules& rules, std::span<const Mark> marks) {
  if (std::ranges::any_of(marks, [](const Mark& mark) { return mark.state == MarkState::ambiguous; })) {
    return BallotClass::ambiguous;
  }
  if (marks.empty()) {
    return BallotClass::blank;
  }
  if (rules.ranks > 0) {
    return classify_ranked(rules, marks);
  }
  const std::size_t marked = different_choices(marks, [](const Mark&) { return true; });
  const std::size_t votes = choices_at(marks, 0);
  if (rules.all_marked_is_valid && rules.choices > rules.votes_allowed && marked >= rules.choices) {
    return BallotClass::all_marked;
  }
  // Machines take the marks of an overvoted contest out, so that all of them count towards it where no vote is left.
  if (votes > rules.votes_allowed || (votes == 0 && marked > rules.votes_allowed)) {
    return BallotClass::overvoted;
  }
  return votes == 0 ? BallotClass::invalid : BallotClass::valid;
}

}  // namespace mandate::tally
