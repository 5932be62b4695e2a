#include "tally/complete.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace mandate::tally {
namespace {

using record::Count;
using record::FigureRow;
using record::Figures;
using record::Provenance;

// What is counted in every area, so that the areas make the nation.
constexpr std::array<Count, 18> summed_over_areas = {
    Count::electors,   Count::ballots_received, Count::issued,           Count::participants, Count::in_box,
    Count::valid,      Count::invalid,          Count::both_marked,      Count::in_favour,    Count::against,
    Count::abstained,  Count::against_all,      Count::for_plus_against, Count::votes,        Count::present,
    Count::signatures, Count::party_members,    Count::residents};

// A part and a whole that it cannot exceed, whatever the procedure: by what the words mean.
constexpr std::array<std::pair<Count, Count>, 25> part_and_whole = {{
    {Count::issued, Count::electors},
    {Count::participants, Count::electors},
    {Count::valid, Count::electors},
    {Count::issued, Count::ballots_received},
    {Count::participants, Count::issued},
    {Count::in_box, Count::issued},
    {Count::valid, Count::issued},
    {Count::invalid, Count::issued},
    {Count::valid, Count::participants},
    {Count::in_favour, Count::participants},
    {Count::against, Count::participants},
    {Count::both_marked, Count::participants},
    {Count::valid, Count::in_box},
    {Count::invalid, Count::in_box},
    {Count::in_favour, Count::valid},
    {Count::against, Count::valid},
    {Count::votes, Count::valid},
    {Count::against_all, Count::valid},
    {Count::members_in_office, Count::members},
    {Count::present, Count::members},
    {Count::present, Count::members_in_office},
    {Count::in_favour, Count::members},
    {Count::in_favour, Count::present},
    {Count::against, Count::present},
    {Count::quota_mandates, Count::mandates},
}};

// The parts of an identity that a row has.
struct KnownParts {
  std::vector<Count> counts;
  std::optional<Count64> sum = 0;  // nothing on overflow
  std::optional<Count> missing;    // the last one that is missing
  std::size_t missing_parts = 0;
};

KnownParts known_parts(const FigureRow& row, const Identity& identity) {
  KnownParts known;
  for (const Count part : identity.parts) {
    const record::Figure& figure = row.at(part);
    if (figure.present()) {
      known.counts.push_back(part);
      known.sum = known.sum ? checked_add(*known.sum, figure.value) : std::nullopt;
    } else {
      known.missing = part;
      ++known.missing_parts;
    }
  }
  return known;
}

// Whether the identity gave a figure that the row did not have.
bool derive_one(FigureRow& row, const Identity& identity) {
  const KnownParts known = known_parts(row, identity);
  const record::Figure& total = row.at(identity.total);
  if (!known.sum || identity.parts.empty()) {
    return false;
  }
  if (!total.present() && known.missing_parts == 0) {
    row.set(identity.total, *known.sum, Provenance::derived);
    return true;
  }
  if (total.present() && known.missing_parts == 1 && total.value >= *known.sum) {
    row.set(*known.missing, total.value - *known.sum, Provenance::derived);
    return true;
  }
  return false;
}

// Until nothing more follows: what one identity gives can be a part of another. Each round fills a figure.
void derive(FigureRow& row, std::span<const Identity> identities) {
  bool filled = true;
  while (filled) {
    filled = false;
    for (const Identity& identity : identities) {
      filled = derive_one(row, identity) || filled;
    }
  }
}

bool areas_are_complete(const Figures& figures, std::span<const std::string_view> expected_areas) {
  const auto given = [&](std::string_view code) { return figures.area(code) != nullptr; };
  return !expected_areas.empty() && figures.areas.size() == expected_areas.size() &&
         std::ranges::all_of(expected_areas, given);
}

std::optional<Count64> sum_of_areas(const Figures& figures, Count count) {
  std::optional<Count64> sum = 0;
  for (const FigureRow& area : figures.areas) {
    const record::Figure& figure = area.at(count);
    sum = sum && figure.present() ? checked_add(*sum, figure.value) : std::nullopt;
  }
  return sum;
}

bool was_given(const record::Figure& figure) {
  return figure.provenance == Provenance::published || figure.provenance == Provenance::assumed;
}

void sum_areas(Figures& figures, std::vector<Discrepancy>& found) {
  for (const Count count : summed_over_areas) {
    const std::optional<Count64> sum = sum_of_areas(figures, count);
    const record::Figure& nation = figures.nation.at(count);
    if (!sum) {
      continue;
    }
    if (!nation.present()) {
      figures.nation.set(count, *sum, Provenance::summed);
    } else if (nation.value != *sum && was_given(nation)) {
      found.push_back({.kind = DiscrepancyKind::area_sum,
                       .count = count,
                       .published = std::to_string(nation.value),
                       .computed = std::to_string(*sum)});
    }
  }
}

void check_sums(const FigureRow& row, std::span<const Identity> identities, std::vector<Discrepancy>& found) {
  for (const Identity& identity : identities) {
    KnownParts known = known_parts(row, identity);
    const record::Figure& total = row.at(identity.total);
    if (!total.present() || !known.sum || known.counts.empty()) {
      continue;
    }
    const bool differs = known.missing_parts == 0 ? *known.sum != total.value : *known.sum > total.value;
    if (differs) {
      found.push_back({.kind = DiscrepancyKind::class_sum,
                       .count = identity.total,
                       .unit = row.unit,
                       .published = std::to_string(total.value),
                       .computed = std::to_string(*known.sum),
                       .parts = std::move(known.counts)});
    }
  }
}

// Whether a total that differs from its classes was named, and the part is one of them.
bool is_named(const std::vector<Discrepancy>& found, const FigureRow& row, Count part, Count whole) {
  return std::ranges::any_of(found, [&](const Discrepancy& other) {
    return other.kind == DiscrepancyKind::class_sum && other.unit == row.unit && other.count == whole &&
           std::ranges::find(other.parts, part) != other.parts.end();
  });
}

void check_parts(const FigureRow& row, std::vector<Discrepancy>& found) {
  for (const auto& [part, whole] : part_and_whole) {
    const record::Figure& smaller = row.at(part);
    const record::Figure& larger = row.at(whole);
    if (smaller.present() && larger.present() && smaller.value > larger.value && !is_named(found, row, part, whole)) {
      found.push_back({.kind = DiscrepancyKind::exceeds,
                       .count = part,
                       .of = whole,
                       .unit = row.unit,
                       .published = std::to_string(smaller.value),
                       .computed = std::to_string(larger.value)});
    }
  }
}

void check(const FigureRow& row, std::span<const Identity> identities, std::vector<Discrepancy>& found) {
  check_sums(row, identities, found);
  check_parts(row, found);
}

}  // namespace

std::vector<Discrepancy> complete(Figures& figures, std::span<const Identity> identities,
                                  std::span<const std::string_view> expected_areas) {
  std::vector<Discrepancy> found;
  for (FigureRow& area : figures.areas) {
    derive(area, identities);
  }
  derive(figures.nation, identities);
  if (areas_are_complete(figures, expected_areas)) {
    sum_areas(figures, found);
  }
  derive(figures.nation, identities);
  for (FigureRow& body : figures.bodies) {
    derive(body, identities);
  }
  check(figures.nation, identities, found);
  for (const FigureRow& area : figures.areas) {
    check(area, identities, found);
  }
  for (const FigureRow& body : figures.bodies) {
    check_parts(body, found);
  }
  return found;
}

}  // namespace mandate::tally
