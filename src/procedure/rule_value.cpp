#include "procedure/rule_value.hpp"

#include <variant>

namespace mandate::procedure {
namespace {

std::optional<Fraction> number(const law::Value& value) {
  if (const auto* const count = std::get_if<Count64>(&value)) {
    return Fraction(*count);
  }
  if (const auto* const fraction = std::get_if<Fraction>(&value)) {
    return *fraction;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ResolvedValue> resolve(const RuleValue& rule, std::string_view area, Date day) {
  if (const auto* const literal = std::get_if<Fraction>(&rule)) {
    return ResolvedValue{*literal, {}};
  }
  const ParameterValue& reference = *std::get_if<ParameterValue>(&rule);
  const law::Parameter& parameter = *reference.parameter;
  const law::History* const history = reference.here ? parameter.history_for(area) : &parameter.histories.front();
  if (history == nullptr) {
    return std::nullopt;
  }
  const law::Lookup found = law::at(parameter, *history, day);
  if (found.standing != law::Standing::in_force) {
    return std::nullopt;
  }
  const std::optional<Fraction> value = number(*found.entry->value);
  if (!value) {
    return std::nullopt;
  }
  return ResolvedValue{*value, ParameterUse{&parameter, found.entry, law::is_verified(parameter, *found.entry, day)}};
}

}  // namespace mandate::procedure
