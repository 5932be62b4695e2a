// The law that the program applies: a folder, or what was built in.
#pragma once

#include <optional>
#include <string>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::cli {

// `directory` empty: the embedded rules. Nothing where there was a problem.
[[nodiscard]] std::optional<procedure::RuleBook> rules_in_use(const std::string& directory, Problems& problems);

}  // namespace mandate::cli
