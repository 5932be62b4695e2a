#include <optional>
#include <utility>
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
#include "record/unit.hpp"

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
std::optional<record::ProtocolTable> read_protocols(const CountAsked& asked, const CountForm& form,
                                                    const record::UnitTree& tree, Date day) {
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(asked.file, problems);
  record::ProtocolTable table(form.layout().size());
  if (text) {
    const io::StationFinder finder(tree);
    const io::StationTables tables{&tree, &finder, &form.country(), day, {}};
    table = io::read_station_table({asked.file, &problems}, *text, tables, {}, form.layout());
  }
  write_problems(problems);
  return problems.empty() ? std::optional(std::move(table)) : std::nullopt;
}

record::CountHappening happening(const CountAsked& asked, const CountForm& form, std::vector<Count64> values) {
  const std::optional<record::SourceKind> source = record::source_kind_named(asked.source);
  if (source && *source != record::SourceKind::commission) {
    return record::CopyAdded{*source, asked.name, std::move(values)};
  }
  record::EntrySubmitted entry;
  entry.round = asked.round == "second" ? record::EntryRound::second : record::EntryRound::first;
  entry.failed = form.failed(values);
  entry.protocol.values = std::move(values);
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
  const auto table = read_protocols(asked, *form, tree, around.today);
  if (!table) {
    return ExitStatus::bad_input;
  }
  std::vector<record::CountEvent> events;
  events.reserve(table->rows());
  for (std::size_t row = 0; row < table->rows(); ++row) {
    events.push_back(session->event(tree.at(table->unit(row)).code, happening(asked, *form, table->row(row))));
  }
  return session->append(events);
}

}  // namespace mandate::cli
