#include "publish/calendar_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <utility>

#include "publish/json_text.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

json::value entry_or_null(const calendar::Entry* entry) {
  if (entry == nullptr) {
    return nullptr;
  }
  return json::object{{"id", entry->id},
                      {"label", json_of(entry->label)},
                      {"act", text_or_null(entry->act)},
                      {"references", json_of(entry->references)},
                      {"verified", entry->verified}};
}

json::object span_object(const calendar::DateSpan& span) { return {{"from", span.from.iso()}, {"to", span.to.iso()}}; }

json::object day_object(const calendar::WorkingDays& calendar, const calendar::Day& day) {
  return {{"date", day.date.iso()},
          {"weekday", name(calendar::weekday_of(day.date))},
          {"kind", name(day.kind)},
          {"working", is_working(day.kind)},
          {"known", calendar.is_known(day.date)},
          {"reason", entry_or_null(day.reason)},
          {"holiday", entry_or_null(day.holiday)}};
}

json::object counted_object(const calendar::CountedDay& day) {
  return {{"date", day.day.iso()},
          {"kind", name(day.kind)},
          {"treatment", name(day.treatment)},
          {"number", day.counted() ? json::value(day.number) : json::value(nullptr)},
          {"reason", entry_or_null(day.reason)},
          {"holiday", entry_or_null(day.holiday)}};
}

json::object rule_object(const calendar::DeadlineRule& rule) {
  return {{"count", rule.count},
          {"unit", name(rule.unit)},
          {"starts", name(rule.starts)},
          {"if_non_working", name(rule.if_non_working)},
          {"month_end", name(rule.month_end)}};
}

}  // namespace

std::string calendar_json(const law::Law& law, calendar::DateSpan span) {
  const calendar::WorkingDays& calendar = law.working_days;
  json::object root{{"schema", "mandate/law-calendar/1"},
                    {"country", law.country},
                    {"from", span.from.iso()},
                    {"to", span.to.iso()},
                    {"complete_from", json_of(calendar.complete_from)}};
  root["moves_known"] = array_of(calendar.moves_known, span_object);
  root["days"] = array_of(calendar.between(span), [&](const calendar::Day& day) { return day_object(calendar, day); });
  return json_text(std::move(root));
}

json::object deadline_object(const DeadlineView& view) {
  json::object object{{"start", view.start.iso()},
                      {"rule", rule_object(view.rule)},
                      {"last_day", view.deadline->last_day.iso()},
                      {"calendar_known", view.deadline->calendar_known},
                      {"verified", view.deadline->verified}};
  object["days"] = array_of(view.deadline->days, counted_object);
  return object;
}

std::string deadline_json(const DeadlineView& view, std::span<const calendar::DateSpan> pauses) {
  json::object root{{"schema", "mandate/law-deadline/1"}, {"country", view.law->country}};
  root["pauses"] = array_of(pauses, span_object);
  for (auto& [key, value] : deadline_object(view)) {
    root[key] = std::move(value);
  }
  return json_text(std::move(root));
}

}  // namespace mandate::publish
