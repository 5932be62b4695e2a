#include "cli/enter_desk.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "cli/output.hpp"
#include "publish/check_words.hpp"
#include "publish/count_words.hpp"
#include "record/protocol_table.hpp"
#include "tally/findings.hpp"

namespace mandate::cli {
namespace {

// "KZ-10/3/117" without a register: the number that the commission uses is the last part.
entry::StationRow row_of_code(const std::string& code) {
  const std::size_t slash = code.rfind('/');
  const bool has_parts = slash != std::string::npos;
  return {code, has_parts ? code.substr(slash + 1) : code, has_parts ? code.substr(0, slash) : std::string(),
          entry::Phrase::state_nothing, std::string()};
}

// Names of the units above a station, the nearest first, without the nation.
std::string units_above(const record::UnitTree& units, std::uint32_t station) {
  std::string names;
  for (std::uint32_t unit = units.at(station).parent;
       unit != record::no_unit && units.at(unit).parent != record::no_unit; unit = units.at(unit).parent) {
    names += (names.empty() ? "" : ", ") + units.at(unit).name;
  }
  return names;
}

entry::StationRow row_of(const std::string& code, const record::UnitTree& units) {
  const std::optional<std::uint32_t> unit = units.find(code);
  entry::StationRow row = row_of_code(code);
  if (unit) {
    row.name = units.at(*unit).name;
    row.where = units_above(units, *unit);
  }
  return row;
}

std::vector<std::size_t> cells_in_words(const tally::Form& form, const record::Layout& layout) {
  std::vector<std::size_t> cells;
  for (std::size_t cell = 0; cell < layout.size(); ++cell) {
    const std::optional<std::size_t> field = form.field(layout.cells[cell].field);
    if (field && form.fields[*field].in_words) {
      cells.push_back(cell);
    }
  }
  return cells;
}

// A check that fails in several rows of the paper stands once.
void add(std::vector<entry::FailureRow>& rows, publish::FailureWords words, const std::vector<std::size_t>& cells,
         bool hint) {
  const auto known = std::ranges::find(rows, words.code, &entry::FailureRow::code);
  entry::FailureRow& row = known == rows.end() ? rows.emplace_back() : *known;
  row.code = words.code;
  row.error = words.level == tally::CheckLevel::error;
  row.hint = hint;
  row.worked.push_back(std::move(words.label));
  std::ranges::move(words.worked, std::back_inserter(row.worked));
  row.worked.push_back(std::move(words.typist));
  row.cells.insert(row.cells.end(), cells.begin(), cells.end());
}

}  // namespace

std::unique_ptr<EnterDesk> EnterDesk::make(const procedure::RuleBook& book, const LiveCount& count,
                                           const tally::CountInput* folder) {
  std::optional<CountForm> form = CountForm::find(book, count.opened());
  if (!form) {
    return nullptr;
  }
  if (form->form() == nullptr) {
    write_complaint("the count " + count.opened().case_id +
                    " has no form, so there is nothing to fill in; name one in count.yaml and begin the count anew");
    return nullptr;
  }
  std::unique_ptr<EnterDesk> desk(std::make_unique<EnterDesk>(EnterDesk(std::move(*form))));
  desk->title_ = folder == nullptr ? same_in_all(count.opened().case_id) : folder->input.title;
  for (const std::string& code : count.state().expected()) {
    desk->stations_.push_back(folder == nullptr ? row_of_code(code) : row_of(code, folder->units));
  }
  if (folder != nullptr) {
    for (const record::Option& option : folder->input.records.front().options) {
      desk->options_.push_back(option.name);
    }
  }
  return desk;
}

entry::DeskSetting EnterDesk::setting(std::string actor, Language language) const {
  entry::DeskSetting setting;
  setting.title = title_.in(language);
  setting.actor = std::move(actor);
  setting.language = language;
  setting.form = form_.form();
  setting.layout = &form_.layout();
  for (const LocalizedText& option : options_) {
    setting.option_names.push_back(option.in(language));
  }
  setting.stations = stations_;
  setting.checks = [this, language](const record::EnteredProtocol& protocol) { return failures(protocol, language); };
  setting.refusal_text = [language](tally::TransitionError error) {
    return std::string(publish::sentence(error, language));
  };
  return setting;
}

std::vector<entry::FailureRow> EnterDesk::failures(const record::EnteredProtocol& protocol, Language language) const {
  const publish::CheckNames names(*form_.form(), form_.layout(), options_, language);
  const tally::Form& form = *form_.form();
  record::ProtocolTable one(form_.layout().size());
  one.add_row(0, protocol.values);
  const std::vector<std::size_t> word_cells = cells_in_words(form, form_.layout());
  std::vector<std::string> words;
  for (const std::size_t cell : word_cells) {
    words.push_back(cell < protocol.words.size() ? protocol.words[cell] : std::string());
  }
  std::vector<entry::FailureRow> rows;
  for (const tally::ProtocolFindings& found :
       tally::check_protocols({&form, &form_.layout(), &one, {}, word_cells, words})) {
    for (const tally::Failure& failure : found.failures) {
      add(rows, failure_words(names, failure), failure.cells, false);
    }
    for (const tally::FurtherFinding& finding : found.further) {
      add(rows, further_words(names, finding, protocol.values, {}),
          cells_compared(form, form_.layout(), form.further[finding.check]), true);
    }
  }
  return rows;
}

}  // namespace mandate::cli
