// What carries out the commands of `mandate case`. Exit: yes done, or the case ended with yes; no refused, or it ended
// with no; cannot_tell it is not over; bad_input.
#pragma once

#include "cli/case_asked.hpp"
#include "cli/exit_status.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

[[nodiscard]] ExitStatus run_case_new(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_record(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_key(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_intake(const CaseAsked& asked, const Surroundings& around);
// What run_case_intake does where signatures were handed in.
[[nodiscard]] ExitStatus run_signed_intake(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_register(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_sign(const CaseAsked& asked, const Surroundings& around);

[[nodiscard]] ExitStatus run_case_show(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_next(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_deadlines(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_determine(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_letter(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_opening(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_export(const CaseAsked& asked, const Surroundings& around);
[[nodiscard]] ExitStatus run_case_replay(const CaseAsked& asked, const Surroundings& around);

}  // namespace mandate::cli
