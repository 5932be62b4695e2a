#include "procedure/denominators.hpp"

#include <variant>
#include <vector>

namespace mandate::procedure {
namespace {

using Found = std::optional<record::Count>;

Found in_requirement(const Requirement& requirement, record::Count count);

Found in_parts(const std::vector<Requirement>& parts, record::Count count) {
  for (const Requirement& part : parts) {
    if (const Found found = in_requirement(part, count)) {
      return found;
    }
  }
  return std::nullopt;
}

Found in_requirement(const Requirement& requirement, record::Count count) {
  struct Visitor {
    record::Count count;
    Found operator()(const All& all) const { return in_parts(all.parts, count); }
    Found operator()(const Any& any) const { return in_parts(any.parts, count); }
    Found operator()(const Not& negated) const { return in_parts(negated.part, count); }
    Found operator()(const Areas& areas) const { return in_parts(areas.where, count); }
    Found operator()(const Comparison& comparison) const {
      return comparison.of && comparison.count.count == count ? Found(comparison.of->count) : std::nullopt;
    }
    Found operator()(const Alternatives& alternatives) const {
      for (const Reading& reading : alternatives.readings) {
        if (const Found found = in_parts(reading.requirement, count)) {
          return found;
        }
      }
      return std::nullopt;
    }
    Found operator()(const Elapsed& /*elapsed*/) const { return std::nullopt; }
    Found operator()(const Fact& /*fact*/) const { return std::nullopt; }
  };
  return std::visit(Visitor{count}, requirement.operation);
}

Found of_votes(const Stage& stage) {
  if (const auto* const choice = std::get_if<ChoiceStage>(&stage.work)) {
    return choice->plurality ? std::nullopt : Found(choice->of);
  }
  if (const auto* const allocation = std::get_if<AllocationStage>(&stage.work)) {
    for (const Tier& tier : allocation->tiers) {
      if (tier.threshold) {
        return tier.threshold->of;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

Found denominator_of(const Version& version, record::Count count) {
  for (const Stage& stage : version.stages) {
    const auto* const work = std::get_if<RequirementStage>(&stage.work);
    const Found found = work == nullptr ? std::nullopt : in_requirement(work->requirement, count);
    if (found) {
      return found;
    }
  }
  return std::nullopt;
}

Found denominator_of_votes(const Version& version) {
  for (const Stage& stage : version.stages) {
    if (const Found found = of_votes(stage)) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace mandate::procedure
