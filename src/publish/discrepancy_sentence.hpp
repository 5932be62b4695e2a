// A published figure that differs, as a sentence with both figures.
#pragma once

#include <string>

#include "publish/wording.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::publish {

[[nodiscard]] std::string discrepancy_sentence(const tally::Discrepancy& discrepancy, const Wording& wording);

}  // namespace mandate::publish
