#include "publish/law_change.hpp"

namespace mandate::publish {
namespace {

// Whether the history says anything about the day on which no version stands.
bool is_known_on(const procedure::Procedure& procedure, Date day) {
  return day >= procedure.versions.front().from || (procedure.complete_from && *procedure.complete_from <= day);
}

void add_procedure(const procedure::Procedure& procedure, LawChange& change) {
  const procedure::Version* const before = procedure.at(change.difference.from);
  const procedure::Version* const after = procedure.at(change.difference.to);
  if (before == after || (before == nullptr && !is_known_on(procedure, change.difference.from))) {
    return;
  }
  law::ChangeKind kind = law::ChangeKind::changed;
  if (before == nullptr) {
    kind = law::ChangeKind::began;
  } else if (after == nullptr) {
    kind = law::ChangeKind::ended;
  }
  change.procedures.push_back({kind, &procedure, before, after});
}

}  // namespace

LawChange law_change(const procedure::Country& country, Date from, Date to) {
  LawChange change;
  change.country = &country;
  change.difference = law::difference(country.law, from, to);
  for (const procedure::Procedure& procedure : country.procedures) {
    add_procedure(procedure, change);
  }
  return change;
}

}  // namespace mandate::publish
