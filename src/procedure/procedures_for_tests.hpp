// A small country and procedures written in place, for tests of what reads procedures.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node_literal_for_tests.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::procedure {

inline Document document_of(std::string path, std::string_view text) {
  return {std::move(path), mandate::testing::literal(text).root};
}

// A parameter with unit and values, e.g. `2000-01-01: "1/2"`, each `first day: value`.
inline std::string parameter_text(std::string_view label, std::string_view unit,
                                  const std::vector<std::pair<std::string, std::string>>& values) {
  std::string text = "{description: D, metadata: {label: " + std::string(label) + ", unit: " + std::string(unit) +
                     ", complete_from: 2000-01-01}, values: {";
  for (const auto& [from, value] : values) {
    text.append(text.ends_with('{') ? "" : ", ").append(from).append(": {value: ").append(value);
    text += ", metadata: {act: law, reference: [{title: T}]}}";
  }
  return text + "}}";
}

inline std::string area_text(std::string_view code, std::string_view kind, std::string_view span) {
  return "{area: " + std::string(code) + ", kind: " + std::string(kind) + ", within: kz, " + std::string(span) +
         "versions: [{label: " + std::string(code) + "}], reference: [{title: T}]}";
}

// KZ-C exists from 2015; r.ceasing ends with 2019; r.late begins with 2010; r.partial knows KZ-A only.
inline law::Law small_law() {
  const std::string by_area =
      R"({description: D, metadata: {label: Weight, unit: fraction, complete_from: 2000-01-01, by: area},
 KZ-A: {values: {2000-01-01: {value: "1/2", metadata: {act: law, reference: [{title: T}]}}}},
 other: {values: {2000-01-01: {value: "1/1", metadata: {act: law, reference: [{title: T}]}}}}})";
  const std::string partial =
      R"({description: D, metadata: {label: Partial, unit: person, complete_from: 2000-01-01, by: area},
 KZ-A: {values: {2000-01-01: {value: 5, metadata: {act: law, reference: [{title: T}]}}}},
 KZ-C: {values: {2015-01-01: {value: 7, metadata: {act: law, reference: [{title: T}]}}}}})";
  const std::vector<Document> documents = {
      document_of("country.yaml", "{country: kz, label: {ru: К, en: K}, languages: [ru, en], description: D}"),
      document_of("acts/law.yaml", "{act: law, label: Law, adopted: 2000-01-01, reference: [{title: T}]}"),
      document_of("areas/KZ-A.yaml", area_text("KZ-A", "oblast", "")),
      document_of("areas/KZ-B.yaml", area_text("KZ-B", "city", "")),
      document_of("areas/KZ-C.yaml", area_text("KZ-C", "oblast", "from: 2015-01-01, ")),
      document_of("parameters/r/half.yaml", parameter_text("Half", "fraction", {{"2000-01-01", "\"1/2\""}})),
      document_of("parameters/r/ceasing.yaml",
                  parameter_text("Ceasing", "fraction", {{"2000-01-01", "\"2/3\""}, {"2020-01-01", "null"}})),
      document_of("parameters/r/late.yaml", parameter_text("Late", "fraction", {{"2010-01-01", "\"2/3\""}})),
      document_of("parameters/r/members.yaml", parameter_text("Members", "member", {{"2000-01-01", "98"}})),
      document_of("parameters/r/year.yaml", parameter_text("Year", "year", {{"2000-01-01", "1"}})),
      document_of("parameters/r/day.yaml", parameter_text("Day", "day", {{"2000-01-01", "10"}})),
      document_of("parameters/r/working_day.yaml", parameter_text("Days", "working_day", {{"2000-01-01", "3"}})),
      document_of("parameters/r/word.yaml", parameter_text("Word", "word", {{"2000-01-01", "lot"}})),
      document_of("parameters/r/weight.yaml", by_area),
      document_of("parameters/r/partial.yaml", partial)};
  Problems problems;
  law::Law law = law::read_law("kz", documents, problems);
  EXPECT_EQ(mandate::testing::all_of(problems), "");
  return law;
}

class ProcedureReading : public ::testing::Test {
 protected:
  // The procedure `p` of which tests replace parts.
  static std::string procedure_text() {
    return R"({procedure: p, topic: referendum, label: P, complete_from: 2001-01-01, versions: [
 {from: 2001-01-01, act: law, reference: [{title: T}], areas: [oblast, city],
  bodies: {house: {label: House, members: $r.members}},
  identities: [{total: participants, parts: [for, against], reference: [{title: T}]}],
  stages: [
   {id: vote, kind: tally, label: Vote, requirement: {fact: held}, on: {met: adopted, not_met: rejected}}],
  ends: {adopted: {answer: yes, label: Adopted}, rejected: {answer: no, label: Rejected}}}]})";
  }

  const std::vector<Procedure>& read(const std::string& text) { return read_all({{"p", text}}); }

  const std::vector<Procedure>& read_all(const std::map<std::string, std::string>& texts) {
    problems_.clear();
    mark_.reset();
    std::vector<Document> documents;
    for (const auto& [name, text] : texts) {
      mandate::testing::Literal literal = mandate::testing::literal(text);
      mark_ = literal.mark ? literal.mark : mark_;
      documents.push_back({"procedures/" + name + ".yaml", std::move(literal.root)});
    }
    procedures_ = read_procedures(law_, documents, problems_);
    return procedures_;
  }

  void read_with(std::string_view part, std::string_view replacement) {
    read(mandate::testing::with(procedure_text(), part, replacement));
  }

  // Reads the procedure with this requirement in its only stage.
  const Requirement& read_requirement_of(std::string_view requirement) {
    read_with("{fact: held}", requirement);
    return std::get<RequirementStage>(procedures_.front().versions.front().stages.front().work).requirement;
  }

  // Reads the procedure with this stage in place of the only one.
  const Stage& read_stage_of(std::string_view stage) {
    read_with("{id: vote, kind: tally, label: Vote, requirement: {fact: held}, on: {met: adopted, not_met: rejected}}",
              stage);
    return procedures_.front().versions.front().stages.front();
  }

  void expect_no_problem() const { EXPECT_EQ(mandate::testing::all_of(problems_), ""); }

  // Exactly one problem, at the mark.
  void expect_problem(std::string_view found) const {
    ASSERT_EQ(problems_.size(), 1U) << mandate::testing::all_of(problems_);
    EXPECT_EQ(problems_.front().found, found);
    ASSERT_TRUE(mark_);
    EXPECT_EQ(problems_.front().at, *mark_) << problems_.front().text();
    EXPECT_EQ(problems_.front().file, "procedures/p.yaml");
    EXPECT_FALSE(problems_.front().expected.empty());
  }

  law::Law law_ = small_law();
  Problems problems_;
  std::optional<Position> mark_;
  std::vector<Procedure> procedures_;
};

}  // namespace mandate::procedure
