// `mandate case opening`: what a person needs to find the own declaration in a publication.
#include <optional>
#include <string>

#include "cli/case_commands.hpp"
#include "cli/case_session.hpp"
#include "cli/output.hpp"
#include "io/case_event.hpp"
#include "ledger/encoding.hpp"
#include "publication/declaration_digests.hpp"

namespace mandate::cli {

ExitStatus run_case_opening(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<CaseSession> session = CaseSession::open(asked, around, store::OpenFor::reading);
  if (!session || session->events().empty() || session->country() == nullptr) {
    return ExitStatus::bad_input;
  }
  const auto* const event = session->receipt(asked.event).event;
  const auto place = ledger::from_decimal(asked.place);
  auto opening = event != nullptr && place
                     ? publication::opening_of(*event, *place, io::area_codes_of(*session->country()))
                     : std::nullopt;
  const auto* const opened = std::get_if<proceeding::CaseOpened>(&session->events().front().happening);
  if (!opening || opened == nullptr) {
    write_complaint("no declaration with a salt stands at that place of that event");
    return ExitStatus::bad_input;
  }
  opening->case_id = opened->case_id;
  write_result(publication::opening_text(*opening));
  return ExitStatus::yes;
}

}  // namespace mandate::cli
