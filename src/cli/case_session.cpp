#include "cli/case_session.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/plain_node.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/store_words.hpp"
#include "io/case_event.hpp"
#include "io/json.hpp"
#include "io/wording.hpp"
#include "ledger/digest.hpp"
#include "ledger/randomness.hpp"
#include "proceeding/disclosure.hpp"
#include "publication/case_disclosure.hpp"
#include "publish/event_names.hpp"
#include "store/log_address.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

using proceeding::Event;

// The country of the first event that opens a case; that of the one that is to be written where the log is empty.
const procedure::Country* country_of(const procedure::RuleBook& book, const std::vector<Event>& events) {
  for (const Event& event : events) {
    if (const auto* const opened = std::get_if<proceeding::CaseOpened>(&event.happening)) {
      return book.country(opened->jurisdiction);
    }
  }
  return nullptr;
}

const procedure::Course* course_of(const procedure::RuleBook& book, const std::vector<Event>& events) {
  for (const Event& event : events) {
    const auto* const opened = std::get_if<proceeding::CaseOpened>(&event.happening);
    const procedure::Country* const country = opened == nullptr ? nullptr : book.country(opened->jurisdiction);
    if (country != nullptr) {
      return country->course(opened->course);
    }
  }
  return nullptr;
}

// What is not told whole in a publication must not be guessed from its digest.
void draw_salts(std::vector<Event>& events, const procedure::Course* course) {
  ledger::SystemRandomness randomness;
  for (Event& event : events) {
    if (proceeding::disclosure_of(event, course) != proceeding::Disclosure::whole && !proceeding::salt_of(event)) {
      declaration::Salt salt{};
      randomness.fill(salt);
      proceeding::put_salt(event, salt);
    }
  }
}

declaration::AreaCodes areas_of(const procedure::Country* country) {
  return country == nullptr ? declaration::AreaCodes({}) : io::area_codes_of(*country);
}

bool is_of_declarations(const proceeding::Happening& happening) {
  return std::visit(
      []<typename One>(const One& /*one*/) {
        using namespace proceeding;
        return std::is_same_v<One, RegisterUsed> || std::is_same_v<One, ElsewhereUsed> ||
               std::is_same_v<One, DeclarationsReceived> || std::is_same_v<One, DeclarationWithdrawn> ||
               std::is_same_v<One, DeclarationsInvalidated> || std::is_same_v<One, InvalidationUndone>;
      },
      happening);
}

std::string folder_of_lists(const std::string& path) { return path + ".registers"; }

// "2024-05-02" is the end of that day.
std::string recorded_until(const std::string& known_on) {
  return Date::parse(known_on) ? known_on + "T23:59:59.999Z" : known_on;
}

}  // namespace

bool is_event_file(const std::string& path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

std::optional<CaseSession> CaseSession::begin(const CaseAsked& asked, const Surroundings& around) {
  Problems problems;
  std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, problems);
  if (!book) {
    write_problems(problems);
    return std::nullopt;
  }
  CaseSession session;
  session.asked_ = asked;
  session.language_ = language_of_code(asked.language).value_or(around.language);
  session.today_ = around.today;
  session.book_ = std::make_unique<procedure::RuleBook>(std::move(*book));
  session.clock_ = std::make_unique<store::SystemClock>();
  session.lists_ = CaseLists(asked.registers.empty() ? folder_of_lists(asked.path) : asked.registers);
  return session;
}

std::optional<CaseSession> CaseSession::open(const CaseAsked& asked, const Surroundings& around,
                                             store::OpenFor purpose) {
  std::optional<CaseSession> session = begin(asked, around);
  if (!session) {
    return std::nullopt;
  }
  if (is_event_file(asked.path) && purpose == store::OpenFor::writing) {
    write_complaint(asked.path + " is a file of events; `mandate case new LOG --events " + asked.path +
                    "` makes a log of it that can be written to");
    return std::nullopt;
  }
  if (is_event_file(asked.path)) {
    Problems problems;
    auto events = io::read_event_file(asked.path, session->book(), nullptr, problems);
    write_problems(problems);
    if (!events) {
      return std::nullopt;
    }
    session->events_ = std::move(*events);
    return session->read_lists() ? std::move(session) : std::nullopt;
  }
  auto log = store::open_log(asked.path, purpose, *session->clock_);
  if (!log) {
    write_complaint(sentence(log.error(), session->language_));
    return std::nullopt;
  }
  session->log_ = std::move(*log);
  if (!session->read_log() || !session->read_lists()) {
    return std::nullopt;
  }
  if (purpose == store::OpenFor::writing && !session->events_.empty()) {
    tell_of_clock(*session->clock_, session->events_.back().recorded, session->language_);
  }
  return session;
}

