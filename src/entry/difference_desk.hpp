// Where two entries of one protocol differ: both values side by side, each line settled from the paper with a reason.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "entry/frame.hpp"
#include "entry/key.hpp"
#include "entry/text_input.hpp"

namespace mandate::entry {

struct DifferenceRow {
  std::size_t cell = 0;
  std::string label;
  Count64 first = 0;   // record::absent where nothing was typed
  Count64 second = 0;  // the same
};

struct Settled {
  std::size_t cell = 0;
  Count64 value = 0;
  std::string reason;
};

class DifferenceDesk {
 public:
  explicit DifferenceDesk(std::vector<DifferenceRow> rows) : rows_(std::move(rows)) {}

  // A line that was settled; it leaves the list.
  std::optional<Settled> press(const Key& key);

  [[nodiscard]] const std::vector<DifferenceRow>& rows() const { return rows_; }
  [[nodiscard]] bool asks_reason() const { return asks_reason_; }
  [[nodiscard]] std::optional<Count64> chosen() const;

  [[nodiscard]] Frame frame(const std::string& title, const std::string& station, Language language, Size size) const;

 private:
  std::optional<Settled> press_reason(const Key& key);
  void move(bool down);
  void type(const Key& key);
  [[nodiscard]] static Line row_line(std::string_view label, const std::array<std::string_view, 3>& values, Look look,
                                     bool here, std::size_t width);
  [[nodiscard]] std::vector<Line> footer_lines(Language language, std::size_t width) const;

  std::vector<DifferenceRow> rows_;
  std::size_t at_ = 0;
  std::string number_;  // chosen or typed
  bool chosen_empty_ = false;
  bool asks_reason_ = false;
  bool reason_missing_ = false;
  TextInput reason_;  // kept for the next line: often the same
};

}  // namespace mandate::entry
