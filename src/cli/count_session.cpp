#include "cli/count_session.hpp"

#include <algorithm>
#include <utility>

#include "cli/output.hpp"
#include "cli/store_words.hpp"
#include "cli/waiting.hpp"
#include "io/count_event_json.hpp"
#include "io/legal_time.hpp"
#include "io/nearest.hpp"
#include "io/utf8.hpp"
#include "io/wording.hpp"
#include "publish/count_words.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

template <typename Names>
void complain_unknown(std::string_view what, std::string_view name, const Names& names) {
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string near = io::did_you_mean(name, known);
  write_complaint("no " + std::string(what) + ' ' + io::in_quotes(name) + (near.empty() ? "" : ". " + near));
}

bool is_text(std::string_view text) { return io::first_invalid_utf8(text) == std::string_view::npos; }

// What came from the command line is text like any other input.
bool is_readable(const CountAsked& asked) {
  const std::vector<const std::vector<std::string>*> lists = {&asked.stations, &asked.changes, &asked.explanations};
  const bool readable =
      is_text(asked.actor) && is_text(asked.reason) && is_text(asked.text) && is_text(asked.check) &&
      is_text(asked.name) &&
      std::ranges::all_of(lists, [](const auto* list) { return std::ranges::all_of(*list, is_text); });
  if (!readable) {
    write_complaint("an argument that is no UTF-8 text; set the terminal to UTF-8");
  }
  return readable;
}

// Without the spaces around it: "Aigul" and "Aigul " are one person.
std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string()
                                         : std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

}  // namespace

Language language_of(const CountAsked& asked, const Surroundings& around) {
  return language_of_code(asked.language).value_or(around.language);
}

std::optional<std::string> time_of(const CountAsked& asked) {
  if (asked.at.empty()) {
    return store::local_time_now();
  }
  if (!io::is_legal_time(asked.at)) {
    write_complaint("--at " + io::in_quotes(asked.at) + "; expected a time such as 2022-06-05T21:04:11+06:00");
    return std::nullopt;
  }
  return asked.at;
}

std::optional<CountSession> CountSession::open(const CountAsked& asked, const Surroundings& around,
                                               store::OpenFor purpose, const Visitor& visitor) {
  const std::optional<std::string> time = time_of(asked);
  if (!time || !is_readable(asked)) {
    return std::nullopt;
  }
  CountSession session;
  session.asked_ = asked;
  session.asked_.at = *time;
  session.asked_.actor = trimmed(asked.actor);
  session.language_ = language_of(asked, around);
  session.clock_ = std::make_unique<store::SystemClock>();
  auto log = store::open_log(asked.log, purpose, *session.clock_);
  if (!log) {
    write_complaint(sentence(log.error(), session.language_));
    return std::nullopt;
  }
  session.log_ = std::move(*log);
  session.fold_.emplace(asked.log, session.language_);
  bool good = true;
  const auto take = [&](const store::Event& event) {
    good = session.fold_->take(event, visitor);
    return good && event.sequence != asked.until;
  };
  const auto read = wait_for(around, session.language_, [&] { return session.log_->read_after(0, take); });
  if (!read) {
    write_complaint(sentence(read.error(), session.language_));
    return std::nullopt;
  }
  if (!good) {
    write_complaint(session.fold_->complaint());
  } else if (!session.fold_->has_count()) {
    write_complaint(asked.log + " holds no count; `mandate count start` begins one");
  } else if (purpose == store::OpenFor::writing) {
    tell_of_clock(*session.clock_, session.fold_->last_recorded(), session.language_);
  }
  return good && session.fold_->has_count() ? std::optional<CountSession>(std::move(session)) : std::nullopt;
}

std::optional<std::size_t> CountSession::station(std::string_view code) const {
  const std::optional<std::size_t> index = state().find(code);
  if (!index) {
    complain_unknown("station", code, state().expected());
  }
  return index;
}

std::optional<std::size_t> CountSession::cell(std::string_view name) const {
  const std::vector<std::string>& cells = opened().cells;
  const auto found = std::ranges::find(cells, name);
  if (found == cells.end()) {
    complain_unknown("cell", name, cells);
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - cells.begin());
}

record::CountEvent CountSession::event(std::string_view station, record::CountHappening happening) const {
  return {std::string(station), asked_.actor, asked_.at, std::move(happening)};
}

ExitStatus CountSession::append(const std::vector<record::CountEvent>& events) {
  std::vector<store::NewEvent> batch;
  bool refused = false;
  for (const record::CountEvent& event : events) {
    if (const auto done = fold_->apply(event); !done) {
      write_complaint((event.station.empty() ? "" : event.station + ": ") +
                      std::string(publish::sentence(done.error(), language_)));
      refused = true;
    }
    io::WrittenEvent written = io::written(event);
    batch.push_back({std::move(written.legal_time), std::move(written.kind), std::move(written.payload)});
  }
  if (refused) {
    return ExitStatus::no;
  }
  const auto written_head = log_->append(batch, head());
  if (!written_head) {
    write_complaint(sentence(written_head.error(), language_));
    return ExitStatus::bad_input;
  }
  fold_->wrote(*written_head);
  write_standing(events);
  return ExitStatus::yes;
}

// How each station stands now, once; of the whole count what happened.
void CountSession::write_standing(const std::vector<record::CountEvent>& events) const {
  std::string last;
  for (const record::CountEvent& event : events) {
    if (event.station.empty()) {
      write_result(std::string(publish::name(event.happening, language_)) + '\n');
    } else if (event.station != last) {
      last = event.station;
      const tally::StationStatus status = status_of(state().station(*state().find(last)));
      write_result(last + "  " + std::string(publish::name(status, language_)) + '\n');
    }
  }
}

}  // namespace mandate::cli
