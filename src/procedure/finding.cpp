#include "procedure/finding.hpp"

namespace mandate::procedure {

std::string_view word(FindingKind kind) {
  switch (kind) {
    case FindingKind::procedure:
      return "procedure";
    case FindingKind::stage:
      return "stage";
    case FindingKind::all:
      return "all";
    case FindingKind::any:
      return "any";
    case FindingKind::negation:
      return "not";
    case FindingKind::comparison:
      return "comparison";
    case FindingKind::areas:
      return "areas";
    case FindingKind::elapsed:
      return "elapsed";
    case FindingKind::fact:
      return "fact";
    case FindingKind::alternatives:
      return "alternatives";
    case FindingKind::reading:
      return "reading";
    case FindingKind::decision:
      return "decision";
    case FindingKind::choice:
      return "choice";
    case FindingKind::tier:
      break;
  }
  return "tier";
}

}  // namespace mandate::procedure
