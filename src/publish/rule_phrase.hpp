// What a rule asks, in phrases, before there are figures: "Signatures for the recall: more than 1/10 of the electors
// needed". With figures that are known, the number that is needed, and how far from it they are.
#pragma once

#include <string>
#include <vector>

#include "procedure/finding.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// One phrase for each thing that must hold, without a full stop. `finding` is that of the stage.
[[nodiscard]] std::vector<std::string> rule_phrases(const procedure::Finding& finding, const Wording& wording);

}  // namespace mandate::publish
