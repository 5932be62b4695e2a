// What a page or a terminal shows of a determination, in one language and before any layout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/answer.hpp"
#include "procedure/determination.hpp"
#include "procedure/finding.hpp"

namespace mandate::publish {

struct Column {
  std::string title;
  bool numeric = false;   // set to the right, not broken
  bool flexible = false;  // may be broken into lines where the table is too wide
};

// A cell in which there is nothing to say.
inline constexpr std::string_view empty_cell = "—";

struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
  bool total_row = false;                      // the last row is a sum
  std::vector<std::string> row_hrefs;          // where the first cells lead, on a page; empty: nowhere
};

// One node of the tree of reasons.
struct ReportNode {
  Answer mark = Answer::cannot_tell;
  std::string heading;
  std::vector<std::string> sentences;           // what was compared, with figures
  std::vector<std::string> rules;               // the value of the law, since when, and where it stands
  const procedure::Finding* finding = nullptr;  // what it tells of, for pictures
  std::vector<ReportNode> parts;
};

struct ReportItem {
  std::string text;
  std::string href;  // may be empty
};

struct ReportSection {
  std::string heading;
  std::vector<ReportItem> items;
};

enum class Tone : std::uint8_t { yes, no, unknown };

struct Report {
  Tone tone = Tone::unknown;
  std::string answer;  // "CANNOT TELL"
  std::string title;
  std::vector<std::string> meaning;     // what the answer means, sentence by sentence
  std::string announced;                // the announced result, and whether it is the same
  std::string note;                     // of the case; may be empty
  std::vector<Table> tables;            // seats, candidates, districts
  std::optional<ReportNode> tree;       // absent where no version is in force
  std::vector<ReportSection> sections;  // missing, readings, ties, differences, assumed, sources, doubts
};

}  // namespace mandate::publish
