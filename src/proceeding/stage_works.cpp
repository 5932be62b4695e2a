#include "proceeding/stage_works.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>

namespace mandate::proceeding {
namespace {

using procedure::CourseStage;
using procedure::CourseStageKind;

template <typename Work, typename One>
concept Takes = requires(Work& work, const One& one) { work.take(one); };

template <typename Work, typename One>
concept TakesWithDay = requires(Work& work, const One& one, Date day) { work.take(one, day); };

template <typename Work, typename One>
inline constexpr bool takes_it = Takes<Work, One> || TakesWithDay<Work, One>;

template <std::size_t Kind, std::size_t... Index>
std::vector<std::string_view> taken_by(std::index_sequence<Index...> /*all*/) {
  using Work = std::variant_alternative_t<Kind, StageWork>;
  std::vector<std::string_view> words;
  const auto add = [&]<std::size_t I>() {
    if constexpr (takes_it<Work, std::variant_alternative_t<I, Happening>>) {
      words.push_back(word(Happening(std::in_place_index<I>)));
    }
  };
  (add.template operator()<Index>(), ...);
  return words;
}

using AllHappenings = std::make_index_sequence<std::variant_size_v<Happening>>;

template <std::size_t... Kind>
std::vector<std::string_view> events_by_kind(std::size_t kind, std::index_sequence<Kind...> /*all*/) {
  constexpr std::array<std::vector<std::string_view> (*)(AllHappenings), sizeof...(Kind)> tables = {&taken_by<Kind>...};
  return tables.at(kind)(AllHappenings());
}

template <std::size_t... Kind>
StageWork made(const CourseStage& stage, std::index_sequence<Kind...> /*all*/) {
  constexpr std::array<StageWork (*)(const CourseStage&), sizeof...(Kind)> makers = {
      +[](const CourseStage& one) { return StageWork(std::in_place_index<Kind>, one); }...};
  return makers.at(static_cast<std::size_t>(stage.kind))(stage);
}

bool leads_on(const CourseStage& stage, std::string_view outcome) { return !stage.next(outcome).empty(); }

// By the rule alone: "met" is the one word, "not_met" the other.
std::string by_rule(const Bench& bench, std::string_view yes, std::string_view no) {
  if (!bench.rule.has_rule || bench.rule.answer == Answer::cannot_tell) {
    return {};
  }
  return std::string(bench.rule.answer == Answer::yes ? yes : no);
}

Taken refuse(NotTaken why) { return std::unexpected(why); }

NotTaken reason_of(declaration::NotDone why) {
  switch (why) {
    case declaration::NotDone::not_declared:
      return NotTaken::not_declared;
    case declaration::NotDone::not_live:
      return NotTaken::not_live;
    case declaration::NotDone::withdrawal_closed:
      return NotTaken::withdrawal_closed;
    case declaration::NotDone::no_reason:
      return NotTaken::reason_needed;
    case declaration::NotDone::batch_unknown:
      return NotTaken::batch_unknown;
    case declaration::NotDone::batch_undone:
      break;
  }
  return NotTaken::batch_undone;
}

}  // namespace

StageWork work_of(const CourseStage& stage) {
  return made(stage, std::make_index_sequence<std::variant_size_v<StageWork>>());
}

Taken hand_over(StageWork& work, const Happening& happening, Date day) {
  return std::visit(
      [&](auto& kind, const auto& one) -> Taken {
        using Work = std::remove_cvref_t<decltype(kind)>;
        using One = std::remove_cvref_t<decltype(one)>;
        if constexpr (TakesWithDay<Work, One>) {
          return kind.take(one, day);
        } else if constexpr (Takes<Work, One>) {
          return kind.take(one);
        } else {
          return refuse(NotTaken::not_of_this_stage);
        }
      },
      work, happening);
}

Reckoning reckon(const StageWork& work, const Bench& bench) {
  return std::visit([&](const auto& kind) { return kind.reckon(bench); }, work);
}

std::vector<std::string_view> events_of(CourseStageKind kind) {
  return events_by_kind(static_cast<std::size_t>(kind), std::make_index_sequence<std::variant_size_v<StageWork>>());
}

// ── admissibility ──

Taken Admissibility::take(const FindingRecorded& event) {
  if (std::ranges::find(stage_->criteria, event.criterion) == stage_->criteria.end()) {
    return refuse(NotTaken::criterion_unknown);
  }
  const auto earlier = std::ranges::find(findings_, event.criterion, &FindingRecorded::criterion);
  if (earlier == findings_.end()) {
    findings_.push_back(event);
  } else {
    *earlier = event;
  }
  return {};
}

Taken Admissibility::take(const StageWithdrawn& /*event*/) {
  withdrawn_ = true;
  return {};
}

Reckoning Admissibility::reckon(const Bench& bench) const {
  Reckoning result;
  if (withdrawn_) {
    return {.outcome = "refused", .concluded = true, .gaps = {}};
  }
  bool unmet = false;
  for (const std::string& id : stage_->criteria) {
    const auto found = std::ranges::find(findings_, id, &FindingRecorded::criterion);
    if (found == findings_.end() || found->answer == Answer::cannot_tell) {
      result.gaps.push_back({Gap::Kind::criterion_open, id, found == findings_.end() ? "" : found->reason});
    } else if (found->answer == Answer::no) {
      unmet = true;
      result.gaps.push_back({Gap::Kind::criterion_unmet, id, found->reason});
    }
  }
  if (bench.rule.has_rule && bench.rule.answer == Answer::no) {
    result.outcome = "refused";  // no criterion that is mended could change it
    result.concluded = true;
    return result;
  }
  const bool open =
      std::ranges::any_of(result.gaps, [](const Gap& gap) { return gap.kind == Gap::Kind::criterion_open; });
  if (open || (bench.rule.has_rule && bench.rule.answer == Answer::cannot_tell)) {
    return result;
  }
  result.concluded = true;
  result.outcome = !unmet ? "accepted" : leads_on(*stage_, "returned") ? "returned" : "refused";
  return result;
}

// ── notice ──

Taken Notice::take(const NoticePublished& /*event*/) {
  published_ = true;
  return {};
}

Reckoning Notice::reckon(const Bench& /*bench*/) const {
  if (published_) {
    return {.outcome = "done", .concluded = true, .gaps = {}};
  }
  return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::notice, {}, {}}}};
}

