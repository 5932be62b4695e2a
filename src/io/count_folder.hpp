// Reads a count as docs/reference/count.md describes it: a folder with count.yaml and the files that it names.
//
// Case, register and tables are checked against the rules and against each other; all problems of all files are
// reported, each with file, line and column, and nothing is used where there was one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"
#include "tally/count_input.hpp"

namespace mandate::io {

// Nothing where there was a problem.
[[nodiscard]] std::optional<tally::CountInput> read_count_folder(const std::filesystem::path& path,
                                                                 const procedure::RuleBook& rules, Problems& problems);

// The same from the text of count.yaml, whose other files lie in `folder`; `file` is its name in problems.
[[nodiscard]] std::optional<tally::CountInput> read_count_text(std::string_view text, const std::string& file,
                                                               const std::filesystem::path& folder,
                                                               const procedure::RuleBook& rules, Problems& problems);

}  // namespace mandate::io
