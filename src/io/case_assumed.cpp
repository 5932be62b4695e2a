#include "io/case_assumed.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mandate::io {
namespace {

using record::Case;

record::FigureRow& row_of(record::Figures& figures, const std::string& unit, bool body) {
  if (unit.empty()) {
    return figures.nation;
  }
  std::vector<record::FigureRow>& rows = body ? figures.bodies : figures.areas;
  const auto found = std::ranges::find(rows, unit, &record::FigureRow::unit);
  if (found != rows.end()) {
    return *found;
  }
  rows.emplace_back().unit = unit;
  return rows.back();
}

void read_assumption(const CaseContext& context, const Node& node, Case& result) {
  MappingReader reader(context.yaml, node, "an assumed figure");
  const std::optional<record::Count> count = take_figure_name(reader, "figure", true);
  reader.require("value");
  const std::optional<Count64> value = reader.take_count("value");
  record::Assumption assumption;
  assumption.because = reader.require_localized("because");
  assumption.unit = take_unit(context, reader);
  const bool body = reader.has("body");
  reader.finish();
  if (!count || !value) {
    return;
  }
  const std::string name(record::name(*count));
  if (*count == record::Count::areas_for || *count == record::Count::areas_against) {
    context.yaml.report(reader.place_of("figure"), "'" + name + "' as an assumed figure", "a figure that is counted",
                        "Declare it under 'figures' if it was published");
    return;
  }
  record::FigureRow& row = row_of(result.records.front().figures, assumption.unit, body);
  if (row.at(*count).present()) {
    const bool twice = row.at(*count).provenance == record::Provenance::assumed;
    context.yaml.report(node.at,
                        "the figure '" + name + "' assumed, which is " + (twice ? "assumed before" : "published") +
                            " as " + std::to_string(row.at(*count).value),
                        "figures that were not published", "Remove one of them");
    return;
  }
  row.set(*count, *value, record::Provenance::assumed);
  assumption.count = *count;
  result.assumed.push_back(std::move(assumption));
}

}  // namespace

void take_assumed(const CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const assumed = reader.take("assumed");
  if (assumed == nullptr) {
    return;
  }
  if (assumed->kind != Node::Kind::sequence) {
    context.yaml.report(assumed->at, std::string(describe(assumed->kind)),
                        "a sequence of {figure: …, value: …, because: …}");
    return;
  }
  for (const Node& item : assumed->items) {
    read_assumption(context, item, result);
  }
}

}  // namespace mandate::io
