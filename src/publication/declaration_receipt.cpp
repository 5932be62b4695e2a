#include "publication/declaration_receipt.hpp"

#include <optional>
#include <string>

#include "declaration/hexadecimal.hpp"
#include "publication/leaf.hpp"

namespace mandate::publication {
namespace {

constexpr std::string_view opening_place = "the opening";

// The leaf of that event: in the log of a case none stands before the place of its number.
std::expected<LeafFound, Problem> leaf_of_event(ledger::TileReader& reader, std::uint64_t size, std::uint64_t event) {
  LeafReader leaves;
  for (std::uint64_t i = event; event > 0 && i < size; ++i) {
    const auto bytes = reader.entry(i);
    if (!bytes) {
      return no_receipt(log_folder, bytes.error());
    }
    const auto leaf = leaves.read(*bytes);
    const auto* const declarations = leaf ? std::get_if<DeclarationsLeaf>(&*leaf) : nullptr;
    if (declarations != nullptr && declarations->sequence == event) {
      return LeafFound{i, *bytes};
    }
  }
  return no_receipt(opening_place, "event " + std::to_string(event), "an event with declarations in this publication");
}

bool is_case(ledger::TileReader& reader, const std::string& case_id) {
  LeafReader leaves;
  const auto bytes = reader.entry(0);
  const auto leaf = bytes ? leaves.read(*bytes) : std::unexpected(std::string());
  const auto* const definition = leaf ? std::get_if<CaseLeaf>(&*leaf) : nullptr;
  return definition != nullptr && definition->case_id == case_id;
}

}  // namespace

std::expected<LeafReceipt, Problem> declaration_receipt(PublicationFiles& files, const DeclarationOpening& opening,
                                                        std::string_view policy) {
  return leaf_receipt(
      files, policy, [&](ledger::TileReader& reader, std::uint64_t size) -> std::expected<LeafFound, Problem> {
        if (size == 0 || !is_case(reader, opening.case_id)) {
          return no_receipt(opening_place, "an opening of case " + opening.case_id,
                            "one of the case that is published");
        }
        auto found = leaf_of_event(reader, size, opening.event);
        if (!found) {
          return found;
        }
        LeafReader leaves;
        const auto leaf = std::get<DeclarationsLeaf>(*leaves.read(found->leaf));
        ledger::Digest root{};
        const bool has_root = declaration::read_hexadecimal(leaf.root, root);
        if (!has_root || leaf.items != opening.items || !opens(opening, root)) {
          return no_receipt(opening_place,
                            "a declaration that does not lead to the root of event " + std::to_string(opening.event),
                            "the root " + leaf.root);
        }
        return found;
      });
}

}  // namespace mandate::publication
