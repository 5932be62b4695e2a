// A published figure that differs from what follows from the other published figures.
//
// Words are careful: a discrepancy is a difference with both figures, never an accusation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "record/count.hpp"

namespace mandate::tally {

enum class DiscrepancyKind : std::uint8_t {
  class_sum,        // a total differs from the sum of its classes (an identity of the procedure)
  area_sum,         // the nation's figure differs from the sum of all areas
  exceeds,          // a part is larger than the whole it belongs to
  percentage,       // a printed percentage does not follow from the figures
  falling_turnout,  // cumulative turnout falls during the day
  figure,           // a figure was announced differently elsewhere
  votes,            // an option's votes were announced differently
  seats,            // announced seats differ from those that the law gives
  winners,
  answer,
  outcome,
};

// The word of the determination schema.
[[nodiscard]] std::string_view word(DiscrepancyKind kind);

struct Discrepancy {
  DiscrepancyKind kind = DiscrepancyKind::figure;
  std::optional<record::Count> count;
  std::optional<record::Count> of;  // the denominator that was named, or the whole that is exceeded
  std::string unit;                 // area or chamber; empty = the nation
  std::string option;               // list or candidate; for seats the list
  std::string tier;
  std::string published;             // as printed or as a number
  std::string computed;              // what follows from the other figures
  std::vector<record::Count> parts;  // class_sum: the classes that were added
  // percentage: a denominator under which the printed number would be right.
  std::optional<record::Count> would_fit;
  // falling_turnout: the two times, as printed.
  std::string earlier;
  std::string later;
};

}  // namespace mandate::tally
