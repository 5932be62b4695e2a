// Rule data from a folder or from its canonical JSON form (docs/reference/rule-data.md).
//
// The canonical form is one text, {"countries":{"kz":{"parameters/…/name.yaml":{…}}},"schema":"mandate/rules/1"}:
// it is embedded in the program, and a publication carries it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::io {

inline constexpr std::string_view rules_schema = "mandate/rules/1";

// Every *.yaml below <directory>/<country>/, in increasing order of country and path. Files of another kind are
// problems, but README.md and names that begin with a dot are passed over; so is a folder without any country.
[[nodiscard]] std::vector<procedure::CountryDocuments> read_rules_directory(const std::filesystem::path& directory,
                                                                            Problems& problems);

[[nodiscard]] std::string canonical_rules(const std::vector<procedure::CountryDocuments>& countries);

[[nodiscard]] std::vector<procedure::CountryDocuments> read_canonical_rules(std::string_view text, Problems& problems);

// Both of the above, checked as law; files in problems are named with their country, below `directory`.
// Meaningful only if there was no problem.
[[nodiscard]] procedure::RuleBook read_rule_book_directory(const std::filesystem::path& directory, Problems& problems);
[[nodiscard]] procedure::RuleBook read_canonical_rule_book(std::string_view text, Problems& problems);

// Checks documents as law, one country after the other; `prefix` is put before country and path in problems.
[[nodiscard]] procedure::RuleBook check_rules(std::vector<procedure::CountryDocuments> countries,
                                              std::string_view prefix, Problems& problems);

}  // namespace mandate::io
