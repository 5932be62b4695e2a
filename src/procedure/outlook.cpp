#include "procedure/outlook.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "procedure/outlook_basis.hpp"

namespace mandate::procedure {
namespace {

constexpr std::string_view cannot_tell = "cannot_tell";

// Mixed suppositions are made only for rules whose outcomes the plain ones do not reach.
constexpr std::size_t most_mixed = 200;

// Where the stages may lead, without looking at what hangs together: never too few outcomes.
class Paths {
 public:
  Paths(const Basis& basis, Outlook& outlook, std::vector<SupposedCount>& suppositions)
      : basis_(&basis), outlook_(&outlook), suppositions_(&suppositions) {}

  // Ids of ends, and cannot_tell, in the order of the ends.
  std::vector<std::string_view> outcomes() {
    const Version& version = *basis_->version;
    const std::string& start = basis_->question->input->start;
    std::vector<std::string_view> open = {start.empty() ? std::string_view(version.stages.front().id) : start};
    std::vector<std::string_view> seen = open;
    while (!open.empty()) {
      const Stage* const stage = version.stage(open.back());
      open.pop_back();
      if (stage == nullptr) {
        continue;
      }
      for (const std::string_view outcome : outcomes_of(*stage)) {
        const std::string_view next = outcome.empty() ? cannot_tell : stage->next(outcome);
        const std::string_view reached = next.empty() ? cannot_tell : next;
        if (std::ranges::find(seen, reached) == seen.end()) {
          seen.push_back(reached);
          open.push_back(reached);
        }
      }
    }
    return in_order(seen);
  }

 private:
  [[nodiscard]] std::vector<std::string_view> in_order(const std::vector<std::string_view>& seen) const {
    std::vector<std::string_view> made;
    const auto add = [&](std::string_view outcome) {
      if (std::ranges::find(seen, outcome) != seen.end()) {
        made.push_back(outcome);
      }
    };
    for (const End& end : basis_->version->ends) {
      add(end.id);
    }
    add(cannot_tell);
    return made;
  }

  [[nodiscard]] bool at_hand(const Stage& stage) const {
    if (&basis_->question->input->record_of(stage.id) != basis_->record) {
      return false;
    }
    return stage.kind != StageKind::choice || !basis_->record->stage.empty() || first_choice() == &stage;
  }

  [[nodiscard]] const Stage* first_choice() const {
    const auto found = std::ranges::find(basis_->version->stages, StageKind::choice, &Stage::kind);
    return found == basis_->version->stages.end() ? nullptr : &*found;
  }

  // A stage that these ballots do not fill: as it stands, or anything where it is not reached or hangs on them.
  StageOutcomes standing(const Stage& stage) {
    const auto* const choice = std::get_if<ChoiceStage>(&stage.work);
    const bool own = !basis_->question->input->record_of(stage.id).stage.empty();
    if (choice != nullptr && !own) {
      return {""};  // its votes are still to come, from another ballot
    }
    const Finding* const finding = basis_->reached(stage);
    if (finding != nullptr && (choice == nullptr || !choice->first)) {
      return {std::get_if<StageDetail>(&finding->detail)->outcome};
    }
    outlook_->unbounded.push_back({NotBounded::stage_not_at_hand, stage.id});
    StageOutcomes all = {""};
    for (const auto& [outcome, next] : stage.on) {
      all.emplace_back(outcome);
    }
    return all;
  }

  StageOutcomes outcomes_of(const Stage& stage) {
    const bool of_ballots = stage.kind != StageKind::decision && stage.kind != StageKind::body_vote;
    if (!of_ballots || !at_hand(stage)) {
      return standing(stage);
    }
    if (stage.kind == StageKind::choice) {
      return choice_outcomes(*basis_, stage, *outlook_, *suppositions_);
    }
    if (stage.kind == StageKind::allocation) {
      return allocation_outcomes(*basis_, stage, *outlook_, *suppositions_);
    }
    return requirement_outcomes(stage);
  }

  StageOutcomes requirement_outcomes(const Stage& stage) {
    const Requirement& requirement = std::get_if<RequirementStage>(&stage.work)->requirement;
    const Evaluation evaluation = basis_->evaluation();
    std::vector<NodeRange> ranges;
    std::vector<NodeRange> now;
    const OutstandingElectors nobody{0, std::vector<Count64>(basis_->electors.areas.size())};
    const AnswerSet answers =
        requirement_range(requirement, evaluation, basis_->effects, basis_->electors, stage.id, &ranges);
    (void)requirement_range(requirement, evaluation, basis_->effects, nobody, stage.id, &now);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      keep(ranges[i], now[i]);
    }
    StageOutcomes outcomes;
    if (answers.has(Answer::yes)) {
      outcomes.emplace_back("met");
    }
    if (answers.has(Answer::no)) {
      outcomes.emplace_back("not_met");
    }
    if (answers.has(Answer::cannot_tell)) {
      outcomes.emplace_back("");
    }
    return outcomes;
  }

