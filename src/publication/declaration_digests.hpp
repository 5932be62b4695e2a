// A salted digest of each declaration that an event speaks of, and the root over them: what is published in place of
// the tags. Whoever is shown the opening of one finds it; nobody learns from the root whose the others are, not even
// with the key of the tags, for the salt stays in the log of the case.
//
//   salt of an item = SHA-256("mandate/item-salt/1\n" ‖ salt of the event ‖ place, in decimal)
//   leaf            = "mandate/declaration/1\n" ‖ salt of the item, hexadecimal ‖ "\n" ‖ item
//   root            = of the tree over the leaves (RFC 6962)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "declaration/area_codes.hpp"
#include "ledger/digest.hpp"
#include "ledger/merkle_prove.hpp"
#include "proceeding/event.hpp"

namespace mandate::publication {

// One declaration of an event, for the person whose it is.
struct DeclarationOpening {
  std::string case_id;
  std::uint64_t event = 0;
  std::uint64_t place = 0;  // from 1
  std::uint64_t items = 0;  // of the event
  std::string item;         // as it stands in the log: tag, area, channel, day
  ledger::Digest salt{};    // of this item alone
  ledger::Proof path;

  friend bool operator==(const DeclarationOpening&, const DeclarationOpening&) = default;
};

// What the event says of each person, in its order; empty where it is no event of persons.
[[nodiscard]] std::vector<std::string> declaration_items(const proceeding::Event& event,
                                                         const declaration::AreaCodes& areas);

// `items` are those of the event.
[[nodiscard]] ledger::Digest declarations_root(const std::vector<std::string>& items, const declaration::Salt& salt);

// Nothing where the event has no such place, or no salt.
[[nodiscard]] std::optional<DeclarationOpening> opening_of(const proceeding::Event& event, std::uint64_t place,
                                                           const declaration::AreaCodes& areas);

// That the item stands at its place under the root.
[[nodiscard]] bool opens(const DeclarationOpening& opening, const ledger::Digest& root);

// `mandate/declaration-opening/1`: canonical JSON with a line feed.
[[nodiscard]] std::string opening_text(const DeclarationOpening& opening);
[[nodiscard]] std::optional<DeclarationOpening> read_opening(const std::string& file, std::string_view text,
                                                             Problems& problems);

}  // namespace mandate::publication
