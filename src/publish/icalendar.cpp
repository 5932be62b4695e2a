#include "publish/icalendar.hpp"

#include <algorithm>
#include <cstddef>

namespace mandate::publish {
namespace {

constexpr std::size_t most_octets = 75;  // of a line, without its CRLF
constexpr std::string_view line_end = "\r\n";

// "2026-04-03" is "20260403", "2026-04-01T08:00:00Z" is "20260401T080000Z".
std::string basic_form(std::string iso) {
  std::erase_if(iso, [](char c) { return c == '-' || c == ':'; });
  return iso;
}

bool continues_character(char octet) {
  constexpr unsigned mask = 0xC0;
  constexpr unsigned continuation = 0x80;
  return (static_cast<unsigned char>(octet) & mask) == continuation;
}

// Where the part that begins at `from` ends: before the character that does not fit.
std::size_t end_of_part(std::string_view line, std::size_t from, std::size_t room) {
  std::size_t end = std::min(line.size(), from + room);
  while (end < line.size() && end > from + 1 && continues_character(line[end])) {
    --end;
  }
  return end;
}

void add_property(std::string& out, std::string_view name, std::string_view value) {
  out += folded(std::string(name) + ':' + std::string(value));
}

void add_text_property(std::string& out, std::string_view name, std::string_view text, Language language) {
  add_property(out, std::string(name) + ";LANGUAGE=" + std::string(code(language)), escaped_text(text));
}

void add_event(std::string& out, const CalendarEvent& event, const std::string& stamp, Language language) {
  add_property(out, "BEGIN", "VEVENT");
  add_property(out, "UID", escaped_text(event.id));
  add_property(out, "DTSTAMP", stamp);
  add_property(out, "DTSTART;VALUE=DATE",
               basic_form(event.day.iso()));  // without an end the event lasts that day (3.6.1)
  add_text_property(out, "SUMMARY", event.title, language);
  if (!event.description.empty()) {
    add_text_property(out, "DESCRIPTION", event.description, language);
  }
  add_property(out, "TRANSP", "TRANSPARENT");
  add_property(out, "END", "VEVENT");
}

}  // namespace

std::string folded(std::string_view line) {
  std::string out;
  std::size_t from = 0;
  std::size_t room = most_octets;
  while (line.size() - from > room) {
    const std::size_t end = end_of_part(line, from, room);
    out += line.substr(from, end - from);
    out += line_end;
    out += ' ';
    from = end;
    room = most_octets - 1;  // the space counts
  }
  out += line.substr(from);
  out += line_end;
  return out;
}

std::string escaped_text(std::string_view text) {
  constexpr char first_printable = 0x20;
  constexpr char deleted = 0x7F;
  std::string out;
  for (const char c : text) {
    const bool control = (c >= 0 && c < first_printable) || c == deleted;
    if (c == '\n') {
      out += R"(\n)";
    } else if (c == '\t' || !control) {
      out += c == '\\' || c == ';' || c == ',' ? "\\" : "";
      out += c;
    }
  }
  return out;
}

std::string icalendar(std::span<const CalendarEvent> events, calendar::Instant stamp, Language language) {
  const std::string made = basic_form(stamp.iso());
  std::string out;
  add_property(out, "BEGIN", "VCALENDAR");
  add_property(out, "VERSION", "2.0");
  add_property(out, "PRODID", "-//Mandate//Deadlines//EN");
  add_property(out, "CALSCALE", "GREGORIAN");
  add_property(out, "METHOD", "PUBLISH");
  for (const CalendarEvent& event : events) {
    add_event(out, event, made, language);
  }
  add_property(out, "END", "VCALENDAR");
  return out;
}

}  // namespace mandate::publish
