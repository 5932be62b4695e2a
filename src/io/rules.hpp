// Rule data from a folder (docs/reference/rule-data.md); its canonical JSON form is io/canonical_rules.hpp.
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.hpp"
#include "io/canonical_rules.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::io {

// Every *.yaml below <directory>/<country>/, in increasing order of country and path. Files of another kind are
// problems, but README.md and names that begin with a dot are passed over; so is a folder without any country.
[[nodiscard]] std::vector<procedure::CountryDocuments> read_rules_directory(const std::filesystem::path& directory,
                                                                            Problems& problems);

// The same, checked as law; files in problems are named with their country, below `directory`. Meaningful only if there
// was no problem.
[[nodiscard]] procedure::RuleBook read_rule_book_directory(const std::filesystem::path& directory, Problems& problems);

}  // namespace mandate::io
