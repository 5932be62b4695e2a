#include "cli/enter_desk.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/output.hpp"
#include "publish/check_words.hpp"
#include "publish/count_words.hpp"
#include "tally/check_protocol.hpp"

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
  desk->plan_ = plan_checks(*desk->form_.form(), desk->form_.layout());
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
  std::vector<entry::FailureRow> rows;
  for (const tally::Failure& failure : check_protocol(plan_, protocol.values)) {
    const tally::Check& check = form_.form()->checks[failure.check];
    publish::FailureWords words = failure_words(names, failure);
    const auto known = std::ranges::find(rows, check.code, &entry::FailureRow::code);
    entry::FailureRow& row = known == rows.end() ? rows.emplace_back() : *known;
    row.code = check.code;
    row.error = check.level == tally::CheckLevel::error;
    row.worked.push_back(std::move(words.label));
    std::ranges::move(words.worked, std::back_inserter(row.worked));
    row.worked.push_back(std::move(words.typist));
    row.cells.insert(row.cells.end(), failure.cells.begin(), failure.cells.end());
  }
  return rows;
}

}  // namespace mandate::cli
