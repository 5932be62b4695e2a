// `mandate case new`, `record`, `sign`: what adds to the log of a case.
#include <algorithm>
#include <optional>
#include <utility>

#include "cli/case_commands.hpp"
#include "cli/case_draft.hpp"
#include "cli/case_session.hpp"
#include "cli/output.hpp"
#include "io/case_event.hpp"
#include "io/wording.hpp"
#include "io/yaml.hpp"
#include "proceeding/read_event.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

using proceeding::Event;

struct When {
  std::string time;
  Date day;
};

std::optional<When> when(const CaseAsked& asked) {
  const std::string time = asked.at.empty() ? store::local_time_now() : asked.at;
  const std::optional<Date> day = io::written_day(time);
  if (!day) {
    write_complaint("--at " + io::in_quotes(time) +
                    "; expected a day, 2024-03-05, or a time, 2024-03-05T10:00:00+05:00");
    return std::nullopt;
  }
  return When{time, *day};
}

Event event_of(const CaseAsked& asked, const When& when, proceeding::Happening happening) {
  return {.legal_time = when.time, .legal_day = when.day, .actor = asked.actor, .happening = std::move(happening)};
}

// A value as YAML reads it: 12 is a number, true a truth, 2024-03-05 a text.
std::optional<Node> detail_value(const std::string& name, const std::string& value, Problems& problems) {
  const std::optional<Node> document = io::read_yaml({name, &problems}, "value: " + value + "\n");
  return document && document->find("value") != nullptr ? std::optional(*document->find("value")) : std::nullopt;
}

Node& mapping_at(Node& node, const std::string& key) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    if (node.keys[i] == key) {
      return node.items[i];
    }
  }
  node.keys.push_back(key);
  node.items.emplace_back();
  node.items.back().kind = Node::Kind::mapping;
  return node.items.back();
}

// KEY=VALUE, KEY.KEY=VALUE: the keys of the event.
bool put_detail(Node& node, const std::string& detail, Problems& problems) {
  const std::size_t sign = detail.find('=');
  if (sign == std::string::npos) {
    write_complaint(io::in_quotes(detail) + "; expected KEY=VALUE, such as name=filed or figures.signatures=4301");
    return false;
  }
  std::string key = detail.substr(0, sign);
  std::optional<Node> value = detail_value(key, detail.substr(sign + 1), problems);
  if (!value) {
    return false;
  }
  Node* place = &node;
  if (const std::size_t dot = key.find('.'); dot != std::string::npos) {
    place = &mapping_at(node, key.substr(0, dot));
    key = key.substr(dot + 1);
  }
  place->keys.push_back(key);
  place->items.push_back(std::move(*value));
  return true;
}

std::optional<proceeding::Happening> happening_of(const CaseAsked& asked) {
  Problems problems;
  Node node;
  node.kind = Node::Kind::mapping;
  const bool good =
      std::ranges::all_of(asked.details, [&](const std::string& detail) { return put_detail(node, detail, problems); });
  std::optional<proceeding::Happening> happening;
  if (good) {
    MappingReader reader({asked.event, &problems}, node, "an event");
    happening = proceeding::take_happening(reader, asked.event, {});
    reader.finish();
  }
  write_problems(problems);
  return good && problems.empty() ? std::move(happening) : std::nullopt;
}

std::optional<std::vector<Event>> events_to_write(const CaseAsked& asked, CaseSession& session) {
  if (!asked.events_file.empty()) {
    Problems problems;
    auto events = io::read_event_file(asked.events_file, session.book(), session.country(), problems);
    write_problems(problems);
    return events && session.bring_lists(asked.events_file, *events) ? std::move(events) : std::nullopt;
  }
  const std::optional<When> time = when(asked);
  std::optional<proceeding::Happening> happening = time ? happening_of(asked) : std::nullopt;
  if (!happening) {
    return std::nullopt;
  }
  Event event = event_of(asked, *time, std::move(*happening));
  event.sealed = asked.sealed;
  return std::vector{std::move(event)};
}

proceeding::CaseOpened case_opening(const CaseAsked& asked) {
  proceeding::CaseOpened opened{.case_id = asked.case_id,
                                .jurisdiction = asked.jurisdiction,
                                .course = asked.course,
                                .title = {},
                                .area = asked.area,
                                .subject_digest = {}};
  opened.title.texts.fill(asked.title);
  return opened;
}

void say_written(const CaseAsked& asked, const CaseSession& session) {
  const Event& last = session.events().back();
  write_result(asked.path + "  " + std::to_string(last.sequence) + "  " + last.legal_time + "  " +
               std::string(proceeding::word(last.happening)) + '\n');
}

}  // namespace

ExitStatus run_case_new(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<When> time = when(asked);
  std::optional<CaseSession> session = time ? CaseSession::create(asked, around) : std::nullopt;
  if (!session) {
    return ExitStatus::bad_input;
  }
  std::vector<Event> events = {event_of(asked, *time, case_opening(asked))};
  if (!asked.events_file.empty()) {
    std::optional<std::vector<Event>> read = events_to_write(asked, *session);
    if (!read) {
      return ExitStatus::bad_input;
    }
    events = std::move(*read);
  }
  const ExitStatus status = session->append(std::move(events));
  if (status == ExitStatus::yes) {
    say_written(asked, *session);
  }
  return status;
}

ExitStatus run_case_record(const CaseAsked& asked, const Surroundings& around) {
  std::optional<CaseSession> session = CaseSession::open(asked, around, store::OpenFor::writing);
  std::optional<std::vector<Event>> events = session ? events_to_write(asked, *session) : std::nullopt;
  if (!events) {
    return ExitStatus::bad_input;
  }
  const ExitStatus status = session->append(std::move(*events));
  if (status == ExitStatus::yes) {
    say_written(asked, *session);
  }
  return status;
}

ExitStatus run_case_sign(const CaseAsked& asked, const Surroundings& around) {
  const std::optional<When> time = when(asked);
  std::optional<CaseSession> session = time ? CaseSession::open(asked, around, store::OpenFor::writing) : std::nullopt;
  if (!session) {
    return ExitStatus::bad_input;
  }
  const proceeding::Standing standing =
      proceeding::stand(session->book(), session->events(), {.as_of = time->day, .known_on = {}}, session->lent());
  const proceeding::StageStanding* const open = standing.open_stage();
  proceeding::DeterminationSigned signature{.stage = asked.stage,
                                            .outcome = asked.outcome,
                                            .computed = open == nullptr ? std::string() : open->reckoning.outcome,
                                            .draft_digest = open == nullptr ? std::string() : draft_digest(*open),
                                            .reason = asked.reason};
  const ExitStatus status = session->append({event_of(asked, *time, std::move(signature))});
  if (status == ExitStatus::yes) {
    say_written(asked, *session);
  }
  return status;
}

}  // namespace mandate::cli
