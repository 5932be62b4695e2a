#include "procedure/course.hpp"

#include <algorithm>
#include <array>

#include "base/find.hpp"

namespace mandate::procedure {
namespace {

constexpr std::array<std::string_view, course_stage_kinds> kind_words = {
    "admissibility", "notice",   "collection", "verification", "tally",       "body_vote",
    "deliberation",  "decision", "response",   "allocation",   "commencement"};

constexpr std::array<std::string_view, 3> outcomes_of_admissibility = {"accepted", "returned", "refused"};
constexpr std::array<std::string_view, 1> outcomes_of_notice = {"done"};
constexpr std::array<std::string_view, 3> outcomes_of_collection = {"met", "not_met", "withdrawn"};
constexpr std::array<std::string_view, 3> outcomes_of_verification = {"confirmed", "failed", "full_check_needed"};
constexpr std::array<std::string_view, 4> outcomes_of_tally = {"met", "not_met", "not_held", "annulled"};
constexpr std::array<std::string_view, 3> outcomes_of_body_vote = {"passed", "rejected", "no_quorum"};
constexpr std::array<std::string_view, 1> outcomes_of_deliberation = {"concluded"};
constexpr std::array<std::string_view, 2> outcomes_of_response = {"answered", "overdue"};
constexpr std::array<std::string_view, 3> outcomes_of_allocation = {"allocated", "none", "tie"};
constexpr std::array<std::string_view, 1> outcomes_of_commencement = {"in_force"};

}  // namespace

std::string_view word(CourseStageKind kind) { return kind_words.at(static_cast<std::size_t>(kind)); }

std::optional<CourseStageKind> course_stage_kind_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(kind_words, text);
  return found ? std::optional(static_cast<CourseStageKind>(*found)) : std::nullopt;
}

std::span<const std::string_view> outcomes_of(CourseStageKind kind) {
  switch (kind) {
    case CourseStageKind::admissibility:
      return outcomes_of_admissibility;
    case CourseStageKind::notice:
      return outcomes_of_notice;
    case CourseStageKind::collection:
      return outcomes_of_collection;
    case CourseStageKind::verification:
      return outcomes_of_verification;
    case CourseStageKind::tally:
      return outcomes_of_tally;
    case CourseStageKind::body_vote:
      return outcomes_of_body_vote;
    case CourseStageKind::deliberation:
      return outcomes_of_deliberation;
    case CourseStageKind::response:
      return outcomes_of_response;
    case CourseStageKind::allocation:
      return outcomes_of_allocation;
    case CourseStageKind::commencement:
      return outcomes_of_commencement;
    case CourseStageKind::decision:
      break;
  }
  return {};
}

std::string_view CourseStage::next(std::string_view outcome) const {
  for (const auto& [name, target] : on) {
    if (name == outcome) {
      return target;
    }
  }
  return {};
}

const CourseDeadline* CourseStage::deadline(std::string_view name) const {
  return first_equal(deadlines, name, &CourseDeadline::id);
}

const CourseOption* CourseStage::option(std::string_view name) const {
  return first_equal(options, name, &CourseOption::id);
}

const CourseStage* CourseVersion::stage(std::string_view id) const { return first_equal(stages, id, &CourseStage::id); }
const CourseEnd* CourseVersion::end(std::string_view id) const { return first_equal(ends, id, &CourseEnd::id); }
const Criterion* CourseVersion::criterion(std::string_view id) const {
  return first_equal(criteria, id, &Criterion::id);
}
const NamedDate* CourseVersion::date(std::string_view id) const { return first_equal(dates, id, &NamedDate::id); }

const CourseVersion* Course::at(Date day) const {
  const auto found = std::ranges::find_if(versions, [&](const CourseVersion& version) {
    return version.from <= day && (!version.to || day <= *version.to);
  });
  return found == versions.end() ? nullptr : &*found;
}

}  // namespace mandate::procedure
