#include "identity/register_file.hpp"

#include <utility>

#include "io/problem_sink.hpp"

namespace mandate::identity {
namespace {

using declaration::ListFault;
using declaration::RowFinding;

std::string expected_of(const RowFinding& finding) {
  return finding.fault == ListFault::repeated
             ? "each person once; row " + std::to_string(finding.other_line) + " has this one already"
             : "a right number and an area in force on the day of the register";
}

}  // namespace

std::optional<declaration::ElectorRegister> read_register_file(const ReadContext& context, std::string bytes,
                                                               const MemberFileRequest& request, const MemberLaw& law,
                                                               const Tagger& tagger) {
  const auto file = read_member_file(context, std::move(bytes), request, law, tagger);
  if (!file) {
    return std::nullopt;
  }
  const declaration::CheckedList checked = declaration::check_list(
      file->persons, {.areas = law.areas.size(), .day = law.day, .age = std::nullopt, .others = {}});
  io::ProblemSink problems(context);
  for (const RowFinding& finding : checked.findings) {
    if (declaration::keeps_from_counting(finding.fault)) {
      problems.report({.line = finding.line, .column = 1}, std::string(declaration::word(finding.fault)),
                      expected_of(finding), "Correct the register");
    }
  }
  if (!problems.finish()) {
    return std::nullopt;
  }
  declaration::ElectorRegister electors(law.day, file->digest);
  for (const declaration::ListedPerson& person : file->persons) {
    electors.add(person.tag, person.area);
  }
  return electors;
}

}  // namespace mandate::identity
