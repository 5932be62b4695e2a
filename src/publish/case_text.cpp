#include "publish/case_text.hpp"

#include <vector>

#include "publish/case_block_text.hpp"
#include "publish/case_report.hpp"
#include "publish/case_terms.hpp"
#include "publish/case_wording.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {
namespace {

Style style_of_case(Tone tone) {
  if (tone == Tone::unknown) {
    return Style::open;
  }
  return tone == Tone::yes ? Style::good : Style::bad;
}

// One part alone, below the title and where the case stands.
void write_part(const CaseWording& wording, const CaseTextOptions& options, Terminal& terminal) {
  if (options.part == CasePart::next) {
    write_case_block(next_block(wording), terminal);
    return;
  }
  const std::vector<CaseBlock> terms = term_blocks(wording, options.text.full);
  for (const CaseBlock& block : terms) {
    write_case_block(block, terminal);
  }
  if (terms.empty()) {
    terminal.paragraph(wording.say(CaseMessage::no_terms));
  }
}

}  // namespace

std::string case_text(const proceeding::Standing& standing, const CaseTextOptions& options) {
  const CaseWording wording(standing, options.events, options.text.language);
  const bool all = options.part == CasePart::all;
  const CaseReport report = all ? case_report(wording, options.text.full) : case_head(wording);
  Terminal terminal(options.text);
  terminal.paragraph(report.title, {}, {}, Style::strong);
  terminal.paragraph(report.place, {}, {}, style_of_case(report.tone));
  if (!all) {
    write_part(wording, options, terminal);
    return terminal.take();
  }
  for (const std::string& line : report.lines) {
    terminal.paragraph(line);
  }
  for (const CaseBlock& block : report.blocks) {
    write_case_block(block, terminal);
  }
  return terminal.take();
}

}  // namespace mandate::publish
