#include "io/case_figures.hpp"

#include <string>
#include <utility>

#include "io/case_table.hpp"
#include "io/nearest.hpp"
#include "tally/percentage.hpp"

namespace mandate::io {
namespace {

using record::Count;
using record::FigureRow;
using record::Figures;
using record::Provenance;

bool is_mapping(const CaseContext& context, const Node& node, std::string_view what) {
  return MappingReader(context.yaml, node, what).is_mapping();
}

std::optional<Fraction> read_area_count(const CaseContext& context, const Node& node, bool nation) {
  if (!nation) {
    context.yaml.report(node.at, "a number of areas within an area or body", "it under 'nation'", "Move it there");
    return std::nullopt;
  }
  return read_fraction(context.yaml, node);
}

// One row of figures; numbers of areas go to `figures`.
FigureRow read_row(const CaseContext& context, const Node& node, std::string unit, Figures& figures) {
  FigureRow row;
  row.unit = std::move(unit);
  if (!is_mapping(context, node, "figures")) {
    return row;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    check_known(context.yaml, node.key_place(i), "figure", node.keys[i], record::count_names);
    const std::optional<Count> count = record::count_named(node.keys[i]);
    if (!count) {
      continue;
    }
    if (*count == Count::areas_for || *count == Count::areas_against) {
      (*count == Count::areas_for ? figures.areas_for : figures.areas_against) =
          read_area_count(context, node.items[i], row.unit.empty());
      continue;
    }
    if (const std::optional<Count64> value = read_count(context.yaml, node.items[i])) {
      row.set(*count, *value, Provenance::published);
    }
  }
  return row;
}

void read_areas(const CaseContext& context, const Node& node, Figures& figures, AreaPlaces& places) {
  if (!is_mapping(context, node, "figures by area")) {
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const Position at = node.key_place(i);
    const std::optional<std::string> code = context.area_code(at, node.keys[i]);
    if (!code) {
      continue;
    }
    if (const std::optional<std::string> first = places.claim(*code, "line " + std::to_string(at.line))) {
      context.yaml.report(at, "the area '" + node.keys[i] + "' (" + *code + ") for the second time",
                          "each area once; it stands first in " + *first, "Remove one of them");
      continue;
    }
    figures.areas.push_back(read_row(context, node.items[i], *code, figures));
  }
}

void read_bodies(const CaseContext& context, const Node& node, Figures& figures) {
  if (!is_mapping(context, node, "figures by body")) {
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    check_word(context, node.key_place(i), "body", node.keys[i], body_ids(context));
    figures.bodies.push_back(read_row(context, node.items[i], node.keys[i], figures));
  }
}

void read_share(const CaseContext& context, const Node& node, Figures& figures) {
  MappingReader reader(context.yaml, node, "a published share");
  record::PublishedShare share;
  share.count = take_figure_name(reader, "count", true).value_or(Count::valid);
  share.of = take_figure_name(reader, "of", true).value_or(Count::valid);
  share.printed = reader.require_text("percent");
  share.unit = take_unit(context, reader);
  reader.finish();
  if (share.printed.empty()) {
    return;
  }
  const std::optional<tally::Interval> interval = tally::interval_of_percentage(share.printed);
  if (!interval) {
    context.yaml.report(reader.place_of("percent"), "'" + share.printed + "' as a percentage",
                        "a decimal in quotes such as \"52.8\"", "Write a point, not a comma, and no % sign");
    return;
  }
  if (figures.share(share.count, share.of, share.unit) != nullptr) {
    context.yaml.report(node.at,
                        "the share of '" + std::string(name(share.count)) + "' of '" + std::string(name(share.of)) +
                            "' for the second time",
                        "each share once", "Remove one of them");
    return;
  }
  share.low = interval->low;
  share.high = interval->high;
  figures.shares.push_back(std::move(share));
}

void read_shares(const CaseContext& context, const Node& node, Figures& figures) {
  if (node.kind != Node::Kind::sequence) {
    context.yaml.report(node.at, std::string(describe(node.kind)), "a sequence of shares");
    return;
  }
  for (const Node& item : node.items) {
    read_share(context, item, figures);
  }
}

void read_files(const CaseContext& context, MappingReader& reader, Figures& figures, AreaPlaces& places) {
  const Node* const areas = reader.take("areas_file");
  const Node* const stations = reader.take("stations_file");
  const Node* const columns = reader.take("columns");
  if (areas != nullptr && stations != nullptr) {
    context.yaml.report(stations->at, "both 'areas_file' and 'stations_file'", "one of them", "Remove one");
    return;
  }
  if (areas == nullptr && stations == nullptr) {
    if (columns != nullptr) {
      context.yaml.report(columns->at, "'columns' without a file", "'areas_file' or 'stations_file' beside it",
                          "Remove it");
    }
    return;
  }
  const FigureTable table{areas != nullptr ? areas : stations, columns,
                          areas != nullptr ? TableRows::areas : TableRows::stations};
  read_figure_table(context, table, figures, places);
}

}  // namespace

Figures read_figures(const CaseContext& context, const Node& node, FigureFiles files) {
  Figures figures;
  MappingReader reader(context.yaml, node, "figures");
  AreaPlaces places;
  if (files == FigureFiles::allowed) {
    take_source(context, reader);
  }
  if (const Node* const nation = reader.take("nation")) {
    figures.nation = read_row(context, *nation, {}, figures);
  }
  if (const Node* const areas = reader.take("areas")) {
    read_areas(context, *areas, figures, places);
  }
  if (const Node* const bodies = reader.take("bodies")) {
    read_bodies(context, *bodies, figures);
  }
  if (const Node* const shares = reader.take("shares")) {
    read_shares(context, *shares, figures);
  }
  if (files == FigureFiles::allowed) {
    read_files(context, reader, figures, places);
  }
  reader.finish();
  return figures;
}

}  // namespace mandate::io