// ── collection ──

Taken CollectionWork::take(const DeclarationsReceived& event) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  static_cast<void>(collection_->receive(event.batch));
  return {};
}

Taken CollectionWork::take(const DeclarationWithdrawn& event, Date day) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  if (closed_) {
    return refuse(NotTaken::withdrawal_closed);
  }
  const auto done = collection_->withdraw(event.tag, day);
  return done ? Taken() : refuse(reason_of(done.error()));
}

Taken CollectionWork::take(const DeclarationsInvalidated& event) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  const auto done = collection_->invalidate(event.tags, event.reason);
  return done ? Taken() : refuse(reason_of(done.error()));
}

Taken CollectionWork::take(const InvalidationUndone& event) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  const auto done = collection_->undo(event.batch, event.reason);
  return done ? Taken() : refuse(reason_of(done.error()));
}

Taken CollectionWork::take(const FiguresRecorded& /*event*/) {
  return closed_ ? refuse(NotTaken::closed_already) : Taken();
}

Taken CollectionWork::take(const StageClosed& /*event*/) {
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  closed_ = true;
  return {};
}

Taken CollectionWork::take(const StageWithdrawn& /*event*/) {
  if (!leads_on(*stage_, "withdrawn")) {
    return refuse(NotTaken::outcome_unknown);
  }
  withdrawn_ = true;
  return {};
}

Reckoning CollectionWork::reckon(const Bench& bench) const {
  if (withdrawn_) {
    return {.outcome = "withdrawn", .concluded = true, .gaps = {}};
  }
  std::string outcome = bench.rule.has_rule ? by_rule(bench, "met", "not_met") : std::string("met");
  const bool told = !outcome.empty();
  return {.outcome = std::move(outcome), .concluded = closed_ && told, .gaps = {}};
}

// ── verification ──

Taken Verification::take(const SampleFixed& event) {
  if (sample_) {
    return refuse(NotTaken::sample_fixed_already);  // no second draw until one likes the answer
  }
  sample_ = event;
  return {};
}

Taken Verification::take(const SampleChecked& event) {
  if (!sample_) {
    return refuse(NotTaken::sample_not_fixed);
  }
  checked_ = event;
  return {};
}

Taken Verification::take(const FiguresRecorded& /*event*/) { return {}; }

Reckoning Verification::reckon(const Bench& bench) const {
  if (bench.has_figures) {  // the full check outweighs the sample
    std::string outcome = by_rule(bench, "confirmed", "failed");
    const bool told = !outcome.empty();
    return {.outcome = std::move(outcome), .concluded = told, .gaps = {}};
  }
  if (!checked_) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, {}}}};
  }
  const bool accepted = checked_->answer == SampleAnswer::accept;
  if (!accepted && !leads_on(*bench.stage, "full_check_needed")) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, checked_->how}}};
  }
  return {.outcome = accepted ? "confirmed" : "full_check_needed", .concluded = true, .gaps = {}};
}

// ── tally ──

