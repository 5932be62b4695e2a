// Determinations for tests, built by hand from small rule books in memory.
//
// Figures of the referendum of 5 June 2022 and of the Mazhilis election of 19 March 2023 as published by the
// commission (examples/kz-2022-referendum, examples/kz-2023-mazhilis).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "procedure/determination.hpp"
#include "procedure/rule_book.hpp"
#include "record/case.hpp"

namespace mandate::publish {

// Everything that a determination points into. Stays where it was made.
struct Sample {
  procedure::Country country;
  record::Case input;
  procedure::Determination determination;

  Sample() = default;
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;
  Sample(Sample&&) = delete;
  Sample& operator=(Sample&&) = delete;
  ~Sample() = default;
};

[[nodiscard]] Date day(int year, unsigned month, unsigned day_of_month);

// Both national tests hold; of its three regions nothing is known, so it cannot be told. Announced: yes.
[[nodiscard]] std::unique_ptr<Sample> referendum_sample();

// 69 seats by lists and 29 in districts; yes, and the announced seats differ for one list.
[[nodiscard]] std::unique_ptr<Sample> election_sample();

// A procedure that has ended, with a successor.
[[nodiscard]] std::unique_ptr<Sample> ended_sample();

}  // namespace mandate::publish
