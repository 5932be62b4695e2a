#include "io/station_set.hpp"

#include <functional>

namespace mandate::io {
namespace {

std::uint32_t hash_of(std::uint32_t area, std::string_view key) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
  const std::uint64_t hash = (std::hash<std::string_view>()(key) ^ area) * golden;
  return static_cast<std::uint32_t>(hash >> 32U);
}

// The length first, so that no two lists of names make one key.
void add_name(std::string& key, std::string_view name) {
  constexpr std::size_t bits = 7;
  constexpr std::size_t more = std::size_t{1} << bits;
  std::size_t length = name.size();
  for (; length >= more; length >>= bits) {
    key += static_cast<char>((length % more) + more);
  }
  key += static_cast<char>(length);
  key += name;
}

constexpr std::size_t first_slots = 1024;

}  // namespace

bool StationSet::is_entry(const Entry& entry, std::uint32_t hash, std::uint32_t area, std::string_view key) const {
  return entry.hash == hash && entry.area == area && std::string_view(keys_).substr(entry.key, key.size()) == key;
}

void StationSet::grow() {
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

std::uint32_t StationSet::insert(std::uint32_t area, std::span<const std::string_view> names, std::uint32_t line) {
  if (entries_.size() * 2 >= slots_.size()) {
    grow();
  }
  key_.clear();
  for (const std::string_view name : names) {
    add_name(key_, name);
  }
  const std::uint32_t hash = hash_of(area, key_);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (is_entry(entry, hash, area, key_)) {
      return entry.line;
    }
    slot = (slot + 1) & (slots_.size() - 1);
  }
  entries_.push_back(Entry{keys_.size(), hash, area, line});
  keys_ += key_;
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  return 0;
}

}  // namespace mandate::io
