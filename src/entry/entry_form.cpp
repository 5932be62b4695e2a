#include "entry/entry_form.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "entry/text_input.hpp"
#include "record/protocol_table.hpp"

namespace mandate::entry {
namespace {

using record::absent;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string text_of(Count64 value) { return value == absent ? std::string() : std::to_string(value); }

}  // namespace

EntryForm::EntryForm(const tally::Form& form, const record::Layout& layout)
    : form_(&form),
      layout_(&layout),
      numbers_(layout.size()),
      words_(layout.size()),
      left_(layout.size()),
      differs_(layout.size()) {
  for (std::size_t section = 0; section < form.sections.size(); ++section) {
    add_section(section);
  }
  at_ = lines_.size();
  for (std::size_t line = lines_.size(); line > 0; --line) {
    at_ = takes_input(line - 1) ? line - 1 : at_;
  }
}

void EntryForm::add_section(std::size_t section) {
  lines_.push_back(FormLine{FormLine::Kind::heading, section, 0, 0});
  for (const std::size_t field : form_->sections[section].fields) {
    add_field(section, field);
  }
}

void EntryForm::add_field(std::size_t section, std::size_t field) {
  const tally::Field& made_of = form_->fields[field];
  if (!made_of.total_of.empty()) {
    lines_.push_back(FormLine{FormLine::Kind::total, section, field, 0});
    return;
  }
  for (std::size_t cell = 0; cell < layout_->size(); ++cell) {
    if (layout_->cells[cell].field != made_of.id) {
      continue;
    }
    const bool box = made_of.kind == tally::FieldKind::box;
    lines_.push_back(FormLine{box ? FormLine::Kind::box : FormLine::Kind::number, section, field, cell});
    if (made_of.in_words) {
      lines_.push_back(FormLine{FormLine::Kind::words, section, field, cell});
    }
  }
}

bool EntryForm::takes_input(std::size_t line) const {
  const FormLine::Kind kind = lines_[line].kind;
  return kind == FormLine::Kind::number || kind == FormLine::Kind::box || kind == FormLine::Kind::words;
}

void EntryForm::fill(const record::EnteredProtocol& draft) {
  for (std::size_t cell = 0; cell < std::min(layout_->size(), draft.values.size()); ++cell) {
    numbers_[cell] = text_of(draft.values[cell]);
    words_[cell] = cell < draft.words.size() ? draft.words[cell] : std::string();
    left_[cell] = !numbers_[cell].empty();
  }
}

void EntryForm::compare_with(record::EnteredProtocol first) { first_ = std::move(first); }

bool EntryForm::press(const Key& key) {
  notice_ = Notice::none;
  if (at_ == lines_.size()) {
    return false;
  }
  constexpr std::size_t page = 10;
  switch (key.kind) {
    case KeyKind::text:
      type(key.text);
      return true;
    case KeyKind::backspace:
      arrived_ = false;
      take_back();
      return true;
    case KeyKind::erase:
      value_here()->clear();
      return true;
    case KeyKind::enter:
    case KeyKind::tab:
    case KeyKind::down:
      return move(true, 1);
    case KeyKind::back_tab:
    case KeyKind::up:
      return move(false, 1);
    case KeyKind::page_down:
      return move(true, page);
    case KeyKind::page_up:
      return move(false, page);
    case KeyKind::home:
      return jump(false);
    case KeyKind::end:
      return jump(true);
    default:
      return false;
  }
}

std::string* EntryForm::value_here() {
  const FormLine& line = lines_[at_];
  return line.kind == FormLine::Kind::words ? &words_[line.cell] : &numbers_[line.cell];
}

void EntryForm::type(const std::string& text) {
  std::string& value = *value_here();
  switch (lines_[at_].kind) {
    case FormLine::Kind::words:
      value += text;
      return;
    case FormLine::Kind::box:
      type_box(value, text);
      return;
    default:
      type_number(value, text);
  }
}

void EntryForm::type_number(std::string& value, const std::string& text) {
  if (text.size() != 1 || !is_digit(text.front())) {
    notice_ = Notice::digits_only;
    return;
  }
  if (arrived_ || value == "0") {
    value.clear();
  }
  arrived_ = false;
  if (value.size() == most_digits) {
    notice_ = Notice::too_long;
    return;
  }
  value += text;
}

// Space ticks, and takes the tick away; 1 and 0 do the same without looking.
void EntryForm::type_box(std::string& value, const std::string& text) {
  if (text == " ") {
    value = value == "1" ? "0" : "1";
  } else if (text == "1" || text == "0") {
    value = text;
  } else {
    notice_ = Notice::box_needs_space;
  }
}

void EntryForm::take_back() { drop_last_character(*value_here()); }

void EntryForm::leave() {
  const FormLine& line = lines_[at_];
  if (line.kind == FormLine::Kind::words) {
    return;
  }
  left_[line.cell] = true;
  last_left_ = line.cell;
  if (first_ && line.cell < first_->values.size()) {
    differs_[line.cell] = value_of(line.cell).value_or(absent) != first_->values[line.cell];
    notice_ = differs_[line.cell] ? Notice::differs : Notice::none;
  }
}

bool EntryForm::move(bool forward, std::size_t steps) {
  std::size_t target = at_;
  for (std::size_t line = at_; steps > 0;) {
    if (forward ? line + 1 == lines_.size() : line == 0) {
      break;
    }
    line = forward ? line + 1 : line - 1;
    if (takes_input(line)) {
      target = line;
      --steps;
    }
  }
  move_to(target);
  return true;
}

bool EntryForm::jump(bool to_end) { return move(to_end, lines_.size()); }

// The field is left also where the cursor cannot go on, so that the last one is compared like every other.
void EntryForm::move_to(std::size_t line) {
  leave();
  at_ = line;
  arrived_ = true;
}

void EntryForm::go_to(std::size_t cell) {
  const auto found = std::ranges::find_if(lines_, [cell](const FormLine& line) {
    return line.cell == cell && (line.kind == FormLine::Kind::number || line.kind == FormLine::Kind::box);
  });
  if (found != lines_.end()) {
    at_ = static_cast<std::size_t>(found - lines_.begin());
    arrived_ = true;
  }
}

std::optional<Count64> EntryForm::value_of(std::size_t cell) const {
  const std::string& text = numbers_[cell];
  Count64 value = 0;
  const char* const end = text.data() + text.size();
  const bool read = !text.empty() && std::from_chars(text.data(), end, value).ptr == end;
  return read ? std::optional(value) : std::nullopt;
}

// Nothing while a part is still empty: a sum that grows as one types would be mistaken for a result.
std::string EntryForm::total_of(const tally::Field& field) const {
  Count64 sum = 0;
  for (std::size_t cell = 0; cell < layout_->size(); ++cell) {
    if (std::ranges::find(field.total_of, layout_->cells[cell].field) == field.total_of.end()) {
      continue;
    }
    const std::optional<Count64> value = value_of(cell);
    if (!value) {
      return {};
    }
    sum += *value;  // at most 9 digits each
  }
  return std::to_string(sum);
}

std::string EntryForm::text(std::size_t line) const {
  const FormLine& shown = lines_[line];
  switch (shown.kind) {
    case FormLine::Kind::heading:
      return {};
    case FormLine::Kind::words:
      return words_[shown.cell];
    case FormLine::Kind::total:
      return total_of(form_->fields[shown.field]);
    default:
      return numbers_[shown.cell];
  }
}

bool EntryForm::anything_typed() const {
  const auto is_empty = [](const std::string& text) { return text.empty(); };
  return !std::ranges::all_of(numbers_, is_empty) || !std::ranges::all_of(words_, is_empty);
}

record::EnteredProtocol EntryForm::protocol() const {
  record::EnteredProtocol protocol;
  for (std::size_t cell = 0; cell < layout_->size(); ++cell) {
    protocol.values.push_back(value_of(cell).value_or(absent));
  }
  if (!std::ranges::all_of(words_, [](const std::string& text) { return text.empty(); })) {
    protocol.words = words_;
  }
  return protocol;
}

}  // namespace mandate::entry
