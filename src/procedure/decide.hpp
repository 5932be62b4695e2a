// Figures and the law in force on a day become an explained decision. Pure: no clock, no disk, no randomness.
#pragma once

#include "base/date.hpp"
#include "procedure/determination.hpp"
#include "procedure/rule_book.hpp"
#include "record/case.hpp"

namespace mandate::procedure {

struct Question {
  const record::Case* input = nullptr;
  const Country* country = nullptr;      // whose law applies
  const Procedure* procedure = nullptr;  // of that country
  // Whose areas are counted over: the case's own country, also where the law of another is tried on it.
  const Country* areas_of = nullptr;
  Date law_date;
};

[[nodiscard]] Determination decide(const Question& question);

}  // namespace mandate::procedure
