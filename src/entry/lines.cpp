#include "entry/lines.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "entry/phrases.hpp"
#include "publish/display.hpp"

namespace mandate::entry {

using publish::display_width;
using publish::printable;

bool too_small(Size size) { return size.columns < fewest_columns || size.rows < fewest_rows; }

Frame too_small_frame(Language language) {
  Frame frame;
  frame.lines.push_back(Line{{Span{std::string(phrase(Phrase::too_small, language)), Look::warning}}});
  return frame;
}

std::string cut(std::string_view text, std::size_t width) {
  const std::string clean = printable(text);
  if (display_width(clean) <= width) {
    return clean;
  }
  if (width < 2) {
    return std::string(width, ' ');
  }
  return publish::wrapped(clean, width - 1).front() + "…";
}

Line one_line(std::string_view text, Look look, std::size_t width) { return Line{{Span{cut(text, width), look}}}; }

Line title_line(std::string_view left, std::string_view right, std::size_t width) {
  const std::string on_the_right = cut(right, width / 2);
  const std::size_t room = width - display_width(on_the_right);
  return Line{{Span{publish::padded(cut(left, room == 0 ? 0 : room - 1), room), Look::strong},
               Span{on_the_right, Look::faint}}};
}

void add_wrapped(std::vector<Line>& lines, std::string_view text, Look look, std::size_t width) {
  for (std::string& part : publish::wrapped(printable(text), width)) {
    lines.push_back(Line{{Span{std::move(part), look}}});
  }
}

Frame with_footer(std::vector<Line> body, std::vector<Line> footer, Size size) {
  const std::size_t room = size.rows - std::min(size.rows, footer.size());
  body.resize(room);
  std::ranges::move(footer, std::back_inserter(body));
  Frame frame;
  frame.lines = std::move(body);
  return frame;
}

}  // namespace mandate::entry
