#include "publish/case_block_text.hpp"

namespace mandate::publish {

void write_case_block(const CaseBlock& block, Terminal& terminal) {
  terminal.heading(block.heading);
  for (const std::string& line : block.lines) {
    terminal.paragraph(line);
  }
  for (const std::string& item : block.items) {
    terminal.paragraph(item, "• ", "  ");
  }
  for (const Table& table : block.tables) {
    terminal.blank();
    terminal.table(table);
  }
  for (const ReportNode& tree : block.trees) {
    terminal.tree(tree);
  }
}

}  // namespace mandate::publish
