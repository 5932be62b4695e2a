// For tests: a small book of rules, made by hand. Country "xx" has four areas and two procedures.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "procedure/rule_book.hpp"

namespace mandate::io {

inline area::Area test_area(std::string code, std::vector<std::string> names, std::vector<std::string> aliases = {}) {
  area::Area area;
  area.code = std::move(code);
  area.kind = "region";
  area.within = "xx";
  area.aliases = std::move(aliases);
  for (std::string& name : names) {
    area.names.push_back(area::DatedName{std::nullopt, same_in_all(std::move(name)), {}, true});
  }
  return area;
}

inline procedure::Stage test_stage(std::string id) {
  procedure::Stage stage;
  stage.id = std::move(id);
  stage.label = same_in_all(stage.id);
  return stage;
}

inline procedure::Procedure test_procedure(std::string name, std::vector<procedure::Stage> stages,
                                           std::vector<std::string> ends) {
  procedure::Version version;
  version.from = *Date::of(2000, 1, 1);
  version.stages = std::move(stages);
  for (std::string& end : ends) {
    version.ends.push_back(procedure::End{std::move(end), Answer::yes, {}});
  }
  version.bodies.push_back(procedure::Body{"senate", same_in_all("Senate"), std::nullopt});
  procedure::Procedure procedure;
  procedure.name = std::move(name);
  procedure.versions.push_back(std::move(version));
  return procedure;
}

inline procedure::Stage test_allocation() {
  procedure::Stage stage = test_stage("seats");
  stage.kind = procedure::StageKind::allocation;
  procedure::AllocationStage work;
  for (const char* const id : {"list", "districts"}) {
    procedure::Tier tier;
    tier.id = id;
    work.tiers.push_back(std::move(tier));
  }
  stage.work = std::move(work);
  return stage;
}

inline procedure::Stage test_decision() {
  procedure::Stage stage = test_stage("president");
  stage.kind = procedure::StageKind::decision;
  stage.work = procedure::DecisionStage{{}, {"signs", "returns"}};
  return stage;
}

// Astana was Nur-Sultan for a while; the old and the new Abai have one name.
inline procedure::RuleBook test_rules() {
  procedure::Country country;
  country.law.country = "xx";
  country.law.areas = {test_area("XX-1", {"North"}, {"Norte"}), test_area("XX-2", {"South", "Lower South"}),
                       test_area("XX-3", {"Abai"}), test_area("XX-4", {"Abai"})};
  country.law.areas[2].to = *Date::of(2010, 12, 31);
  country.law.areas[3].from = *Date::of(2011, 1, 1);
  country.procedures.push_back(
      test_procedure("assembly", {test_allocation(), test_stage("runoff")}, {"allocated", "none"}));
  country.procedures.push_back(
      test_procedure("referendum", {test_stage("vote"), test_decision()}, {"adopted", "rejected"}));
  procedure::RuleBook book;
  book.countries.push_back(std::move(country));
  return book;
}

}  // namespace mandate::io
