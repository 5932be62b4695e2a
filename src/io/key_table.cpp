#include "io/key_table.hpp"

#include <functional>

namespace mandate::io {
namespace {

std::uint32_t hash_in_scope(std::uint32_t scope, std::string_view text) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
  const std::uint64_t hash = (std::hash<std::string_view>()(text) ^ scope) * golden;
  return static_cast<std::uint32_t>(hash >> 32U);
}

constexpr std::size_t first_slots = 1024;

}  // namespace

bool KeyTable::is_entry(const Entry& entry, std::uint32_t hash, std::uint32_t scope, std::string_view text) const {
  return entry.hash == hash && entry.scope == scope && std::string_view(texts_).substr(entry.begin, entry.size) == text;
}

void KeyTable::grow() {
  const std::size_t size = slots_.empty() ? first_slots : slots_.size() * 2;
  slots_.assign(size, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = entries_[i].hash & (size - 1);
    while (slots_[slot] != 0) {
      slot = (slot + 1) & (size - 1);
    }
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

std::uint32_t KeyTable::number_of(std::uint32_t scope, std::string_view text) {
  if (entries_.size() * 2 >= slots_.size()) {
    grow();
  }
  const std::uint32_t hash = hash_in_scope(scope, text);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    const std::uint32_t number = slots_[slot] - 1;
    if (is_entry(entries_[number], hash, scope, text)) {
      return number;
    }
    slot = (slot + 1) & (slots_.size() - 1);
  }
  entries_.push_back(Entry{texts_.size(), static_cast<std::uint32_t>(text.size()), hash, scope});
  texts_ += text;
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  return slots_[slot] - 1;
}

}  // namespace mandate::io
