// `mandate case replay` and `export`: the events one by one, with what each brought; and as they are kept.
#include <optional>
#include <string>

#include "base/plain_node.hpp"
#include "cli/case_commands.hpp"
#include "cli/case_session.hpp"
#include "cli/output.hpp"
#include "io/case_event.hpp"
#include "io/json.hpp"
#include "ledger/digest.hpp"
#include "proceeding/fold.hpp"
#include "publish/case_json.hpp"

namespace mandate::cli {
namespace {

using proceeding::Event;
using proceeding::StageStanding;
using proceeding::Standing;

// What was gone through between two looks at a case, a line each.
std::string passed(const Standing& before, const Standing& after) {
  std::string out;
  for (std::size_t i = 0; i < after.stages.size(); ++i) {
    const StageStanding& stage = after.stages[i];
    if (i >= before.stages.size()) {
      out += "      → " + stage.stage->id + "  " + stage.began.iso() + '\n';
    }
    const bool was_open = i >= before.stages.size() || !before.stages[i].ended;
    if (stage.ended && was_open) {
      out += "      ■ " + stage.stage->id + "  " + stage.ended->iso() + "  " + stage.outcome + "  (" +
             std::string(word(stage.ended_by)) + ")\n";
    }
  }
  if (after.end != nullptr && before.end == nullptr) {
    out += "      ● " + after.end->id + "  " + after.ended_on->iso() + '\n';
  }
  return out;
}

std::string line(const Event& event, const proceeding::Taken& taken) {
  std::string text = "  " + std::to_string(event.sequence) + "  " + event.legal_time + "  " +
                     std::string(proceeding::word(event.happening));
  const std::string_view stage = proceeding::stage_of(event.happening);
  text += (stage.empty() ? "" : "  " + std::string(stage)) + (event.actor.empty() ? "" : "  — " + event.actor);
  return text + (taken ? "" : "  ✗ " + std::string(word(taken.error()))) + '\n';
}

}  // namespace

ExitStatus run_case_replay(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<CaseSession> session = CaseSession::open(asked, around, store::OpenFor::reading);
  const std::optional<proceeding::Asked> question = session ? session->question() : std::nullopt;
  if (!question) {
    return ExitStatus::bad_input;
  }
  proceeding::Fold fold(session->book(), session->lent());
  Standing before = fold.standing(question->as_of);
  for (const Event* const event : proceeding::in_legal_order(session->events(), *question)) {
    fold.advance(event->legal_day);
    const Standing silent = fold.standing(event->legal_day);
    write_result(passed(before, silent));
    const proceeding::Taken taken = fold.take(*event);
    Standing after = fold.standing(event->legal_day);
    write_result(line(*event, taken) + passed(silent, after));
    before = std::move(after);
  }
  fold.advance(question->as_of);
  const Standing last = fold.standing(question->as_of);
  write_result(passed(before, last));
  write_result("  " + question->as_of.iso() + "  SHA-256 " +
               ledger::hexadecimal(ledger::sha256(publish::case_json(last, session->language(), session->events()))) +
               '\n');
  if (!last.conflicts.empty()) {
    return ExitStatus::bad_input;
  }
  return last.end == nullptr ? ExitStatus::cannot_tell : status_of(last.end->answer);
}

ExitStatus run_case_export(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<CaseSession> session = CaseSession::open(asked, around, store::OpenFor::reading);
  if (!session) {
    return ExitStatus::bad_input;
  }
  write_result(session->exported());
  return ExitStatus::yes;
}

}  // namespace mandate::cli