Taken TallyWork::take(const FiguresRecorded& /*event*/) { return {}; }
Taken TallyWork::take(const VotesRecorded& /*event*/) { return {}; }

Taken TallyWork::take(const VoteVoided& event) {
  voided_ = event;
  return {};
}

Reckoning TallyWork::reckon(const Bench& bench) const {
  if (voided_) {
    return {.outcome = voided_->held ? "annulled" : "not_held", .concluded = true, .gaps = {}};
  }
  if (!bench.has_figures) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, {}}}};
  }
  std::string outcome = by_rule(bench, "met", "not_met");
  const bool told = !outcome.empty();
  return {.outcome = std::move(outcome), .concluded = told, .gaps = {}};
}

// ── body_vote ──

Taken BodyVote::take(const FiguresRecorded& /*event*/) { return {}; }

Reckoning BodyVote::reckon(const Bench& bench) const {
  if (!bench.has_figures) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, {}}}};
  }
  if (quorum_missed_) {
    return {.outcome = "no_quorum", .concluded = true, .gaps = {}};
  }
  std::string outcome = by_rule(bench, "passed", "rejected");
  const bool told = !outcome.empty();
  return {.outcome = std::move(outcome), .concluded = told, .gaps = {}};
}

// ── deliberation ──

Taken Deliberation::take(const ContributionMade& event) {
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  if (std::ranges::any_of(entries_, [&](const Entry& entry) { return entry.made.id == event.id; })) {
    return refuse(NotTaken::contribution_twice);
  }
  entries_.push_back({event, std::nullopt});
  return {};
}

Taken Deliberation::take(const ContributionDisposed& event) {
  const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) { return entry.made.id == event.id; });
  if (found == entries_.end()) {
    return refuse(NotTaken::contribution_unknown);
  }
  if (event.disposal != Disposal::accepted && event.reason.empty()) {
    return refuse(NotTaken::reason_needed);
  }
  found->disposed = event;
  return {};
}

Taken Deliberation::take(const StageClosed& /*event*/) {
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  closed_ = true;
  return {};
}

Reckoning Deliberation::reckon(const Bench& /*bench*/) const {
  Reckoning result;
  for (const Entry& entry : entries_) {
    if (!entry.disposed) {
      result.gaps.push_back({Gap::Kind::contribution, entry.made.id, {}});
    }
  }
  result.concluded = closed_ && result.gaps.empty();
  result.outcome = result.concluded ? "concluded" : "";
  return result;
}

// ── decision ──

Taken Decision::take(const ActDecided& event) {
  if (std::ranges::find(stage_->options, event.option) == stage_->options.end()) {
    return refuse(NotTaken::option_unknown);
  }
  option_ = event.option;
  return {};
}

Reckoning Decision::reckon(const Bench& /*bench*/) const {
  if (!option_.empty()) {
    return {.outcome = option_, .concluded = true, .gaps = {}};
  }
  return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::act, {}, {}}}};
}

// ── response ──

Taken Response::take(const AnswerGiven& /*event*/) {
  answered_ = true;
  return {};
}

Reckoning Response::reckon(const Bench& /*bench*/) const {
  if (answered_) {
    return {.outcome = "answered", .concluded = true, .gaps = {}};
  }
  return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::answer, {}, {}}}};
}

// ── allocation ──

Taken AllocationWork::take(const SeatTaken& event) {
  seats_.push_back(event);
  return {};
}

Taken AllocationWork::take(const VotesRecorded& /*event*/) { return {}; }
Taken AllocationWork::take(const FiguresRecorded& /*event*/) { return {}; }

Taken AllocationWork::take(const StageClosed& /*event*/) {
  closed_ = true;
  return {};
}

Reckoning AllocationWork::reckon(const Bench& bench) const {
  if (bench.rule.has_rule) {
    const std::string_view told = bench.rule.outcome == "elected" ? "allocated" : bench.rule.outcome;
    return {.outcome = std::string(told), .concluded = bench.has_figures && !told.empty(), .gaps = {}};
  }
  if (!seats_.empty()) {
    return {.outcome = "allocated", .concluded = true, .gaps = {}};
  }
  return {.outcome = closed_ ? "none" : "", .concluded = closed_, .gaps = {{Gap::Kind::act, {}, {}}}};
}

// ── commencement ──

Taken Commencement::take(const NoticePublished& /*event*/) {
  published_ = true;
  return {};
}

Reckoning Commencement::reckon(const Bench& /*bench*/) const {
  if (stage_->deadlines.empty() && published_) {
    return {.outcome = "in_force", .concluded = true, .gaps = {}};
  }
  if (!published_) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::notice, {}, {}}}};
  }
  return {};
}

}  // namespace mandate::proceeding
