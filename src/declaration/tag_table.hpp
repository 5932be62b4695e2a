// Where a tag stands in a list of tags: a flat table with open addressing beside it.
//
// The table holds places of the list, eight bytes a slot at most half full, and never decides an order: whoever goes
// through the tags goes through the list, in the order of arrival. Tags are keyed hashes, so their own first bytes
// spread them; whoever knows the key of a scope can make its table slow, never wrong. At most 2^32 - 2 tags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "declaration/tag.hpp"

namespace mandate::declaration {

class TagTable {
 public:
  using Place = std::uint32_t;
  static constexpr Place none = 0xFFFF'FFFF;

  TagTable() = default;
  // Room for that many without growing.
  explicit TagTable(std::size_t expected);

  [[nodiscard]] std::span<const Tag> tags() const { return tags_; }
  [[nodiscard]] std::size_t size() const { return tags_.size(); }

  // `none` where the tag is not in the list.
  [[nodiscard]] Place find(const Tag& tag) const;

  struct Added {
    Place place = none;
    bool is_new = false;
  };
  // Puts the tag at the end of the list, unless it is there.
  Added add(const Tag& tag);

  // Brings the slot of a tag near before it is asked for: a table of millions of tags lies in main memory.
  void prefetch(const Tag& tag) const;

  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Slot {
    Place place = none;
    std::uint32_t sign = 0;  // bytes of the tag that its slot does not follow from
  };

  [[nodiscard]] std::size_t slot_of(const Tag& tag) const;
  void grow(std::size_t slots);

  std::vector<Tag> tags_;
  std::vector<Slot> slots_;  // a power of two
};

}  // namespace mandate::declaration
