#include "cli/count_in_use.hpp"

#include <algorithm>
#include <expected>
#include <optional>
#include <utility>
#include <vector>

#include "cli/law_asked.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/store_words.hpp"
#include "cli/waiting.hpp"
#include "io/count_event_json.hpp"
#include "io/count_folder.hpp"
#include "io/station_table.hpp"
#include "store/log_address.hpp"
#include "store/system_clock.hpp"
#include "tally/count_state.hpp"
#include "tally/findings.hpp"

namespace mandate::cli {
namespace {

// The events of the log, applied one after the other; the first that does not fit is a problem.
void apply(const store::Event& event, const std::string& file, tally::CountState& state, Problems& problems) {
  const ReadContext context{file + " event " + std::to_string(event.sequence), &problems};
  const std::optional<record::CountEvent> happening =
      io::read_count_event(context, event.legal_time, event.kind, event.payload);
  const auto applied = happening ? state.apply(*happening) : std::expected<void, tally::TransitionError>();
  if (!applied) {
    context.report({}, "an event that cannot happen: " + std::string(tally::word(applied.error())),
                   "a log that follows from its first event", "Verify the log");
  }
}

// What stands in the way of a count.
struct Obstacles {
  Problems problems;
  std::optional<store::StoreError> store;

  [[nodiscard]] bool any() const { return !problems.empty() || store; }
};

// `kept`: where the events are kept; nullptr: nowhere.
std::optional<tally::CountState> state_of_log(const tally::CountInput& count, std::vector<store::Event>* kept,
                                              Obstacles& obstacles) {
  std::vector<std::string> codes;
  for (const std::uint32_t station : count.units.leaves()) {
    codes.push_back(count.units.at(station).code);
  }
  tally::CountState state(std::move(codes));
  store::SystemClock clock;
  const auto log = store::open_log(count.log, store::OpenFor::reading, clock);
  if (!log) {
    obstacles.store = log.error();
    return std::nullopt;
  }
  const auto read = (*log)->read_after(0, [&](const store::Event& event) {
    if (event.kind.starts_with(io::count_kind_prefix)) {
      apply(event, count.log, state, obstacles.problems);
    }
    if (kept != nullptr) {
      kept->push_back(event);
    }
    return obstacles.problems.empty();
  });
  if (!read) {
    obstacles.store = read.error();
  }
  return !obstacles.any() ? std::optional(std::move(state)) : std::nullopt;
}

std::vector<std::string> option_ids(const tally::CountInput& count) {
  std::vector<std::string> ids;
  for (const record::Option& option : count.input.records.front().options) {
    ids.push_back(option.id);
  }
  for (const tally::DistrictCandidate& candidate : count.candidates) {
    ids.push_back(candidate.id);
  }
  return ids;
}

const tally::Form* form_of(const tally::CountInput& count, const procedure::RuleBook& book) {
  const procedure::Country* const country = book.country(count.input.jurisdiction);
  return country == nullptr || count.form.empty() ? nullptr : country->form(count.form);
}

// Of the form with which the count was opened, as far as the rules still have it so; else by the names of the cells.
void take_layout(tally::CountInput& count, const record::CountOpened& opened, const procedure::RuleBook& book) {
  const std::vector<std::string> options = option_ids(count);
  count.form = opened.form;
  if (const tally::Form* const form = form_of(count, book)) {
    count.layout = tally::layout_of(*form, options);
    if (std::ranges::equal(count.layout.cells, opened.cells, {}, &record::Cell::name)) {
      return;
    }
  }
  count.form.clear();
  count.layout = io::layout_named(opened.cells, options).value_or(record::Layout());
}

void take_log(tally::CountInput& count, const procedure::RuleBook& book, std::vector<store::Event>* kept,
              Obstacles& obstacles) {
  const std::optional<tally::CountState> state = state_of_log(count, kept, obstacles);
  if (!state) {
    return;
  }
  if (!count.form_named && state->opened()) {
    take_layout(count, *state->opened(), book);
  }
  if (!tally::take_state(count, *state)) {
    ReadContext{count.log, &obstacles.problems}.report({}, "a log of other cells or stations than the count's",
                                                       "the cells of its form and the stations of its register",
                                                       "Name the form with which the count was opened under 'form'");
  }
}

// What the checks of the form find in the commission's table, where no log says it.
void check_tables(tally::CountInput& count, const procedure::RuleBook& book) {
  const tally::CountSource* const commission = count.commission();
  const tally::Form* const form = form_of(count, book);
  if (!count.log.empty() || form == nullptr || commission == nullptr) {
    return;
  }
  for (const tally::ProtocolFindings& found :
       tally::check_protocols({form, &count.layout, &commission->table, {}, {}, {}})) {
    tally::StationNotes notes{commission->table.unit(found.row), {}, {}, {}, {}};
    for (const tally::Failure& failure : found.failures) {
      const tally::Check& check = form->checks[failure.check];
      notes.failed.push_back({check.code, check.level == tally::CheckLevel::error});
    }
    count.notes.push_back(std::move(notes));
  }
  std::ranges::sort(count.notes, {}, &tally::StationNotes::station);
}

// Sums another source as if it were the commission's.
bool choose_source(CountInUse& use, const std::string& name) {
  if (name.empty()) {
    use.source = use.count.commission();
    return true;
  }
  const auto found = std::ranges::find(use.count.sources, name, &tally::CountSource::name);
  if (found == use.count.sources.end()) {
    std::string names;
    for (const tally::CountSource& source : use.count.sources) {
      names += (names.empty() ? "" : ", ") + source.name;
    }
    write_complaint("--source " + name + ": no such source; there are " + names);
    return false;
  }
  use.source = &*found;
  return true;
}

// Everything that the count names, without a problem.
bool read_whole_count(const CountToUse& asked, CountInUse& use, Obstacles& obstacles) {
  std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, obstacles.problems);
  std::optional<tally::CountInput> count =
      book ? io::read_count_folder(asked.path, *book, obstacles.problems) : std::nullopt;
  if (count && !count->log.empty()) {
    take_log(*count, *book, asked.with_events ? &use.events : nullptr, obstacles);
  }
  if (!count || obstacles.any()) {
    return false;
  }
  use.book = std::move(*book);
  use.count = std::move(*count);
  check_tables(use.count, use.book);
  return true;
}

// Nothing is decided where a sum is outside 64 bits.
bool add_up(CountInUse& use) {
  auto aggregate = use.source == nullptr ? tally::aggregate_of(use.count, nullptr)
                                         : tally::aggregate_of(use.count, &use.source->table);
  if (!aggregate) {
    return false;
  }
  use.aggregate = std::make_unique<tally::Aggregate>(std::move(*aggregate));
  if (!use.count.envelopes.empty() || !use.count.log.empty()) {
    use.envelopes = std::make_unique<tally::EnvelopeRegister>(tally::envelopes_of(use.count));
  }
  use.complete_case = tally::counted_case(*use.aggregate, use.count.what(), tally::Extent::complete_only);
  use.so_far_case = tally::counted_case(*use.aggregate, use.count.what(), tally::Extent::counted_so_far);
  use.complete = procedure::decide(use.question(use.complete_case.input));
  use.so_far = procedure::decide(use.question(use.so_far_case.input));
  return true;
}

}  // namespace

procedure::Question CountInUse::question(const record::Case& input) const { return own_question(input, book); }

const tally::Form* CountInUse::form() const { return form_of(count, book); }

std::unique_ptr<CountInUse> count_in_use(const CountToUse& asked, const Surroundings& around, Language language) {
  Obstacles obstacles;
  auto use = std::make_unique<CountInUse>();
  const bool good = wait_for(around, language, [&] { return read_whole_count(asked, *use, obstacles); });
  write_problems(obstacles.problems);
  if (obstacles.store) {
    write_complaint(sentence(*obstacles.store, language));
  }
  if (!good || !choose_source(*use, asked.source)) {
    return nullptr;
  }
  if (!wait_for(around, language, [&] { return add_up(*use); })) {
    write_complaint("the sums of this count are outside 64 bits; compare the figures with the protocols");
    return nullptr;
  }
  return use;
}

}  // namespace mandate::cli
