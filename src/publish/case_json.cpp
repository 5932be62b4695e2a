#include "publish/case_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <string_view>

#include "publish/case_report.hpp"
#include "publish/case_stage_json.hpp"
#include "publish/case_wording.hpp"
#include "publish/course_version_json.hpp"
#include "publish/json_text.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

using proceeding::Standing;

std::string_view state_word(const Standing& standing) {
  if (!standing.opened) {
    return "not_opened";
  }
  if (standing.no_version) {
    return "no_version";
  }
  if (standing.version == nullptr) {
    return "law_not_fixed";
  }
  return standing.end == nullptr ? "open" : "ended";
}

json::value case_end_value(const Standing& standing) {
  const procedure::CourseEnd* const end = standing.end;
  if (end == nullptr) {
    return nullptr;
  }
  return json::object{{"id", end->id},
                      {"answer", mandate::word(end->answer)},
                      {"label", json_of(end->label)},
                      {"on", json_of(standing.ended_on)},
                      {"appeal", json_of(end->appeal)},
                      {"appeal_references", json_of(end->appeal_references)}};
}

json::array case_dates(const Standing& standing) {
  return array_of(standing.dates, [&](const auto& date) {
    const procedure::NamedDate* const named =
        standing.version == nullptr ? nullptr : standing.version->date(date.first);
    return json::object{{"name", date.first},
                        {"label", json_of(named == nullptr ? nullptr : &named->label)},
                        {"day", date.second.iso()}};
  });
}

json::array case_facts(const Standing& standing) {
  return array_of(standing.facts,
                  [](const auto& fact) { return json::object{{"name", fact.first}, {"holds", fact.second}}; });
}

json::object conflict_object(const proceeding::Conflict& conflict, const CaseWording& wording) {
  const proceeding::Event* const event = wording.event(conflict.sequence);
  return {{"sequence", conflict.sequence},
          {"event", event == nullptr ? json::value(nullptr) : json::value(proceeding::word(event->happening))},
          {"why", proceeding::word(conflict.why)}};
}

json::array lines_array(const std::vector<std::string>& lines) {
  return array_of(lines, [](const std::string& line) { return json::value(line); });
}

json::object block_object(const CaseBlock& block) {
  return {{"heading", block.heading}, {"lines", lines_array(block.lines)}, {"items", lines_array(block.items)}};
}

// Tables and trees stand above as data.
json::object texts_object(const CaseWording& wording) {
  const CaseReport report = case_report(wording, false);
  json::array blocks;
  for (const CaseBlock& block : report.blocks) {
    if (!block.lines.empty() || !block.items.empty()) {
      blocks.push_back(block_object(block));
    }
  }
  return {{"language", code(wording.language())},
          {"title", report.title},
          {"place", report.place},
          {"lines", lines_array(report.lines)},
          {"blocks", std::move(blocks)}};
}

std::string_view opened_text(const Standing& standing, std::string proceeding::CaseOpened::* member) {
  return standing.opened ? std::string_view((*standing.opened).*member) : std::string_view();
}

}  // namespace

std::string case_json(const Standing& standing, Language language, std::span<const proceeding::Event> events) {
  using proceeding::CaseOpened;
  const CaseWording wording(standing, events, language);
  const proceeding::StageStanding* const open = standing.open_stage();
  return json_text(json::object{
      {"schema", "mandate/case/1"},
      {"case", text_or_null(opened_text(standing, &CaseOpened::case_id))},
      {"title", json_of(standing.opened ? &standing.opened->title : nullptr)},
      {"jurisdiction", text_or_null(opened_text(standing, &CaseOpened::jurisdiction))},
      {"course", text_or_null(opened_text(standing, &CaseOpened::course))},
      {"procedure", text_or_null(standing.procedure == nullptr ? std::string_view() : standing.procedure->name)},
      {"area", text_or_null(opened_text(standing, &CaseOpened::area))},
      {"subject_digest", text_or_null(opened_text(standing, &CaseOpened::subject_digest))},
      {"as_of", standing.as_of.iso()},
      {"known_on", text_or_null(standing.known_on)},
      {"events", standing.events},
      {"last_event", standing.last_event},
      {"state", state_word(standing)},
      {"law_date", json_of(standing.law_day)},
      {"version", course_version_value(standing.version)},
      {"stage", text_or_null(open == nullptr ? std::string_view() : open->stage->id)},
      {"end", case_end_value(standing)},
      {"dates", case_dates(standing)},
      {"facts", case_facts(standing)},
      {"stages",
       array_of(standing.stages, [&](const proceeding::StageStanding& stage) { return stage_object(stage, wording); })},
      {"conflicts", array_of(standing.conflicts,
                             [&](const proceeding::Conflict& conflict) { return conflict_object(conflict, wording); })},
      {"texts", texts_object(wording)}});
}

}  // namespace mandate::publish
