#include "publish/case_terms.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <utility>

#include "publish/calendar_words.hpp"
#include "publish/case_vocabulary.hpp"
#include "publish/counted_days.hpp"
#include "publish/display.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using calendar::CountedDay;
using calendar::Treatment;
using procedure::Silence;
using proceeding::DeadlineStanding;
using proceeding::DeadlineState;
using proceeding::StageStanding;

Count64 days_between(Date from, Date to) { return Count64{to.days_since_epoch()} - from.days_since_epoch(); }

bool in_working_days(const DeadlineStanding& term) {
  return term.parameter.parameter != nullptr && term.parameter.parameter->unit == "working_day";
}

std::string what_is_left(const DeadlineStanding& term, Date last, const CaseWording& wording) {
  const Date today = wording.standing().as_of;
  if (last == today) {
    return wording.say(CaseMessage::today_last);
  }
  const std::string days = wording.days(days_between(today, last));
  if (!in_working_days(term) || term.extended || !term.counted) {
    return wording.say(CaseMessage::days_left, {{"days", days}});
  }
  const auto left = std::ranges::count_if(
      term.counted->days, [&](const CountedDay& day) { return day.counted() && today < day.day && day.day <= last; });
  return wording.say(CaseMessage::working_days_left, {{"working", wording.working_days(left)}, {"days", days}});
}

std::string state_text(const StageStanding& stage, const DeadlineStanding& term, Date last,
                       const CaseWording& wording) {
  switch (term.state) {
    case DeadlineState::kept:
      return wording.say(CaseMessage::kept);
    case DeadlineState::expired:
      return wording.say(CaseMessage::ran_out);
    case DeadlineState::moot:
      return wording.say(CaseMessage::moot);
    case DeadlineState::over:
      return wording.say(CaseMessage::over);
    case DeadlineState::late:
      return wording.say(CaseMessage::late,
                         {{"days", wording.days(days_between(last, stage.ended.value_or(wording.standing().as_of)))}});
    case DeadlineState::missed:
      return wording.say(CaseMessage::missed, {{"days", wording.days(days_between(last, wording.standing().as_of))}});
    case DeadlineState::reached:
      return wording.say(CaseMessage::reached);
    case DeadlineState::running:
    case DeadlineState::waiting:
    case DeadlineState::paused:
      break;
  }
  return what_is_left(term, last, wording);
}

// "weekend, 4 days; holiday: Nauryz, 3 days".
std::string reasons_of(const std::vector<CountedDay>& days, const CaseWording& wording) {
  std::vector<std::pair<std::string, Count64>> groups;
  for (const CountedDay& day : days) {
    if (day.counted()) {
      continue;
    }
    std::string why(day.treatment == Treatment::paused ? text(Treatment::paused, wording.language())
                                                       : words(day.kind, wording.language()));
    if (day.treatment != Treatment::paused && day.kind != calendar::DayKind::weekend && day.reason != nullptr) {
      const calendar::Entry& named = day.holiday == nullptr ? *day.reason : *day.holiday;
      why = wording.say(CaseMessage::kind_named, {{"kind", why}, {"name", wording.in_language(named.label)}});
    }
    const auto found = std::ranges::find(groups, why, &std::pair<std::string, Count64>::first);
    if (found == groups.end()) {
      groups.emplace_back(std::move(why), 1);
    } else {
      ++found->second;
    }
  }
  std::vector<std::string> parts;
  for (const auto& [why, number] : groups) {
    parts.push_back(why + " — " + wording.number(number));
  }
  return joined(parts, "; ");
}

std::string how_counted(const DeadlineStanding& term, const CaseWording& wording) {
  const procedure::CourseDeadline& rule = *term.rule;
  const law::Parameter* const parameter = term.parameter.parameter;
  const bool back = term.length < 0;
  const std::string length = quantity_text(back ? -term.length : term.length,
                                           parameter == nullptr ? "day" : parameter->unit, wording.language());
  const std::string first = wording.say(rule.starts == calendar::Starts::same_day ? CaseMessage::that_day_counts
                                                                                  : CaseMessage::next_day_counts);
  return wording.say(back ? CaseMessage::how_counted_back : CaseMessage::how_counted,
                     {{"length", length},
                      {"start", wording.date(*term.start)},
                      {"from", without_full_stop(wording.day_name(rule.from))},
                      {"first", first}});
}

void add_counting(const DeadlineStanding& term, const CaseWording& wording, std::vector<std::string>& sentences) {
  if (!term.start || !term.counted) {
    return;
  }
  sentences.push_back(how_counted(term, wording));
  const calendar::Deadline& counted = *term.counted;
  const auto passed = std::ranges::count_if(counted.days, [](const CountedDay& day) { return !day.counted(); });
  if (passed > 0) {
    sentences.push_back(wording.say(CaseMessage::passed_over, {{"number", wording.number(passed)},
                                                               {"reasons", reasons_of(counted.days, wording)}}));
  }
  const auto last = std::ranges::find_if(counted.days.rbegin(), counted.days.rend(), &CountedDay::counted);
  const bool moved = last != counted.days.rend() && last->day != counted.last_day;
  sentences.push_back(moved ? wording.say(CaseMessage::put_off,
                                          {{"from", wording.date(last->day)}, {"to", wording.date(counted.last_day)}})
                            : say(CalendarWord::if_non_working, wording.language(),
                                  {{"then", words(term.rule->if_non_working, wording.language())}}));
  if (!counted.calendar_known) {
    sentences.push_back(say(CalendarWord::not_known, wording.language()));
  }
  if (!counted.verified) {
    sentences.push_back(say(CalendarWord::unverified, wording.language()));
  }
}

