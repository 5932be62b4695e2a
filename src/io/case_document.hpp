// A case as one document with nothing beside it: what case.yaml says (docs/reference/case.md), the files that it names
// written out. A publication carries it as case.json, and whoever reads it has the same case again.
//
// Figures that were summed from a table stand as given: the table is not part of the document.
#pragma once

#include <optional>

#include "base/node.hpp"
#include "base/node_reader.hpp"
#include "procedure/rule_book.hpp"
#include "record/case.hpp"

namespace mandate::io {

[[nodiscard]] Node case_document(const record::Case& input);

// Nothing where there was a problem.
[[nodiscard]] std::optional<record::Case> read_case_document(const ReadContext& context, const Node& document,
                                                             const procedure::RuleBook& rules);

}  // namespace mandate::io
