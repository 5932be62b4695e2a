#include "io/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ranges>
#include <vector>

#include "io/wording.hpp"

namespace mandate::io {
namespace {

// Code points as slices of UTF-8; malformed text only makes odd slices.
std::vector<std::string> letters_of(std::string_view text) {
  std::vector<std::string> letters;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (continues && !letters.empty()) {
      letters.back() += c;
    } else {
      letters.emplace_back(1, c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
  }
  return letters;
}

// Longer words (in bytes) are names of nothing that could be meant.
constexpr std::size_t longest = 120;

using Row = std::array<std::size_t, longest + 1>;

// Edits that make one word of the other: a letter more, less or another, or two neighbours the other way round
// (optimal string alignment). One row a letter of `a`, one column a letter of `b`; the last three rows are kept.
std::size_t distance(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  Row before{};
  Row above{};
  Row row{};
  std::ranges::copy(std::views::iota(std::size_t{0}, row.size()), row.begin());
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = above;
    above = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, row[j - 1] + 1, above[j] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > longest) {
    return {};
  }
  const std::vector<std::string> letters = letters_of(word);
  std::size_t best = std::max<std::size_t>(1, letters.size() / 3) + 1;
  std::string_view found;
  for (const std::string_view candidate : known) {
    const std::size_t far = candidate.size() > longest ? best : distance(letters, letters_of(candidate));
    if (far < best && far < letters.size()) {
      best = far;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view near = nearest(word, known);
  return near.empty() ? std::string() : "Did you mean " + in_quotes(near) + "?";
}

bool check_known(const ReadContext& context, Position at, std::string_view what, std::string_view word,
                 std::span<const std::string_view> known) {
  if (std::ranges::find(known, word) != known.end()) {
    return true;
  }
  context.report(at, "unknown " + std::string(what) + " " + in_quotes(word),
                 known.empty() ? "none, for there is none" : "one of: " + listed_in_short(known),
                 did_you_mean(word, known));
  return false;
}

}  // namespace mandate::io
