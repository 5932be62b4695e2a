#include "procedure/version_order.hpp"

#include <algorithm>
#include <cstddef>

namespace mandate::procedure {
namespace {

bool in_force_together(const InForce& a, const InForce& b) {
  const bool a_ends_before = a.to && *a.to < b.from;
  const bool b_ends_before = b.to && *b.to < a.from;
  return !a_ends_before && !b_ends_before;
}

}  // namespace

InForce take_in_force(MappingReader& reader) {
  InForce span{reader.require_date("from").value_or(Date()), reader.take_date("to"), reader.place()};
  if (span.to && *span.to < span.from) {
    reader.context().report(reader.place_of("to"),
                            "last day " + span.to->iso() + " before first day " + span.from.iso(),
                            "'to' on or after 'from'");
  }
  return span;
}

void check_version_order(const ReadContext& context, std::span<const InForce> versions) {
  for (std::size_t i = 1; i < versions.size(); ++i) {
    const InForce& later = versions[i];
    if (later.from < versions[i - 1].from) {
      context.report(later.at,
                     "the version from " + later.from.iso() + " after that from " + versions[i - 1].from.iso(),
                     "versions in increasing order of date", "Sort the versions");
    }
    for (const InForce& earlier : versions.first(i)) {
      if (in_force_together(earlier, later)) {
        context.report(later.at,
                       "two versions in force on " + std::max(later.from, earlier.from).iso() + ": from " +
                           earlier.from.iso() + " and from " + later.from.iso(),
                       "one version on one day", "End the earlier one with 'to'");
      }
    }
  }
}

}  // namespace mandate::procedure
