// Versions of a rule that stand one after the other: in order, never two of them in force on one day.
#pragma once

#include <optional>
#include <span>

#include "base/date.hpp"
#include "base/node_reader.hpp"

namespace mandate::procedure {

struct InForce {
  Date from;
  std::optional<Date> to;  // last day, inclusive; nothing while it is in force
  Position at;             // where the version stands in its file
};

// Takes `from` and `to` of a version.
[[nodiscard]] InForce take_in_force(MappingReader& reader);

void check_version_order(const ReadContext& context, std::span<const InForce> versions);

}  // namespace mandate::procedure
