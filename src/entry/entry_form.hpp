// The protocol at the keyboard: the fields of the paper in its order, what has been typed, and where the cursor is.
//
// A key goes in and the state changes; nothing is read or drawn here. Digits only are taken, and zero must be typed:
// an empty field is not 0. The first digit typed in a field that was filled before replaces what stood there. In the
// second entry a field that was left is compared with the first one at once, and the field is named; the first value is
// not shown, so that the paper is read again and not the screen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/integer.hpp"
#include "entry/key.hpp"
#include "record/count_event.hpp"
#include "record/layout.hpp"
#include "tally/form.hpp"

namespace mandate::entry {

// One line of the form on the screen.
struct FormLine {
  enum class Kind : std::uint8_t { heading, number, box, words, total };

  Kind kind = Kind::number;
  std::size_t section = 0;
  std::size_t field = 0;  // index into Form::fields; of a heading none
  std::size_t cell = 0;   // of the layout; number, box and words only
};

// What became of the last key, for the line of messages.
enum class Notice : std::uint8_t {
  none,
  digits_only,
  too_long,         // more digits than a count can have
  differs,          // from the first entry: read the paper again
  box_needs_space,  // a box is ticked with the space bar
};

// A count on a paper form never has more digits.
inline constexpr std::size_t most_digits = 9;

class EntryForm {
 public:
  // Both outlive the form.
  EntryForm(const tally::Form& form, const record::Layout& layout);

  // Takes over a draft.
  void fill(const record::EnteredProtocol& draft);
  // From now on fields are compared with this first entry as they are left.
  void compare_with(record::EnteredProtocol first);

  // Whether the key meant something here.
  bool press(const Key& key);
  // Puts the cursor on the cell, if a line has it.
  void go_to(std::size_t cell);

  [[nodiscard]] const tally::Form& form() const { return *form_; }
  [[nodiscard]] const record::Layout& layout() const { return *layout_; }
  [[nodiscard]] const std::vector<FormLine>& lines() const { return lines_; }
  [[nodiscard]] std::size_t at() const { return at_; }  // index of the line with the cursor
  // What stands in a line: typed, ticked or added up. Empty where nothing was typed.
  [[nodiscard]] std::string text(std::size_t line) const;
  [[nodiscard]] Notice notice() const { return notice_; }
  // The cell that the cursor left last; the notice is about it.
  [[nodiscard]] std::size_t last_left() const { return last_left_; }
  // The cell was left and differs from the first entry.
  [[nodiscard]] bool differs(std::size_t cell) const { return differs_[cell]; }
  [[nodiscard]] bool was_left(std::size_t cell) const { return left_[cell]; }
  [[nodiscard]] bool anything_typed() const;

  [[nodiscard]] record::EnteredProtocol protocol() const;

 private:
  void add_section(std::size_t section);
  void add_field(std::size_t section, std::size_t field);
  [[nodiscard]] bool takes_input(std::size_t line) const;
  void type(const std::string& text);
  void type_number(std::string& value, const std::string& text);
  void type_box(std::string& value, const std::string& text);
  std::string* value_here();
  void take_back();
  void leave();
  bool move(bool forward, std::size_t steps);
  bool jump(bool to_end);
  void move_to(std::size_t line);
  [[nodiscard]] std::optional<Count64> value_of(std::size_t cell) const;
  [[nodiscard]] std::string total_of(const tally::Field& field) const;

  const tally::Form* form_;
  const record::Layout* layout_;
  std::vector<FormLine> lines_;
  std::size_t at_ = 0;
  Notice notice_ = Notice::none;
  std::size_t last_left_ = 0;
  bool arrived_ = true;               // nothing was typed in the field since the cursor came
  std::vector<std::string> numbers_;  // one a cell, as typed
  std::vector<std::string> words_;
  std::vector<bool> left_;
  std::vector<bool> differs_;
  std::optional<record::EnteredProtocol> first_;
};

}  // namespace mandate::entry
