#include "procedure/course.hpp"

#include <algorithm>
#include <array>

#include "base/find.hpp"

namespace mandate::procedure {
namespace {

constexpr std::array<std::string_view, course_stage_kinds> kind_words = {
    "admissibility", "notice",   "collection", "verification", "tally",       "body_vote",
    "deliberation",  "decision", "response",   "allocation",   "commencement"};

constexpr std::array<std::string_view, 3> admissibility_outcomes = {"accepted", "returned", "refused"};
constexpr std::array<std::string_view, 1> notice_outcomes = {"done"};
constexpr std::array<std::string_view, 3> collection_outcomes = {"met", "not_met", "withdrawn"};
constexpr std::array<std::string_view, 3> verification_outcomes = {"confirmed", "failed", "full_check_needed"};
constexpr std::array<std::string_view, 4> tally_outcomes = {"met", "not_met", "not_held", "annulled"};
constexpr std::array<std::string_view, 3> body_vote_outcomes = {"passed", "rejected", "no_quorum"};
constexpr std::array<std::string_view, 1> deliberation_outcomes = {"concluded"};
constexpr std::array<std::string_view, 2> response_outcomes = {"answered", "overdue"};
constexpr std::array<std::string_view, 3> allocation_outcomes = {"allocated", "none", "tie"};
constexpr std::array<std::string_view, 1> commencement_outcomes = {"in_force"};

}  // namespace

std::string_view word(CourseStageKind kind) { return kind_words.at(static_cast<std::size_t>(kind)); }

std::optional<CourseStageKind> course_stage_kind_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(kind_words, text);
  return found ? std::optional(static_cast<CourseStageKind>(*found)) : std::nullopt;
}

std::span<const std::string_view> outcomes_of(CourseStageKind kind) {
  switch (kind) {
    case CourseStageKind::admissibility:
      return admissibility_outcomes;
    case CourseStageKind::notice:
      return notice_outcomes;
    case CourseStageKind::collection:
      return collection_outcomes;
    case CourseStageKind::verification:
      return verification_outcomes;
    case CourseStageKind::tally:
      return tally_outcomes;
    case CourseStageKind::body_vote:
      return body_vote_outcomes;
    case CourseStageKind::deliberation:
      return deliberation_outcomes;
    case CourseStageKind::response:
      return response_outcomes;
    case CourseStageKind::allocation:
      return allocation_outcomes;
    case CourseStageKind::commencement:
      return commencement_outcomes;
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
