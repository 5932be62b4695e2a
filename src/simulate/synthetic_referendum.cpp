#include "simulate/synthetic_referendum.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <optional>
#include <span>

#include "simulate/apportion.hpp"
#include "simulate/random.hpp"

namespace mandate::simulate {
namespace {

struct Region {
  std::string_view code;
  Count64 register_weight;  // invented, about a thousand electors
  Count64 turnout;          // by ballots issued, in hundredths of a percent, published at the close
  Count64 favour;           // invented: of a thousand votes for or against
};

constexpr std::array<Region, 17> region_table = {{
    {"KZ-11", 500, 7381, 812},
    {"KZ-15", 560, 5806, 786},
    {"KZ-19", 1250, 7283, 834},
    {"KZ-23", 400, 6768, 741},
    {"KZ-27", 430, 6937, 765},
    {"KZ-31", 670, 6959, 823},
    {"KZ-35", 900, 7739, 801},
    {"KZ-39", 600, 7228, 829},
    {"KZ-43", 470, 7989, 845},
    {"KZ-47", 400, 6119, 718},
    {"KZ-55", 510, 7553, 797},
    {"KZ-59", 390, 7549, 838},
    {"KZ-61", 1150, 8066, 856},
    {"KZ-63", 930, 7749, 808},
    {"KZ-71", 730, 5706, 742},
    {"KZ-75", 1250, 3330, 703},
    {"KZ-79", 600, 7253, 801},
}};

struct Totals {
  Count64 precincts = 10012;
  Count64 electors = 11734642;
  Count64 issued = 8030739;
  Count64 participants = 7985769;
  Count64 in_favour = 6163516;
  Count64 against = 1490470;
  Count64 both_marked = 125859;
  Count64 invalid = 205924;
};

constexpr Totals official;
constexpr Count64 precincts_a_district = 45;
constexpr Count64 most_electors = 3000;

// One stream of random numbers for each figure, so that one may change without the others.
enum class FigureStream : std::uint8_t { electors, issued, carried_away, invalid, both_marked, favour };

using Weight = std::function<Count64(const Precinct&, std::uint64_t index)>;
using Bound = std::function<Count64(const Precinct&)>;

// A figure of these precincts, by weights and below bounds, that adds up to the total.
void share_out(std::span<Precinct> precincts, Count64 Precinct::* figure, Count64 total, const Weight& weight,
               const Bound& bound) {
  std::vector<Count64> weights;
  std::vector<Count64> bounds;
  for (std::size_t i = 0; i < precincts.size(); ++i) {
    weights.push_back(weight(precincts[i], i));
    bounds.push_back(bound(precincts[i]));
  }
  const std::optional<std::vector<Count64>> shares = apportion(total, weights, bounds);
  assert(shares);
  for (std::size_t i = 0; i < precincts.size(); ++i) {
    precincts[i].*figure = (*shares)[i];
  }
}

const Region& region_of(const Precinct& precinct) { return region_table.at(precinct.region); }

std::vector<Precinct> numbered_precincts() {
  std::vector<Count64> weights;
  for (const Region& region : region_table) {
    weights.push_back(region.register_weight);
  }
  const std::vector<Count64> bounds(weights.size(), official.precincts);
  const std::optional<std::vector<Count64>> numbers = apportion(official.precincts, weights, bounds);
  assert(numbers);
  std::vector<Precinct> precincts;
  for (std::uint32_t region = 0; region < region_table.size(); ++region) {
    for (Count64 i = 0; i < (*numbers)[region]; ++i) {
      Precinct precinct;
      precinct.region = region;
      precinct.number = static_cast<std::uint32_t>(i + 1);
      precinct.district = static_cast<std::uint32_t>((i / precincts_a_district) + 1);
      precincts.push_back(precinct);
    }
  }
  return precincts;
}

// Ballots issued: by region as turnout was published, within it by precinct.
void share_out_issued(std::vector<Precinct>& precincts, const Random& random) {
  std::vector<Count64> weights(region_table.size());
  std::vector<Count64> bounds(region_table.size());
  for (const Precinct& at : precincts) {
    weights[at.region] += at.electors * region_of(at).turnout;
    bounds[at.region] += at.electors;
  }
  const std::optional<std::vector<Count64>> issued = apportion(official.issued, weights, bounds);
  assert(issued);
  for (std::uint32_t region = 0; region < region_table.size(); ++region) {
    const auto here = std::ranges::equal_range(precincts, region, {}, &Precinct::region);
    share_out(
        here, &Precinct::issued, (*issued)[region],
        [&](const Precinct& at, std::uint64_t) {
          return at.electors * random.between((std::uint64_t{region} << 32U) + at.number, 92, 108);
        },
        [](const Precinct& at) { return at.electors; });
  }
}

// Ballots for all electors and a reserve of one in a hundred. Elections law, article 37(2).
Count64 with_reserve(Count64 electors) { return electors + ((electors + 99) / 100); }

}  // namespace

const std::vector<std::string_view>& regions() {
  static const std::vector<std::string_view> codes = [] {
    std::vector<std::string_view> all;
    for (const Region& region : region_table) {
      all.push_back(region.code);
    }
    return all;
  }();
  return codes;
}

std::string code_of(const Precinct& precinct) {
  return std::string(region_of(precinct).code) + "/" + std::to_string(precinct.district) + "/" +
         std::to_string(precinct.number);
}

std::vector<Precinct> synthetic_referendum(std::uint64_t seed) {
  const auto random = [seed](FigureStream stream) { return Random(seed, static_cast<std::uint64_t>(stream)); };
  std::vector<Precinct> all = numbered_precincts();
  const Random electors = random(FigureStream::electors);
  const Random carried_away = random(FigureStream::carried_away);
  const Random invalid = random(FigureStream::invalid);
  const Random both_marked = random(FigureStream::both_marked);
  const Random favour = random(FigureStream::favour);
  share_out(
      all, &Precinct::electors, official.electors,
      [&](const Precinct&, std::uint64_t i) { return electors.between(i, 20, 480); },
      [](const Precinct&) { return most_electors; });
  share_out_issued(all, random(FigureStream::issued));
  // What was carried away, for the moment.
  share_out(
      all, &Precinct::participants, official.issued - official.participants,
      [&](const Precinct& at, std::uint64_t i) { return at.issued * carried_away.between(i, 0, 20); },
      [](const Precinct& at) { return at.issued; });
  for (Precinct& at : all) {
    at.participants = at.issued - at.participants;
    at.ballots_received = with_reserve(at.electors);
  }
  share_out(
      all, &Precinct::invalid, official.invalid,
      [&](const Precinct& at, std::uint64_t i) { return at.participants * invalid.between(i, 4, 16); },
      [](const Precinct& at) { return at.participants / 11; });
  share_out(
      all, &Precinct::both_marked, official.both_marked,
      [&](const Precinct& at, std::uint64_t i) { return at.participants * both_marked.between(i, 2, 18); },
      [](const Precinct& at) { return at.participants - at.invalid; });
  share_out(
      all, &Precinct::in_favour, official.in_favour,
      [&](const Precinct& at, std::uint64_t i) {
        return (at.participants - at.invalid - at.both_marked) * (region_of(at).favour + favour.between(i, -70, 70));
      },
      [](const Precinct& at) { return at.participants - at.invalid - at.both_marked; });
  for (Precinct& at : all) {
    at.against = at.participants - at.invalid - at.both_marked - at.in_favour;
  }
  return all;
}

record::UnitTree units_of(const std::vector<Precinct>& precincts) {
  record::UnitTree tree;
  const std::uint32_t nation = *tree.add({"kz", "Қазақстан", "nation", record::no_unit});
  for (const Precinct& precinct : precincts) {
    const std::string region(region_of(precinct).code);
    const std::string district = region + "/" + std::to_string(precinct.district);
    const std::optional<std::uint32_t> known_region = tree.find(region);
    const std::uint32_t above = known_region ? *known_region : *tree.add({region, region, "region", nation});
    const std::optional<std::uint32_t> known_district = tree.find(district);
    const std::uint32_t within =
        known_district ? *known_district : *tree.add({district, std::to_string(precinct.district), "district", above});
    static_cast<void>(
        tree.add({code_of(precinct), std::to_string(precinct.number), "station", within, precinct.electors}));
  }
  return tree;
}

}  // namespace mandate::simulate
