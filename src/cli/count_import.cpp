#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "cli/count_commands.hpp"
#include "cli/count_form.hpp"
#include "cli/count_session.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "io/station_finder.hpp"
#include "io/station_table.hpp"
#include "io/text_file.hpp"
#include "publish/check_words.hpp"
#include "record/unit.hpp"
#include "tally/findings.hpp"

namespace mandate::cli {
namespace {

// The tree that the codes of the stations tell of: "KZ-10/3/117" lies in "KZ-10/3", that in "KZ-10".
record::UnitTree tree_of(const std::vector<std::string>& stations) {
  record::UnitTree tree;
  tree.add({.code = ""});
  for (const std::string& code : stations) {
    std::uint32_t parent = 0;
    for (std::size_t end = code.find('/'); end != std::string::npos; end = code.find('/', end + 1)) {
      const std::string above = code.substr(0, end);
      const std::optional<std::uint32_t> known = tree.find(above);
      parent = known ? *known : tree.add({.code = above, .parent = parent}).value_or(parent);
    }
    tree.add({.code = code, .parent = parent});
  }
  return tree;
}

// The protocols of the file; nothing, with its problems written, where there was one.
std::optional<io::StationProtocols> read_protocols(const CountAsked& asked, const CountForm& form,
                                                   const record::UnitTree& tree, Date day) {
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(asked.file, problems);
  io::StationProtocols protocols;
  if (text) {
    const io::StationFinder finder(tree);
    const io::StationTables tables{&tree, &finder, &form.country(), day, {}};
    protocols = io::read_station_protocols({asked.file, &problems}, *text, tables, {}, form.layout());
  }
  write_problems(problems);
  return problems.empty() ? std::optional(std::move(protocols)) : std::nullopt;
}

// What stands in words in the row, one text a cell; none where the file has no such column.
std::vector<std::string> words_in(const io::StationProtocols& protocols, std::size_t row, std::size_t cells) {
  const std::size_t width = protocols.word_cells.size();
  std::vector<std::string> words(width == 0 ? 0 : cells);
  for (std::size_t i = 0; i < width; ++i) {
    words[protocols.word_cells[i]] = protocols.words[(row * width) + i];
  }
  return words;
}

// Numbers in words that say another number than the digits: a reason to look at the paper, and no more.
void write_other_words(const io::StationProtocols& protocols, const CountForm& form, const record::UnitTree& tree,
                       Language language) {
  if (form.form() == nullptr || protocols.word_cells.empty()) {
    return;
  }
  const publish::CheckNames names(*form.form(), form.layout(), {}, language);
  for (const tally::ProtocolFindings& found : tally::check_protocols(
           {form.form(), &form.layout(), &protocols.table, {}, protocols.word_cells, protocols.words})) {
    for (const tally::FurtherFinding& finding : found.further) {
      if (!std::holds_alternative<tally::WordsDiffer>(finding.what)) {
        continue;
      }
      const std::vector<Count64> values = protocols.table.row(found.row);
      for (const std::string& sentence : further_words(names, finding, values, {}).worked) {
        write_complaint(tree.at(protocols.table.unit(found.row)).code + ": " + sentence);
      }
    }
  }
}

record::CountHappening happening(const CountAsked& asked, const CountForm& form, std::vector<Count64> values,
                                 std::vector<std::string> words) {
  const std::optional<record::SourceKind> source = record::source_kind_named(asked.source);
  if (source && *source != record::SourceKind::commission) {
    return record::CopyAdded{*source, asked.name, std::move(values)};
  }
  record::EntrySubmitted entry;
  entry.round = asked.round == "second" ? record::EntryRound::second : record::EntryRound::first;
  entry.failed = form.failed(values);
  entry.protocol.values = std::move(values);
  entry.protocol.words = std::move(words);
  return entry;
}

bool says_enough(const CountAsked& asked) {
  const bool is_copy = asked.source != "commission";
  if (is_copy ? asked.name.empty() : asked.round.empty()) {
    write_complaint(is_copy ? "whose copies are these? Give --name"
                            : "which entry is this? Give --round first or second");
    return false;
  }
  return true;
}

}  // namespace

ExitStatus run_count_import(const CountAsked& asked, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, problems);
  write_problems(problems);
  if (!book || !says_enough(asked)) {
    return ExitStatus::bad_input;
  }
  std::optional<CountSession> session = CountSession::open(asked, around, store::OpenFor::writing);
  const std::optional<CountForm> form = session ? CountForm::find(*book, session->opened()) : std::nullopt;
  if (!form) {
    return ExitStatus::bad_input;
  }
  const record::UnitTree tree = tree_of(session->opened().stations);
  const auto protocols = read_protocols(asked, *form, tree, around.today);
  if (!protocols) {
    return ExitStatus::bad_input;
  }
  write_other_words(*protocols, *form, tree, session->language());
  const record::ProtocolTable& table = protocols->table;
  std::vector<record::CountEvent> events;
  events.reserve(table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::vector<std::string> words = words_in(*protocols, row, form->layout().size());
    events.push_back(
        session->event(tree.at(table.unit(row)).code, happening(asked, *form, table.row(row), std::move(words))));
  }
  return session->append(events);
}

}  // namespace mandate::cli
