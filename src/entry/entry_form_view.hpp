// The form as a screen: headings of the paper, one line a field with what was typed, the checks that fail so far, the
// message for the last key, and which keys there are.
#pragma once

#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "entry/entry_form.hpp"
#include "entry/frame.hpp"

namespace mandate::entry {

// What stands around the form.
struct FormSetting {
  std::string title;                      // of the vote
  std::string station;                    // as people call it
  std::string round;                      // "Second entry"
  std::vector<std::string> option_names;  // by index of the option
  std::vector<Span> remarks;              // checks that fail so far, one a line; the first ones are shown
  std::string message;                    // in place of the notice of the last key
  Language language = Language::en;
};

// The name of a cell as the paper has it: "Ballots issued by member 3", the name of a list.
[[nodiscard]] std::string cell_label(const EntryForm& form, std::size_t cell, const FormSetting& setting);

[[nodiscard]] Frame form_frame(const EntryForm& form, const FormSetting& setting, Size size);

}  // namespace mandate::entry
