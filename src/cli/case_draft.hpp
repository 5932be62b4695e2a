// The draft of a determination as a document: what the authority has at hand when it signs.
#pragma once

#include <string>

#include "proceeding/standing.hpp"

namespace mandate::cli {

// The determination in JSON (docs/reference/determination.md); empty where the stage has no rule.
[[nodiscard]] std::string draft_document(const proceeding::StageStanding& stage);

// SHA-256 of that document in hexadecimal; empty where there is none.
[[nodiscard]] std::string draft_digest(const proceeding::StageStanding& stage);

}  // namespace mandate::cli
