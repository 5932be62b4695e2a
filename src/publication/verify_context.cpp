#include "publication/verify_context.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "io/utf8.hpp"

namespace mandate::publication {
namespace {

constexpr std::size_t most_shown = 160;
constexpr std::size_t most_lines_named = 20;

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::uint32_t first_difference(std::string_view a, std::string_view b) {
  const auto [left, right] = std::ranges::mismatch(a, b);
  return static_cast<std::uint32_t>(left - a.begin()) + 1;
}

// The line from a little before the place on.
std::string shown_from(std::string_view line, std::uint32_t column) {
  constexpr std::uint32_t before = 60;
  return line.size() <= most_shown || column <= before ? shown_text(line)
                                                       : "…" + shown_text(line.substr(column - before));
}

}  // namespace

std::string shown_text(std::string_view bytes) {
  std::string text;
  for (const char c : bytes.substr(0, most_shown)) {
    const auto code = static_cast<unsigned char>(c);
    text += code < 0x20U || code >= 0x7FU ? '?' : c;
  }
  return bytes.size() > most_shown ? text + "…" : text;
}

void VerifyReport::fail(VerifyCheck check, std::string file, std::string found, std::string expected,
                        Position at) const {
  verification_->failures.push_back({check, {std::move(file), at, std::move(found), std::move(expected), {}}});
}

void VerifyReport::compare_lines(VerifyCheck check, std::string_view name, std::string_view found,
                                 std::string_view expected) const {
  std::size_t differing = 0;
  for (std::uint32_t line = 1; !found.empty() || !expected.empty(); ++line) {
    const std::string_view there = take_line(found);
    const std::string_view wanted = take_line(expected);
    if (there == wanted) {
      continue;
    }
    if (++differing <= most_lines_named) {
      const std::uint32_t column = first_difference(there, wanted);
      fail(check, std::string(name), "'" + shown_from(there, column) + "'", "'" + shown_from(wanted, column) + "'",
           {line, column});
    }
  }
  if (differing > most_lines_named) {
    fail(check, std::string(name), std::to_string(differing - most_lines_named) + " more lines that differ");
  } else if (differing == 0) {
    fail(check, std::string(name), "another end of the last line");
  }
}

void take_in(Verification& whole, Verification part) {
  for (std::size_t i = 0; i < verify_checks; ++i) {
    whole.looked_at.at(i) += part.looked_at.at(i);
  }
  std::ranges::move(part.failures, std::back_inserter(whole.failures));
  std::ranges::move(part.notes, std::back_inserter(whole.notes));
}

void VerifyReport::compare(VerifyCheck check, const FileBytes& files, std::string_view name,
                           std::string_view expected) const {
  looked(check, static_cast<std::uint64_t>(std::ranges::count(expected, '\n')));
  const auto file = files.find(name);
  if (file == files.end()) {
    fail(check, std::string(name), "no such file");
  } else if (file->second != expected) {
    compare_lines(check, name, file->second, expected);
  }
}

}  // namespace mandate::publication
