// Lines of a screen from pieces, none wider than it is.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/localized_text.hpp"
#include "entry/frame.hpp"

namespace mandate::entry {

inline constexpr std::size_t fewest_columns = 60;
inline constexpr std::size_t fewest_rows = 12;

[[nodiscard]] bool too_small(Size size);
[[nodiscard]] Frame too_small_frame(Language language);

// Cut to the width, with "…" where something is left out.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);
[[nodiscard]] Line one_line(std::string_view text, Look look, std::size_t width);
// The title of a screen on the left and what stands on the right.
[[nodiscard]] Line title_line(std::string_view left, std::string_view right, std::size_t width);
// Broken into lines.
void add_wrapped(std::vector<Line>& lines, std::string_view text, Look look, std::size_t width);
// The first of many rows that is shown, so that row `at` is among the `room` rows on the screen.
[[nodiscard]] constexpr std::size_t first_shown(std::size_t at, std::size_t room) {
  return at < room ? 0 : at - room + 1;
}
// Lines fill the screen from the top, the footer stands at its bottom.
[[nodiscard]] Frame with_footer(std::vector<Line> body, std::vector<Line> footer, Size size);

}  // namespace mandate::entry
