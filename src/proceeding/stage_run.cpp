#include "proceeding/stage_run.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "declaration/hexadecimal.hpp"
#include "procedure/rule_value.hpp"
#include "proceeding/rule_input.hpp"

namespace mandate::proceeding {
namespace {

using procedure::CourseDeadline;
using procedure::CourseStage;
using procedure::CourseStageKind;

bool collects_persons(const CourseStage& stage) {
  return stage.kind == CourseStageKind::collection && stage.identity != declaration::IdentityClass::count_only;
}

declaration::CollectionRule collection_rule(const CourseStage& stage, const CaseFile& file, Date began) {
  declaration::CollectionRule rule;
  rule.areas = file.area_codes.size();
  rule.uniqueness = stage.uniqueness;
  rule.first_day = began;
  rule.may_withdraw = stage.may_withdraw;
  rule.again_after_withdrawal = stage.may_withdraw;
  declaration::TextDigest text{};
  if (file.opened && declaration::read_hexadecimal(file.opened->subject_digest, text)) {
    rule.text = text;
  }
  return rule;
}

std::string_view outcome_of(const procedure::Determination& determination) {
  if (determination.finding.parts.empty()) {
    return {};
  }
  const auto* const detail = std::get_if<procedure::StageDetail>(&determination.finding.parts.front().detail);
  return detail == nullptr ? std::string_view() : detail->outcome;
}

calendar::DayUnit unit_of(const procedure::RuleValue& value) {
  const auto* const parameter = std::get_if<procedure::ParameterValue>(&value);
  const bool named = parameter != nullptr && parameter->parameter != nullptr;
  return named ? calendar::day_unit_named(parameter->parameter->unit).value_or(calendar::DayUnit::day)
               : calendar::DayUnit::day;
}

const CollectionWork* collection_of(const StageWork& work) { return std::get_if<CollectionWork>(&work); }

}  // namespace

StageRun::StageRun(const CourseStage& stage, Date began, const CaseFile& file)
    : stage_(&stage), began_(began), work_(work_of(stage)), area_codes_(file.area_codes) {
  if (collects_persons(stage)) {
    std::get<CollectionWork>(work_).collect(collection_rule(stage, file, began), file.lent);
  }
}

// A stage that ends by its figures is signed only where they cannot tell: somebody must be able to end it.
Taken StageRun::sign(const DeterminationSigned& event, std::string_view computed) {
  if (!stage_->signed_by_authority && !computed.empty()) {
    return std::unexpected(NotTaken::not_to_be_signed);
  }
  if (stage_->next(event.outcome).empty()) {
    return std::unexpected(NotTaken::outcome_unknown);
  }
  if (event.outcome != computed && event.reason.empty()) {
    return std::unexpected(NotTaken::reason_needed);
  }
  signed_ = event;
  return {};
}

Taken StageRun::pause(Date day) {
  if (std::ranges::none_of(stage_->deadlines, &CourseDeadline::pauses)) {
    return std::unexpected(NotTaken::does_not_pause);
  }
  if (!pauses_.empty() && !pauses_.back().second) {
    return std::unexpected(NotTaken::paused_already);
  }
  pauses_.emplace_back(day, std::nullopt);
  return {};
}

Taken StageRun::resume(Date day) {
  if (pauses_.empty() || pauses_.back().second) {
    return std::unexpected(NotTaken::not_paused);
  }
  pauses_.back().second = day;
  return {};
}

Taken StageRun::extend(const DeadlineExtended& event) {
  if (stage_->deadline(event.deadline) == nullptr) {
    return std::unexpected(NotTaken::deadline_unknown);
  }
  extended_.push_back(event);
  return {};
}

Taken StageRun::do_duty(const DutyDone& event, Date day) {
  if (stage_->deadline(event.deadline) == nullptr) {
    return std::unexpected(NotTaken::deadline_unknown);
  }
  if (!done_on(event.deadline)) {
    done_.emplace_back(event.deadline, day);
  }
  return {};
}

std::optional<Date> StageRun::done_on(std::string_view deadline) const {
  const auto found = std::ranges::find(done_, deadline, &std::pair<std::string, Date>::first);
  return found == done_.end() ? std::nullopt : std::optional(found->second);
}

Taken StageRun::take_own(const Event& event, std::string_view computed) {
  if (const auto* const signature = std::get_if<DeterminationSigned>(&event.happening)) {
    return sign(*signature, computed);
  }
  if (const auto* const duty = std::get_if<DutyDone>(&event.happening)) {
    return do_duty(*duty, event.legal_day);
  }
  if (std::holds_alternative<StagePaused>(event.happening)) {
    return pause(event.legal_day);
  }
  if (std::holds_alternative<StageResumed>(event.happening)) {
    return resume(event.legal_day);
  }
  if (const auto* const extended = std::get_if<DeadlineExtended>(&event.happening)) {
    return extend(*extended);
  }
  return hand_over(work_, event.happening, event.legal_day);
}

Taken StageRun::take(const Event& event, std::string_view computed) {
  if (Taken taken = take_own(event, computed); !taken) {
    return taken;
  }
  if (const auto* const figures = std::get_if<FiguresRecorded>(&event.happening)) {
    FiguresRecorded own = *figures;
    if (own.unit.empty() && !stage_->body.empty()) {  // a vote of the body that the stage is about
      own.unit = stage_->body;
      own.of_body = true;
    }
    put_figures(figures_, own);
    has_figures_ = true;
  }
  if (const auto* const votes = std::get_if<VotesRecorded>(&event.happening)) {
    options_.clear();
    for (const OptionVotes& option : votes->votes) {
      LocalizedText name;
      name.texts.fill(option.name.empty() ? option.option : option.name);
      options_.push_back({.id = option.option, .name = std::move(name), .votes = option.votes, .quota_mandates = {}});
    }
    has_figures_ = true;
  }
  events_.push_back(event.sequence);
  return {};
}

void StageRun::end(std::string outcome, EndedBy how, Date day) {
  outcome_ = std::move(outcome);
  ended_by_ = how;
  ended_ = day;
}

const declaration::Collection* StageRun::collection() const {
  const CollectionWork* const work = collection_of(work_);
  return work == nullptr ? nullptr : work->collection();
}

record::Figures StageRun::figures() const {
  record::Figures made;
  const CollectionWork* const work = collection_of(work_);
  const declaration::Collection* const persons = collection();
  if (persons != nullptr && work->count_known() && stage_->counts) {
    made.nation.set(*stage_->counts, persons->total().live, record::Provenance::summed);
    for (std::size_t i = 0; i < area_codes_.size(); ++i) {
      const declaration::Counts counts = persons->counts().of_area(static_cast<declaration::AreaIndex>(i));
      record::FigureRow row{.unit = area_codes_[i], .figures = {}};
      row.set(*stage_->counts, counts.live, record::Provenance::summed);
      made.areas.push_back(std::move(row));
    }
  }
  return overlaid(made, figures_);
}

std::optional<Draft> StageRun::draft(const RunGround& ground) const {
  if (stage_->rule.empty() || !ground.file->law_day) {
    return std::nullopt;
  }
  Draft draft;
  draft.input = std::make_unique<record::Case>(rule_input(*ground.file, ground.runs, stage_->rule));
  draft.determination = procedure::decide({.input = draft.input.get(),
                                           .country = ground.file->country,
                                           .procedure = ground.file->procedure,
                                           .areas_of = ground.file->country,
                                           .law_date = *ground.file->law_day});
  return draft;
}

Bench StageRun::bench_of(const std::optional<Draft>& draft) const {
  Bench bench{.stage = stage_, .rule = {}, .has_figures = has_figures_};
  if (draft) {
    const procedure::Finding& root = draft->determination.finding;
    bench.rule.has_rule = true;
    bench.rule.outcome = outcome_of(draft->determination);
    bench.rule.answer = root.parts.empty() ? Answer::cannot_tell : root.parts.front().answer;
  }
  return bench;
}

Bench StageRun::bench(const RunGround& ground) const { return bench_of(draft(ground)); }

Reckoning StageRun::reckoning(const RunGround& ground) const {
  Reckoning result = reckon(work_, bench(ground));
  if (quorum_missed(*stage_, *ground.file, figures())) {
    result = {.outcome = "no_quorum", .concluded = true, .gaps = {}};
  }
  if (result.concluded && stage_->signed_by_authority && !over()) {
    result.gaps.push_back({Gap::Kind::signature, {}, {}});
  }
  return result;
}

std::vector<calendar::DateSpan> StageRun::pauses() const {
  std::vector<calendar::DateSpan> spans;
  for (const auto& [from, to] : pauses_) {
    // The day on which it goes on is counted again.
    const std::optional<Date> last = to ? to->plus_days(-1) : std::nullopt;
    if (last && from <= *last) {
      spans.push_back({from, *last});
    }
  }
  return spans;
}

// Whether the pause that is open began before all days of the term were counted.
bool StageRun::stands_still_within(const calendar::Deadline& counted) const {
  return !pauses_.empty() && !pauses_.back().second &&
         std::ranges::any_of(counted.days, [&](const calendar::CountedDay& day) {
           return day.counted() && day.day >= pauses_.back().first;
         });
}

DeadlineStanding StageRun::counted(const CourseDeadline& rule, const RunGround& ground) const {
  DeadlineStanding result;
  result.rule = &rule;
  result.start = rule.from == procedure::stage_began ? std::optional(began_) : ground.file->date(rule.from);
  const auto extended = std::ranges::find_if(std::views::reverse(extended_),
                                             [&](const DeadlineExtended& one) { return one.deadline == rule.id; });
  if (extended != extended_.rend()) {
    result.extended = *extended;
  }
  const std::optional<procedure::ResolvedValue> length =
      ground.file->law_day ? procedure::resolve(rule.within, {}, *ground.file->law_day) : std::nullopt;
  if (!length) {
    return result;
  }
  result.parameter = length->use;
  result.length = rule.before ? -floor_of(length->value) : floor_of(length->value);
  if (!result.start) {
    return result;
  }
  const std::vector<calendar::DateSpan> stood_still = rule.pauses ? pauses() : std::vector<calendar::DateSpan>();
  const calendar::DeadlineRule term{.count = result.length,
                                    .unit = unit_of(rule.within),
                                    .starts = rule.starts,
                                    .if_non_working = rule.if_non_working,
                                    .month_end = rule.month_end};
  auto counted = calendar::count_deadline(term, *result.start, stood_still, ground.file->country->law.working_days);
  if (counted && rule.pauses && stands_still_within(*counted)) {
    result.so_far = std::move(counted->days);
    std::erase_if(result.so_far, [&](const calendar::CountedDay& day) { return day.day >= pauses_.back().first; });
  } else if (counted) {
    result.counted = std::move(*counted);
  } else {
    result.fault = counted.error();
  }
  return result;
}

// Nobody did anything: the term that ended the stage ran out, one before it was missed, one behind it has no object.
DeadlineState StageRun::after_silence(const CourseDeadline& rule, Date last) const {
  if (*ended_ <= last) {
    return DeadlineState::moot;
  }
  const procedure::Silence silence = rule.on_expiry.silence;
  const bool brings_an_end = silence == procedure::Silence::outcome || silence == procedure::Silence::as_counted;
  return brings_an_end ? DeadlineState::expired : DeadlineState::missed;
}

DeadlineState StageRun::state_of(const DeadlineStanding& deadline, Date as_of) const {
  const std::optional<Date> last = deadline.last_day();
  if (!last && deadline.stands_still()) {
    return ended_ ? DeadlineState::kept : DeadlineState::paused;
  }
  if (!last) {
    return DeadlineState::waiting;
  }
  if (deadline.rule->not_before) {
    return as_of > *last ? DeadlineState::reached : DeadlineState::running;
  }
  if (const std::optional<Date> done = done_on(deadline.rule->id)) {
    return *done <= *last ? DeadlineState::kept : DeadlineState::late;
  }
  if (deadline.rule->on_expiry.silence == procedure::Silence::right) {
    return ended_ || as_of > *last ? DeadlineState::over : DeadlineState::running;
  }
  if (ended_by_ == EndedBy::silence) {
    return after_silence(*deadline.rule, *last);
  }
  if (ended_) {
    return *ended_ <= *last ? DeadlineState::kept : DeadlineState::late;
  }
  return as_of <= *last ? DeadlineState::running : DeadlineState::missed;
}

std::vector<DeadlineStanding> StageRun::deadlines(const RunGround& ground, Date as_of) const {
  std::vector<DeadlineStanding> all;
  for (const CourseDeadline& rule : stage_->deadlines) {
    DeadlineStanding one = counted(rule, ground);
    one.state = state_of(one, as_of);
    all.push_back(std::move(one));
  }
  return all;
}

StageStanding StageRun::standing(const RunGround& ground, Date as_of) const {
  StageStanding result;
  result.stage = stage_;
  result.began = began_;
  result.ended = ended_;
  result.ended_by = ended_by_;
  result.outcome = outcome_;
  result.reckoning = reckoning(ground);
  result.draft = draft(ground);
  result.deadlines = deadlines(ground, as_of);
  result.signed_as = signed_;
  result.events = events_;
  if (!pauses_.empty() && !pauses_.back().second) {
    result.paused_since = pauses_.back().first;
  }
  const CollectionWork* const work = collection_of(work_);
  if (work != nullptr) {
    result.register_used = work->register_used();
    result.elsewhere_used = work->elsewhere_used();
  }
  const bool is_counted = work != nullptr && work->collection() != nullptr && work->count_known();
  if (is_counted && work->collection()->total().submitted > 0) {
    const declaration::Collection& persons = *work->collection();
    result.counts = persons.total();
    result.times_declared = persons.times_declared();
    result.invalidations.assign(persons.invalidations().begin(), persons.invalidations().end());
    for (std::size_t i = 0; i < area_codes_.size(); ++i) {
      const declaration::Counts counts = persons.counts().of_area(static_cast<declaration::AreaIndex>(i));
      if (counts.submitted > 0) {
        result.counts_by_area.emplace_back(area_codes_[i], counts);
      }
    }
  }
  if (const auto* const allocation = std::get_if<AllocationWork>(&work_)) {
    result.seats = allocation->seats();
  }
  return result;
}

}  // namespace mandate::proceeding
