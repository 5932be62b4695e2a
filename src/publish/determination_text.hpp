// A determination for a person at a terminal.
//
// The answer comes first, then what was announced, seats or winners, the reasons as a tree with ✓ ✗ ?, what is
// missing, what differs, sources and doubts. UTF-8, lines end in '\n'.
#pragma once

#include <string>

#include "procedure/determination.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

[[nodiscard]] std::string determination_text(const procedure::Determination& determination, const TextOptions& options);

}  // namespace mandate::publish
