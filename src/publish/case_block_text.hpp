// A block of a report on a case, as lines for a terminal.
#pragma once

#include "publish/case_report.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {

void write_case_block(const CaseBlock& block, Terminal& terminal);

}  // namespace mandate::publish
