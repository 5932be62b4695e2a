#include "publication/form_relations.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/document_mapping.hpp"
#include "tally/check_plan.hpp"

namespace mandate::publication {
namespace {

bool is_plain_sum(const tally::PlannedSum& sum) {
  return !sum.share && std::ranges::all_of(sum.terms, [](const tally::PlannedTerm& term) {
    return !term.cells.empty() && term.blank == tally::Blank::unknown;
  });
}

const tally::PlannedRelation* plain_relation(const tally::PlannedCheck& check) {
  const auto* const relation = std::get_if<tally::PlannedRelation>(&check.holds.operation);
  const bool is_plain = relation != nullptr && !check.when && !relation->each_row && !relation->tolerance_share &&
                        is_plain_sum(relation->left) && is_plain_sum(relation->right);
  return is_plain ? relation : nullptr;
}

Node side_of(const tally::PlannedSum& sum, const record::Layout& layout) {
  Node terms;
  terms.kind = Node::Kind::sequence;
  for (const tally::PlannedTerm& term : sum.terms) {
    for (const std::size_t cell : term.cells) {
      Node item = sequence_of(std::array{term.minus ? -1 : 1}, integer_node);
      item.items.push_back(text_node(layout.cells[cell].name));
      terms.items.push_back(std::move(item));
    }
  }
  DocumentMapping side;
  side.put("constant", integer_node(sum.constant));
  side.put("terms", std::move(terms));
  return std::move(side).take();
}

std::string_view word_of(tally::Relator relator) {
  constexpr std::array<std::string_view, 5> words = {"equal", "at_most", "at_least", "less_than", "more_than"};
  return words.at(static_cast<std::size_t>(relator));
}

Node relation_of(const tally::PlannedRelation& relation, const record::Layout& layout) {
  DocumentMapping mapping;
  mapping.put("left", side_of(relation.left, layout));
  mapping.put_text("relator", word_of(relation.relator));
  mapping.put("right", side_of(relation.right, layout));
  mapping.put("tolerance", integer_node(relation.tolerance));
  return std::move(mapping).take();
}

}  // namespace

FormRelations relations_of(const tally::Form& form, const record::Layout& layout) {
  FormRelations result;
  result.checks.kind = Node::Kind::sequence;
  const tally::CheckPlan plan = tally::plan_checks(form, layout);
  for (std::size_t i = 0; i < form.checks.size(); ++i) {
    const tally::Check& check = form.checks[i];
    const tally::PlannedRelation* const relation = plain_relation(plan.checks[i]);
    if (relation == nullptr) {
      result.not_repeated.push_back(check.code);
      continue;
    }
    DocumentMapping mapping;
    mapping.put_text("code", check.code);
    mapping.put("hidden_by", sequence_of(check.hidden_by, text_node));
    mapping.put_text("level", check.level == tally::CheckLevel::error ? "error" : "warning");
    mapping.put("relation", relation_of(*relation, layout));
    result.checks.items.push_back(std::move(mapping).take());
  }
  return result;
}

}  // namespace mandate::publication
