#include "publish/law_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <utility>

#include "publish/json_text.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

json::object dated_value_object(const law::DatedValue& value) {
  return {{"since", value.from.iso()},      {"value", json_of(value.value)},
          {"act", text_or_null(value.act)}, {"references", json_of(value.references)},
          {"verified", value.verified},     {"note", text_or_null(value.note)}};
}

json::value dated_value_or_null(const law::DatedValue* value) {
  return value == nullptr ? json::value(nullptr) : json::value(dated_value_object(*value));
}

json::object history_object(const law::Parameter& parameter, const law::History& history, Date day) {
  const law::Lookup found = law::at(parameter, history, day);
  const bool holds = found.standing == law::Standing::in_force;
  const bool dated = holds || found.standing == law::Standing::ceased;
  json::object object;
  object["area"] = text_or_null(history.area);
  object["standing"] = word(found.standing);
  object["value"] = holds ? json_of(found.entry->value) : json::value(nullptr);
  object["since"] = dated ? json::value(found.entry->from.iso()) : json::value(nullptr);
  object["until"] = json_of(found.until);
  object["act"] = dated ? text_or_null(found.entry->act) : json::value(nullptr);
  object["references"] = dated ? json_of(found.entry->references) : json::array();
  object["verified"] = dated && law::is_verified(parameter, *found.entry, day);
  object["note"] = dated ? text_or_null(found.entry->note) : json::value(nullptr);
  return object;
}

json::array all_values(const law::History& history) {
  json::array values;
  for (const law::DatedValue& value : history.values) {
    values.push_back(dated_value_object(value));
  }
  return values;
}

json::object parameter_object(const law::Parameter& parameter, Date day, bool with_history) {
  json::array values;
  for (const law::History& history : parameter.histories) {
    json::object value = history_object(parameter, history, day);
    if (with_history) {
      value["history"] = all_values(history);
    }
    values.push_back(std::move(value));
  }
  json::object object;
  object["name"] = parameter.name;
  object["topic"] = parameter.topic;
  object["label"] = json_of(parameter.label);
  object["unit"] = parameter.unit;
  object["complete_from"] = json_of(parameter.complete_from);
  object["last_checked_on"] = json_of(parameter.last_checked_on);
  object["note"] = text_or_null(parameter.note);
  object["values"] = std::move(values);
  return object;
}

json::object head(std::string_view schema, const law::Law& law, Date day) {
  return {{"schema", schema}, {"country", law.country}, {"date", day.iso()}};
}

json::value summary_of(const law::ProvisionVersion* version) {
  return version != nullptr && version->summary ? json_of(*version->summary) : json::value(nullptr);
}

json::object provision_object(const law::ProvisionChange& change) {
  const law::ProvisionVersion* const after = change.after;
  return {{"change", word(change.kind)},
          {"provision", change.provision->id},
          {"article", change.provision->article},
          {"label", json_of(change.provision->label)},
          {"before", summary_of(change.before)},
          {"after", summary_of(after)},
          {"from", after == nullptr ? json::value(nullptr) : json_of(after->from)},
          {"act", after == nullptr ? json::value(nullptr) : text_or_null(after->act)},
          {"references", after == nullptr ? json::array() : json_of(after->references)}};
}

json::object parameter_change_object(const law::ParameterChange& change) {
  return {{"change", word(change.kind)},
          {"name", change.parameter->name},
          {"label", json_of(change.parameter->label)},
          {"unit", change.parameter->unit},
          {"area", text_or_null(change.area)},
          {"before", dated_value_or_null(change.before)},
          {"after", dated_value_or_null(change.after)}};
}

json::object area_object(const law::AreaChange& change, const law::Difference& difference) {
  const area::Area& area = *change.area;
  const bool began = change.kind == law::ChangeKind::began;
  const bool ended = change.kind == law::ChangeKind::ended;
  return {{"change", word(change.kind)},
          {"area", area.code},
          {"kind", area.kind},
          {"before", began ? json::value(nullptr) : json_of(area.name_on(difference.from))},
          {"after", ended ? json::value(nullptr) : json_of(area.name_on(difference.to))},
          {"split_from", text_or_null(area.split_from)},
          {"act", text_or_null(area.act)}};
}

template <typename Version>
json::value version_object(const Version* version) {
  if (version == nullptr) {
    return nullptr;
  }
  json::array stages;
  for (const auto& stage : version->stages) {
    stages.push_back(json::object{{"stage", stage.id}, {"label", json_of(stage.label)}});
  }
  return json::object{{"from", version->from.iso()},       {"to", json_of(version->to)},
                      {"act", text_or_null(version->act)}, {"references", json_of(version->references)},
                      {"verified", version->verified},     {"stages", std::move(stages)}};
}

json::object procedure_object(const ProcedureChange& change) {
  return {{"change", word(change.kind)},
          {"procedure", change.procedure->name},
          {"label", json_of(change.procedure->label)},
          {"succeeded_by", text_or_null(change.procedure->succeeded_by)},
          {"before", version_object(change.before)},
          {"after", version_object(change.after)}};
}

json::object course_object(const CourseChange& change) {
  return {{"change", word(change.kind)},
          {"course", change.course->name},
          {"label", json_of(change.course->label)},
          {"before", version_object(change.before)},
          {"after", version_object(change.after)}};
}

json::object calendar_object(const CalendarChange& change) {
  const calendar::Entry& entry = *change.entry;
  return {{"change", word(change.kind)},
          {"entry", entry.id},
          {"label", json_of(entry.label)},
          {"from", json_of(entry.from)},
          {"to", json_of(entry.to)},
          {"act", text_or_null(entry.act)},
          {"references", json_of(entry.references)},
          {"verified", entry.verified}};
}

}  // namespace

std::string law_show_json(const law::Law& law, std::span<const law::Parameter* const> parameters, Date day) {
  json::object result = head("mandate/law-show/1", law, day);
  result["parameters"] =
      array_of(parameters, [&](const law::Parameter* parameter) { return parameter_object(*parameter, day, true); });
  return json_text(result);
}

std::string law_list_json(const law::Law& law, std::string_view topic, Date day) {
  json::object result = head("mandate/law-list/1", law, day);
  json::array parameters;
  for (const law::Parameter& parameter : law.parameters) {
    if (topic.empty() || parameter.topic == topic) {
      parameters.push_back(parameter_object(parameter, day, false));
    }
  }
  result["parameters"] = std::move(parameters);
  return json_text(result);
}

std::string law_change_json(const LawChange& change) {
  const law::Difference& difference = change.difference;
  json::object result;
  result["schema"] = "mandate/law-diff/1";
  result["country"] = change.country->law.country;
  result["from"] = difference.from.iso();
  result["to"] = difference.to.iso();
  result["areas_before"] = difference.areas_before;
  result["areas_after"] = difference.areas_after;
  result["areas"] =
      array_of(difference.areas, [&](const law::AreaChange& area) { return area_object(area, difference); });
  result["provisions"] = array_of(difference.provisions, provision_object);
  result["parameters"] = array_of(difference.parameters, parameter_change_object);
  result["procedures"] = array_of(change.procedures, procedure_object);
  result["courses"] = array_of(change.courses, course_object);
  result["calendar"] = array_of(change.calendar, calendar_object);
  result["not_told"] = array_of(difference.not_told, [](const law::NotTold& one) {
    return json::object{{"name", one.parameter->name}, {"area", text_or_null(one.area)}};
  });
  return json_text(result);
}

}  // namespace mandate::publish
