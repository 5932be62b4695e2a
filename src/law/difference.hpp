// What changed in the law between two days: the data behind `mandate law diff`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "law/law.hpp"

namespace mandate::law {

// began: absent or not yet before, in force after. ended: the other way round.
enum class ChangeKind : std::uint8_t { began, changed, ended };

struct ParameterChange {
  ChangeKind kind = ChangeKind::changed;
  const Parameter* parameter = nullptr;
  std::string area;                    // where the parameter differs by area
  const DatedValue* before = nullptr;  // nullptr where there was none
  const DatedValue* after = nullptr;   // the entry in force or the one that ended it
};

struct ProvisionChange {
  ChangeKind kind = ChangeKind::changed;
  const Provision* provision = nullptr;
  const ProvisionVersion* before = nullptr;
  const ProvisionVersion* after = nullptr;
};

struct AreaChange {
  ChangeKind kind = ChangeKind::changed;  // changed = renamed
  const area::Area* area = nullptr;
};

// A value in force on the later day, of which nothing is claimed on the earlier one.
struct NotTold {
  const Parameter* parameter = nullptr;
  std::string area;  // where the parameter differs by area
};

struct Difference {
  Date from;
  Date to;
  std::vector<ParameterChange> parameters;
  std::vector<ProvisionChange> provisions;
  std::vector<AreaChange> areas;
  std::vector<NotTold> not_told;
  std::size_t areas_before = 0;
  std::size_t areas_after = 0;
};

// `from` ≤ `to`. Several changes of one thing within the span appear as one, from the first state to the last; what
// is the same on both days is no change, also where another act states it anew. Results are in the order of the law.
[[nodiscard]] Difference difference(const Law& law, Date from, Date to);

}  // namespace mandate::law
