#include "publish/outlook_text.hpp"

#include "publish/display.hpp"
#include "publish/outlook_report.hpp"
#include "publish/tally_words.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {
namespace {

Style style_of(OutlookTone tone) {
  switch (tone) {
    case OutlookTone::strong:
      return Style::strong;
    case OutlookTone::open:
      return Style::open;
    case OutlookTone::faint:
      return Style::faint;
    case OutlookTone::plain:
      break;
  }
  return Style::plain;
}

void write_block(const OutlookBlock& block, Terminal& terminal) {
  if (!block.text.empty()) {
    terminal.paragraph(block.text, {}, {}, style_of(block.tone));
  } else if (!block.section.items.empty()) {
    terminal.heading(block.section.heading);
    terminal.bullets(block.section.items);
  } else {
    terminal.heading(block.table.caption);
    terminal.table(block.table);
  }
}

}  // namespace

std::string outlook_text(const OutlookView& view, const TextOptions& options) {
  Terminal terminal(options);
  terminal.paragraph(printable(view.question->input->title.in(options.language)), {}, {}, Style::strong);
  if (view.synthetic) {
    terminal.paragraph(tally_say(TallyMessage::synthetic, options.language), {}, {}, Style::bad);
  }
  terminal.blank();
  for (const OutlookBlock& block : outlook_report(view, options.language, options.full)) {
    write_block(block, terminal);
  }
  return terminal.take();
}

}  // namespace mandate::publish
