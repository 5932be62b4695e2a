#include "publish/comparison_text.hpp"

#include "publish/comparison_report.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {

std::string comparison_text(const procedure::LawComparison& comparison, const TextOptions& options) {
  const ComparisonReport report = comparison_report(comparison, options.language);
  Terminal terminal(options);
  terminal.paragraph(report.title, {}, {}, Style::strong);
  for (const std::string& sentence : report.summary) {
    terminal.paragraph(sentence);
  }
  for (const Table& table : report.tables) {
    terminal.heading(table.caption);
    terminal.table(table);
  }
  return terminal.take();
}

}  // namespace mandate::publish
