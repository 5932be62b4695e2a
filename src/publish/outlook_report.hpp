// What could still change, in the order in which it is told and before any layout.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "publish/outlook_view.hpp"
#include "publish/report.hpp"

namespace mandate::publish {

enum class OutlookTone : std::uint8_t { plain, strong, open, faint };

// A paragraph where `text` is not empty; else a list under its heading, or a table.
struct OutlookBlock {
  std::string text;
  OutlookTone tone = OutlookTone::plain;
  ReportSection section;
  Table table;
};

// The first paragraph says whether anything can change.
[[nodiscard]] std::vector<OutlookBlock> outlook_report(const OutlookView& view, Language language, bool full);

}  // namespace mandate::publish
