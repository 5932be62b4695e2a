// `mandate case show`, `next`, `deadlines`, `determine`, `letter`: where a case stands.
#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "calendar/zone.hpp"
#include "cli/case_commands.hpp"
#include "cli/case_draft.hpp"
#include "cli/case_session.hpp"
#include "cli/output.hpp"
#include "publish/case_calendar.hpp"
#include "publish/case_json.hpp"
#include "publish/case_letter.hpp"
#include "publish/case_text.hpp"
#include "publish/determination_html.hpp"
#include "publish/determination_text.hpp"
#include "publish/icalendar.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

publish::TextOptions case_text_options(const CaseSession& session, const Surroundings& around) {
  return {.language = session.language(), .width = around.width, .colour = around.colour};
}

// Of the end of the case; while it runs nothing can be told yet.
ExitStatus status_of_case(const proceeding::Standing& standing) {
  if (standing.no_version) {
    return ExitStatus::no;
  }
  return standing.end == nullptr ? ExitStatus::cannot_tell : status_of(standing.end->answer);
}

ExitStatus show_part(const CaseAsked& asked, const Surroundings& around, publish::CasePart part) {
  const std::optional<CaseSession> session = CaseSession::open(asked, around, store::OpenFor::reading);
  const std::optional<proceeding::Standing> standing = session ? session->standing() : std::nullopt;
  if (!standing) {
    return ExitStatus::bad_input;
  }
  if (asked.format == "json") {
    write_result(publish::case_json(*standing, session->language(), session->events()));
  } else {
    write_result(publish::case_text(
        *standing, {.text = case_text_options(*session, around), .part = part, .events = session->events()}));
  }
  return status_of_case(*standing);
}

// For a calendar program; the stamp is the moment of writing.
bool write_case_calendar(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<CaseSession> session = CaseSession::open(asked, around, store::OpenFor::reading);
  const std::optional<proceeding::Standing> standing = session ? session->standing() : std::nullopt;
  if (!standing) {
    return false;
  }
  const std::vector<publish::CalendarEvent> terms = publish::case_calendar(*standing, session->language());
  const std::optional<calendar::Instant> now = calendar::Instant::parse(store::local_time_now());
  const std::string text = now ? publish::icalendar(terms, *now, session->language()) : std::string();
  std::ofstream file(asked.calendar, std::ios::binary);
  file << text;
  file.close();
  if (text.empty() || !file) {
    write_complaint("--ics " + asked.calendar + ": cannot be written");
    return false;
  }
  return true;
}

const proceeding::StageStanding* stage_asked(const proceeding::Standing& standing, const std::string& id) {
  if (id.empty()) {
    return standing.stages.empty() ? nullptr : &standing.stages.back();
  }
  const auto last = std::ranges::find_if(standing.stages.rbegin(), standing.stages.rend(),
                                         [&](const proceeding::StageStanding& one) { return one.stage->id == id; });
  return last == standing.stages.rend() ? nullptr : &*last;
}

}  // namespace

ExitStatus run_case_show(const CaseAsked& asked, const Surroundings& around) {
  return show_part(asked, around, publish::CasePart::all);
}

ExitStatus run_case_next(const CaseAsked& asked, const Surroundings& around) {
  return show_part(asked, around, publish::CasePart::next);
}

ExitStatus run_case_deadlines(const CaseAsked& asked, const Surroundings& around) {
  const ExitStatus status = show_part(asked, around, publish::CasePart::deadlines);
  return asked.calendar.empty() || status == ExitStatus::bad_input || write_case_calendar(asked, around)
             ? status
             : ExitStatus::bad_input;
}

ExitStatus run_case_determine(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<CaseSession> session = CaseSession::open(asked, around, store::OpenFor::reading);
  const std::optional<proceeding::Standing> standing = session ? session->standing() : std::nullopt;
  if (!standing) {
    return ExitStatus::bad_input;
  }
  const proceeding::StageStanding* const stage = stage_asked(*standing, asked.stage);
  if (stage == nullptr || !stage->draft) {
    write_complaint(stage == nullptr ? "no such stage was begun"
                                     : "the law of this stage names no figures to decide by");
    return ExitStatus::bad_input;
  }
  const procedure::Determination& draft = stage->draft->determination;
  if (asked.format == "json") {
    write_result(draft_document(*stage));
  } else if (asked.format == "html") {
    write_result(publish::determination_html(draft, session->language()));
  } else {
    write_result(publish::determination_text(draft, case_text_options(*session, around)) + "SHA-256 " +
                 draft_digest(*stage) + '\n');
  }
  const bool told = !draft.finding.parts.empty();
  return told ? status_of(draft.finding.parts.front().answer) : ExitStatus::cannot_tell;
}

ExitStatus run_case_letter(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<publish::LetterKind> kind = publish::letter_kind_named(asked.letter);
  const std::optional<CaseSession> session =
      kind ? CaseSession::open(asked, around, store::OpenFor::reading) : std::nullopt;
  const std::optional<proceeding::Standing> standing = session ? session->standing() : std::nullopt;
  if (!standing) {
    return ExitStatus::bad_input;
  }
  publish::LetterOptions options{.language = session->language(), .received = {}, .events = session->events()};
  if (*kind == publish::LetterKind::receipt && !session->events().empty()) {
    options.received = session->receipt(asked.event);
  }
  const auto letter = publish::case_letter(*kind, *standing, options);
  if (!letter) {
    write_complaint(publish::text(letter.error(), session->language()));
    return ExitStatus::no;
  }
  write_result(*letter);
  return ExitStatus::yes;
}

}  // namespace mandate::cli
