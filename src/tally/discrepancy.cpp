#include "tally/discrepancy.hpp"

namespace mandate::tally {

std::string_view word(DiscrepancyKind kind) {
  switch (kind) {
    case DiscrepancyKind::class_sum:
      return "class_sum";
    case DiscrepancyKind::area_sum:
      return "area_sum";
    case DiscrepancyKind::exceeds:
      return "exceeds";
    case DiscrepancyKind::percentage:
      return "percentage";
    case DiscrepancyKind::falling_turnout:
      return "falling_turnout";
    case DiscrepancyKind::figure:
      return "figure";
    case DiscrepancyKind::votes:
      return "votes";
    case DiscrepancyKind::seats:
      return "seats";
    case DiscrepancyKind::winners:
      return "winners";
    case DiscrepancyKind::answer:
      return "answer";
    case DiscrepancyKind::outcome:
      break;
  }
  return "outcome";
}

}  // namespace mandate::tally
