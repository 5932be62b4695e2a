#include "proceeding/fold.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "proceeding/asked_facts.hpp"

namespace mandate::proceeding {
namespace {

using procedure::CourseDeadline;
using procedure::Silence;

// The version whose law is fixed by that date, where the day fixes one.
const procedure::CourseVersion* version_fixed_by(const procedure::Course& course, std::string_view date, Date day) {
  const procedure::CourseVersion* const version = course.at(day);
  return version != nullptr && version->law_of == date ? version : nullptr;
}

bool knows_date(const procedure::Course& course, std::string_view name) {
  return std::ranges::any_of(course.versions,
                             [&](const procedure::CourseVersion& version) { return version.date(name) != nullptr; });
}

bool fixes_law(const procedure::Course& course, std::string_view date) {
  return std::ranges::any_of(course.versions,
                             [&](const procedure::CourseVersion& version) { return version.law_of == date; });
}

// A term that ends before the day, with what the law attaches to its end.
struct Expiry {
  Date last_day;
  const CourseDeadline* rule = nullptr;
};

std::optional<Expiry> first_expiry(const std::vector<DeadlineStanding>& deadlines, Date day) {
  std::optional<Expiry> first;
  for (const DeadlineStanding& deadline : deadlines) {
    const Silence silence = deadline.rule->on_expiry.silence;
    const std::optional<Date> last = deadline.last_day();
    const bool ends = last && *last < day && (silence == Silence::outcome || silence == Silence::as_counted);
    if (ends && (!first || *last < first->last_day)) {
      first = Expiry{*last, deadline.rule};
    }
  }
  return first;
}

bool waits_for_act(procedure::CourseStageKind kind) {
  using procedure::CourseStageKind;
  return kind == CourseStageKind::decision || kind == CourseStageKind::notice || kind == CourseStageKind::response ||
         kind == CourseStageKind::deliberation || kind == CourseStageKind::commencement;
}

template <typename Value>
void put(std::vector<std::pair<std::string, Value>>& entries, const std::string& name, const Value& value) {
  const auto found = std::ranges::find_if(entries, [&](const auto& one) { return one.first == name; });
  if (found == entries.end()) {
    entries.emplace_back(name, value);
  } else {
    found->second = value;
  }
}

}  // namespace

RunGround Fold::ground() const { return {.file = &file_, .runs = runs_}; }

Taken Fold::take(const Event& event) {
  ++events_;
  last_event_ = std::max(last_event_, event.sequence);
  advance(event.legal_day);
  Taken result = taken(event);
  if (!result) {
    conflicts_.push_back({event.sequence, result.error()});
  }
  return result;
}

Taken Fold::taken(const Event& event) {
  if (const auto* const opened = std::get_if<CaseOpened>(&event.happening)) {
    return open(*opened);
  }
  if (!file_.opened) {
    return refuse(NotTaken::not_opened);
  }
  if (end_ != nullptr) {
    return refuse(NotTaken::case_over);
  }
  Taken result = stage_of(event.happening).empty() ? general(event.happening) : of_stage(event);
  if (result) {
    conclude(event.legal_day);
  }
  return result;
}

Taken Fold::open(const CaseOpened& event) {
  if (file_.opened) {
    return refuse(NotTaken::opened_already);
  }
  file_.opened = event;
  file_.country = book_->country(event.jurisdiction);
  file_.course = file_.country == nullptr ? nullptr : file_.country->course(event.course);
  file_.procedure = file_.course == nullptr ? nullptr : file_.country->procedure(file_.course->procedure);
  if (file_.procedure == nullptr) {
    file_.opened.reset();
    return refuse(NotTaken::no_version);
  }
  for (const area::Area& area : file_.country->law.areas) {
    file_.area_codes.push_back(area.code);
  }
  return {};
}

void Fold::fix_law(Date day) {
  file_.law_day = day;
  file_.version = file_.course->at(day);
  file_.no_version = file_.version == nullptr;
  if (file_.version != nullptr) {
    begin(file_.version->stages.front().id, day);
  }
}

Taken Fold::date(const DateRecorded& event) {
  if (!knows_date(*file_.course, event.name)) {
    return refuse(NotTaken::date_unknown);
  }
  put(file_.dates, event.name, event.day);
  if (!file_.law_day && (version_fixed_by(*file_.course, event.name, event.day) != nullptr ||
                         (file_.course->at(event.day) == nullptr && fixes_law(*file_.course, event.name)))) {
    fix_law(event.day);
  }
  return {};
}

Taken Fold::general(const Happening& happening) {
  if (const auto* const day = std::get_if<DateRecorded>(&happening)) {
    return date(*day);
  }
  if (const auto* const fact = std::get_if<FactRecorded>(&happening)) {
    if (!asks_for_fact(*file_.procedure, fact->name)) {
      return refuse(NotTaken::fact_unknown);
    }
    put(file_.facts, fact->name, fact->holds);
    return {};
  }
  if (const auto* const figures = std::get_if<FiguresRecorded>(&happening)) {
    put_figures(file_.figures, *figures);
    return {};
  }
  return refuse(NotTaken::not_of_this_stage);
}

Taken Fold::of_stage(const Event& event) {
  if (!file_.law_day) {
    return refuse(NotTaken::law_not_fixed);
  }
  if (file_.version == nullptr) {
    return refuse(NotTaken::no_version);
  }
  const std::string_view id = stage_of(event.happening);
  if (file_.version->stage(id) == nullptr) {
    return refuse(NotTaken::stage_unknown);
  }
  StageRun& run = runs_.back();
  if (run.stage().id != id) {
    const bool gone = std::ranges::any_of(runs_, [&](const StageRun& one) { return one.stage().id == id; });
    return refuse(gone ? NotTaken::stage_over : NotTaken::stage_not_begun);
  }
  const bool is_signature = std::holds_alternative<DeterminationSigned>(event.happening);
  return run.take(event, is_signature ? run.reckoning(ground()).outcome : std::string());
}

void Fold::begin(std::string_view target, Date day) {
  if (const procedure::CourseEnd* const end = file_.version->end(target)) {
    end_ = end;
    ended_on_ = day;
    return;
  }
  runs_.emplace_back(*file_.version->stage(target), day, file_);
}

void Fold::end_stage(std::string outcome, EndedBy how, Date day) {
  StageRun& run = runs_.back();
  const std::string_view target = run.stage().next(outcome);
  run.end(std::move(outcome), how, day);
  begin(target, day);
}

// The open stage ends where its authority signed, or where its figures say all and no signature is asked for.
void Fold::conclude(Date day) {
  while (end_ == nullptr && !runs_.empty() && !runs_.back().over()) {
    const StageRun& run = runs_.back();
    if (const std::optional<DeterminationSigned>& signature = run.signed_as()) {
      const std::string computed = run.reckoning(ground()).outcome;
      const bool overruled = !computed.empty() && signature->outcome != computed;
      end_stage(signature->outcome, overruled ? EndedBy::overruled : EndedBy::signature, day);
      continue;
    }
    const Reckoning reckoning = run.reckoning(ground());
    const bool leads_on = !run.stage().next(reckoning.outcome).empty();
    if (!reckoning.concluded || run.stage().signed_by_authority || !leads_on) {
      return;
    }
    end_stage(reckoning.outcome, waits_for_act(run.stage().kind) ? EndedBy::act : EndedBy::figures, day);
  }
}

bool Fold::end_by_silence(Date day) {
  if (end_ != nullptr || runs_.empty() || runs_.back().over()) {
    return false;
  }
  const StageRun& run = runs_.back();
  const std::optional<Expiry> expiry = first_expiry(run.deadlines(ground(), day), day);
  if (!expiry) {
    return false;
  }
  std::string outcome = expiry->rule->on_expiry.silence == Silence::outcome ? expiry->rule->on_expiry.outcome
                                                                            : run.reckoning(ground()).outcome;
  const std::optional<Date> next_day = expiry->last_day.plus_days(1);
  if (run.stage().next(outcome).empty() || !next_day) {
    return false;  // what there is does not tell: it stays open, and its gaps say what is missing
  }
  end_stage(std::move(outcome), EndedBy::silence, *next_day);
  return true;
}

void Fold::advance(Date day) {
  while (end_by_silence(day)) {
  }
}

Standing Fold::standing(Date as_of) const {
  Standing result;
  result.country = file_.country;
  result.course = file_.course;
  result.procedure = file_.procedure;
  result.version = file_.version;
  result.law_day = file_.law_day;
  result.no_version = file_.no_version;
  result.as_of = as_of;
  result.opened = file_.opened;
  result.dates = file_.dates;
  result.facts = file_.facts;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    RunGround until = ground();
    until.runs = until.runs.first(i + 1);
    result.stages.push_back(runs_[i].standing(until, as_of));
  }
  result.end = end_;
  result.ended_on = ended_on_;
  result.conflicts = conflicts_;
  result.events = events_;
  result.last_event = last_event_;
  return result;
}

