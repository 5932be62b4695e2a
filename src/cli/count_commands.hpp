// What carries out the commands of `mandate count`. Exit: yes done; no refused, or something differs; bad_input.
#pragma once

#include "cli/count_asked.hpp"
#include "cli/exit_status.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

[[nodiscard]] ExitStatus run_count_start(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_import(const CountAsked& asked, const Surroundings& around);

[[nodiscard]] ExitStatus run_count_envelope(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_give_up(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_resolve(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_discard(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_explain(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_finalise(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_reopen(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_correct(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_quarantine(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_release(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_annul(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_publish(const CountAsked& asked, const Surroundings& around);

[[nodiscard]] ExitStatus run_count_show(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_status(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_log(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_verify(const CountAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_count_statistics(const CountAsked& asked, const Surroundings& around);

}  // namespace mandate::cli
