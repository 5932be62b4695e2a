// The form of Kazakhstan's individual identification number, written out for tests; the program has it from
// rules/kz/identifiers/iin.yaml.
#pragma once

#include "declaration/person_number_form.hpp"

namespace mandate::declaration::for_tests {

inline PersonNumberForm individual_identification_number() {
  return {.digits = 12,
          .year_at = 1,
          .month_at = 3,
          .day_at = 5,
          .century_at = 7,
          .centuries = {{1, 1800, Sex::male},
                        {2, 1800, Sex::female},
                        {3, 1900, Sex::male},
                        {4, 1900, Sex::female},
                        {5, 2000, Sex::male},
                        {6, 2000, Sex::female}},
          .modulus = 11,
          .passes = {{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}}, {{3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2}}}};
}

}  // namespace mandate::declaration::for_tests
