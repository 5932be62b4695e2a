#include "publication/declaration_digests.hpp"

#include <map>
#include <utility>

#include "base/document_mapping.hpp"
#include "base/node_reader.hpp"
#include "base/plain_node.hpp"
#include "declaration/batch_text.hpp"
#include "declaration/hexadecimal.hpp"
#include "io/json.hpp"
#include "ledger/compact_range.hpp"
#include "ledger/merkle_verify.hpp"
#include "ledger/tree_hash.hpp"
#include "proceeding/disclosure.hpp"

namespace mandate::publication {
namespace {

constexpr std::string_view opening_schema = "mandate/declaration-opening/1";

std::string hexadecimal_of(std::span<const std::uint8_t> bytes) {
  std::string text;
  declaration::append_hexadecimal(text, bytes);
  return text;
}

ledger::Digest salt_of_item(const declaration::Salt& salt, std::uint64_t place) {
  const std::string_view bytes(reinterpret_cast<const char*>(salt.data()), salt.size());
  return ledger::sha256({"mandate/item-salt/1\n", bytes, std::to_string(place)});
}

ledger::Digest leaf_of(const ledger::Digest& salt, std::string_view item) {
  return ledger::leaf_hash("mandate/declaration/1\n" + ledger::hexadecimal(salt) + "\n" + std::string(item));
}

// The nodes of the tree over the items of one event.
class ItemTree final : public ledger::HashReader {
 public:
  ItemTree(const std::vector<std::string>& items, const declaration::Salt& salt) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      range_.append(leaf_of(salt_of_item(salt, i + 1), items[i]),
                    [&](ledger::NodeId node, const ledger::Digest& hash) { nodes_.emplace(node, hash); });
    }
  }

  [[nodiscard]] ledger::Digest root() const { return range_.root(); }
  [[nodiscard]] ledger::Result<std::vector<ledger::Digest>> read(std::span<const ledger::NodeId> nodes) override {
    std::vector<ledger::Digest> hashes;
    for (const ledger::NodeId& node : nodes) {
      hashes.push_back(nodes_.at(node));
    }
    return hashes;
  }

 private:
  ledger::CompactRange range_;
  std::map<ledger::NodeId, ledger::Digest> nodes_;
};

ledger::Digest take_digest(const ReadContext& context, Position at, std::string_view text) {
  ledger::Digest digest{};
  if (!declaration::read_hexadecimal(text, digest)) {
    context.report(at, "another text as a digest", "64 lower-case hexadecimal digits");
  }
  return digest;
}

}  // namespace

std::vector<std::string> declaration_items(const proceeding::Event& event, const declaration::AreaCodes& areas) {
  std::vector<std::string> items;
  if (const auto* const received = std::get_if<proceeding::DeclarationsReceived>(&event.happening)) {
    for (const declaration::Declaration& item : received->batch.items) {
      items.push_back(declaration::item_text(item, areas));
    }
  } else if (const auto* const struck = std::get_if<proceeding::DeclarationsInvalidated>(&event.happening)) {
    for (const declaration::Tag& tag : struck->tags) {
      items.push_back(tag.hex());
    }
  } else if (const auto* const withdrawn = std::get_if<proceeding::DeclarationWithdrawn>(&event.happening)) {
    items.push_back(withdrawn->tag.hex());
  }
  return items;
}

ledger::Digest declarations_root(const std::vector<std::string>& items, const declaration::Salt& salt) {
  return ItemTree(items, salt).root();
}

std::optional<DeclarationOpening> opening_of(const proceeding::Event& event, std::uint64_t place,
                                             const declaration::AreaCodes& areas) {
  const std::vector<std::string> items = declaration_items(event, areas);
  const std::optional<declaration::Salt> salt = proceeding::salt_of(event);
  if (place == 0 || place > items.size() || !salt) {
    return std::nullopt;
  }
  ItemTree tree(items, *salt);
  auto path = ledger::prove_inclusion(tree, place - 1, items.size());
  if (!path) {
    return std::nullopt;
  }
  return DeclarationOpening{.case_id = {},
                            .event = event.sequence,
                            .place = place,
                            .items = items.size(),
                            .item = items[place - 1],
                            .salt = salt_of_item(*salt, place),
                            .path = std::move(*path)};
}

bool opens(const DeclarationOpening& opening, const ledger::Digest& root) {
  return opening.place > 0 && ledger::verify_inclusion(leaf_of(opening.salt, opening.item), opening.place - 1,
                                                       {opening.items, root}, opening.path)
                                  .has_value();
}

std::string opening_text(const DeclarationOpening& opening) {
  DocumentMapping mapping;
  mapping.put_text("case", opening.case_id);
  mapping.put("event", integer_node(static_cast<std::int64_t>(opening.event)));
  mapping.put_text("item", opening.item);
  mapping.put("items", integer_node(static_cast<std::int64_t>(opening.items)));
  mapping.put("path", sequence_of(opening.path,
                                  [](const ledger::Digest& digest) { return text_node(ledger::hexadecimal(digest)); }));
  mapping.put("place", integer_node(static_cast<std::int64_t>(opening.place)));
  mapping.put_text("salt", hexadecimal_of(opening.salt));
  mapping.put_text("schema", opening_schema);
  return io::canonical_json(std::move(mapping).take()) + "\n";
}

std::optional<DeclarationOpening> read_opening(const std::string& file, std::string_view text, Problems& problems) {
  const std::size_t before = problems.size();
  const ReadContext context{file, &problems};
  const std::optional<Node> document = io::read_json(context, text);
  if (!document) {
    return std::nullopt;
  }
  MappingReader reader(context, *document, "an opening");
  reader.require_word("schema", {opening_schema});
  DeclarationOpening opening;
  opening.case_id = reader.require_text("case");
  opening.event = static_cast<std::uint64_t>(reader.take_count("event").value_or(0));
  opening.place = static_cast<std::uint64_t>(reader.take_count("place").value_or(0));
  opening.items = static_cast<std::uint64_t>(reader.take_count("items").value_or(0));
  opening.item = reader.require_text("item");
  opening.salt = take_digest(context, reader.place_of("salt"), reader.require_text("salt"));
  for (const std::string& digest : reader.take_texts("path")) {
    opening.path.push_back(take_digest(context, reader.place_of("path"), digest));
  }
  reader.finish();
  return problems.size() == before ? std::optional(std::move(opening)) : std::nullopt;
}

}  // namespace mandate::publication
