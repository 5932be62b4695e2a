#include "procedure/outlook_state.hpp"

#include <algorithm>
#include <limits>

namespace mandate::procedure {
namespace {

constexpr Count64 largest_total = std::numeric_limits<Count64>::max() / 8;

bool fits(Count64 value, Count64 more, Count64 sign) {
  return more >= 0 && more <= largest_total && (sign > 0 ? value <= largest_total - more : value >= more);
}

void start_at_zero(record::FigureRow& row, std::span<const record::Count> counted) {
  for (const record::Count count : counted) {
    if (!row.at(count).present()) {
      row.set(count, 0, record::Provenance::summed);
    }
  }
}

}  // namespace

void begin_at_zero(record::Figures& figures, std::span<const std::string_view> units,
                   std::span<const record::Count> counts) {
  start_at_zero(figures.nation, counts);
  for (const std::string_view unit : units) {
    if (figures.area(unit) == nullptr) {
      record::FigureRow row;
      row.unit = unit;
      start_at_zero(row, counts);
      figures.areas.push_back(std::move(row));
    }
  }
}

OutlookState::OutlookState(const Question& question, std::string_view stage, std::span<const record::Count> counted)
    : question_(question), input_(*question.input), stage_(stage) {
  question_.input = nullptr;
  record_index_ = static_cast<std::size_t>(&input_.record_of(stage) - input_.records.data());
  start_at_zero(record().figures.nation, counted);
  for (record::FigureRow& row : record().figures.areas) {
    start_at_zero(row, counted);
  }
  for (record::Option& option : record().options) {
    option.votes = option.votes.value_or(0);
  }
}

record::StageRecord& OutlookState::record() { return input_.records[record_index_]; }

OutstandingArea* OutlookState::open_area(const StationPlace& station) {
  const auto found = std::ranges::find_if(outstanding_, [&](const OutstandingArea& area) {
    return area.unit == station.unit && area.district == station.district;
  });
  return found == outstanding_.end() ? nullptr : &*found;
}

std::expected<void, OutlookFault> OutlookState::expect(const StationPlace& station) {
  OutstandingArea* area = open_area(station);
  if (area == nullptr) {
    outstanding_.push_back({std::string(station.unit), std::string(station.district), 0, 0});
    area = &outstanding_.back();
  }
  if (!fits(area->electors, station.electors, 1)) {
    return std::unexpected(OutlookFault::overflow);
  }
  area->electors += station.electors;
  ++area->stations;
  return {};
}

std::expected<void, OutlookFault> OutlookState::count(const StationPlace& station, const StationFigures& figures) {
  OutstandingArea* const area = open_area(station);
  if (area == nullptr || area->stations == 0 || area->electors < station.electors) {
    return std::unexpected(OutlookFault::not_outstanding);
  }
  std::expected<void, OutlookFault> added = add(station, figures, 1);
  if (added) {
    area->electors -= station.electors;
    --area->stations;
  }
  return added;
}

std::expected<void, OutlookFault> OutlookState::take_out(const StationPlace& station, const StationFigures& figures) {
  const std::expected<void, OutlookFault> taken = add(station, figures, -1);
  return taken ? expect(station) : taken;
}

bool OutlookState::add_figures(record::FigureRow& row, const StationPlace& station, const StationFigures& figures,
                               Count64 sign) {
  const auto add_one = [&](record::Count count, Count64 more) {
    const record::Figure& figure = row.at(count);
    if (!figure.present()) {
      return true;
    }
    if (!fits(figure.value, more, sign)) {
      return false;
    }
    row.set(count, figure.value + (sign * more), figure.provenance);
    return true;
  };
  bool added = add_one(record::Count::electors, station.electors);
  for (const auto& [count, value] : figures.figures) {
    added = added && add_one(count, value);
  }
  return added;
}

// Everything is added to copies, or nothing is.
std::expected<void, OutlookFault> OutlookState::add(const StationPlace& station, const StationFigures& figures,
                                                    Count64 sign) {
  record::StageRecord& stage = record();
  const auto area = std::ranges::find(stage.figures.areas, station.unit, &record::FigureRow::unit);
  if (!station.unit.empty() && area == stage.figures.areas.end()) {
    return std::unexpected(OutlookFault::unknown_place);
  }
  std::vector<Count64*> votes;
  for (record::Option& option : stage.options) {
    votes.push_back(&*option.votes);
  }
  std::vector<Count64*> district;
  for (record::DistrictVote& row : stage.district_votes) {
    if (row.district == station.district) {
      district.push_back(&row.votes);
    }
  }
  if ((!figures.votes.empty() && figures.votes.size() != votes.size()) ||
      (!figures.district_votes.empty() && figures.district_votes.size() != district.size())) {
    return std::unexpected(OutlookFault::wrong_number);
  }
  const auto all_fit = [&](std::span<const Count64> more, const std::vector<Count64*>& to) {
    for (std::size_t i = 0; i < more.size(); ++i) {
      if (!fits(*to[i], more[i], sign)) {
        return false;
      }
    }
    return true;
  };
  record::FigureRow nation = stage.figures.nation;
  record::FigureRow row = station.unit.empty() ? record::FigureRow() : *area;
  if (!add_figures(nation, station, figures, sign) || !add_figures(row, station, figures, sign) ||
      !all_fit(figures.votes, votes) || !all_fit(figures.district_votes, district)) {
    return std::unexpected(OutlookFault::overflow);
  }
  stage.figures.nation = std::move(nation);
  if (!station.unit.empty()) {
    *area = std::move(row);
  }
  for (std::size_t i = 0; i < figures.votes.size(); ++i) {
    *votes[i] += sign * figures.votes[i];
  }
  for (std::size_t i = 0; i < figures.district_votes.size(); ++i) {
    *district[i] += sign * figures.district_votes[i];
  }
  return {};
}

Question OutlookState::question() const {
  Question question = question_;
  question.input = &input_;
  return question;
}

Outlook OutlookState::look() const { return outlook(question(), outstanding_, stage_); }

}  // namespace mandate::procedure
