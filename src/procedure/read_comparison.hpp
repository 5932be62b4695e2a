// Reads `at_least`, `more_than` and `at_most`: a count against a value, or against a share of another count.
//
// Rounding of a share is law, so `at_least` and `at_most` must name it; more than a share is always compared
// exactly.
#pragma once

#include "base/node_reader.hpp"
#include "procedure/requirement.hpp"
#include "procedure/rule_scope.hpp"

namespace mandate::procedure {

[[nodiscard]] Comparison read_comparison(const ReadContext& context, const Node& node, const RuleScope& scope,
                                         Comparator comparator);

// `{share: …, of: …}` under `at_least` or `more_than`, exactly one of which the reader must have: a majority to
// win, a threshold to be admitted. Compared exactly.
struct ShareRule {
  Comparator comparator = Comparator::at_least;
  RuleValue share;
  record::Count of = record::Count::valid;
};

[[nodiscard]] ShareRule take_share_rule(MappingReader& reader, const RuleScope& scope);

}  // namespace mandate::procedure
