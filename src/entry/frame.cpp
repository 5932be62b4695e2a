#include "entry/frame.hpp"

namespace mandate::entry {

std::string Line::text() const {
  std::string out;
  for (const Span& span : spans) {
    out += span.text;
  }
  return out;
}

std::string Frame::text() const {
  std::string out;
  for (const Line& line : lines) {
    out += line.text();
    out += '\n';
  }
  return out;
}

}  // namespace mandate::entry
