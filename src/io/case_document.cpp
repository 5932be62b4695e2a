#include "io/case_document.hpp"

#include <string_view>
#include <utility>

#include "base/document_mapping.hpp"

namespace mandate::io {
namespace {

using record::FigureRow;
using record::Figures;
using record::Provenance;

Node document_of_counts(const std::vector<std::pair<std::string, Count64>>& counts) {
  return mapping_of(counts, [](Count64 count) { return integer_node(count); });
}

Node document_of_date(Date date) { return text_node(date.iso()); }

// Assumed figures stand under `assumed`.
DocumentMapping row_mapping(const FigureRow& row) {
  DocumentMapping mapping;
  for (std::size_t i = 0; i < record::count_kinds; ++i) {
    const record::Figure& figure = row.figures.at(i);
    if (figure.present() && figure.provenance != Provenance::assumed) {
      mapping.put(record::count_names.at(i), integer_node(figure.value));
    }
  }
  return mapping;
}

Node document_of_rows(const std::vector<FigureRow>& rows) {
  DocumentMapping mapping;
  for (const FigureRow& row : rows) {
    mapping.put_items(row.unit, row_mapping(row).take());
  }
  return std::move(mapping).take();
}

// A unit is an area, unless it is a body of these figures.
void put_unit(DocumentMapping& mapping, const std::string& unit, const Figures& figures) {
  mapping.put_text(figures.body(unit) == nullptr ? "area" : "body", unit);
}

Node document_of_figures(const Figures& figures) {
  DocumentMapping nation = row_mapping(figures.nation);
  if (figures.areas_for) {
    nation.put("areas_for", text_node(figures.areas_for->text()));
  }
  if (figures.areas_against) {
    nation.put("areas_against", text_node(figures.areas_against->text()));
  }
  DocumentMapping mapping;
  mapping.put_items("nation", std::move(nation).take());
  mapping.put_items("areas", document_of_rows(figures.areas));
  mapping.put_items("bodies", document_of_rows(figures.bodies));
  mapping.put_items("shares", sequence_of(figures.shares, [&](const record::PublishedShare& share) {
                      DocumentMapping item;
                      item.put_text("count", std::string(name(share.count)));
                      item.put_text("of", std::string(name(share.of)));
                      item.put_text("percent", share.printed);
                      put_unit(item, share.unit, figures);
                      return std::move(item).take();
                    }));
  return std::move(mapping).take();
}

Node document_of_option(const record::Option& option) {
  DocumentMapping mapping;
  mapping.put_text("id", option.id);
  mapping.put_localized("name", option.name);
  mapping.put_count("votes", option.votes);
  mapping.put_count("quota_mandates", option.quota_mandates);
  return std::move(mapping).take();
}

Node document_of_district_vote(const record::DistrictVote& vote) {
  DocumentMapping mapping;
  mapping.put_text("district", vote.district);
  mapping.put_text("candidate", vote.candidate);
  mapping.put_text("list", vote.list);
  mapping.put_count("votes", vote.votes);
  return std::move(mapping).take();
}

void put_stage(DocumentMapping& mapping, const record::StageRecord& record) {
  mapping.put_items("figures", document_of_figures(record.figures));
  mapping.put_items("lists", sequence_of(record.options, document_of_option));
  mapping.put_items("seats", document_of_counts(record.tier_seats));
  mapping.put_items("district_votes", sequence_of(record.district_votes, document_of_district_vote));
  DocumentMapping seats;
  for (const record::DeclaredSeats& declared : record.district_seats) {
    seats.put_count(declared.list, declared.seats);
  }
  mapping.put_items("district_seats", std::move(seats).take());
}

Node document_of_lot(const record::Lot& lot) {
  DocumentMapping mapping;
  mapping.put_text("stage", lot.stage);
  mapping.put_text("tier", lot.tier);
  mapping.put("winners", sequence_of(lot.winners, text_node));
  return std::move(mapping).take();
}

Node document_of_percentage(const record::AnnouncedPercentage& percentage, const Figures& figures) {
  DocumentMapping mapping;
  mapping.put_text("count", percentage.count ? std::string(name(*percentage.count)) : std::string());
  mapping.put_text("list", percentage.option);
  mapping.put_text("of", std::string(name(percentage.of)));
  mapping.put_text("printed", percentage.printed);
  put_unit(mapping, percentage.unit, figures);
  return std::move(mapping).take();
}

Node document_of_announced(const record::Announced& announced, const Figures& figures) {
  DocumentMapping mapping;
  mapping.put_text("source", announced.source);
  mapping.put_text("answer", announced.answer ? std::string(word(*announced.answer)) : std::string());
  mapping.put_text("outcome", announced.outcome);
  mapping.put_items("winners", sequence_of(announced.winners, text_node));
  DocumentMapping tiers;
  for (const record::AnnouncedSeats& given : announced.seats) {
    (given.tier.empty() ? mapping : tiers)
        .put_items(given.tier.empty() ? "seats" : given.tier, document_of_counts(given.seats));
  }
  mapping.put_items("tiers", std::move(tiers).take());
  mapping.put_items("votes", document_of_counts(announced.votes));
  mapping.put_items("figures", document_of_figures(announced.figures));
  mapping.put_items("percentages", sequence_of(announced.percentages, [&](const auto& percentage) {
                      return document_of_percentage(percentage, figures);
                    }));
  return std::move(mapping).take();
}

const FigureRow& row_of_unit(const Figures& figures, const std::string& unit) {
  if (const FigureRow* const body = figures.body(unit)) {
    return *body;
  }
  const FigureRow* const area = figures.area(unit);
  return unit.empty() || area == nullptr ? figures.nation : *area;
}

Node document_of_assumption(const record::Assumption& assumption, const Figures& figures) {
  DocumentMapping mapping;
  mapping.put_text("figure", std::string(name(assumption.count)));
  mapping.put("value", integer_node(row_of_unit(figures, assumption.unit).at(assumption.count).value));
  mapping.put_localized("because", assumption.because);
  put_unit(mapping, assumption.unit, figures);
  return std::move(mapping).take();
}

Node document_of_progress(const record::ProgressEntry& entry) {
  DocumentMapping mapping;
  mapping.put_text("time", entry.time);
  mapping.put_text("area", entry.area);
  mapping.put_text("printed", entry.printed);
  return std::move(mapping).take();
}

Node document_of_source(const record::Source& source) {
  DocumentMapping mapping;
  mapping.put_text("id", source.id);
  mapping.put_text("title", source.title);
  mapping.put_text("href", source.href);
  return std::move(mapping).take();
}

Node document_of_stages(const std::vector<record::StageRecord>& records) {
  DocumentMapping stages;
  for (const record::StageRecord& record : records) {
    if (!record.stage.empty()) {
      DocumentMapping stage;
      put_stage(stage, record);
      stages.put(record.stage, std::move(stage).take());
    }
  }
  return std::move(stages).take();
}

}  // namespace

Node case_document(const record::Case& input) {
  const Figures& figures = input.records.front().figures;
  DocumentMapping mapping;
  mapping.put_text("case", input.id);
  mapping.put_text("jurisdiction", input.jurisdiction);
  mapping.put_text("procedure", input.procedure);
  mapping.put("date", document_of_date(input.date));
  mapping.put_localized("title", input.title);
  mapping.put_localized("note", input.note);
  mapping.put_items("sources", sequence_of(input.sources, document_of_source));
  mapping.put_items("tiers", sequence_of(input.tiers, text_node));
  mapping.put_text("start", input.start);
  put_stage(mapping, input.records.front());
  mapping.put_items("stages", document_of_stages(input.records));
  mapping.put_items("facts", mapping_of(input.facts, flag_node));
  mapping.put_items("dates", mapping_of(input.dates, document_of_date));
  mapping.put_items("decisions", mapping_of(input.decisions, text_node));
  mapping.put_items("lots", sequence_of(input.lots, document_of_lot));
  if (input.announced) {
    mapping.put("announced", document_of_announced(*input.announced, figures));
  }
  mapping.put_items("assumed", sequence_of(input.assumed, [&](const record::Assumption& assumption) {
                      return document_of_assumption(assumption, figures);
                    }));
  mapping.put_items("progress", sequence_of(input.progress, document_of_progress));
  return std::move(mapping).take();
}

}  // namespace mandate::io
