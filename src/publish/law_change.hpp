// Everything that changed in a country's law between two days: what `law/` knows, and the procedures.
#pragma once

#include <vector>

#include "law/difference.hpp"
#include "procedure/rule_book.hpp"

namespace mandate::publish {

struct ProcedureChange {
  law::ChangeKind kind = law::ChangeKind::changed;
  const procedure::Procedure* procedure = nullptr;
  const procedure::Version* before = nullptr;  // nullptr where none was in force
  const procedure::Version* after = nullptr;
};

struct LawChange {
  const procedure::Country* country = nullptr;
  law::Difference difference;
  std::vector<ProcedureChange> procedures;  // in the order of the country's procedures
};

// `from` ≤ `to`. A procedure of which nothing is claimed on the earlier day is left out. Points into the country,
// which must outlive the result.
[[nodiscard]] LawChange law_change(const procedure::Country& country, Date from, Date to);

}  // namespace mandate::publish
