// The sheet of a letter: a page in A4 for print, and the parts of which its content is made.
#pragma once

#include <span>
#include <string>
#include <utility>

#include "base/localized_text.hpp"
#include "proceeding/standing.hpp"
#include "publish/case_report.hpp"
#include "publish/case_wording.hpp"
#include "publish/markup.hpp"

namespace mandate::publish {

using NamedValue = std::pair<std::string, std::string>;

// Names with their values, as a list that is read aloud in pairs; those without a value are left out.
[[nodiscard]] Markup named_values(std::span<const NamedValue> values);

// Heading, lines, items and tables; nothing where there is nothing to say. Reasons are drawn by `reasons_markup`.
[[nodiscard]] Markup block_markup(const CaseBlock& block);

// The tree of reasons of the stage, by its rule; nothing where it has none.
[[nodiscard]] Markup reasons_markup(const proceeding::StageStanding& stage, const CaseWording& wording);

// Empty lines to be filled in by hand: signature, name and office, date.
[[nodiscard]] Markup signature_lines(Language language);

struct LetterSheet {
  std::string sender;  // may be empty
  std::string title;
  std::string mark;  // "DRAFT. …"; empty: none
  Markup content;
  std::string footer;
};

[[nodiscard]] std::string letter_document(const LetterSheet& sheet, Language language);

}  // namespace mandate::publish
