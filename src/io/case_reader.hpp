// Reads a case from its document, whatever that was read from: the one reader of case.yaml and of case.json.
#pragma once

#include <optional>

#include "base/node.hpp"
#include "base/node_reader.hpp"
#include "io/case_files.hpp"
#include "procedure/rule_book.hpp"
#include "record/case.hpp"

namespace mandate::io {

// `files`: that it may name; nullptr: none. Nothing where there was a problem.
[[nodiscard]] std::optional<record::Case> read_case_node(const ReadContext& context, const Node& root,
                                                         const CaseFiles* files, const procedure::RuleBook& rules);

}  // namespace mandate::io
