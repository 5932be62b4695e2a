// The days on which the law of a case became another one, so that the same figures can be held against each law.
#pragma once

#include <cstddef>
#include <vector>

#include "base/date.hpp"
#include "procedure/decide.hpp"

namespace mandate::procedure {

// One day a law, in order: the law date of the question for the law of that day, the first day of every other one. A
// law is a version of the procedure with the values that it applies, and where the procedure has ended, those of the
// one that succeeded it; a value that is stated anew is no other law. At most `most` of them, but the one of the
// question: those that stand nearest to it in this order.
[[nodiscard]] std::vector<Date> law_days(const Question& question, std::size_t most);

}  // namespace mandate::procedure
