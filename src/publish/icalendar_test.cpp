#include "publish/icalendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace mandate::publish::icalendar_test {
namespace {

Date day(std::string_view iso) { return Date::parse(iso).value(); }
const calendar::Instant stamp = calendar::Instant::parse("2026-03-02T08:30:00Z").value();

// The lines of a file; each must end with CRLF, and no other control character stands in it.
std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  while (from < file.size()) {
    const std::size_t end = file.find("\r\n", from);
    if (end == std::string::npos) {
      ADD_FAILURE() << "no CRLF at the end";
      break;
    }
    lines.push_back(file.substr(from, end - from));
    EXPECT_EQ(std::ranges::find_if(lines.back(), [](char c) { return c >= 0 && c < ' ' && c != '\t'; }),
              lines.back().end());
    from = end + 2;
  }
  return lines;
}

// As RFC 5545 (3.1) unfolds: a CRLF and the white space after it go.
std::string unfolded(std::string text) {
  for (std::size_t fold = text.find("\r\n "); fold != std::string::npos; fold = text.find("\r\n ", fold)) {
    text.erase(fold, 3);
  }
  return text;
}

// As RFC 5545 (3.3.11) reads TEXT.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    ++i;
    out += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
  }
  return out;
}

bool starts_inside_a_character(std::string_view line) {
  return !line.empty() && (static_cast<unsigned char>(line.front()) & 0xC0U) == 0x80U;
}

TEST(Icalendar, AFileOfOneDeadline) {
  const std::vector<CalendarEvent> events = {
      {"petition-7-moderation@example", "Moderation; reply", day("2026-04-03"), "20 days\nof work, counted"}};
  EXPECT_EQ(icalendar(events, stamp, Language::en),
            "BEGIN:VCALENDAR\r\n"
            "VERSION:2.0\r\n"
            "PRODID:-//Mandate//Deadlines//EN\r\n"
            "CALSCALE:GREGORIAN\r\n"
            "METHOD:PUBLISH\r\n"
            "BEGIN:VEVENT\r\n"
            "UID:petition-7-moderation@example\r\n"
            "DTSTAMP:20260302T083000Z\r\n"
            "DTSTART;VALUE=DATE:20260403\r\n"
            "SUMMARY;LANGUAGE=en:Moderation\\; reply\r\n"
            "DESCRIPTION;LANGUAGE=en:20 days\\nof work\\, counted\r\n"
            "TRANSP:TRANSPARENT\r\n"
            "END:VEVENT\r\n"
            "END:VCALENDAR\r\n");
}

TEST(Icalendar, ALineOf75OctetsIsNotFoldedAndOneOf76Is) {
  EXPECT_EQ(folded(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
  EXPECT_EQ(folded(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
  EXPECT_EQ(folded(std::string(149, 'a')), std::string(75, 'a') + "\r\n " + std::string(74, 'a') + "\r\n");
  EXPECT_EQ(folded(std::string(150, 'a')), std::string(75, 'a') + "\r\n " + std::string(74, 'a') + "\r\n a\r\n");
}

TEST(Icalendar, ALetterOfSeveralOctetsIsNotBroken) {
  EXPECT_EQ(folded(std::string(74, 'a') + "қ"), std::string(74, 'a') + "\r\n қ\r\n");
  EXPECT_EQ(folded(std::string(73, 'a') + "қ"), std::string(73, 'a') + "қ\r\n");
}

TEST(Icalendar, TextsStandInTheirLanguage) {
  const std::vector<CalendarEvent> events = {{"id", "Мерзім", day("2026-04-03"), {}}};
  const std::string file = icalendar(events, stamp, Language::kk);
  EXPECT_NE(file.find("SUMMARY;LANGUAGE=kk:Мерзім\r\n"), std::string::npos);
  EXPECT_EQ(file.find("DESCRIPTION"), std::string::npos);
}

TEST(Icalendar, NothingInATextCanBeginALineOfItsOwn) {
  const std::vector<CalendarEvent> events = {
      {"id\r\nATTENDEE:x", "A\r\nEND:VEVENT", day("2026-04-03"), "\x1b[2J\x7f\\n;,"}};
  const std::vector<std::string> lines = lines_of(icalendar(events, stamp, Language::en));
  EXPECT_EQ(std::ranges::count(lines, "END:VEVENT"), 1);
  EXPECT_EQ(std::ranges::count(lines, R"(SUMMARY;LANGUAGE=en:A\nEND:VEVENT)"), 1);
  EXPECT_EQ(std::ranges::count(lines, R"(DESCRIPTION;LANGUAGE=en:[2J\\n\;\,)"), 1);
  EXPECT_EQ(std::ranges::count(lines, R"(UID:id\nATTENDEE:x)"), 1);
}

TEST(Icalendar, WithoutDeadlinesThereIsAnEmptyCalendar) {
  const std::vector<std::string> lines = lines_of(icalendar({}, stamp, Language::ru));
  EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
  EXPECT_EQ(lines.back(), "END:VCALENDAR");
}

RC_GTEST_PROP(IcalendarProperty, WhatIsFoldedIsReadBack, ()) {
  const auto letters = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", " ", "ғ", "—", "\\", ";", ",", "\n", "🗓"));
  std::string text;
  for (const std::string& letter : letters) {
    text += letter;
  }
  const std::string line = folded("DESCRIPTION:" + escaped_text(text));
  for (const std::string& part : lines_of(line)) {
    RC_ASSERT(part.size() <= 75U);
    RC_ASSERT(!starts_inside_a_character(part.starts_with(' ') ? std::string_view(part).substr(1) : part));
  }
  const std::string whole = unfolded(line);
  RC_ASSERT(unescaped(std::string_view(whole).substr(12, whole.size() - 14)) == text);
}

}  // namespace
}  // namespace mandate::publish::icalendar_test
