// A small country with one procedure and its course, built in place.
//
// filing (admissibility: form, fee; 10 days, overdue) → signatures (collection of persons; 30 days, as counted; at
// least 3) → check (verification, signed; 10 days) → reply (response; 5 days, silence is `overdue`) → ends granted /
// dropped.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "procedure/rule_book.hpp"
#include "procedure/rules_for_tests.hpp"
#include "proceeding/event.hpp"
#include "proceeding/fold.hpp"

namespace mandate::proceeding::testing {

using procedure::Silence;
using procedure::testing::day;

inline law::Parameter term(std::string name, Count64 length) {
  law::Parameter made =
      procedure::testing::parameter(std::move(name), {procedure::testing::dated("2000-01-01", length)});
  made.unit = "day";
  return made;
}

inline procedure::CourseDeadline deadline(std::string id, const law::Parameter& length, Silence silence,
                                          std::string outcome = {}) {
  procedure::CourseDeadline made;
  made.id = std::move(id);
  made.from = "begun";
  made.within = procedure::testing::value_of(length);
  made.on_expiry = {silence, std::move(outcome)};
  return made;
}

inline procedure::CourseStage stage(std::string id, procedure::CourseStageKind kind,
                                    std::vector<std::pair<std::string, std::string>> on) {
  procedure::CourseStage made;
  made.id = std::move(id);
  made.kind = kind;
  made.on = std::move(on);
  return made;
}

inline procedure::CourseVersion course_version(const law::Law& law) {
  using procedure::CourseStageKind;
  procedure::CourseVersion version;
  version.from = day("2020-01-01");
  version.to = day("2024-12-31");
  version.law_of = "filed";
  version.dates = {{.id = "filed", .label = {}}};
  version.criteria = {{.id = "form"}, {.id = "fee"}};
  procedure::CourseStage filing = stage("filing", CourseStageKind::admissibility,
                                        {{"accepted", "signatures"}, {"returned", "filing"}, {"refused", "dropped"}});
  filing.criteria = {"form", "fee"};
  filing.deadlines = {deadline("look", law.parameters[0], Silence::overdue)};
  procedure::CourseStage signatures = stage("signatures", CourseStageKind::collection,
                                            {{"met", "check"}, {"not_met", "dropped"}, {"withdrawn", "dropped"}});
  signatures.rule = "enough";
  signatures.counts = record::Count::signatures;
  signatures.identity = declaration::IdentityClass::tagged;
  signatures.uniqueness = declaration::Uniqueness::per_case;
  signatures.may_withdraw = true;
  signatures.deadlines = {deadline("collect", law.parameters[1], Silence::as_counted)};
  signatures.deadlines.front().pauses = true;
  procedure::CourseStage check =
      stage("check", CourseStageKind::verification, {{"confirmed", "reply"}, {"failed", "dropped"}});
  check.rule = "enough";
  check.counts = record::Count::signatures;
  check.signed_by_authority = true;
  check.deadlines = {deadline("verify", law.parameters[0], Silence::overdue)};
  procedure::CourseStage reply =
      stage("reply", CourseStageKind::response, {{"answered", "granted"}, {"overdue", "dropped"}});
  reply.deadlines = {deadline("answer", law.parameters[2], Silence::outcome, "overdue")};
  version.stages = {std::move(filing), std::move(signatures), std::move(check), std::move(reply)};
  version.ends = {{.id = "granted", .answer = Answer::yes, .label = {}, .appeal = {}, .appeal_references = {}},
                  {.id = "dropped", .answer = Answer::no, .label = {}, .appeal = {}, .appeal_references = {}}};
  return version;
}

inline procedure::Procedure asking() {
  using procedure::testing::compared;
  procedure::Stage enough;
  enough.id = "enough";
  enough.kind = procedure::StageKind::collection;
  enough.work =
      procedure::RequirementStage{compared(procedure::Comparator::at_least, {record::Count::signatures}, Fraction(3))};
  enough.on = {{"met", "yes"}, {"not_met", "no"}};
  procedure::Version version;
  version.from = day("2020-01-01");
  version.stages = {std::move(enough)};
  version.ends = {{"yes", Answer::yes, {}}, {"no", Answer::no, {}}};
  procedure::Procedure made;
  made.name = "asking";
  made.versions.push_back(std::move(version));
  return made;
}

inline procedure::RuleBook small_book() {
  procedure::RuleBook book;
  procedure::Country country;
  country.law.country = "xx";
  country.law.areas = procedure::testing::regions(2);
  country.law.parameters = {term("t.ten", 10), term("t.thirty", 30), term("t.five", 5)};
  country.procedures.push_back(asking());
  book.countries.push_back(std::move(country));
  procedure::Course course;
  course.name = "asking";
  course.procedure = "asking";
  course.versions.push_back(course_version(book.countries.front().law));
  book.countries.front().courses.push_back(std::move(course));
  return book;
}

// --- events ---

// Written down in the order in which they are added, each on the day on which it happened unless another is given.
class Log {
 public:
  Log& add(std::string_view on, Happening happening, std::string recorded = {}) {
    const std::string written = recorded.empty() ? std::string(on) : std::move(recorded);
    events_.push_back({.sequence = events_.size() + 1,
                       .legal_time = std::string(on),
                       .legal_day = day(on),
                       .recorded = written + "T00:00:00.000Z",
                       .actor = "office",
                       .happening = std::move(happening)});
    return *this;
  }
  [[nodiscard]] const std::vector<Event>& events() const { return events_; }

 private:
  std::vector<Event> events_;
};

inline CaseOpened opened() { return {"c", "xx", "asking", same_in_all("Asking"), {}, {}}; }

// Filed on 1 March 2023, both criteria met on the 2nd: the collection begins on the 2nd.
inline Log accepted_filing(CaseOpened first = opened()) {
  Log log;
  log.add("2023-03-01", std::move(first)).add("2023-03-01", DateRecorded{"filed", day("2023-03-01")});
  log.add("2023-03-02", FindingRecorded{"filing", "form", Answer::yes, {}});
  log.add("2023-03-02", FindingRecorded{"filing", "fee", Answer::yes, {}});
  return log;
}

inline declaration::Tag tag(std::uint8_t number) {
  declaration::Tag::Bytes bytes{};
  bytes[0] = number;
  bytes[15] = 1;
  return declaration::Tag(bytes);
}

inline declaration::Declaration signature(std::uint8_t number, declaration::AreaIndex area, std::string_view on) {
  return {.tag = tag(number), .area = area, .day = day(on)};
}

}  // namespace mandate::proceeding::testing
