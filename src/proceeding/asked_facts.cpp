#include "proceeding/asked_facts.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "procedure/requirement.hpp"

namespace mandate::proceeding {
namespace {

using procedure::Requirement;

bool asks(const Requirement& requirement, std::string_view name);

struct Asks {
  std::string_view name;

  [[nodiscard]] bool any_of(const std::vector<Requirement>& parts) const {
    return std::ranges::any_of(parts, [&](const Requirement& part) { return asks(part, name); });
  }
  bool operator()(const procedure::All& all) const { return any_of(all.parts); }
  bool operator()(const procedure::Any& any) const { return any_of(any.parts); }
  bool operator()(const procedure::Not& negation) const { return any_of(negation.part); }
  bool operator()(const procedure::Areas& areas) const { return any_of(areas.where); }
  bool operator()(const procedure::Fact& fact) const { return fact.name == name; }
  bool operator()(const procedure::Alternatives& alternatives) const {
    return std::ranges::any_of(alternatives.readings,
                               [&](const procedure::Reading& reading) { return any_of(reading.requirement); });
  }
  bool operator()(const procedure::Comparison& /*comparison*/) const { return false; }
  bool operator()(const procedure::Elapsed& /*elapsed*/) const { return false; }
};

bool asks(const Requirement& requirement, std::string_view name) {
  return std::visit(Asks{name}, requirement.operation);
}

bool asks(const procedure::Stage& stage, std::string_view name) {
  const auto* const work = std::get_if<procedure::RequirementStage>(&stage.work);
  return work != nullptr && asks(work->requirement, name);
}

}  // namespace

bool asks_for_fact(const procedure::Procedure& procedure, std::string_view name) {
  return std::ranges::any_of(procedure.versions, [&](const procedure::Version& version) {
    return std::ranges::any_of(version.stages, [&](const procedure::Stage& stage) { return asks(stage, name); });
  });
}

}  // namespace mandate::proceeding
