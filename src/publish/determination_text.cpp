#include "publish/determination_text.hpp"

#include "publish/determination_report.hpp"
#include "publish/report.hpp"
#include "publish/terminal.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

Style style_of(Tone tone) {
  switch (tone) {
    case Tone::yes:
      return Style::good;
    case Tone::no:
      return Style::bad;
    case Tone::unknown:
      break;
  }
  return Style::open;
}

// The answer and the title on one line where they fit, wrapped together where they do not.
void write_answer(Terminal& terminal, const Report& report) {
  const std::string first = report.answer + " — ";
  terminal.paragraph(first + report.title, {}, {}, style_of(report.tone));
  for (const std::string& sentence : report.meaning) {
    terminal.paragraph(sentence);
  }
  terminal.paragraph(report.announced);
  if (!report.note.empty()) {
    terminal.paragraph(report.note, {}, {}, Style::faint);
  }
}

}  // namespace

std::string determination_text(const procedure::Determination& determination, const TextOptions& options) {
  const Wording wording(determination, options.language);
  const Report report = determination_report(wording, options.full);
  Terminal terminal(options);
  write_answer(terminal, report);
  for (const Table& table : report.tables) {
    terminal.heading(table.caption);
    terminal.table(table);
  }
  if (report.tree) {
    terminal.heading(wording.say(Message::heading_why));
    terminal.tree(*report.tree);
  }
  for (const ReportSection& section : report.sections) {
    terminal.heading(section.heading);
    terminal.bullets(section.items);
  }
  return terminal.take();
}

}  // namespace mandate::publish
