// Reads a case as docs/reference/case.md describes it: a folder with case.yaml and the files that it names, or
// one YAML file.
//
// Everything is checked against the rules: country, procedure, areas, stages, tiers, bodies, outcomes, lists.
// All problems of all files are reported, each with file, line and column.
#pragma once

#include <filesystem>
#include <optional>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"
#include "record/case.hpp"

namespace mandate::io {

// Nothing where there was a problem.
[[nodiscard]] std::optional<record::Case> read_case(const std::filesystem::path& path, const procedure::RuleBook& rules,
                                                    Problems& problems);

// The same from the text of case.yaml, whose other files lie in `folder`; `file` is its name in problems.
[[nodiscard]] std::optional<record::Case> read_case_text(std::string_view text, const std::string& file,
                                                         const std::filesystem::path& folder,
                                                         const procedure::RuleBook& rules, Problems& problems);

}  // namespace mandate::io
