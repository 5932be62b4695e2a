// The order of the articles of an act.
#pragma once

#include <string_view>
#include <vector>

namespace mandate::law {

// The numbers in an article's number, by which articles stand in order: "83-1(2)" is 83, 1, 2, so that 6(3) stands
// before 15(2).
[[nodiscard]] std::vector<unsigned> article_numbers(std::string_view article);

}  // namespace mandate::law