  static Answer only_answer(const AnswerSet& answers) {
    for (const Answer answer : {Answer::yes, Answer::no}) {
      if (answers.only(answer)) {
        return answer;
      }
    }
    return Answer::cannot_tell;
  }

  void keep(const NodeRange& range, const NodeRange& now) {
    PossibleAnswer made;
    made.path = range.path;
    made.area = range.area;
    made.label = range.requirement->label.empty() ? nullptr : &range.requirement->label;
    made.now = only_answer(now.answers);
    made.can_hold = range.answers.has(Answer::yes);
    made.can_fail = range.answers.has(Answer::no);
    made.comparison = std::holds_alternative<Comparison>(range.requirement->operation);
    outlook_->answers.push_back(std::move(made));
  }

  const Basis* basis_;
  Outlook* outlook_;
  std::vector<SupposedCount>* suppositions_;
};

// Decides suppositions until every outcome that is not excluded was reached.
class Trials {
 public:
  Trials(const Basis& basis, const std::vector<std::string_view>& outcomes, Outlook& outlook)
      : basis_(&basis), outlook_(&outlook), left_(outcomes) {}

  [[nodiscard]] bool done() const { return left_.empty(); }

  void decide_on(const SupposedCount& supposed) {
    if (done()) {
      return;
    }
    const record::Case input = suppose(*basis_->question->input, basis_->record_index, basis_->outstanding, supposed);
    Question question = *basis_->question;
    question.input = &input;
    const Determination determination = decide(question);
    const auto found = std::ranges::find(left_, determination.outcome);
    if (found != left_.end()) {
      outlook_->outcomes.push_back(
          {determination.outcome, determination.answer, determination.outcome_label, supposed.name});
      left_.erase(found);
    }
  }

  // Part of the electors do one thing, the others another: by areas, and about the edge of what they can tip.
  void decide_on_mixed() {
    const Supposer supposer(basis_->outstanding);
    std::size_t made = 0;
    for (std::size_t i = 0; i < basis_->effects.size() * basis_->effects.size(); ++i) {
      const BallotEffect& one = basis_->effects[i / basis_->effects.size()];
      const BallotEffect& other = basis_->effects[i % basis_->effects.size()];
      for (std::size_t areas = 1; areas < supposer.areas() && &one != &other && made < most_mixed && !done(); ++areas) {
        decide_on(supposer.first_areas(areas, one, other));
        ++made;
      }
      for (Count64 part = 1; part < 8 && &one != &other && made < most_mixed && !done(); ++part) {
        decide_on(supposer.first(share(part), one, other));
        ++made;
      }
    }
  }

  void conclude() const {
    for (const std::string_view outcome : left_) {
      outlook_->not_excluded.emplace_back(outcome);
    }
    const auto place = [&](const PossibleOutcome& outcome) {
      return std::ranges::find(basis_->version->ends, outcome.outcome, &End::id) - basis_->version->ends.begin();
    };
    std::ranges::sort(outlook_->outcomes, {}, place);
  }

 private:
  [[nodiscard]] Count64 share(Count64 eighths) const {
    return static_cast<Count64>(Wide{basis_->electors.nation} * eighths / 8);
  }