std::string silence_ending(const StageStanding& stage, std::string_view outcome, CaseMessage message,
                           const std::string& day, const CaseWording& wording) {
  const std::string target = wording.follows(*stage.stage, outcome);
  if (target.empty()) {
    return wording.say(CaseMessage::silence_cannot_tell, {{"date", day}});
  }
  return wording.say(
      message,
      {{"date", day}, {"outcome", wording.outcome(*stage.stage, outcome)}, {"target", without_full_stop(target)}});
}

std::string silence_text(const StageStanding& stage, const DeadlineStanding& term, Date last,
                         const CaseWording& wording) {
  const std::string day = wording.date(last.plus_days(1).value_or(last));
  switch (term.rule->on_expiry.silence) {
    case Silence::outcome:
      return silence_ending(stage, term.rule->on_expiry.outcome, CaseMessage::silence_outcome, day, wording);
    case Silence::as_counted:
      return silence_ending(stage, stage.reckoning.outcome, CaseMessage::silence_as_counted, day, wording);
    case Silence::overdue:
      return wording.say(CaseMessage::silence_overdue, {{"date", day}});
    case Silence::right:
      return wording.say(CaseMessage::silence_right);
    case Silence::nothing:
      break;
  }
  return wording.say(CaseMessage::silence_nothing);
}

bool was_not_kept(const DeadlineStanding& term) {
  return term.state == DeadlineState::late || term.state == DeadlineState::missed;
}

}  // namespace

std::string term_head(const StageStanding& stage, const DeadlineStanding& term, const CaseWording& wording) {
  const std::string label = wording.in_language(term.rule->label);
  if (term.fault && !term.extended) {
    return wording.say(CaseMessage::term_fault, {{"label", label}, {"fault", words(*term.fault, wording.language())}});
  }
  if (term.stands_still()) {
    return wording.say(CaseMessage::term_paused, {{"label", label}, {"date", wording.date(*stage.paused_since)}});
  }
  const std::optional<Date> last = term.last_day();
  if (!last) {
    return wording.say(CaseMessage::term_waiting,
                       {{"label", label}, {"from", without_full_stop(wording.day_name(term.rule->from))}});
  }
  return wording.say(
      term.rule->not_before ? CaseMessage::term_after : CaseMessage::term_until,
      {{"label", label}, {"date", wording.date(*last)}, {"state", state_text(stage, term, *last, wording)}});
}

std::vector<std::string> term_sentences(const StageStanding& stage, const DeadlineStanding& term,
                                        const CaseWording& wording) {
  std::vector<std::string> sentences = {term_head(stage, term, wording)};
  const std::optional<Date> last = term.last_day();
  if (last && !stage.ended && term.state == DeadlineState::running && !term.rule->not_before) {
    sentences.push_back(silence_text(stage, term, *last, wording));
  }
  if (term.state == DeadlineState::missed && term.rule->on_expiry.silence == Silence::nothing) {
    sentences.push_back(wording.say(CaseMessage::missed_nothing));
  }
  if (term.extended) {
    sentences.push_back(
        wording.say(CaseMessage::extended, {{"until", wording.date(term.extended->until)},
                                            {"reason", without_full_stop(printable(term.extended->reason))}}));
  }
  add_counting(term, wording, sentences);
  const std::string articles = wording.cite(term.rule->references);
  sentences.push_back(
      wording.say(term.rule->verified ? CaseMessage::by_law : CaseMessage::by_law_unread, {{"articles", articles}}));
  return sentences;
}

std::vector<TermOfStage> terms_told(const proceeding::Standing& standing) {
  std::vector<TermOfStage> terms;
  for (std::size_t i = 0; i < standing.stages.size(); ++i) {
    const StageStanding& stage = standing.stages[i];
    for (const DeadlineStanding& term : stage.deadlines) {
      if (i + 1 == standing.stages.size() || was_not_kept(term)) {
        terms.push_back({&stage, &term});
      }
    }
  }
  return terms;
}

std::vector<CaseBlock> term_blocks(const CaseWording& wording, bool every_day) {
  std::vector<CaseBlock> blocks;
  for (const auto& [stage, term] : terms_told(wording.standing())) {
    CaseBlock block;
    block.heading = wording.stage(*stage->stage);
    block.lines = term_sentences(*stage, *term, wording);
    if (!days_told(*term).empty()) {
      block.tables.push_back(counted_days_table(*term, wording, every_day));
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace mandate::publish
