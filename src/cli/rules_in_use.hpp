// The law that the program applies: a folder, or what was built in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::cli {

// `directory` empty: the embedded rules. Nothing where there was a problem.
[[nodiscard]] std::optional<procedure::RuleBook> rules_in_use(const std::string& directory, Problems& problems);

// Of the rules in use those of one country, as one canonical text (io/rules.hpp). Nothing where there was a problem.
[[nodiscard]] std::optional<std::string> rules_text_of(const std::string& directory, std::string_view country,
                                                       Problems& problems);

}  // namespace mandate::cli
