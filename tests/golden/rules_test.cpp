// The rules as they are embedded are the rules as they stand in the folder.
#include "golden/rules.hpp"

#include <gtest/gtest.h>

#include <string>

#include "golden/table.hpp"
#include "io/embedded_rules.hpp"
#include "io/rules.hpp"

namespace mandate::golden::rules_test {
namespace {

TEST(GoldenRules, TheProgramCarriesTheFolderOfRules) {
  Problems problems;
  const auto documents = io::read_rules_directory(source_path("rules"), problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(io::canonical_rules(documents), io::embedded_rules());
}

TEST(GoldenRules, WhatACitizenReadsIsThereInThreeLanguages) {
  const procedure::Country* const kazakhstan = rules().country("kz");
  ASSERT_NE(kazakhstan, nullptr);
  const auto expect_all = [](const LocalizedText& text, const std::string& what) {
    for (const std::string& one : text.texts) {
      EXPECT_FALSE(one.empty()) << what;
    }
  };
  for (const law::Parameter& parameter : kazakhstan->law.parameters) {
    expect_all(parameter.label, parameter.name);
  }
  for (const law::Provision& provision : kazakhstan->law.provisions) {
    for (const law::ProvisionVersion& version : provision.versions) {
      if (version.summary) {
        expect_all(*version.summary, provision.id);
      }
    }
  }
  for (const procedure::Procedure& procedure : kazakhstan->procedures) {
    expect_all(procedure.label, procedure.name);
    for (const procedure::Version& version : procedure.versions) {
      for (const procedure::Stage& stage : version.stages) {
        expect_all(stage.label, procedure.name + " " + stage.id);
      }
      for (const procedure::End& end : version.ends) {
        expect_all(end.label, procedure.name + " " + end.id);
      }
    }
  }
}

}  // namespace
}  // namespace mandate::golden::rules_test