  const Basis* basis_;
  Outlook* outlook_;
  std::vector<std::string_view> left_;
};

void find_witnesses(const Basis& basis, const std::vector<std::string_view>& outcomes,
                    const std::vector<SupposedCount>& suppositions, Outlook& outlook) {
  Trials trials(basis, outcomes, outlook);
  const Supposer supposer(basis.outstanding);
  for (const BallotEffect& effect : basis.effects) {
    trials.decide_on(supposer.everybody(effect));
  }
  for (const SupposedCount& supposed : suppositions) {
    trials.decide_on(supposed);
  }
  trials.decide_on_mixed();
  trials.conclude();
}

Outlook begin(const Basis& basis) {
  Outlook outlook;
  outlook.outcome_now = basis.now.outcome;
  outlook.answer_now = basis.now.answer;
  outlook.label_now = basis.now.outcome_label;
  outlook.electors = basis.electors.nation;
  for (const OutstandingArea& area : basis.outstanding) {
    outlook.stations += area.stations;
  }
  return outlook;
}

Outlook make(const Question& question, std::span<const OutstandingArea> outstanding, std::string_view stage,
             std::optional<Count64> nation, Witnesses witnesses) {
  std::vector<UnboundedPart> unbounded;
  std::optional<Basis> basis = basis_of(question, outstanding, stage, nation, unbounded);
  if (!basis) {
    Outlook outlook;
    const Determination now = decide(question);
    outlook.outcome_now = now.outcome;
    outlook.answer_now = now.answer;
    outlook.label_now = now.outcome_label;
    outlook.not_excluded = {now.outcome};
    outlook.unbounded = std::move(unbounded);
    return outlook;
  }
  basis->now = decide(question);
  Outlook outlook = begin(*basis);
  std::vector<SupposedCount> suppositions;
  const std::vector<std::string_view> outcomes = Paths(*basis, outlook, suppositions).outcomes();
  if (witnesses == Witnesses::find) {
    find_witnesses(*basis, outcomes, suppositions, outlook);
  } else {
    outlook.not_excluded.assign(outcomes.begin(), outcomes.end());
  }
  return outlook;
}

// One seat range or district that is not what it is now in every case. `exact`: only where a distribution shows it.
bool seats_may_change(const Outlook& outlook, bool exact) {
  const auto changes = [exact](const SeatRange& range) {
    const bool lower = range.now && range.fewest < *range.now && (!exact || range.fewest_exact);
    const bool higher = range.now && range.most > *range.now && (!exact || range.most_exact);
    return lower || higher || (!range.now && !exact);
  };
  return std::ranges::any_of(outlook.seats, changes);
}

bool winners_may_change(const Outlook& outlook) {
  const auto others = [](const std::vector<std::string>& possible, const std::vector<std::string>& leading) {
    return leading.size() != 1 ? !possible.empty()
                               : std::ranges::any_of(possible, [&](const std::string& id) { return id != leading[0]; });
  };
  const auto in_district = [&](const DistrictOutlook& one) {
    return others(one.possible_winners, one.leading) || (one.can_tie && one.leading.size() == 1);
  };
  const auto in_choice = [&](const ChoiceOutlook& one) { return others(one.possible_winners, one.leading); };
  return std::ranges::any_of(outlook.districts, in_district) || std::ranges::any_of(outlook.choices, in_choice);
}

}  // namespace

std::string_view word(NotBounded reason) {
  switch (reason) {
    case NotBounded::no_version:
      return "no_version";
    case NotBounded::too_many:
      return "too_many";
    case NotBounded::unit_unknown:
      return "unit_unknown";
    case NotBounded::stage_not_at_hand:
      return "stage_not_at_hand";
    case NotBounded::votes_missing:
      return "votes_missing";
    case NotBounded::seats_unknown:
      return "seats_unknown";
    case NotBounded::base_fixed:
      return "base_fixed";
    case NotBounded::contradiction:
      return "contradiction";
    case NotBounded::district_unknown:
      break;
  }
  return "district_unknown";
}

bool Outlook::settled() const {
  const bool one = exact() && outcomes.size() == 1 && outcomes.front().outcome == outcome_now && unbounded.empty();
  return one && could_change(*this) == Answer::no;
}

Outlook outlook(const Question& question, std::span<const OutstandingArea> outstanding, std::string_view stage,
                Witnesses witnesses) {
  return make(question, outstanding, stage, {}, witnesses);
}

Outlook outlook_bounds(const Question& question, std::span<const OutstandingArea> outstanding, std::string_view stage,
                       Count64 nation) {
  return make(question, outstanding, stage, nation, Witnesses::none);
}

Answer could_change(const Outlook& outlook) {
  const auto other = [&](const std::string& outcome) { return outcome != outlook.outcome_now; };
  if (std::ranges::any_of(outlook.outcomes, other, &PossibleOutcome::outcome) || seats_may_change(outlook, true)) {
    return Answer::yes;
  }
  if (winners_may_change(outlook) && outlook.unbounded.empty()) {
    return Answer::yes;
  }
  const bool open = std::ranges::any_of(outlook.not_excluded, other) || seats_may_change(outlook, false) ||
                    winners_may_change(outlook) || !outlook.unbounded.empty();
  return open ? Answer::cannot_tell : Answer::no;
}

}  // namespace mandate::procedure
