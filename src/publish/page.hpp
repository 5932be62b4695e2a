// The frame of a self-contained page, and the parts that several pages share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.hpp"
#include "publish/markup.hpp"
#include "publish/report.hpp"

namespace mandate::publish {

// A whole document: inline style sheet for light, dark and print, nothing fetched, no script. `more_style` stands below
// that of every page.
[[nodiscard]] std::string page(Language language, const std::string& title, const Markup& body,
                               std::string_view more_style = {});

// Of every page: light, dark and print.
[[nodiscard]] std::string_view style_sheet();

// ✓ ✗ ? in a box, with the word for those who do not see it.
[[nodiscard]] Markup mark_badge(Answer answer, Language language);

// "yes", "no", "unknown": the class of a tone.
[[nodiscard]] std::string class_of(Tone tone);

[[nodiscard]] Markup table_element(const Table& table);
// The same in a box that scrolls where the table is wider than the page.
[[nodiscard]] Markup table_markup(const Table& table);

// A section with a heading of level 2 and a list.
[[nodiscard]] Markup section_markup(const ReportSection& section);
[[nodiscard]] Markup section_markup(const std::string& heading, const Markup& content);

// <p>text</p>
[[nodiscard]] Markup paragraph_markup(const std::string& text);

}  // namespace mandate::publish
