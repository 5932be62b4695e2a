#include "tally/progress.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/fraction.hpp"

namespace mandate::tally {
namespace {

struct Reading {
  const record::ProgressEntry* entry = nullptr;
  Fraction turnout;

  [[nodiscard]] std::string_view area() const { return entry->area; }
};

}  // namespace

std::vector<Discrepancy> falling_turnout(std::span<const record::ProgressEntry> progress) {
  std::vector<Discrepancy> found;
  std::vector<Reading> latest;  // one an area; there are few
  for (const record::ProgressEntry& entry : progress) {
    const std::optional<Fraction> turnout = Fraction::parse_decimal(entry.printed);
    if (!turnout) {
      continue;
    }
    const Reading reading{&entry, *turnout};
    const auto before = std::ranges::find(latest, reading.area(), &Reading::area);
    if (before == latest.end()) {
      latest.push_back(reading);
      continue;
    }
    if (*turnout < before->turnout) {
      found.push_back({.kind = DiscrepancyKind::falling_turnout,
                       .unit = entry.area,
                       .published = entry.printed,
                       .computed = before->entry->printed,
                       .earlier = before->entry->time,
                       .later = entry.time});
    }
    *before = reading;
  }
  return found;
}

}  // namespace mandate::tally
