#include "publish/case_term_json.hpp"

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>

#include "publish/counted_days.hpp"
#include "publish/finding_json.hpp"
#include "publish/json_text.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

constexpr std::array<std::string_view, 5> silence_words = {"outcome", "as_counted", "overdue", "nothing", "right"};

json::value entry_value(const calendar::Entry* entry) {
  if (entry == nullptr) {
    return nullptr;
  }
  return json::object{{"id", entry->id},
                      {"label", json_of(entry->label)},
                      {"references", json_of(entry->references)},
                      {"verified", entry->verified}};
}

json::object day_object(const calendar::CountedDay& day) {
  return {{"day", day.day.iso()},
          {"kind", calendar::name(day.kind)},
          {"treatment", calendar::name(day.treatment)},
          {"number", day.counted() ? json::value(day.number) : json::value(nullptr)},
          {"reason", entry_value(day.reason)},
          {"holiday", entry_value(day.holiday)}};
}

json::value extension_value(const proceeding::DeadlineStanding& term) {
  if (!term.extended) {
    return nullptr;
  }
  return json::object{{"until", term.extended->until.iso()},
                      {"reason", text_or_null(term.extended->reason)},
                      {"by_law", term.counted ? json::value(term.counted->last_day.iso()) : json::value(nullptr)}};
}

json::object silence_object(const procedure::OnExpiry& expiry) {
  return {{"brings", silence_words.at(static_cast<std::size_t>(expiry.silence))},
          {"outcome", text_or_null(expiry.outcome)}};
}

json::array days_array(const proceeding::DeadlineStanding& term) { return array_of(days_told(term), day_object); }

}  // namespace

json::object term_object(const proceeding::DeadlineStanding& term) {
  const procedure::CourseDeadline& rule = *term.rule;
  return {{"id", rule.id},
          {"label", json_of(rule.label)},
          {"state", proceeding::word(term.state)},
          {"stands_still", term.stands_still()},
          {"from", rule.from},
          {"start", json_of(term.start)},
          {"length", term.length},
          {"parameter", parameter_value(term.parameter)},
          {"starts", calendar::name(rule.starts)},
          {"if_non_working", calendar::name(rule.if_non_working)},
          {"not_before", rule.not_before},
          {"before", rule.before},
          {"last_day", json_of(term.last_day())},
          {"extended", extension_value(term)},
          {"silence", silence_object(rule.on_expiry)},
          {"fault", term.fault ? json::value(calendar::name(*term.fault)) : json::value(nullptr)},
          {"calendar_known", !term.counted || term.counted->calendar_known},
          {"calendar_verified", !term.counted || term.counted->verified},
          {"verified", rule.verified},
          {"references", json_of(rule.references)},
          {"days", days_array(term)}};
}

}  // namespace mandate::publish
