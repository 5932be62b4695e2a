// Inline SVG pictures. Each has a title and a description, and shows nothing that the text beside it does not say.
//
// Geometry only: nothing is decided here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/answer.hpp"
#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "publish/markup.hpp"

namespace mandate::publish {

// A bar of `part` on a scale from 0 to `whole`, with a line where it begins to be enough. `whole` > 0, the others
// from 0 to `whole`.
struct Bar {
  std::string title;
  std::string description;
  Answer answer = Answer::cannot_tell;
  Count64 part = 0;
  Count64 whole = 1;
  Count64 needed = 0;
};
[[nodiscard]] Markup bar_picture(const Bar& bar);

// How many areas hold, cannot be told and fail, from left to right, with a line at the number needed.
struct Strip {
  std::string title;
  std::string description;
  Fraction holding;
  Fraction unknown;
  Fraction failing;
  Fraction needed;
};
[[nodiscard]] Markup strip_picture(const Strip& strip);

// A half circle of one dot a seat, grouped by list from left to right. At most a few hundred seats.
struct Hemicycle {
  std::string title;
  std::string description;
  std::string centre;  // a word or two under the number of seats
  std::vector<std::string> names;
  std::vector<Count64> seats;       // one a name, each > 0
  std::vector<std::size_t> groups;  // one a name: its colour, and its number less one
};
[[nodiscard]] Markup hemicycle_picture(const Hemicycle& hemicycle);

// "yes", "no", "unknown": the class that colours an answer in the page's style sheet.
[[nodiscard]] std::string answer_class(Answer answer);

// The class that colours group `index` in the page's style sheet: "g0" … "g9", then again from the start.
[[nodiscard]] std::string group_class(std::size_t index);

}  // namespace mandate::publish