std::optional<CaseSession> CaseSession::create(const CaseAsked& asked, const Surroundings& around) {
  return begin(asked, around);
}

bool CaseSession::create_log() {
  auto log = store::create_log(asked_.path, *clock_);
  if (!log) {
    write_complaint(sentence(log.error(), language_));
    return false;
  }
  log_ = std::move(*log);
  return true;
}

bool CaseSession::read_log() {
  Problems problems;
  declaration::AreaCodes areas({});
  const auto take = [&](const store::Event& stored) {
    head_ = {stored.sequence, stored.digest};
    const std::string name = asked_.path + ", event " + std::to_string(stored.sequence);
    std::optional<Event> event = io::read_case_event(
        {name, &problems}, {stored.sequence, stored.legal_time, stored.recorded_time, stored.kind, stored.payload},
        areas);
    if (event) {
      events_.push_back(std::move(*event));
      digests_.push_back(ledger::hexadecimal(stored.digest));
      if (events_.size() == 1) {
        areas = areas_of(country_of(*book_, events_));
      }
    }
    return problems.empty();
  };
  const auto read = log_->read_after(0, take);
  if (!read) {
    write_complaint(sentence(read.error(), language_));
    return false;
  }
  write_problems(problems);
  return problems.empty();
}

bool CaseSession::bring_lists(const std::string& event_file, const std::vector<Event>& events) {
  Problems problems;
  const procedure::Country* const of_case = country_of(*book_, events_.empty() ? events : events_);
  lists_.bring_named(events, folder_of_lists(event_file), areas_of(of_case), problems);
  write_problems(problems);
  return problems.empty();
}

bool CaseSession::read_lists() {
  Problems problems;
  lists_.read_named(events_, areas_of(country()), problems);
  write_problems(problems);
  return problems.empty();
}

const procedure::Country* CaseSession::country() const { return country_of(*book_, events_); }

const procedure::Course* CaseSession::course() const { return course_of(*book_, events_); }

std::optional<std::vector<store::Event>> CaseSession::entries() const {
  if (log_ == nullptr) {
    return publication::chained(events_, areas_of(country()));
  }
  std::vector<store::Event> entries;
  const auto read = log_->read_after(0, [&](const store::Event& entry) {
    entries.push_back(entry);
    return entries.size() < events_.size();
  });
  if (!read) {
    write_complaint(sentence(read.error(), language_));
    return std::nullopt;
  }
  return entries;
}

std::optional<proceeding::Asked> CaseSession::question() const {
  proceeding::Asked asked{.as_of = today_, .known_on = recorded_until(asked_.known_on)};
  if (log_ == nullptr && !events_.empty()) {
    asked.as_of = std::ranges::max(events_, {}, &Event::legal_day).legal_day;
  }
  if (!asked_.as_of.empty()) {
    const std::optional<Date> day = Date::parse(asked_.as_of);
    if (!day) {
      write_complaint("--as-of " + io::in_quotes(asked_.as_of) + "; expected a day such as 2024-05-02");
      return std::nullopt;
    }
    asked.as_of = *day;
  }
  return asked;
}

std::optional<proceeding::Standing> CaseSession::standing() const {
  const std::optional<proceeding::Asked> asked = question();
  if (!asked) {
    return std::nullopt;
  }
  return proceeding::stand(book(), events_, *asked, lent());
}

