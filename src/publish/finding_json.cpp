#include "publish/finding_json.hpp"

#include <boost/json/array.hpp>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "publish/json_text.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

json::object operand_object(const procedure::Operand& operand) {
  const record::Figure& figure = operand.figure;
  return {{"count", record::name(operand.count)},
          {"unit", text_or_null(operand.unit)},
          {"value", figure.present() ? json::value(figure.value) : json::value(nullptr)},
          {"provenance", word(figure.provenance)}};
}

json::value operand_or_null(const std::optional<procedure::Operand>& operand) {
  return operand ? json::value(operand_object(*operand)) : json::value(nullptr);
}

json::object missing_object(const procedure::Operand& operand) {
  return {{"count", record::name(operand.count)}, {"unit", text_or_null(operand.unit)}};
}

json::array missing_array(const procedure::ComparisonDetail& detail) {
  json::array result;
  if (!detail.count.figure.present()) {
    result.push_back(missing_object(detail.count));
  }
  if (detail.of && !detail.of->figure.present()) {
    result.push_back(missing_object(*detail.of));
  }
  return result;
}

json::value share_value(const record::PublishedShare* share) {
  if (share == nullptr) {
    return nullptr;
  }
  return json::object{{"printed", share->printed}, {"low", share->low.text()}, {"high", share->high.text()}};
}

void add(json::object& /*object*/, std::monostate /*nothing*/) {}

void add(json::object& object, const procedure::ComparisonDetail& detail) {
  object["operator"] = word(detail.comparator);
  object["count"] = operand_object(detail.count);
  object["of"] = operand_or_null(detail.of);
  object["bound"] = json_of(detail.bound);
  object["rounding"] = word(detail.rounding);
  object["parameter"] = parameter_value(detail.parameter);
  object["needed"] = json_of(detail.needed);
  object["margin"] = json_of(detail.margin);
  object["missing"] = missing_array(detail);
  object["published_share"] = share_value(detail.share);
}

Fraction unknown_areas(const procedure::AreasDetail& detail) {
  const std::optional<Fraction> known = detail.holding.plus(detail.failing);
  return known ? detail.total.minus(*known).value_or(Fraction()) : Fraction();
}

void add(json::object& object, const procedure::AreasDetail& detail) {
  object["quantifier"] = word(detail.kind);
  object["bound"] = json_of(detail.bound);
  object["rounding"] = word(detail.rounding);
  object["parameter"] = parameter_value(detail.parameter);
  object["weighted"] = detail.weighted;
  object["declared"] = detail.declared;
  object["areas"] = json_of(detail.total);
  object["needed"] = json_of(detail.needed);
  object["holding"] = json_of(detail.holding);
  object["failing"] = json_of(detail.failing);
  object["cannot_tell"] = json_of(unknown_areas(detail));
}

json::object named_date(std::string_view name, const std::optional<Date>& day) {
  return {{"name", name}, {"date", json_of(day)}};
}

void add(json::object& object, const procedure::ElapsedDetail& detail) {
  object["from"] = named_date(detail.from_name, detail.from);
  object["to"] = named_date(detail.to_name, detail.to);
  object["at_least"] = detail.at_least;
  object["unit"] = word(detail.unit);
  object["parameter"] = parameter_value(detail.parameter);
  object["earliest"] = json_of(detail.earliest);
}

void add(json::object& object, const procedure::FactDetail& detail) {
  object["fact"] = detail.name;
  object["value"] = detail.value ? json::value(*detail.value) : json::value(nullptr);
}

void add(json::object& object, const procedure::AlternativesDetail& detail) {
  object["question"] = json_of(detail.alternatives->question);
  object["adopted"] = text_or_null(detail.alternatives->adopted);
  object["readings_differ"] = detail.differ;
}

void add(json::object& object, const procedure::ReadingDetail& detail) {
  object["reading"] = detail.reading->id;
  object["adopted"] = detail.adopted;
}

void add(json::object& object, const procedure::DecisionDetail& detail) {
  json::array options;
  for (const std::string& option : detail.stage->options) {
    options.push_back(json::value(option));
  }
  object["authority"] = json_of(detail.stage->authority);
  object["options"] = std::move(options);
  object["chosen"] = text_or_null(detail.chosen);
}

json::array option_ids(const procedure::ChoiceDetail& detail, const std::vector<std::size_t>& indices) {
  json::array result;
  for (const std::size_t index : indices) {
    result.push_back(json::value(detail.options->at(index).id));
  }
  return result;
}

json::array option_votes(const procedure::ChoiceDetail& detail) {
  json::array result;
  for (const std::size_t index : detail.considered) {
    const record::Option& option = detail.options->at(index);
    result.push_back(json::object{{"option", option.id}, {"votes", json_of(option.votes)}});
  }
  return result;
}

