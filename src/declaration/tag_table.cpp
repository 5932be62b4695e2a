#include "declaration/tag_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace mandate::declaration {
namespace {

constexpr std::size_t fewest_slots = 16;

// The slot follows from the first eight bytes, the sign from the last four.
std::uint64_t first_bytes(const Tag& tag) {
  std::uint64_t value = 0;
  std::memcpy(&value, tag.bytes().data(), sizeof value);
  return value;
}

std::uint32_t sign_of(const Tag& tag) {
  std::uint32_t value = 0;
  std::memcpy(&value, tag.bytes().data() + tag_size - sizeof value, sizeof value);
  return value;
}

}  // namespace

TagTable::TagTable(std::size_t expected) {
  tags_.reserve(expected);
  grow(std::bit_ceil(std::max(2 * expected, fewest_slots)));
}

std::size_t TagTable::slot_of(const Tag& tag) const {
  const std::size_t last = slots_.size() - 1;
  const std::uint32_t sign = sign_of(tag);
  std::size_t slot = first_bytes(tag) & last;
  while (slots_[slot].place != none && (slots_[slot].sign != sign || tags_[slots_[slot].place] != tag)) {
    slot = (slot + 1) & last;
  }
  return slot;
}

TagTable::Place TagTable::find(const Tag& tag) const { return slots_.empty() ? none : slots_[slot_of(tag)].place; }

TagTable::Added TagTable::add(const Tag& tag) {
  if (2 * (tags_.size() + 1) > slots_.size()) {
    grow(std::max(2 * slots_.size(), fewest_slots));
  }
  Slot& slot = slots_[slot_of(tag)];
  if (slot.place != none) {
    return {slot.place, false};
  }
  slot = {static_cast<Place>(tags_.size()), sign_of(tag)};
  tags_.push_back(tag);
  return {slot.place, true};
}

void TagTable::prefetch(const Tag& tag) const {
  if (!slots_.empty()) {
    __builtin_prefetch(&slots_[first_bytes(tag) & (slots_.size() - 1)]);
  }
}

void TagTable::grow(std::size_t slots) {
  slots_.assign(slots, Slot{});
  for (std::size_t place = 0; place < tags_.size(); ++place) {
    slots_[slot_of(tags_[place])] = {static_cast<Place>(place), sign_of(tags_[place])};
  }
}

std::size_t TagTable::bytes() const { return (tags_.capacity() * sizeof(Tag)) + (slots_.capacity() * sizeof(Slot)); }

}  // namespace mandate::declaration
