// The figures of one vote or stage: what was published for the nation, its areas and its chambers.
//
// A row holds one figure a kind, or none: a figure that was not published is absent, never 0. Each figure
// knows how it came to be. Rows are in the order in which they were given; nothing depends on that order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "record/count.hpp"

namespace mandate::record {

enum class Provenance : std::uint8_t {
  missing,
  published,  // given by the source
  summed,     // the sum of the areas or stations
  derived,    // by an identity of the procedure (valid = votes + against_all)
  assumed,    // stated by whoever wrote the case, with a reason
  by_law,     // the law fixes it (members of a chamber)
};

struct Figure {
  Count64 value = 0;
  Provenance provenance = Provenance::missing;

  [[nodiscard]] bool present() const { return provenance != Provenance::missing; }
};

struct FigureRow {
  std::string unit;  // empty = the nation; an area's code; a chamber's id
  std::array<Figure, count_kinds> figures;

  [[nodiscard]] const Figure& at(Count count) const { return figures[static_cast<std::size_t>(count)]; }
  void set(Count count, Count64 value, Provenance provenance) {
    figures[static_cast<std::size_t>(count)] = Figure{value, provenance};
  }
};

// A percentage as printed stands for every share that prints as it: 52.8 % is the interval
// [52.75 %, 52.85 %]. The ends are included, for the rounding that was used is not known.
struct PublishedShare {
  Count count = Count::in_favour;
  Count of = Count::valid;
  std::string unit;     // as in FigureRow
  std::string printed;  // "52.8", for display
  Fraction low;         // both as fractions of 1
  Fraction high;
};

struct Figures {
  FigureRow nation;
  std::vector<FigureRow> areas;
  std::vector<FigureRow> bodies;
  std::vector<PublishedShare> shares;
  // Counts of areas as declared; fractions, because half cantons count half.
  std::optional<Fraction> areas_for;
  std::optional<Fraction> areas_against;

  [[nodiscard]] const FigureRow* area(std::string_view code) const;
  [[nodiscard]] const FigureRow* body(std::string_view id) const;
  [[nodiscard]] const PublishedShare* share(Count count, Count of, std::string_view unit) const;
};

}  // namespace mandate::record
