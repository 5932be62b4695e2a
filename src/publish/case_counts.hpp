// What counts in a running case as things stand: declarations, and how far the figures are from what the law asks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"
#include "procedure/finding.hpp"
#include "publish/case_report.hpp"
#include "publish/case_wording.hpp"

namespace mandate::publish {

// A comparison that decides a stage: the figure, what is needed, and how far it is from it.
struct Need {
  const procedure::ComparisonDetail* comparison = nullptr;
  const LocalizedText* label = nullptr;    // of the nearest requirement that has one; nullptr: none
  const LocalizedText* reading = nullptr;  // under which it is asked; nullptr: there is one only
  bool adopted = true;                     // by that reading
  std::string_view area;                   // for which it is asked; empty: the nation or the place of the case

  // So much more is needed: 0 where it is enough; nothing where figures are missing, and of an upper limit.
  [[nodiscard]] std::optional<Count64> missing() const;
};

// In the order of the rule; of a rule that holds one way or another, what it lacks every way.
[[nodiscard]] std::vector<Need> needs_of(const procedure::Finding& finding);

// "Signatures …: 1,163; needed: 1,200; still needed: 37."
[[nodiscard]] std::string need_text(const Need& need, const CaseWording& wording);

// `full`: every area; else those from which something is still needed, and the first twenty others.
[[nodiscard]] CaseBlock counts_block(const CaseWording& wording, bool full);

}  // namespace mandate::publish
