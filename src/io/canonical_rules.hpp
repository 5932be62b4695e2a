// Rule data in its canonical JSON form (docs/reference/rule-data.md):
//
//   {"countries":{"kz":{"parameters/…/name.yaml":{…}}},"schema":"mandate/rules/1"}
//
// It is embedded in the program, and a publication carries it. Read and written without a file system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::io {

inline constexpr std::string_view rules_schema = "mandate/rules/1";

[[nodiscard]] std::string canonical_rules(const std::vector<procedure::CountryDocuments>& countries);

[[nodiscard]] std::vector<procedure::CountryDocuments> read_canonical_rules(std::string_view text, Problems& problems);

// The same, checked as law. Meaningful only if there was no problem.
[[nodiscard]] procedure::RuleBook read_canonical_rule_book(std::string_view text, Problems& problems);

// Checks documents as law, one country after the other; `prefix` is put before country and path in problems.
[[nodiscard]] procedure::RuleBook check_rules(std::vector<procedure::CountryDocuments> countries,
                                              std::string_view prefix, Problems& problems);

}  // namespace mandate::io
