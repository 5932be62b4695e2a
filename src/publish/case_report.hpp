// What is told of a running case, in one language and before any layout: a terminal, a page and JSON say the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "proceeding/standing.hpp"
#include "publish/case_wording.hpp"
#include "publish/report.hpp"

namespace mandate::publish {

// A heading with what stands below it; empty where there is nothing to say.
struct CaseBlock {
  std::string heading;
  std::vector<std::string> lines;
  std::vector<std::string> items;
  std::vector<Table> tables;
  std::vector<ReportNode> trees;

  [[nodiscard]] bool empty() const { return lines.empty() && items.empty() && tables.empty() && trees.empty(); }
};

struct CaseReport {
  Tone tone = Tone::unknown;  // of how it ended
  std::string title;
  std::string place;  // "Now: Collection of signatures"
  std::vector<std::string> lines;
  std::vector<CaseBlock> blocks;
};

// Title and where it stands, without blocks.
[[nodiscard]] CaseReport case_head(const CaseWording& wording);

// `full`: every area, every stage with its reasons.
[[nodiscard]] CaseReport case_report(const CaseWording& wording, bool full);

// The stage that people ask about: the open one, else the last; nullptr where none began.
[[nodiscard]] const proceeding::StageStanding* stage_in_question(const proceeding::Standing& standing);

// What happens next, by when, and what silence brings; of a case that is over, how that can be disputed.
[[nodiscard]] CaseBlock next_block(const CaseWording& wording);

}  // namespace mandate::publish
