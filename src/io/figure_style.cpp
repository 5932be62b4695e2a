#include "io/figure_style.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "base/digit.hpp"
#include "io/trimmed.hpp"

namespace mandate::io {
namespace {

struct Sign {
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array<Sign, 9> signs = {{{" ", "a space"},
                                        {",", "a comma"},
                                        {".", "a point"},
                                        {"'", "an apostrophe"},
                                        {"_", "an underscore"},
                                        {"\u00A0", "a no-break space"},
                                        {"\u202F", "a narrow no-break space"},
                                        {"\u2009", "a thin space"},
                                        {"\u2019", "an apostrophe"}}};

const Sign* sign_at(std::string_view text) {
  const auto* const found = std::ranges::find_if(signs, [&](const Sign& sign) { return text.starts_with(sign.bytes); });
  return found == signs.end() ? nullptr : found;
}

// Runs of digits with one sign between each two: "1 234,50" is 1 · 234 · 50.
struct Pieces {
  std::vector<std::string_view> digits;
  std::vector<std::string_view> between;
};

std::optional<Pieces> pieces_of(std::string_view text) {
  Pieces pieces;
  while (true) {
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    if (end == 0) {
      return std::nullopt;
    }
    pieces.digits.push_back(text.substr(0, end));
    text.remove_prefix(end);
    if (text.empty()) {
      return pieces;
    }
    const Sign* const sign = sign_at(text);
    if (sign == nullptr) {
      return std::nullopt;
    }
    pieces.between.push_back(text.substr(0, sign->bytes.size()));
    text.remove_prefix(sign->bytes.size());
  }
}

bool only_zeros(std::string_view digits) {
  return std::ranges::all_of(digits, [](char c) { return c == '0'; });
}

}  // namespace

std::string_view name_of_sign(std::string_view sign) {
  const auto* const found = std::ranges::find_if(signs, [&](const Sign& each) { return each.bytes == sign; });
  return found == signs.end() ? "a sign" : found->name;
}

bool looks_like_figure(std::string_view cell) { return pieces_of(trimmed(cell)).has_value(); }

void FigureStyleDetector::look_at(std::string_view cell) {
  if (std::ranges::all_of(cell, is_digit)) {
    return;
  }
  const std::optional<Pieces> pieces = pieces_of(trimmed(cell));
  if (!pieces) {
    return;
  }
  for (std::size_t i = 0; i < pieces->between.size(); ++i) {
    const std::string_view sign = pieces->between[i];
    auto seen = std::ranges::find(seen_, sign, &Seen::sign);
    if (seen == seen_.end()) {
      seen = seen_.insert(seen_.end(), {std::string(sign), false, false, false});
    }
    const bool group = pieces->digits[i + 1].size() == 3 && pieces->digits[0].size() <= 3;
    seen->in_groups = seen->in_groups || group;
    seen->as_decimal = seen->as_decimal || !group;
    seen->several = seen->several || std::ranges::count(pieces->between, sign) > 1;
  }
}

FigureStyle FigureStyleDetector::style() const {
  FigureStyle style;
  for (const Seen& seen : seen_) {
    const bool can_be_decimal = seen.sign == "." || seen.sign == ",";
    if (seen.as_decimal && can_be_decimal && !seen.several) {
      style.decimal = seen.sign;
    } else if (seen.in_groups && style.thousands.empty()) {
      style.thousands = seen.sign;
    }
  }
  return style;
}

std::expected<Count64, NumberFault> read_figure(std::string_view cell, const FigureStyle& style) {
  const auto plain = read_whole_number(cell);
  if (plain) {
    return plain;
  }
  const std::string_view text = trimmed(cell);
  const std::optional<Pieces> pieces = pieces_of(text);
  if (!pieces) {
    return plain;
  }
  std::string digits(pieces->digits[0]);
  for (std::size_t i = 0; i < pieces->between.size(); ++i) {
    const std::string_view next = pieces->digits[i + 1];
    if (pieces->between[i] == style.thousands && next.size() == 3 && pieces->digits[0].size() <= 3) {
      digits += next;
      continue;
    }
    const bool last = i + 1 == pieces->between.size();
    if (pieces->between[i] == style.decimal && last) {
      if (only_zeros(next)) {
        continue;
      }
      return std::unexpected(NumberFault::fraction);
    }
    return plain;
  }
  return read_whole_number(digits);
}

}  // namespace mandate::io
