// The count that the files of a publication tell of, without its protocols: those are in the log.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "procedure/rule_book.hpp"
#include "publication/leaf.hpp"
#include "publication/verify_context.hpp"
#include "tally/count_input.hpp"

namespace mandate::publication {

struct PublishedUnits {
  record::UnitTree tree;
  std::vector<std::uint32_t> areas;
};

// data/units.csv. Nothing, with a failure, where it is no tree.
[[nodiscard]] std::optional<PublishedUnits> read_units(const FileBytes& files, const VerifyReport& report);

// rules/rules.json
[[nodiscard]] std::optional<procedure::RuleBook> read_rules(const FileBytes& files, const VerifyReport& report);

// case.json, data/candidates.csv, and what the first and the last leaf say.
[[nodiscard]] std::optional<tally::CountInput> read_count(const FileBytes& files, PublishedUnits units,
                                                          const procedure::RuleBook& book,
                                                          const DefinitionLeaf& definition,
                                                          const DecisionLeaf& decision, const VerifyReport& report);

}  // namespace mandate::publication
