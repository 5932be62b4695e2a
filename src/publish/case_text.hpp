// Where a running case stands, for the person whose case it is, at a terminal.
//
// In the order in which people ask: where it stands, what counts now, what is missing, what happens next and by when,
// what was signed, why; then what is doubtful. Every rule with its article, every term with how it was counted.
// UTF-8, lines end in '\n'.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "proceeding/event.hpp"
#include "proceeding/standing.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

enum class CasePart : std::uint8_t {
  all,
  next,       // what happens next and by when, and what silence brings
  deadlines,  // each term with its counted days, and why others were passed over
};

struct CaseTextOptions {
  TextOptions text;  // `full`: every area, every counted day, every stage with its reasons
  CasePart part = CasePart::all;
  // The log of the case, so that events are told by name and signatures by office; without it, by their numbers.
  std::span<const proceeding::Event> events;
};

[[nodiscard]] std::string case_text(const proceeding::Standing& standing, const CaseTextOptions& options);

}  // namespace mandate::publish
