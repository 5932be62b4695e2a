// Persons of a table as the tags of a stage that collects: what `key`, `register` and `intake` share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "area/area.hpp"
#include "base/date.hpp"
#include "cli/case_asked.hpp"
#include "cli/case_session.hpp"
#include "cli/surroundings.hpp"
#include "identity/member_file.hpp"
#include "identity/tagger.hpp"
#include "procedure/course.hpp"
#include "proceeding/standing.hpp"
#include "store/open_for.hpp"

namespace mandate::cli {

// A case with a stage that collects persons under its law.
struct CollectingCase {
  CaseSession session;
  proceeding::Standing standing;
  const procedure::CourseStage* stage = nullptr;
};

// Nothing, with a complaint, where there is no such stage.
[[nodiscard]] std::optional<CollectingCase> open_collecting(const CaseAsked& asked, const Surroundings& around,
                                                            store::OpenFor purpose);

// Within what a person counts once: the case, or all cases of the course where the law looks beyond it.
[[nodiscard]] std::string scope_of(const proceeding::Standing& standing, const procedure::CourseStage& stage);

// By --key; nothing, with a complaint, where it cannot be opened for that scope.
[[nodiscard]] std::optional<identity::Tagger> tagger_of(const CaseAsked& asked, const CollectingCase& open);

// How persons are numbered and which areas are in force on the day; nothing, with a complaint, where the law is silent.
struct PeopleLaw {
  std::vector<const area::Area*> areas;
  identity::MemberLaw law;  // its areas are those above
};
[[nodiscard]] std::optional<PeopleLaw> people_law(const proceeding::Standing& standing, Date day);

}  // namespace mandate::cli
