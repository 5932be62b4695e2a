#include "publish/comparison_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <optional>
#include <utility>

#include "publish/determination_json.hpp"
#include "publish/finding_json.hpp"
#include "publish/json_text.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

json::array laws_array(const procedure::LawComparison& comparison) {
  json::array laws;
  for (std::size_t i = 0; i < comparison.determinations.size(); ++i) {
    const std::optional<procedure::Determination>& successor = comparison.successors.at(i);
    laws.push_back(
        json::object{{"law_date", comparison.determinations[i].law_date.iso()},
                     {"determination", determination_object(comparison.determinations[i])},
                     {"successor", successor ? json::value(determination_object(*successor)) : json::value(nullptr)}});
  }
  return laws;
}

json::array rules_array(const procedure::LawComparison& comparison) {
  json::array rules;
  for (const procedure::RuleDifference& rule : comparison.rules) {
    json::array values;
    for (const procedure::ParameterUse& use : rule.uses) {
      values.push_back(parameter_value(use));
    }
    rules.push_back(json::object{{"parameter", rule.parameter}, {"values", std::move(values)}});
  }
  return rules;
}

}  // namespace

std::string comparison_json(const procedure::LawComparison& comparison) {
  json::array lists;
  for (const std::string& list : comparison.differing_lists) {
    lists.push_back(json::value(list));
  }
  json::object result;
  result["schema"] = "mandate/comparison/1";
  result["case"] = comparison.determinations.empty() ? json::value(nullptr)
                                                     : json::value(comparison.determinations.front().input->id);
  result["answers_differ"] = comparison.answers_differ;
  result["versions_differ"] = comparison.versions_differ;
  result["differing_lists"] = std::move(lists);
  result["rules"] = rules_array(comparison);
  result["laws"] = laws_array(comparison);
  return json_text(result);
}

}  // namespace mandate::publish
