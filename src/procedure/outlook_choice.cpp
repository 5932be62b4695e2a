// One winner among options: who may be elected, who may go on, and whether nobody may reach the majority.
//
// All ballots for one option are the best for it in every respect. Nobody reaches the majority most easily where the
// leader gains nothing while the denominator grows. Two can both be at the top where the ballots make up the
// difference, and both reach the majority only where it is at most a half.
#include <algorithm>
#include <functional>
#include <optional>

#include "procedure/evaluate_comparison.hpp"
#include "procedure/outlook_basis.hpp"
#include "procedure/rule_value.hpp"
#include "seats/plurality.hpp"

namespace mandate::procedure {
namespace {

class Choices {
 public:
  Choices(const Basis& basis, const Stage& stage, std::vector<Count64> votes)
      : basis_(&basis),
        choice_(std::get_if<ChoiceStage>(&stage.work)),
        votes_(std::move(votes)),
        electors_(basis.electors.nation) {
    ordered_ = votes_;
    std::ranges::sort(ordered_, std::ranges::greater());
    if (!choice_->plurality) {
      share_ = resolve(choice_->share, {}, basis.question->law_date);
      of_ = basis.figures.nation.at(choice_->of);
    }
  }

  // Whether the denominator is there.
  [[nodiscard]] bool known() const { return choice_->plurality || (share_ && of_.present()); }

  // The largest number of votes that any other option has.
  [[nodiscard]] Count64 best_rival(std::size_t option) const {
    if (ordered_.size() < 2) {
      return -1;
    }
    return votes_[option] == ordered_[0] ? ordered_[1] : ordered_[0];
  }

  [[nodiscard]] bool reaches(Count64 votes, Count64 more_of) const {
    if (choice_->plurality) {
      return true;
    }
    const std::optional<Count64> needed =
        edge_of_share(choice_->comparator, share_->value, Rounding::exact, of_.value + more_of);
    return needed && votes >= *needed;
  }

  [[nodiscard]] bool can_win(std::size_t option) const {
    const Count64 votes = votes_[option] + electors_;
    const Count64 rival = best_rival(option);
    return (votes > rival || (votes == rival && wins_tie(option))) && reaches(votes, more_of(basis_->vote));
  }

  // Among the first so many, with a tie for the last place counted in.
  [[nodiscard]] bool can_remain(std::size_t option, std::size_t places) const {
    std::vector<Count64> rivals = votes_;
    rivals.erase(rivals.begin() + static_cast<std::ptrdiff_t>(option));
    std::ranges::sort(rivals, std::ranges::greater());
    return rivals.size() < places || places == 0 || votes_[option] + electors_ >= rivals[places - 1];
  }

  [[nodiscard]] bool can_be_none() const {
    Count64 most = more_of(basis_->vote);
    for (const BallotEffect& effect : basis_->effects) {
      most = std::max(most, more_of(effect));
    }
    return !choice_->plurality && !reaches(ordered_.front(), most);
  }

  [[nodiscard]] bool can_tie() const {
    if (ordered_.size() < 2 || ordered_[0] - ordered_[1] > electors_ || choice_->tie == TieRule::registration_order) {
      return false;
    }
    if (choice_->plurality || !basis_->vote.adds_to(choice_->of)) {
      return true;
    }
    const Fraction half = *Fraction::of(1, 2);
    return share_->value < half || (share_->value == half && choice_->comparator == Comparator::at_least);
  }

  // Votes for each option that raise nobody above the leader, the last ones first; as many as there are.
  [[nodiscard]] std::vector<Count64> levelled() const {
    std::vector<Count64> more(votes_.size());
    Count64 left = electors_;
    for (std::size_t i = votes_.size(); i > 0; --i) {
      more[i - 1] = std::min(left, ordered_.front() - votes_[i - 1]);
      left -= more[i - 1];
    }
    return more;
  }

  // The second made equal to the first.
  [[nodiscard]] std::vector<Count64> tied() const {
    std::vector<Count64> more(votes_.size());
    const std::size_t first = seats::leaders(votes_).front();
    for (std::size_t i = 0; i < votes_.size(); ++i) {
      if (i != first && votes_[i] == best_rival(first)) {
        more[i] = votes_[first] - votes_[i];
        break;
      }
    }
    return more;
  }

