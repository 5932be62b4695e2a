#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/wording.hpp"
#include "cli/count_commands.hpp"
#include "cli/count_session.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/store_words.hpp"
#include "io/count_event_json.hpp"
#include "io/count_folder.hpp"
#include "io/wording.hpp"
#include "ledger/digest.hpp"
#include "store/log_address.hpp"
#include "store/system_clock.hpp"
#include "tally/form.hpp"

namespace mandate::cli {
namespace {

struct CountRead {
  procedure::RuleBook book;
  tally::CountInput input;
};

std::optional<CountRead> read_count(const CountAsked& asked) {
  Problems problems;
  std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, problems);
  std::optional<tally::CountInput> input;
  if (book) {
    input = io::read_count_folder(asked.folder, *book, problems);
  }
  write_problems(problems);
  return input ? std::optional(CountRead{std::move(*book), std::move(*input)}) : std::nullopt;
}

// Which forms could be meant where the count names none.
void complain_no_form(const record::Case& input, const procedure::Country& country) {
  const std::vector<const tally::Form*> fitting = country.forms_of(input.procedure, input.date);
  std::vector<std::string> ids;
  if (fitting.empty()) {
    std::ranges::transform(country.forms, std::back_inserter(ids), &tally::Form::id);
  } else {
    std::ranges::transform(fitting, std::back_inserter(ids), [](const tally::Form* form) { return form->id; });
  }
  write_complaint((fitting.empty() ? "no form of " : "several forms of ") + io::in_quotes(input.procedure) + " on " +
                  input.date.iso() + "; write 'form:' into count.yaml with one of " + listed(ids));
}

// Of the form of the count, else of its first table.
std::optional<record::Layout> layout_of_count(const CountRead& count) {
  const procedure::Country* const country = count.book.country(count.input.input.jurisdiction);
  if (count.input.form.empty()) {
    if (count.input.layout.cells.empty()) {
      complain_no_form(count.input.input, *country);
      return std::nullopt;
    }
    return count.input.layout;
  }
  const tally::Form* const form = country == nullptr ? nullptr : country->form(count.input.form);
  if (form == nullptr) {
    write_complaint("the rules hold no form " + io::in_quotes(count.input.form));
    return std::nullopt;
  }
  std::vector<std::string> options;
  std::ranges::transform(count.input.input.records.front().options, std::back_inserter(options), &record::Option::id);
  std::ranges::transform(count.input.candidates, std::back_inserter(options), &tally::DistrictCandidate::id);
  return layout_of(*form, options);
}

record::CountOpened opening(const CountRead& count, const record::Layout& layout) {
  record::CountOpened opened;
  opened.case_id = count.input.input.id;
  opened.form = count.input.form;
  std::ranges::transform(layout.cells, std::back_inserter(opened.cells), &record::Cell::name);
  std::string lines;
  for (const std::uint32_t station : count.input.units.leaves()) {
    opened.stations.push_back(count.input.units.at(station).code);
    lines += opened.stations.back() + '\n';
  }
  opened.register_digest = ledger::hexadecimal(ledger::sha256(lines));
  return opened;
}

}  // namespace

ExitStatus run_count_start(const CountAsked& asked, const Surroundings& around) {
  const std::optional<std::string> time = time_of(asked);
  const std::optional<CountRead> count = time ? read_count(asked) : std::nullopt;
  const std::optional<record::Layout> layout = count ? layout_of_count(*count) : std::nullopt;
  if (!layout) {
    return ExitStatus::bad_input;
  }
  const record::CountEvent event = {"", asked.actor, *time, opening(*count, *layout)};
  io::WrittenEvent written = io::written(event);
  const std::vector<store::NewEvent> batch = {
      {std::move(written.legal_time), std::move(written.kind), std::move(written.payload)}};
  store::SystemClock clock;
  const auto log = store::create_log(asked.log, clock);
  const auto head = log ? (*log)->append(batch, store::Head()) : std::unexpected(log.error());
  if (!head) {
    write_complaint(sentence(head.error(), language_of(asked, around)));
    return ExitStatus::bad_input;
  }
  const auto& opened = std::get<record::CountOpened>(event.happening);
  write_result(asked.log + "  " + opened.case_id + "  " + std::to_string(opened.stations.size()) + " × " +
               std::to_string(opened.cells.size()) + '\n');
  return ExitStatus::yes;
}

}  // namespace mandate::cli
