// Any bytes are signed lines or refused line by line; what was read says where it stood, and a problem says nothing of
// what stood there.
#include <string>

#include "intake/signed_line.hpp"
#include "require.hpp"

using namespace mandate;

extern "C" int signed_line_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  std::uint32_t number = 0;
  for (const std::string_view line : intake::lines_of(text)) {
    ++number;
    fuzz::require(line.find('\n') == std::string_view::npos, "a line ends where it ends");
    Problems problems;
    const auto read = intake::read_signed_line({"lines.jsonl", &problems}, number, line);
    fuzz::require(read.has_value() == problems.empty(), "a line or a problem");
    if (read) {
      fuzz::require(read->number == number, "where it stood");
      fuzz::require(!read->area.empty() && read->area.size() <= intake::most_area_bytes, "an area");
      fuzz::require(read->signature.size() <= line.size(), "no more than what was handed in");
    } else {
      fuzz::require(problems.size() == 1 && problems.front().at.line == number, "one problem, at the line");
    }
  }
  return 0;
}
