#include "publish/course_guide_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <initializer_list>
#include <string_view>

#include "publish/case_stage_json.hpp"
#include "publish/case_wording.hpp"
#include "publish/course_version_json.hpp"
#include "publish/json_text.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

using procedure::CourseEnd;
using procedure::CourseStage;
using procedure::CourseVersion;
using procedure::Criterion;
using proceeding::StageStanding;
using proceeding::Standing;

json::object of_guide(const json::value& whole, std::initializer_list<std::string_view> keys) {
  json::object part;
  for (const std::string_view key : keys) {
    part[key] = whole.at(key);
  }
  return part;
}

json::object term_of_guide(const json::value& term) {
  return of_guide(term, {"id", "label", "from", "length", "parameter", "starts", "if_non_working", "not_before",
                         "before", "silence", "verified", "references"});
}

json::object criterion_object(const Criterion& criterion) {
  return {{"id", criterion.id},
          {"label", json_of(criterion.label)},
          {"advice", json_of(criterion.advice)},
          {"references", json_of(criterion.references)}};
}

json::array criteria_array(const CourseStage& stage, const CourseVersion& version) {
  json::array criteria;
  for (const std::string& id : stage.criteria) {
    if (const Criterion* const criterion = version.criterion(id)) {
      criteria.push_back(criterion_object(*criterion));
    }
  }
  return criteria;
}

json::object stage_of_guide(const StageStanding& stage, const CaseWording& wording) {
  const CourseStage& rule = *stage.stage;
  const json::value whole = stage_object(stage, wording);
  json::object object = of_guide(whole, {"id", "kind", "label", "authority", "references", "on", "needs", "rule"});
  object["signed_by_authority"] = rule.signed_by_authority;
  object["identity"] = declaration::word(rule.identity);
  object["uniqueness"] = declaration::word(rule.uniqueness);
  object["may_withdraw"] = rule.may_withdraw;
  object["criteria"] = criteria_array(rule, *wording.standing().version);
  object["deadlines"] = array_of(whole.at("deadlines").as_array(), term_of_guide);
  return object;
}

json::object end_of_guide(const CourseEnd& end) {
  return {{"id", end.id},
          {"answer", mandate::word(end.answer)},
          {"label", json_of(end.label)},
          {"appeal", json_of(end.appeal)},
          {"appeal_references", json_of(end.appeal_references)}};
}

json::object dates_of_version(const CourseVersion& version) {
  return {{"from", version.from.iso()}, {"to", json_of(version.to)}, {"act", text_or_null(version.act)}};
}

}  // namespace

std::string course_guide_json(const Standing& guide) {
  const CaseWording wording(guide, {}, Language::en);
  const CourseVersion* const version = guide.version;
  return json_text(json::object{
      {"schema", "mandate/guide/1"},
      {"country", guide.country->law.country},
      {"course", guide.course->name},
      {"procedure", guide.course->procedure},
      {"label", json_of(guide.course->label)},
      {"law_date", guide.as_of.iso()},
      {"version", course_version_value(version)},
      {"versions", array_of(guide.course->versions, dates_of_version)},
      {"succeeded_by",
       text_or_null(guide.procedure == nullptr ? std::string_view() : std::string_view(guide.procedure->succeeded_by))},
      {"stages", array_of(guide.stages, [&](const StageStanding& stage) { return stage_of_guide(stage, wording); })},
      {"ends", version == nullptr ? json::array() : array_of(version->ends, end_of_guide)}});
}

std::string course_list_json(std::span<const CourseOffered> courses, Date day) {
  return json_text(json::object{{"schema", "mandate/guides/1"},
                                {"law_date", day.iso()},
                                {"courses", array_of(courses, [&](const CourseOffered& one) {
                                   return json::object{{"name", one.name},
                                                       {"course", one.course->name},
                                                       {"label", json_of(one.course->label)},
                                                       {"in_force", one.course->at(day) != nullptr}};
                                 })}});
}

}  // namespace mandate::publish
