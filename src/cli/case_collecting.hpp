// A case and the stage of it that collects declarations of persons, as `mandate case key` and `intake` ask for it.
#pragma once

#include <optional>
#include <string>

#include "cli/case_asked.hpp"
#include "cli/case_session.hpp"
#include "cli/surroundings.hpp"
#include "identity/tagger.hpp"
#include "procedure/course.hpp"
#include "proceeding/standing.hpp"

namespace mandate::cli {

struct CollectingCase {
  CaseSession session;
  proceeding::Standing standing;
  const procedure::CourseStage* stage = nullptr;  // by the law of the case
};

// Nothing, with a complaint, where there is no such case or stage.
[[nodiscard]] std::optional<CollectingCase> open_collecting(const CaseAsked& asked, const Surroundings& around,
                                                            store::OpenFor purpose);

// Within a case, or within all cases of the course where the law looks beyond it.
[[nodiscard]] std::string tag_scope(const CollectingCase& open);

// By the key that was named, opened with its passphrase; nothing, with a complaint, where it is none of that scope.
[[nodiscard]] std::optional<identity::Tagger> tagger_of(const CaseAsked& asked, const CollectingCase& open);

}  // namespace mandate::cli
