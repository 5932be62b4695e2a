#include "io/station_set.hpp"

#include <algorithm>
#include <functional>

namespace mandate::io {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t more) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
  return (hash ^ more) * golden + (hash >> 32U);
}

std::uint64_t hash_of(std::uint32_t area, std::span<const std::string_view> names) {
  std::uint64_t hash = area;
  for (const std::string_view name : names) {
    hash = mixed(hash, std::hash<std::string_view>()(name));
  }
  return hash ^ (hash >> 29U);
}

constexpr std::size_t first_slots = 1024;

}  // namespace

bool StationSet::is_entry(std::size_t index, std::uint64_t hash, std::uint32_t area,
                          std::span<const std::string_view> names) const {
  const Entry& entry = entries_[index];
  return entry.hash == hash && entry.area == area &&
         std::ranges::equal(std::span(names_).subspan(index * parts_, parts_), names);
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
  const std::uint64_t hash = hash_of(area, names);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    const std::size_t index = slots_[slot] - 1;
    if (is_entry(index, hash, area, names)) {
      return entries_[index].line;
    }
    slot = (slot + 1) & (slots_.size() - 1);
  }
  entries_.push_back(Entry{hash, area, line});
  names_.insert(names_.end(), names.begin(), names.end());
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  return 0;
}

}  // namespace mandate::io
