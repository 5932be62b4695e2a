#include "publish/check_text.hpp"

#include <algorithm>
#include <cstddef>

#include "publish/check_vocabulary.hpp"
#include "publish/check_words.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"

namespace mandate::publish {
namespace {

// As many as a reader looks through at once.
constexpr std::size_t most_stations = 25;

using tally::CheckLevel;

class ChecksTextWriter {
 public:
  ChecksTextWriter(const CheckedProtocols& checked, const TextOptions& options)
      : checked_(checked),
        options_(options),
        names_(*checked.form, *checked.layout, checked.option_names, options.language, checked.law),
        terminal_(options) {}

  std::string write() {
    summary();
    if (!checked_.findings.empty()) {
      by_code();
      by_station();
      terminal_.blank();
      terminal_.paragraph(say(CheckMessage::draft_note, options_.language), {}, {}, Style::faint);
    }
    return terminal_.take();
  }

 private:
  [[nodiscard]] std::string number(std::size_t value) const {
    return number_text(static_cast<Count64>(value), options_.language);
  }

  void summary() {
    const Language language = options_.language;
    terminal_.paragraph(say(
        CheckMessage::checked, language,
        {{"protocols", number(checked_.protocols->rows())}, {"form", printable(checked_.form->label.in(language))}}));
    if (!checked_.form->verified) {
      terminal_.paragraph(say(CheckMessage::unverified, language, {{"note", checked_.form->note}}));
    }
    if (checked_.findings.empty()) {
      terminal_.paragraph(say(CheckMessage::none_failed, language), {}, {}, Style::good);
      return;
    }
    const LevelCounts counts = counts_by_level(checked_);
    terminal_.paragraph(say(CheckMessage::some_failed, language,
                            {{"errors", number(counts.errors)}, {"warnings", number(counts.warnings)}}),
                        {}, {}, counts.errors > 0 ? Style::bad : Style::open);
  }

  void by_code() {
    const Language language = options_.language;
    terminal_.blank();
    Table table;
    table.caption = say(CheckMessage::heading_by_code, language);
    table.columns = {{say(CheckMessage::column_code, language)},
                     {say(CheckMessage::column_level, language)},
                     {say(CheckMessage::column_stations, language), true},
                     {say(CheckMessage::column_must_hold, language), false, true}};
    for (const CheckCount& count : counts_by_check(checked_)) {
      table.rows.push_back({count.code, names_.level(count.level), number(count.protocols), count.label->in(language)});
    }
    terminal_.table(table);
  }

  void by_station() {
    terminal_.blank();
    terminal_.heading(say(CheckMessage::heading_stations, options_.language));
    const std::size_t all = checked_.findings.size();
    const std::size_t shown = options_.full ? all : std::min(all, most_stations);
    for (const tally::ProtocolFindings& findings : checked_.findings.first(shown)) {
      station(findings);
    }
    if (shown < all) {
      terminal_.blank();
      terminal_.paragraph(say(CheckMessage::more_stations, options_.language, {{"more", number(all - shown)}}));
    }
  }

  void station(const tally::ProtocolFindings& findings) {
    terminal_.blank();
    terminal_.paragraph(station_name(checked_, findings.row), {}, {}, Style::strong);
    for (const FailureWords& words : words_of(checked_, names_, findings)) {
      write_failure(terminal_, names_, words);
    }
  }

  const CheckedProtocols& checked_;
  TextOptions options_;
  CheckNames names_;
  Terminal terminal_;
};

}  // namespace

void write_failure(Terminal& terminal, const CheckNames& names, const FailureWords& words) {
  const bool is_error = words.level == CheckLevel::error;
  const std::string mark = is_error ? "✗ " : "! ";
  terminal.paragraph(mark + words.code + " (" + names.level(words.level) + "): " + words.label, "  ", "    ",
                     is_error ? Style::bad : Style::open);
  for (const std::string& sentence : words.worked) {
    terminal.paragraph(sentence, "      ", "        ");
  }
  const Language language = names.language();
  terminal.paragraph(say(CheckMessage::typist, language, {{"what", words.typist}}), "      ", "        ");
  terminal.paragraph(say(CheckMessage::coordinator, language, {{"what", words.coordinator}}), "      ", "        ");
  if (!words.references.empty()) {
    terminal.paragraph(say(CheckMessage::references, language, {{"references", words.references}}), "      ",
                       "        ", Style::faint);
  }
}

std::string station_name(const CheckedProtocols& checked, std::size_t row) {
  const record::Unit& unit = checked.units->at(checked.protocols->unit(row));
  const bool in_region = unit.parent != record::no_unit && unit.parent != 0;
  return printable((in_region ? checked.units->at(unit.parent).name + ", " : "") + unit.name);
}

std::vector<FailureWords> words_of(const CheckedProtocols& checked, const CheckNames& names,
                                   const tally::ProtocolFindings& findings) {
  std::vector<FailureWords> all;
  for (const tally::Failure& failure : findings.failures) {
    all.push_back(failure_words(names, failure));
  }
  const std::vector<Count64> values = checked.protocols->row(findings.row);
  for (const tally::FurtherFinding& finding : findings.further) {
    std::vector<std::string> others;
    if (const auto* const same = std::get_if<tally::SameVotes>(&finding.what)) {
      for (const std::size_t row : same->rows) {
        others.push_back(station_name(checked, row));
      }
    }
    all.push_back(further_words(names, finding, values, others));
  }
  return all;
}

std::vector<CheckCount> counts_by_check(const CheckedProtocols& checked) {
  const std::vector<tally::Check>& checks = checked.form->checks;
  std::vector<CheckCount> counts;
  for (const tally::Check& check : checks) {
    counts.push_back({check.code, check.level, &check.label, 0});
  }
  for (const tally::FurtherCheck& check : checked.form->further) {
    counts.push_back({check.code, check.level, &check.label, 0});
  }
  for (const tally::ProtocolFindings& findings : checked.findings) {
    for (const tally::Failure& failure : findings.failures) {
      ++counts[failure.check].protocols;
    }
    for (const tally::FurtherFinding& finding : findings.further) {
      ++counts[checks.size() + finding.check].protocols;
    }
  }
  std::erase_if(counts, [](const CheckCount& count) { return count.protocols == 0; });
  return counts;
}

LevelCounts counts_by_level(const CheckedProtocols& checked) {
  LevelCounts counts;
  for (const tally::ProtocolFindings& findings : checked.findings) {
    const bool has_error = std::ranges::any_of(findings.failures,
                                               [&](const tally::Failure& failure) {
                                                 return checked.form->checks[failure.check].level == CheckLevel::error;
                                               }) ||
                           std::ranges::any_of(findings.further, [&](const tally::FurtherFinding& finding) {
                             return checked.form->further[finding.check].level == CheckLevel::error;
                           });
    ++(has_error ? counts.errors : counts.warnings);
  }
  return counts;
}

std::string check_text(const CheckedProtocols& checked, const TextOptions& options) {
  return ChecksTextWriter(checked, options).write();
}

}  // namespace mandate::publish