void add(json::object& object, const procedure::ChoiceDetail& detail) {
  const bool majority = detail.stage != nullptr && !detail.stage->plurality;
  object["rule"] = majority ? json::value("majority") : json::value("plurality");
  object["operator"] = majority ? json::value(word(detail.stage->comparator)) : json::value(nullptr);
  object["share"] = majority ? json_of(detail.share) : json::value(nullptr);
  object["of"] = majority ? json::value(record::name(detail.stage->of)) : json::value(nullptr);
  object["of_value"] = json_of(detail.of);
  object["parameter"] = parameter_value(detail.parameter);
  object["needed"] = json_of(detail.needed);
  object["options"] = option_votes(detail);
  object["leading"] = option_ids(detail, detail.leading);
  object["by_lot"] = detail.by_lot;
  object["by_registration_order"] = detail.by_order;
}

json::object list_object(const record::Option& option, const seats::ListOutcome& outcome) {
  return {{"list", option.id},
          {"votes", json_of(option.votes)},
          {"admitted", outcome.admitted},
          {"admitted_as_next", outcome.admitted_as_next},
          {"whole_quotas", outcome.whole},
          {"remainder", outcome.remainder},
          {"by_remainder", outcome.by_remainder},
          {"by_minimum", outcome.by_minimum},
          {"seats", outcome.seats}};
}

json::array lists_array(const procedure::TierDetail& detail) {
  json::array result;
  for (std::size_t i = 0; i < detail.result.lists.size(); ++i) {
    result.push_back(list_object(detail.options->at(i), detail.result.lists[i]));
  }
  return result;
}

json::object district_object(const seats::DistrictResult& district) {
  json::array leading;
  for (const std::string& candidate : district.candidates) {
    leading.push_back(json::value(candidate));
  }
  return {{"district", district.district},
          {"leading", std::move(leading)},
          {"list", text_or_null(district.list)},
          {"votes", district.votes},
          {"lead", json_of(district.lead)}};
}

void add(json::object& object, const procedure::TierDetail& detail) {
  json::array parameters;
  for (const procedure::ParameterUse& use : detail.parameters) {
    parameters.push_back(parameter_value(use));
  }
  json::array districts;
  for (const seats::DistrictResult& district : detail.districts) {
    districts.push_back(district_object(district));
  }
  const bool by_list = detail.tier->method == procedure::TierMethod::largest_remainder;
  object["tier"] = detail.tier->id;
  object["method"] = word(detail.tier->method);
  object["seats"] = json_of(detail.seats);
  object["parameters"] = std::move(parameters);
  object["threshold"] = by_list && detail.tier->threshold ? json_of(detail.threshold) : json::value(nullptr);
  object["threshold_base"] = json_of(detail.base);
  object["threshold_votes"] = json_of(detail.threshold_votes);
  object["status"] = by_list ? json::value(word(detail.result.status)) : json::value(nullptr);
  object["single_list_rule"] = detail.result.single_list;
  object["votes_of_admitted"] = by_list ? json::value(detail.result.total) : json::value(nullptr);
  object["lists"] = lists_array(detail);
  object["declared"] = detail.declared;
  object["districts"] = std::move(districts);
}

void add(json::object& object, const procedure::StageDetail& detail) {
  object["stage"] = detail.stage == nullptr ? json::value(nullptr) : json::value(detail.stage->id);
  object["stage_kind"] = detail.stage == nullptr ? json::value(nullptr) : json::value(word(detail.stage->kind));
  object["outcome"] = text_or_null(detail.outcome);
  object["next"] = text_or_null(detail.next);
}

}  // namespace

json::value parameter_value(const procedure::ParameterUse& use) {
  if (use.parameter == nullptr || use.value == nullptr) {
    return nullptr;
  }
  return json::object{{"name", use.parameter->name},
                      {"label", json_of(use.parameter->label)},
                      {"unit", use.parameter->unit},
                      {"value", json_of(use.value->value)},
                      {"since", law::origin(*use.parameter, *use.value).from.iso()},
                      {"act", text_or_null(use.value->act)},
                      {"references", json_of(use.value->references)},
                      {"verified", use.verified}};
}

json::object finding_object(const procedure::Finding& finding) {
  json::object object;
  object["kind"] = procedure::word(finding.kind);
  object["answer"] = word(finding.answer);
  object["label"] = json_of(finding.label);
  object["area"] = text_or_null(finding.area);
  object["references"] = finding.references == nullptr ? json::array() : json_of(*finding.references);
  std::visit([&](const auto& detail) { add(object, detail); }, finding.detail);
  json::array parts;
  for (const procedure::Finding& part : finding.parts) {
    parts.push_back(finding_object(part));
  }
  object["parts"] = std::move(parts);
  return object;
}

}  // namespace mandate::publish
