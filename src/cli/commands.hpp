// The verbs. Each takes what was asked, writes its result, and returns the exit status.
#pragma once

#include "cli/command_line.hpp"
#include "cli/exit_status.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

[[nodiscard]] ExitStatus run_decide(const Request& request, const Surroundings& around);
[[nodiscard]] ExitStatus run_compare(const Request& request, const Surroundings& around);
[[nodiscard]] ExitStatus run_law_show(const Request& request, const Surroundings& around);
[[nodiscard]] ExitStatus run_law_list(const Request& request, const Surroundings& around);
[[nodiscard]] ExitStatus run_law_diff(const Request& request, const Surroundings& around);
[[nodiscard]] ExitStatus run_law_check(const Request& request);

}  // namespace mandate::cli
