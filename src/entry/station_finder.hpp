// The list of stations in which a person finds the one whose paper lies on the table, by typing its number.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "entry/frame.hpp"
#include "entry/key.hpp"
#include "entry/phrases.hpp"
#include "entry/text_input.hpp"

namespace mandate::entry {

struct StationRow {
  std::string code;   // of the unit
  std::string name;   // as printed, mostly a number
  std::string where;  // district and region
  Phrase state = Phrase::state_nothing;
  std::string actor;  // who has it; may be empty
};

class StationFinder {
 public:
  void show(std::vector<StationRow> rows);

  // The index of the station that was opened with Enter.
  std::optional<std::size_t> press(const Key& key);

  [[nodiscard]] const StationRow& row(std::size_t index) const { return rows_[index]; }
  // Indices of the rows that fit what was typed: first those that are called exactly so, then those that begin so,
  // then those that contain it; each in the order of the register.
  [[nodiscard]] const std::vector<std::size_t>& found() const { return found_; }
  [[nodiscard]] std::size_t selected() const { return selected_; }  // index into `found`

  [[nodiscard]] Frame frame(const std::string& title, const std::string& progress, const std::string& message,
                            Language language, Size size) const;

 private:
  void search();
  [[nodiscard]] Line row_line(std::size_t index, bool here, Language language, std::size_t width) const;

  std::vector<StationRow> rows_;
  std::vector<std::size_t> found_;
  std::size_t selected_ = 0;
  std::size_t name_width_ = 0;  // columns of the longest name, and one
  TextInput typed_;
};

}  // namespace mandate::entry
