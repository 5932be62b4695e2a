// For tests: a count in Utopia, a nation of two regions with the units of tally::test_tree().
#pragma once

#include "procedure/rules_for_tests.hpp"
#include "tally/aggregate_for_tests.hpp"
#include "tally/count_input.hpp"

namespace mandate::publish {

// Regions XX-1 and XX-2 become areas of the court's law; the count is of its case, and made up.
inline void set_up_utopia(procedure::testing::Court& court, tally::CountInput& count) {
  court.country.law.areas.push_back(procedure::testing::area("XX-1"));
  court.country.law.areas.push_back(procedure::testing::area("XX-2"));
  court.country.law.label = same_in_all("Utopia");
  count.units = tally::test_tree();
  count.areas = {1, 7};
  count.synthetic = true;
  count.id = "m";
  count.input = court.input;
}

}  // namespace mandate::publish