std::vector<declaration::Tag> Fold::declared_beyond_case() const {
  std::set<declaration::Tag> persons;
  for (const StageRun& run : runs_) {
    const declaration::Collection* const collection = run.collection();
    if (collection == nullptr || !declaration::reaches_beyond_case(run.stage().uniqueness)) {
      continue;
    }
    for (const declaration::Tag& tag : collection->persons().tags()) {
      if (collection->standing_of(tag) != declaration::Standing::withdrawn) {
        persons.insert(tag);
      }
    }
  }
  return {persons.begin(), persons.end()};
}

std::vector<const Event*> in_legal_order(std::span<const Event> events, const Asked& asked) {
  const auto is_known = [&](const Event& event) { return asked.known_on.empty() || event.recorded <= asked.known_on; };
  std::set<std::uint64_t> annulled;
  for (const Event& event : events) {
    const auto* const annulment = std::get_if<EventAnnulled>(&event.happening);
    if (annulment != nullptr && is_known(event)) {
      annulled.insert(annulment->sequence);
    }
  }
  std::vector<const Event*> counted;
  for (const Event& event : events) {
    const bool is_annulment = std::holds_alternative<EventAnnulled>(event.happening);
    if (is_known(event) && event.legal_day <= asked.as_of && !is_annulment && !annulled.contains(event.sequence)) {
      counted.push_back(&event);
    }
  }
  std::ranges::stable_sort(counted, {}, &Event::legal_day);
  return counted;
}

namespace {

// Who annuls an event that was not written down before has made a slip of the pen.
void report_unknown_annulments(std::span<const Event> events, const Asked& asked, std::vector<Conflict>& conflicts) {
  for (const Event& event : events) {
    const auto* const annulment = std::get_if<EventAnnulled>(&event.happening);
    const bool counts = annulment != nullptr && (asked.known_on.empty() || event.recorded <= asked.known_on);
    const bool is_known = counts && annulment->sequence < event.sequence &&
                          std::ranges::find(events, annulment->sequence, &Event::sequence) != events.end();
    if (counts && !is_known) {
      conflicts.push_back({event.sequence, NotTaken::event_unknown});
    }
  }
}

}  // namespace

Standing stand(const procedure::RuleBook& book, std::span<const Event> events, const Asked& asked, const Lent& lent) {
  Fold fold(book, lent);
  for (const Event* const event : in_legal_order(events, asked)) {
    static_cast<void>(fold.take(*event));
  }
  fold.advance(asked.as_of);
  Standing standing = fold.standing(asked.as_of);
  standing.known_on = asked.known_on;
  report_unknown_annulments(events, asked, standing.conflicts);
  return standing;
}

}  // namespace mandate::proceeding
