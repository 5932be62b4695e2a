// The checks that fail for a protocol, each with its sum worked out, and the explanation that lets it stand. What is
// written here prints on the record. Errors must be explained before the protocol becomes final; warnings may be.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/localized_text.hpp"
#include "entry/frame.hpp"
#include "entry/key.hpp"
#include "entry/text_input.hpp"

namespace mandate::entry {

struct FailureRow {
  std::string code;
  bool error = true;
  std::vector<std::string> worked;  // sentences: what must hold, the sum with its numbers, what to do
  std::vector<std::size_t> cells;   // of the layout that the check is about
  std::string explanation;          // empty: none yet
  bool hint = false;                // said while typing and before handing in only; the log does not keep it
};

struct Explained {
  std::string code;
  std::string text;
};

class ExplanationDesk {
 public:
  explicit ExplanationDesk(std::vector<FailureRow> rows);

  // An explanation that was given with Enter.
  std::optional<Explained> press(const Key& key);

  [[nodiscard]] const std::vector<FailureRow>& rows() const { return rows_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  // No error is left without an explanation.
  [[nodiscard]] bool may_finalise() const;

  [[nodiscard]] Frame frame(const std::string& title, const std::string& station, const std::string& message,
                            Language language, Size size) const;

 private:
  void go_to(std::size_t row);

  std::vector<FailureRow> rows_;
  std::size_t at_ = 0;
  TextInput typed_;
  bool text_missing_ = false;
};

}  // namespace mandate::entry
