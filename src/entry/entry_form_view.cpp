#include "entry/entry_form_view.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "entry/lines.hpp"
#include "entry/phrases.hpp"
#include "publish/display.hpp"

namespace mandate::entry {
namespace {

using publish::display_width;
using publish::padded;
using publish::padded_left;

constexpr std::size_t number_width = 4;  // of the paper's line number
constexpr std::size_t value_width = 13;  // "[123456789  ]"
constexpr std::size_t mark_width = 2;
constexpr std::size_t most_remarks = 4;

// A form line as it stands on the screen: one row or several, and where the cursor goes.
struct Block {
  std::vector<Line> rows;
  std::optional<Place> cursor;  // row within the block
};

class FormFrame {
 public:
  FormFrame(const EntryForm& form, const FormSetting& setting, Size size)
      : form_(form), setting_(setting), size_(size) {}

  Frame draw() const {
    std::vector<Line> head = {title_line(setting_.title, setting_.round, size_.columns),
                              one_line(setting_.station, Look::strong, size_.columns)};
    std::vector<Line> footer = footer_lines();
    const std::size_t room = size_.rows - head.size() - footer.size();
    std::optional<Place> cursor;
    std::vector<Line> body = window(room, cursor);
    const std::size_t above = head.size();
    std::ranges::move(body, std::back_inserter(head));
    Frame frame = with_footer(std::move(head), std::move(footer), size_);
    if (cursor) {
      frame.cursor = Place{cursor->row + above, cursor->column};
    }
    return frame;
  }

 private:
  // The rows around the cursor's line: as much before it as fits, so that the eye keeps its place.
  std::vector<Line> window(std::size_t room, std::optional<Place>& cursor) const {
    std::vector<Line> all;
    std::size_t cursor_end = 0;
    for (std::size_t i = 0; i < form_.lines().size(); ++i) {
      Block block = block_of(i);
      if (i == form_.at() && block.cursor) {
        cursor = Place{all.size() + block.cursor->row, block.cursor->column};
        cursor_end = all.size() + block.rows.size();
      }
      std::ranges::move(block.rows, std::back_inserter(all));
    }
    constexpr std::size_t after = 2;  // lines that one sees coming
    const std::size_t wanted_end = std::min(all.size(), cursor_end + after);
    const std::size_t first = wanted_end > room ? wanted_end - room : 0;
    if (cursor) {
      cursor->row -= first;
    }
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first));
    all.resize(std::min(all.size(), room));
    return all;
  }

  Block block_of(std::size_t index) const {
    const FormLine& line = form_.lines()[index];
    if (line.kind == FormLine::Kind::heading) {
      Block block;
      add_wrapped(block.rows, form_.form().sections[line.section].label.in(setting_.language), Look::strong,
                  size_.columns);
      return block;
    }
    return line.kind == FormLine::Kind::words ? words_block(index) : value_block(index);
  }

  Block value_block(std::size_t index) const {
    const FormLine& line = form_.lines()[index];
    const bool total = line.kind == FormLine::Kind::total;
    const tally::Field& field = form_.form().fields[line.field];
    const std::string label = total ? field.label.in(setting_.language) : cell_label(form_, line.cell, setting_);
    const std::size_t label_width = size_.columns - number_width - value_width - mark_width;
    const std::vector<std::string> parts = publish::wrapped(publish::printable(label), label_width - 1);
    Block block;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Line row;
      row.spans.push_back({padded(i == 0 ? cut(field.number, number_width - 1) : "", number_width), Look::faint});
      row.spans.push_back({padded(parts[i], label_width), total ? Look::faint : Look::plain});
      block.rows.push_back(std::move(row));
    }
    add_value(block.rows.back(), index);
    const std::string value = form_.text(index);
    block.cursor = Place{block.rows.size() - 1, number_width + label_width + 1 + display_width(value)};
    return block;
  }

  void add_value(Line& row, std::size_t index) const {
    const FormLine& line = form_.lines()[index];
    const std::string value = form_.text(index);
    if (line.kind == FormLine::Kind::total) {
      row.spans.push_back({padded_left(value, value_width - 1) + " ", Look::faint});
      return;
    }
    const bool here = index == form_.at();
    const bool differs = form_.differs(line.cell);
    const std::string shown = line.kind == FormLine::Kind::box ? box_text(value) : value;
    const Look elsewhere = differs ? Look::warning : Look::plain;
    row.spans.push_back({"[" + padded(shown, value_width - 2) + "]", here ? Look::selected : elsewhere});
    if (differs) {
      row.spans.push_back({" ≠", Look::warning});
    }
  }

  static std::string box_text(const std::string& value) {
    if (value.empty()) {
      return {};
    }
    return value == "1" ? "x" : "-";
  }

  Block words_block(std::size_t index) const {
    const std::string lead(number_width, ' ');
    const std::string name = std::string(phrase(Phrase::in_words, setting_.language)) + ": ";
    const std::string value = form_.text(index);
    const std::size_t room = size_.columns - number_width - display_width(name) - 1;
    const bool here = index == form_.at();
    Block block;
    block.rows.push_back(
        Line{{Span{lead + name, Look::faint},
              Span{here ? padded(cut(value, room), room) : cut(value, room), here ? Look::selected : Look::plain}}});
    block.cursor = Place{0, number_width + display_width(name) + std::min(room, display_width(value))};
    return block;
  }

  std::vector<Line> footer_lines() const {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < std::min(most_remarks, setting_.remarks.size()); ++i) {
      lines.push_back(one_line(setting_.remarks[i].text, setting_.remarks[i].look, size_.columns));
    }
    const std::string message = setting_.message.empty() ? notice_text() : setting_.message;
    lines.push_back(one_line(message, Look::warning, size_.columns));
    lines.push_back(one_line(phrase(Phrase::keys_form, setting_.language), Look::faint, size_.columns));
    return lines;
  }

  std::string notice_text() const {
    switch (form_.notice()) {
      case Notice::none:
        return {};
      case Notice::digits_only:
        return std::string(phrase(Phrase::digits_only, setting_.language));
      case Notice::too_long:
        return std::string(phrase(Phrase::too_long, setting_.language));
      case Notice::box_needs_space:
        return std::string(phrase(Phrase::box_needs_space, setting_.language));
      case Notice::differs:
        break;
    }
    return phrase(Phrase::differs, setting_.language, {{"field", cell_label(form_, form_.last_left(), setting_)}});
  }

  const EntryForm& form_;
  const FormSetting& setting_;
  Size size_;
};

}  // namespace

std::string cell_label(const EntryForm& form, std::size_t cell, const FormSetting& setting) {
  const record::Cell& named = form.layout().cells[cell];
  if (named.option && *named.option < setting.option_names.size()) {
    return setting.option_names[*named.option];
  }
  const std::optional<std::size_t> field = form.form().field(named.field);
  const std::string label = field ? form.form().fields[*field].label.in(setting.language) : named.name;
  return named.row ? label + " " + std::to_string(*named.row + 1) : label;
}

Frame form_frame(const EntryForm& form, const FormSetting& setting, Size size) {
  return too_small(size) ? too_small_frame(setting.language) : FormFrame(form, setting, size).draw();
}

}  // namespace mandate::entry
