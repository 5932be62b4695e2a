#include "law/difference.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace mandate::law {
namespace {

// Nothing where a thing is in force on neither day, or is the same on both.
std::optional<ChangeKind> change(bool before, bool after, bool same) {
  if (before && after) {
    return same ? std::nullopt : std::optional(ChangeKind::changed);
  }
  if (before == after) {
    return std::nullopt;
  }
  return after ? ChangeKind::began : ChangeKind::ended;
}

void add_history(const Parameter& parameter, const History& history, Difference& difference) {
  const Lookup before = at(parameter, history, difference.from);
  const Lookup after = at(parameter, history, difference.to);
  if (after.standing != Standing::in_force && before.standing != Standing::in_force) {
    return;
  }
  if (before.standing == Standing::unknown) {
    difference.not_told.push_back({&parameter, history.area});
    return;
  }
  const bool was = before.standing == Standing::in_force;
  const bool is = after.standing == Standing::in_force;
  const bool same = was && is && *before.entry->value == *after.entry->value;
  if (const std::optional<ChangeKind> kind = change(was, is, same)) {
    difference.parameters.push_back({*kind, &parameter, history.area, was ? before.entry : nullptr, after.entry});
  }
}

void add_provision(const Provision& provision, Difference& difference) {
  const ProvisionVersion* const before = provision.at(difference.from);
  const ProvisionVersion* const after = provision.at(difference.to);
  const bool was = before != nullptr && before->summary;
  const bool is = after != nullptr && after->summary;
  const bool same = was && is && *before->summary == *after->summary;
  if (const std::optional<ChangeKind> kind = change(was, is, same)) {
    difference.provisions.push_back({*kind, &provision, was ? before : nullptr, after});
  }
}

void add_area(const area::Area& area, Difference& difference) {
  const bool was = area.in_force(difference.from);
  const bool is = area.in_force(difference.to);
  difference.areas_before += was ? 1U : 0U;
  difference.areas_after += is ? 1U : 0U;
  const bool same = area.name_on(difference.from) == area.name_on(difference.to);
  if (const std::optional<ChangeKind> kind = change(was, is, same)) {
    difference.areas.push_back({*kind, &area});
  }
}

}  // namespace

Difference difference(const Law& law, Date from, Date to) {
  Difference result;
  result.from = from;
  result.to = to;
  for (const Parameter& parameter : law.parameters) {
    for (const History& history : parameter.histories) {
      add_history(parameter, history, result);
    }
  }
  for (const Provision& provision : law.provisions) {
    add_provision(provision, result);
  }
  for (const area::Area& area : law.areas) {
    add_area(area, result);
  }
  return result;
}

}  // namespace mandate::law
