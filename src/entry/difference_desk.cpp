#include "entry/difference_desk.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "entry/entry_form.hpp"
#include "entry/lines.hpp"
#include "entry/phrases.hpp"
#include "publish/display.hpp"
#include "record/protocol_table.hpp"

namespace mandate::entry {
namespace {

using record::absent;

std::string value_text(Count64 value, Language language) {
  return value == absent ? std::string(phrase(Phrase::not_typed, language)) : std::to_string(value);
}

}  // namespace

std::optional<Count64> DifferenceDesk::chosen() const {
  if (chosen_empty_) {
    return absent;
  }
  Count64 value = 0;
  const char* const end = number_.data() + number_.size();
  const bool read = !number_.empty() && std::from_chars(number_.data(), end, value).ptr == end;
  return read ? std::optional(value) : std::nullopt;
}

std::optional<Settled> DifferenceDesk::press(const Key& key) {
  if (rows_.empty()) {
    return std::nullopt;
  }
  if (asks_reason_) {
    return press_reason(key);
  }
  const DifferenceRow& row = rows_[at_];
  switch (key.kind) {
    case KeyKind::up:
    case KeyKind::down:
      move(key.kind == KeyKind::down);
      return std::nullopt;
    case KeyKind::left:
    case KeyKind::right: {
      const Count64 value = key.kind == KeyKind::left ? row.first : row.second;
      chosen_empty_ = value == absent;
      number_ = chosen_empty_ ? std::string() : std::to_string(value);
      return std::nullopt;
    }
    case KeyKind::enter:
      asks_reason_ = chosen().has_value();
      return std::nullopt;
    default:
      type(key);
      return std::nullopt;
  }
}

void DifferenceDesk::move(bool down) {
  number_.clear();
  chosen_empty_ = false;
  at_ = down ? std::min(at_ + 1, rows_.size() - 1) : at_ - std::min<std::size_t>(at_, 1);
}

void DifferenceDesk::type(const Key& key) {
  if (key.kind == KeyKind::text && key.text.size() == 1 && key.text.front() >= '0' && key.text.front() <= '9') {
    chosen_empty_ = false;
    if (number_.size() < most_digits) {
      number_ += key.text;
    }
  } else if (key.kind == KeyKind::backspace && !number_.empty()) {
    number_.pop_back();
  } else if (key.kind == KeyKind::erase) {
    number_.clear();
  }
}

std::optional<Settled> DifferenceDesk::press_reason(const Key& key) {
  reason_missing_ = false;
  if (reason_.press(key)) {
    return std::nullopt;
  }
  if (key.kind == KeyKind::escape || key.kind == KeyKind::up) {
    asks_reason_ = false;
    return std::nullopt;
  }
  if (key.kind != KeyKind::enter) {
    return std::nullopt;
  }
  if (reason_.trimmed().empty()) {
    reason_missing_ = true;
    return std::nullopt;
  }
  Settled settled{rows_[at_].cell, *chosen(), reason_.trimmed()};
  rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(at_));
  at_ = std::min(at_, rows_.empty() ? 0 : rows_.size() - 1);
  number_.clear();
  chosen_empty_ = false;
  asks_reason_ = false;
  return settled;
}

Line DifferenceDesk::row_line(std::string_view label, const std::array<std::string_view, 3>& values, Look look,
                              bool here, std::size_t width) {
  constexpr std::size_t value_width = 11;
  const std::size_t label_width = width - (values.size() * value_width) - 2;
  Line line;
  line.spans.push_back({here ? "> " : "  ", Look::strong});
  line.spans.push_back({publish::padded(cut(label, label_width - 1), label_width), here ? Look::strong : look});
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool chosen_here = here && i + 1 == values.size();
    line.spans.push_back(
        {publish::padded_left(cut(values.at(i), value_width - 1), value_width), chosen_here ? Look::selected : look});
  }
  return line;
}

std::vector<Line> DifferenceDesk::footer_lines(Language language, std::size_t width) const {
  if (!asks_reason_) {
    return {one_line(phrase(Phrase::keys_compare, language), Look::faint, width)};
  }
  const Look wanted = reason_missing_ ? Look::error : Look::faint;
  return {one_line(phrase(Phrase::reason_wanted, language), wanted, width),
          one_line(phrase(Phrase::reason, language, {{"typed", reason_.text()}}), Look::strong, width),
          one_line(phrase(Phrase::keys_choice, language), Look::faint, width)};
}

Frame DifferenceDesk::frame(const std::string& title, const std::string& station, Language language, Size size) const {
  if (too_small(size)) {
    return too_small_frame(language);
  }
  std::vector<Line> body = {title_line(title, "", size.columns), one_line(station, Look::strong, size.columns),
                            one_line(phrase(Phrase::compare_heading, language), Look::warning, size.columns), Line{}};
  body.push_back(row_line(
      "",
      {phrase(Phrase::first_value, language), phrase(Phrase::second_value, language), phrase(Phrase::choose, language)},
      Look::faint, false, size.columns));
  std::vector<Line> footer = footer_lines(language, size.columns);
  const std::size_t above = body.size();
  const std::size_t room = size.rows - above - footer.size();
  const std::size_t first = first_shown(at_, room);
  for (std::size_t i = first; i < std::min(rows_.size(), first + room); ++i) {
    const std::string typed = chosen_empty_ ? value_text(absent, language) : number_;
    const std::string settled = i == at_ ? typed : std::string();
    const std::string first_value = value_text(rows_[i].first, language);
    const std::string second_value = value_text(rows_[i].second, language);
    body.push_back(row_line(rows_[i].label, {first_value, second_value, settled}, Look::plain, i == at_, size.columns));
  }
  const std::size_t footer_rows = footer.size();
  Frame frame = with_footer(std::move(body), std::move(footer), size);
  const std::size_t typed_width = publish::display_width(phrase(Phrase::reason, language, {{"typed", reason_.text()}}));
  frame.cursor = asks_reason_ ? Place{size.rows - footer_rows + 1, std::min(size.columns - 1, typed_width)}
                              : Place{above + at_ - first, size.columns - 1};
  return frame;
}

}  // namespace mandate::entry