 private:
  [[nodiscard]] bool wins_tie(std::size_t option) const {
    const Count64 rival = best_rival(option);
    const auto earlier = std::span(votes_).first(option);
    return choice_->tie == TieRule::lot ||
           (choice_->tie == TieRule::registration_order && std::ranges::find(earlier, rival) == earlier.end());
  }

  [[nodiscard]] Count64 more_of(const BallotEffect& effect) const {
    return effect.adds_to(choice_->of) ? electors_ : 0;
  }

  const Basis* basis_;
  const ChoiceStage* choice_;
  std::vector<Count64> votes_;
  std::vector<Count64> ordered_;
  Count64 electors_;
  std::optional<ResolvedValue> share_;
  record::Figure of_;
};

// How many go on from this stage to the next ballot; 0 = all.
std::size_t places_after(const Basis& basis, const Stage& stage) {
  bool later = false;
  for (const Stage& other : basis.version->stages) {
    const auto* const next = std::get_if<ChoiceStage>(&other.work);
    if (later && next != nullptr && next->first) {
      const std::optional<ResolvedValue> first = resolve(*next->first, {}, basis.question->law_date);
      return first ? static_cast<std::size_t>(floor_of(first->value)) : 0;
    }
    later = later || &other == &stage;
  }
  return 0;
}

std::optional<std::vector<Count64>> votes_of(const record::StageRecord& record) {
  std::vector<Count64> votes;
  for (const record::Option& option : record.options) {
    if (!option.votes) {
      return std::nullopt;
    }
    votes.push_back(*option.votes);
  }
  return votes.empty() ? std::nullopt : std::optional(votes);
}

void suppose_choices(const Basis& basis, const Stage& stage, const Choices& choices,
                     std::vector<SupposedCount>& suppositions) {
  const Supposer supposer(basis.outstanding);
  const std::vector<record::Option>& options = basis.record->options;
  const BallotEffect& absent = basis.effects.front();
  for (std::size_t i = 0; i < options.size(); ++i) {
    std::vector<Count64> more(options.size());
    more[i] = basis.electors.nation;
    suppositions.push_back(supposer.votes(more, basis.vote, absent, "all_for_one:" + options[i].id));
  }
  const record::Count of = std::get_if<ChoiceStage>(&stage.work)->of;
  if (const BallotEffect* const blank = basis.blank(of)) {
    suppositions.push_back(supposer.everybody(*blank));
  }
  suppositions.push_back(supposer.votes(choices.levelled(), basis.vote, absent, "leader_gains_nothing"));
  suppositions.push_back(supposer.votes(choices.tied(), basis.vote, absent, "leaders_tie"));
}

}  // namespace

StageOutcomes choice_outcomes(const Basis& basis, const Stage& stage, Outlook& outlook,
                              std::vector<SupposedCount>& suppositions) {
  const std::optional<std::vector<Count64>> votes = votes_of(*basis.record);
  if (!votes) {
    outlook.unbounded.push_back({NotBounded::votes_missing, stage.id});
    return {""};
  }
  const Choices choices(basis, stage, *votes);
  if (!choices.known()) {
    outlook.unbounded.push_back({NotBounded::votes_missing, stage.id});
    return {""};
  }
  ChoiceOutlook made;
  made.stage = stage.id;
  const std::size_t places = places_after(basis, stage);
  for (const std::size_t leader : seats::leaders(*votes)) {
    made.leading.push_back(basis.record->options[leader].id);
  }
  for (std::size_t i = 0; i < votes->size(); ++i) {
    if (choices.can_win(i)) {
      made.possible_winners.push_back(basis.record->options[i].id);
    }
    if (places > 0 && choices.can_remain(i, places)) {
      made.can_remain.push_back(basis.record->options[i].id);
    }
  }
  made.can_be_none = choices.can_be_none();
  made.can_tie = choices.can_tie();
  StageOutcomes outcomes;
  if (!made.possible_winners.empty()) {
    outcomes.emplace_back("elected");
  }
  if (made.can_be_none) {
    outcomes.emplace_back("none");
  }
  if (made.can_tie) {
    const bool lot = std::get_if<ChoiceStage>(&stage.work)->tie == TieRule::lot;
    outcomes.emplace_back(lot ? "" : "tie");
  }
  suppose_choices(basis, stage, choices, suppositions);
  outlook.choices.push_back(std::move(made));
  return outcomes;
}

}  // namespace mandate::procedure
