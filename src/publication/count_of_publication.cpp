#include "publication/count_of_publication.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/canonical_rules.hpp"
#include "io/case_document.hpp"
#include "io/csv.hpp"
#include "io/json.hpp"
#include "io/station_table.hpp"
#include "io/whole_number.hpp"
#include "publication/published_count.hpp"

namespace mandate::publication {
namespace {

void fail_all(VerifyCheck check, const Problems& problems, std::string_view file, const VerifyReport& report) {
  for (const Problem& problem : problems) {
    const bool named = problem.file == file;
    report.fail(check, std::string(file), named ? problem.found : problem.file + ": " + problem.found, problem.expected,
                problem.at);
  }
}

const std::string* file_of(const FileBytes& files, std::string_view name, VerifyCheck check,
                           const VerifyReport& report) {
  const auto file = files.find(name);
  if (file == files.end()) {
    report.fail(check, std::string(name), "no such file");
    return nullptr;
  }
  return &file->second;
}

bool has_header(const io::CsvReader& csv, std::string_view expected) {
  std::string header;
  for (const io::CsvField& field : csv.header()) {
    header += header.empty() ? "" : ",";
    header += field.text;
  }
  return header == expected;
}

record::Unit unit_of_row(const record::UnitTree& tree, std::span<const io::CsvField> row, bool& known) {
  record::Unit unit;
  unit.code = row[0].text;
  unit.kind = row[2].text;
  unit.name = row[4].text;
  if (const auto parent = tree.find(row[1].text); !row[1].text.empty()) {
    unit.parent = parent.value_or(record::no_unit);
  }
  known = (unit.parent == record::no_unit) == (tree.size() == 0);
  if (const auto electors = io::read_whole_number(row[5].text)) {
    unit.electors = *electors;
  }
  return unit;
}

std::optional<record::Layout> layout_of_cells(const tally::CountInput& count, const procedure::RuleBook& book,
                                              const std::vector<std::string>& cells) {
  std::vector<std::string> options;
  for (const record::Option& option : count.input.records.front().options) {
    options.push_back(option.id);
  }
  for (const tally::DistrictCandidate& candidate : count.candidates) {
    options.push_back(candidate.id);
  }
  const tally::Form* const form = book.country(count.input.jurisdiction)->form(count.form);
  if (form == nullptr) {
    return count.form.empty() ? io::layout_named(cells, options) : std::nullopt;
  }
  const record::Layout whole = tally::layout_of(*form, options);
  record::Layout layout;
  for (const std::string& name : cells) {
    const std::optional<std::size_t> cell = whole.find(name);
    if (!cell) {
      return std::nullopt;
    }
    layout.cells.push_back(whole.cells[*cell]);
  }
  return layout;
}

void read_candidates(const std::string& text, tally::CountInput& count, Problems& problems) {
  io::CsvReader csv({std::string(candidates_name), &problems}, text);
  if (!has_header(csv, "district,candidate,list")) {
    csv.report({1, 1}, "another header", "district,candidate,list");
    return;
  }
  while (csv.next()) {
    const std::optional<std::uint32_t> unit = count.units.find(csv.row()[0].text);
    if (!unit) {
      csv.report(csv.place(csv.row()[0]), "a district that is not in data/units.csv");
      continue;
    }
    const std::size_t option = count.input.records.front().options.size() + count.candidates.size();
    count.candidates.push_back({std::string(csv.row()[0].text), *unit, std::string(csv.row()[1].text),
                                std::string(csv.row()[2].text), option});
  }
  csv.finish();
}

}  // namespace

std::optional<PublishedUnits> read_units(const FileBytes& files, const VerifyReport& report) {
  const std::string* const text = file_of(files, units_name, VerifyCheck::fold, report);
  if (text == nullptr) {
    return std::nullopt;
  }
  Problems problems;
  io::CsvReader csv({std::string(units_name), &problems}, *text);
  PublishedUnits units;
  if (!has_header(csv, "code,parent,level,area,name,electors")) {
    csv.report({1, 1}, "another header", "code,parent,level,area,name,electors");
  }
  while (problems.empty() && csv.next()) {
    bool known = false;
    record::Unit unit = unit_of_row(units.tree, csv.row(), known);
    const bool is_area = !csv.row()[3].text.empty();
    const auto index = known ? units.tree.add(std::move(unit)) : std::nullopt;
    if (!index) {
      csv.report(csv.place(csv.row()[0]), "a unit that stands twice, or whose parent does not stand before it");
    } else if (is_area) {
      units.areas.push_back(*index);
    }
  }
  csv.finish();
  fail_all(VerifyCheck::fold, problems, units_name, report);
  if (problems.empty() && units.tree.size() == 0) {
    report.fail(VerifyCheck::fold, std::string(units_name), "no unit");
  }
  return problems.empty() && units.tree.size() > 0 ? std::optional(std::move(units)) : std::nullopt;
}

std::optional<procedure::RuleBook> read_rules(const FileBytes& files, const VerifyReport& report) {
  const std::string* const text = file_of(files, rules_name, VerifyCheck::law, report);
  if (text == nullptr) {
    return std::nullopt;
  }
  report.looked(VerifyCheck::law);
  Problems problems;
  procedure::RuleBook book = io::read_canonical_rule_book(*text, problems);
  fail_all(VerifyCheck::law, problems, rules_name, report);
  return problems.empty() ? std::optional(std::move(book)) : std::nullopt;
}

std::optional<tally::CountInput> read_count(const FileBytes& files, PublishedUnits units,
                                            const procedure::RuleBook& book, const DefinitionLeaf& definition,
                                            const DecisionLeaf& decision, const VerifyReport& report) {
  const std::string* const text = file_of(files, case_name, VerifyCheck::law, report);
  if (text == nullptr) {
    return std::nullopt;
  }
  Problems problems;
  const ReadContext context{std::string(case_name), &problems};
  const std::optional<Node> document = io::read_json(context, *text);
  auto input = document ? io::read_case_document(context, *document, book) : std::nullopt;
  fail_all(VerifyCheck::law, problems, case_name, report);
  if (!input) {
    return std::nullopt;
  }
  tally::CountInput count;
  count.id = definition.case_id;
  count.synthetic = definition.synthetic;
  count.input = std::move(*input);
  count.form = definition.form;
  count.units = std::move(units.tree);
  count.areas = std::move(units.areas);
  if (const auto candidates = files.find(candidates_name); candidates != files.end()) {
    read_candidates(candidates->second, count, problems);
    fail_all(VerifyCheck::fold, problems, candidates_name, report);
  }
  for (const tally::Publication word_of :
       {tally::Publication::none, tally::Publication::preliminary, tally::Publication::final}) {
    count.publication = word(word_of) == decision.published ? word_of : count.publication;
  }
  auto layout = layout_of_cells(count, book, definition.cells);
  if (!layout) {
    report.fail(VerifyCheck::fold, "log, leaf 0", "cells that are none of the form, of figures or of options",
                "the cells of the protocol form '" + shown_text(definition.form) + "'");
    return std::nullopt;
  }
  count.layout = std::move(*layout);
  return problems.empty() ? std::optional(std::move(count)) : std::nullopt;
}

}  // namespace mandate::publication