// What is counted is written down only where all is at hand that it is counted with.
bool CaseSession::counts_without_list(const proceeding::Standing& standing, const std::vector<Event>& added) const {
  const bool counts =
      std::ranges::any_of(added, [](const Event& event) { return is_of_declarations(event.happening); });
  const proceeding::StageStanding* const open = standing.open_stage();
  if (!counts || open == nullptr) {
    return false;
  }
  bool missing = false;
  for (const proceeding::Gap& gap : open->reckoning.gaps) {
    if (gap.kind == proceeding::Gap::Kind::register_missing || gap.kind == proceeding::Gap::Kind::elsewhere_missing) {
      write_complaint(lists_.place_of(gap) + ": there is no such file; put the list of that digest there, or name " +
                      "its folder with --registers");
      missing = true;
    }
  }
  return missing;
}

// Refused is an event that has no effect where it would stand, though those before it had theirs.
bool CaseSession::refuses(const std::vector<Event>& added) const {
  std::vector<Event> all = events_;
  all.insert(all.end(), added.begin(), added.end());
  const Date last = std::ranges::max(all, {}, &Event::legal_day).legal_day;
  const proceeding::Standing standing = proceeding::stand(book(), all, {.as_of = last, .known_on = {}}, lent());
  bool refused = counts_without_list(standing, added);
  for (const proceeding::Conflict& conflict : standing.conflicts) {
    if (conflict.sequence > head_.sequence) {
      const Event& event = all.at(conflict.sequence - 1);
      write_complaint(event.legal_time + "  " + std::string(publish::event_name(event.happening, language_)) + ": " +
                      std::string(publish::text(conflict.why, language_)) + " (" +
                      std::string(proceeding::word(conflict.why)) + ')');
      refused = true;
    }
  }
  return refused;
}

publish::Received CaseSession::receipt(const std::string& number) const {
  const auto found = number.empty() ? std::prev(events_.end()) : std::ranges::find_if(events_, [&](const Event& event) {
    return std::to_string(event.sequence) == number;
  });
  if (found == events_.end()) {
    return {};
  }
  const auto index = static_cast<std::size_t>(found - events_.begin());
  return {.event = &*found, .digest = index < digests_.size() ? digests_[index] : std::string()};
}

std::string CaseSession::exported() const {
  const declaration::AreaCodes areas = areas_of(country_of(*book_, events_));
  std::string out;
  for (const Event& event : events_) {
    const io::WrittenEvent written = io::written(event, areas);
    Node line;
    line.kind = Node::Kind::mapping;
    line.keys = {"at", "kind", "payload", "recorded", "sequence"};
    line.items = {text_node(written.legal_time), text_node(written.kind), text_node(written.payload),
                  text_node(event.recorded), integer_node(static_cast<std::int64_t>(event.sequence))};
    out += io::canonical_json(line) + '\n';
  }
  return out;
}

bool CaseSession::takes(Event event) const {
  event.sequence = head_.sequence + 1;
  event.recorded = clock_->now();
  return !refuses({event});
}

ExitStatus CaseSession::append(std::vector<Event> events) {
  std::uint64_t sequence = head_.sequence;
  for (Event& event : events) {
    event.sequence = ++sequence;
    event.recorded = clock_->now();
  }
  if (events.empty() || refuses(events)) {
    return ExitStatus::no;
  }
  const declaration::AreaCodes areas = areas_of(country_of(*book_, events_.empty() ? events : events_));
  draw_salts(events, course_of(*book_, events_.empty() ? events : events_));
  std::vector<store::NewEvent> batch;
  for (const Event& event : events) {
    io::WrittenEvent written = io::written(event, areas);
    batch.push_back({std::move(written.legal_time), std::move(written.kind), std::move(written.payload)});
  }
  if (!lists_.keep_brought() || (log_ == nullptr && !create_log())) {
    return ExitStatus::bad_input;
  }
  const auto head = log_->append(batch, head_);
  if (!head) {
    write_complaint(sentence(head.error(), language_));
    return ExitStatus::bad_input;
  }
  head_ = *head;
  std::ranges::move(events, std::back_inserter(events_));
  return ExitStatus::yes;
}

}  // namespace mandate::cli
