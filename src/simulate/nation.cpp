#include "simulate/nation.hpp"

#include <array>
#include <charconv>
#include <string>

#include "simulate/random.hpp"

namespace mandate::simulate {
namespace {

void add_number(std::string& out, Count64 number) {
  std::array<char, 20> digits{};
  const std::to_chars_result end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), end.ptr);
}

// The electors of one station: the whole part for all, and one more for the first of them, moved between neighbours so
// that pairs keep their sum.
Count64 electors_of(const Random& random, const NationSize& size, std::uint32_t station) {
  const Count64 each = size.electors / size.stations;
  const Count64 even = each + (station < size.electors % size.stations ? 1 : 0);
  const std::uint32_t pair = station / 2;
  if (pair * 2 + 1 >= size.stations) {
    return even;
  }
  const Count64 moved = random.below(pair, each);
  return station % 2 == 0 ? even + moved : even - moved;
}

NationTotals figures_of(const Random& electors, const Random& votes, const NationSize& size, std::uint32_t station) {
  NationTotals row;
  const std::uint64_t first = std::uint64_t{station} * 4;
  row.registered = electors_of(electors, size, station);
  row.issued = row.registered * votes.between(first, 450, 900) / 1000;
  row.in_box = row.issued - (row.issued * votes.below(first + 1, 5) / 1000);
  row.invalid = row.in_box * votes.below(first + 2, 40) / 1000;
  row.yes = (row.in_box - row.invalid) * votes.between(first + 3, 300, 800) / 1000;
  row.no = row.in_box - row.invalid - row.yes;
  return row;
}

void add_row(std::string& out, const NationSize& size, std::uint32_t station, const NationTotals& row) {
  const std::uint32_t territories = size.regions * size.territories_a_region;
  const auto territory = static_cast<std::uint32_t>(std::uint64_t{station} * territories / size.stations);
  out += "Region ";
  add_number(out, (territory / size.territories_a_region) + 1);
  out += ",Territory ";
  add_number(out, territory + 1);
  for (const Count64 figure :
       {Count64{station} + 1, row.registered, row.issued, row.in_box, row.invalid, row.yes, row.no}) {
    out += ',';
    add_number(out, figure);
  }
  out += '\n';
}

void add_to(NationTotals& totals, const NationTotals& row) {
  totals.registered += row.registered;
  totals.issued += row.issued;
  totals.in_box += row.in_box;
  totals.invalid += row.invalid;
  totals.yes += row.yes;
  totals.no += row.no;
}

}  // namespace

NationTotals write_nation(std::uint64_t seed, const NationSize& size,
                          const std::function<void(std::string_view)>& write) {
  constexpr std::size_t piece = std::size_t{1} << 16U;
  const Random electors(seed, 0);
  const Random votes(seed, 1);
  NationTotals totals;
  std::string out = "region,territory,station,registered,issued,in_box,invalid,yes,no\n";
  for (std::uint32_t station = 0; station < size.stations; ++station) {
    const NationTotals row = figures_of(electors, votes, size, station);
    add_row(out, size, station, row);
    add_to(totals, row);
    if (out.size() > piece) {
      write(out);
      out.clear();
    }
  }
  write(out);
  return totals;
}

}  // namespace mandate::simulate
