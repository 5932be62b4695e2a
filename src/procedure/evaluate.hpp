// Evaluates a requirement tree over figures, three-valued, keeping every operand.
#pragma once

#include <cstddef>
#include <span>

#include "area/area.hpp"
#include "base/date.hpp"
#include "procedure/finding.hpp"
#include "procedure/procedure.hpp"
#include "record/case.hpp"
#include "record/figures.hpp"

namespace mandate::procedure {

// One reading supposed to settle its question wherever that is asked in the same words, to see what hangs on it.
struct Supposition {
  const Alternatives* question = nullptr;
  std::size_t reading = 0;  // index into its readings
};

// What a requirement is evaluated against. Everything outlives the findings made from it.
struct Evaluation {
  const record::Case* input = nullptr;          // facts and dates
  const record::StageRecord* record = nullptr;  // of the stage, as it came in
  const record::Figures* figures = nullptr;     // of the stage, completed
  const Version* version = nullptr;
  std::span<const area::Area* const> areas;  // over which quantifiers run
  Date law_date;
  const Supposition* supposed = nullptr;  // nullptr: the law as it stands
};

// The place at which it is evaluated: the nation, or one area.
struct Place {
  const record::FigureRow* row = nullptr;
  std::string_view area;  // code; empty = the nation
};

[[nodiscard]] Finding evaluate(const Requirement& requirement, const Evaluation& evaluation);
[[nodiscard]] Finding evaluate_at(const Requirement& requirement, const Evaluation& evaluation, const Place& place);

}  // namespace mandate::procedure
