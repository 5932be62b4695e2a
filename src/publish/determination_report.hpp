// Everything that is told of a determination, in the order in which it is told.
#pragma once

#include <string>
#include <vector>

#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// `full`: every area, every seat and every district.
[[nodiscard]] Report determination_report(const Wording& wording, bool full);

// "CANNOT TELL", "YES", …, and how it is to be coloured.
[[nodiscard]] std::string answer_heading(const Wording& wording);
[[nodiscard]] Tone tone_of(const procedure::Determination& determination);

// What is missing, grouped: "yes and took part, for 17 regions: …".
[[nodiscard]] std::vector<std::string> missing_sentences(const Wording& wording);
// The same of some of them.
[[nodiscard]] std::vector<std::string> missing_sentences(const std::vector<procedure::Missing>& missing,
                                                         const Wording& wording);

// Questions that the law leaves open, each with what every reading gives.
[[nodiscard]] std::vector<std::string> reading_sentences(const Wording& wording);

// What was applied and is not compared with the official text.
[[nodiscard]] std::vector<std::string> doubt_sentences(const Wording& wording);

}  // namespace mandate::publish
