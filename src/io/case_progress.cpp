#include "io/case_progress.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "io/csv.hpp"
#include "io/csv_columns.hpp"
#include "tally/percentage.hpp"

namespace mandate::io {
namespace {

constexpr std::array<std::string_view, 3> columns_of_progress = {"time", "area", "printed"};

std::string code_of(const CaseContext& context, CsvReader& csv, const CsvField& field) {
  if (field.text.empty() || context.country == nullptr) {
    return std::string(field.text);
  }
  AreaFinder::Result result = context.area_finder().find(field.text);
  if (result.area == nullptr) {
    csv.report(csv.place(field), std::move(result.found), std::move(result.expected), std::move(result.advice));
    return {};
  }
  return result.area->code;
}

record::ProgressEntry read_entry(const CaseContext& context, CsvReader& csv, std::span<const std::size_t> columns) {
  const CsvField& time = csv.row()[columns[0]];
  const CsvField& area = csv.row()[columns[1]];
  const CsvField& printed = csv.row()[columns[2]];
  if (time.text.empty()) {
    csv.report(csv.place(time), "no time", "the time as printed, such as 14:00", "Fill in the cell");
  }
  if (!tally::interval_of_percentage(printed.text)) {
    csv.report(csv.place(printed), "'" + std::string(printed.text) + "' as a percentage", "a decimal such as 68.05",
               "Write a point, not a comma, and no % sign; leave out the row where nothing was published");
  }
  return {std::string(time.text), code_of(context, csv, area), std::string(printed.text)};
}

std::vector<record::ProgressEntry> read_progress_file(const CaseContext& context, const Node& file) {
  std::vector<record::ProgressEntry> entries;
  const std::optional<NamedText> named = text_named(context, file);
  if (!named) {
    return entries;
  }
  CsvReader csv(ReadContext{named->file, context.yaml.problems}, named->text);
  const std::optional<std::vector<std::size_t>> columns = find_columns(csv, columns_of_progress);
  while (columns && csv.next()) {
    entries.push_back(read_entry(context, csv, *columns));
  }
  csv.finish();
  return entries;
}

record::ProgressEntry read_progress_entry(const CaseContext& context, const Node& node) {
  MappingReader reader(context.yaml, node, "turnout at a time");
  record::ProgressEntry entry{reader.require_text("time"), reader.take_text("area"), reader.require_text("printed")};
  reader.finish();
  if (!entry.area.empty()) {
    entry.area = context.area_code(reader.place_of("area"), entry.area).value_or(std::string());
  }
  if (!entry.printed.empty() && !tally::interval_of_percentage(entry.printed)) {
    context.yaml.report(reader.place_of("printed"), "'" + entry.printed + "' as a percentage",
                        "a decimal in quotes such as \"68.05\"", "Write a point, not a comma, and no % sign");
  }
  return entry;
}

}  // namespace

std::vector<record::ProgressEntry> take_progress(const CaseContext& context, MappingReader& reader) {
  const Node* const file = reader.take("progress_file");
  const Node* const progress = reader.take("progress");
  if (file != nullptr && progress != nullptr) {
    context.yaml.report(progress->at, "both 'progress_file' and 'progress'", "one of them", "Remove one");
    return {};
  }
  if (file != nullptr) {
    return read_progress_file(context, *file);
  }
  std::vector<record::ProgressEntry> entries;
  if (progress != nullptr && progress->kind != Node::Kind::sequence) {
    context.yaml.report(progress->at, std::string(describe(progress->kind)),
                        "a sequence of {time: …, area: …, printed: …}");
  } else if (progress != nullptr) {
    for (const Node& item : progress->items) {
      entries.push_back(read_progress_entry(context, item));
    }
  }
  return entries;
}

}  // namespace mandate::io
