#include "publish/seat_report.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "publish/display.hpp"

namespace mandate::publish {
namespace {

using procedure::ChoiceDetail;
using procedure::Determination;
using procedure::Finding;
using procedure::TierDetail;

constexpr std::size_t few_districts = 12;

template <typename Detail>
void collect(const Finding& finding, std::vector<const Detail*>& found) {
  if (const auto* const detail = std::get_if<Detail>(&finding.detail)) {
    found.push_back(detail);
  }
  for (const Finding& part : finding.parts) {
    collect(part, found);
  }
}

template <typename Detail>
std::vector<const Detail*> details_of(const Determination& determination) {
  std::vector<const Detail*> found;
  collect(determination.finding, found);
  return found;
}

// The tier that gives seats by lists; nullptr where there is none.
const TierDetail* list_tier(const std::vector<const TierDetail*>& tiers) {
  const auto found = std::ranges::find_if(
      tiers, [](const TierDetail* tier) { return tier->tier->method == procedure::TierMethod::largest_remainder; });
  return found == tiers.end() ? nullptr : *found;
}

// A list of the case or one that only declared seats name.
struct Line {
  std::string id;
  std::optional<std::size_t> option;  // index into the options of the list tier
  std::optional<Count64> votes;
  Count64 rank = 0;  // seats by which it is ordered
};

void add_line(std::vector<Line>& lines, const std::string& id) {
  if (std::ranges::find(lines, id, &Line::id) == lines.end()) {
    lines.push_back({id, std::nullopt, std::nullopt, 0});
  }
}

std::vector<Line> lines_of(const Determination& determination, const TierDetail* lists) {
  std::vector<Line> lines;
  if (lists != nullptr && lists->options != nullptr) {
    for (std::size_t i = 0; i < lists->options->size(); ++i) {
      const record::Option& option = (*lists->options)[i];
      lines.push_back({option.id, i, option.votes, 0});
    }
  }
  for (const procedure::TierSeatLines& tier : determination.tiers) {
    for (const procedure::SeatLine& line : tier.lines) {
      add_line(lines, line.list);
    }
  }
  for (const procedure::SeatLine& line : determination.seats) {
    add_line(lines, line.list);
  }
  for (Line& line : lines) {
    line.rank = procedure::seats_in(determination.seats, line.id).value_or(0);
  }
  std::ranges::stable_sort(lines, [](const Line& a, const Line& b) {
    return a.rank != b.rank ? a.rank > b.rank : a.votes.value_or(-1) > b.votes.value_or(-1);
  });
  return lines;
}

std::string number_or_none(const std::optional<Count64>& value, const Wording& wording) {
  return value ? wording.number(*value) : std::string(empty_cell);
}

Message basis_message(seats::SeatBasis basis) {
  switch (basis) {
    case seats::SeatBasis::quota:
      return Message::basis_quota;
    case seats::SeatBasis::remainder:
      return Message::basis_remainder;
    case seats::SeatBasis::remainder_tie:
      return Message::basis_remainder_tie;
    case seats::SeatBasis::single_list:
      return Message::basis_single_list;
    case seats::SeatBasis::rest:
      break;
  }
  return Message::basis_rest;
}

const seats::SeatReason* last_reason(const TierDetail& tier, std::size_t list) {
  const seats::SeatReason* last = nullptr;
  for (const seats::SeatReason& reason : tier.reasons) {
    if (reason.list == list && (last == nullptr || reason.number > last->number)) {
      last = &reason;
    }
  }
  return last;
}

std::string next_in_line(const TierDetail& tier, const seats::SeatReason& reason, const Wording& wording) {
  if (!reason.runner_up || !reason.runner_up_votes_more) {
    return std::string(empty_cell);
  }
  return wording.option(tier.options->at(*reason.runner_up)) + ", " + wording.number(*reason.runner_up_votes_more);
}

std::string without_seat(const TierDetail& tier, const Line& line, const Wording& wording) {
  if (line.option && *line.option < tier.result.lists.size() && tier.result.lists[*line.option].admitted) {
    return std::string(empty_cell);
  }
  if (line.votes && tier.threshold_votes && *line.votes < *tier.threshold_votes) {
    return wording.say(Message::basis_below_threshold,
                       {{"votes", wording.number(*tier.threshold_votes - *line.votes)}});
  }
  return std::string(empty_cell);
}

// Reason of the last seat, votes fewer, next in line.
std::vector<std::string> reason_cells(const TierDetail& tier, const Line& line, const Wording& wording) {
  const seats::SeatReason* const reason = line.option ? last_reason(tier, *line.option) : nullptr;
  if (reason == nullptr) {
    return {without_seat(tier, line, wording), std::string(empty_cell), std::string(empty_cell)};
  }
  return {wording.say(basis_message(reason->basis)), number_or_none(reason->votes_fewer, wording),
          next_in_line(tier, *reason, wording)};
}

bool has_votes(const std::vector<Line>& lines) {
  return std::ranges::any_of(lines, [](const Line& line) { return line.votes.has_value(); });
}

// Which columns the table of seats has.
struct SeatColumns {
  const TierDetail* lists = nullptr;  // where votes are known
  bool votes = false;
  bool tiers = false;  // more than one tier
  bool total = false;
  bool reasons = false;
};

std::vector<Column> columns_of(const SeatColumns& shown, const Determination& determination, const Wording& wording) {
  std::vector<Column> columns = {{wording.say(Message::column_list), false, true}};
  if (shown.votes) {
    columns.push_back({wording.say(Message::column_votes), true, false});
    columns.push_back({wording.say(Message::column_share), true, false});
  }
  if (shown.tiers) {
    for (const procedure::TierSeatLines& tier : determination.tiers) {
      columns.push_back({wording.tier(tier.tier), true, false});
    }
  }
  if (shown.total) {
    columns.push_back({wording.say(shown.tiers ? Message::column_total : Message::heading_seats), true, false});
  }
  if (shown.reasons) {
    columns.push_back({wording.say(Message::column_last_seat), false, true});
    columns.push_back({wording.say(Message::column_fewer), true, false});
    columns.push_back({wording.say(Message::column_next), false, true});
  }
  return columns;
}

std::vector<std::string> row_of(const Line& line, const SeatColumns& shown, const Determination& determination,
                                const Wording& wording) {
  std::vector<std::string> row = {wording.option(line.id)};
  if (shown.votes) {
    row.push_back(number_or_none(line.votes, wording));
    const bool has_share = line.votes && shown.lists->base;
    row.push_back(has_share ? wording.percent(*line.votes, *shown.lists->base) : std::string(empty_cell));
  }
  if (shown.tiers) {
    for (const procedure::TierSeatLines& tier : determination.tiers) {
      row.push_back(number_or_none(procedure::seats_in(tier.lines, line.id), wording));
    }
  }
  if (shown.total) {
    row.push_back(wording.number(line.rank));
  }
  if (shown.reasons) {
    std::ranges::move(reason_cells(*shown.lists, line, wording), std::back_inserter(row));
  }
  return row;
}

Count64 sum_of(const std::vector<procedure::SeatLine>& lines) {
  Count64 sum = 0;
  for (const procedure::SeatLine& line : lines) {
    sum += line.seats;
  }
  return sum;
}

std::vector<std::string> total_row(const SeatColumns& shown, const Determination& determination,
                                   const Wording& wording) {
  std::vector<std::string> row = {wording.say(Message::column_total)};
  if (shown.votes) {
    row.insert(row.end(), 2, "");
  }
  if (shown.tiers) {
    for (const procedure::TierSeatLines& tier : determination.tiers) {
      row.push_back(wording.number(sum_of(tier.lines)));
    }
  }
  if (shown.total) {
    row.push_back(wording.number(sum_of(determination.seats)));
  }
  if (shown.reasons) {
    row.insert(row.end(), 3, "");
  }
  return row;
}

std::optional<Table> seats_table(const Wording& wording) {
  const Determination& determination = wording.determination();
  const std::vector<const TierDetail*> tiers = details_of<TierDetail>(determination);
  SeatColumns shown;
  shown.lists = list_tier(tiers);
  const std::vector<Line> lines = lines_of(determination, shown.lists);
  if (lines.empty() || tiers.empty()) {
    return std::nullopt;
  }
  shown.votes = shown.lists != nullptr && has_votes(lines);
  shown.total = !determination.seats.empty();
  shown.tiers = determination.tiers.size() > 1 || (!shown.total && !determination.tiers.empty());
  shown.reasons = shown.lists != nullptr && !shown.lists->reasons.empty();
  Table table;
  table.caption = wording.say(Message::heading_seats);
  table.columns = columns_of(shown, determination, wording);
  for (const Line& line : lines) {
    table.rows.push_back(row_of(line, shown, determination, wording));
  }
  table.total_row = shown.total || shown.tiers;
  if (table.total_row) {
    table.rows.push_back(total_row(shown, determination, wording));
  }
  return table;
}

Table every_seat_table(const TierDetail& tier, const Wording& wording) {
  Table table;
  table.caption = wording.say(Message::heading_seat_reasons);
  table.columns = {{wording.say(Message::column_list), false, true},
                   {wording.say(Message::column_seat_number), true, false},
                   {wording.say(Message::column_basis), false, true},
                   {wording.say(Message::column_fewer), true, false},
                   {wording.say(Message::column_next), false, true}};
  for (const seats::SeatReason& reason : tier.reasons) {
    table.rows.push_back({wording.option(tier.options->at(reason.list)), wording.number(reason.number),
                          wording.say(basis_message(reason.basis)), number_or_none(reason.votes_fewer, wording),
                          next_in_line(tier, reason, wording)});
  }
  return table;
}

Table candidates_table(const ChoiceDetail& choice, const Wording& wording) {
  Table table;
  table.caption = wording.say(Message::heading_candidates);
  table.columns = {{wording.say(Message::column_candidate), false, true},
                   {wording.say(Message::column_votes), true, false}};
  if (choice.of) {
    table.columns.push_back({wording.say(Message::column_share), true, false});
  }
  for (const std::size_t index : choice.considered) {
    const record::Option& option = choice.options->at(index);
    std::vector<std::string> row = {wording.option(option), number_or_none(option.votes, wording)};
    if (choice.of) {
      row.push_back(option.votes ? wording.percent(*option.votes, *choice.of) : std::string(empty_cell));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> district_row(const seats::DistrictResult& district, const Wording& wording) {
  std::vector<std::string> names;
  for (const std::string& candidate : district.candidates) {
    names.push_back(printable(candidate));
  }
  const std::string list = district.list.empty() ? wording.say(Message::self_nominated) : wording.option(district.list);
  const bool tied = district.leading.size() > 1;
  return {printable(district.district), joined(names, " = "), tied ? std::string(empty_cell) : list,
          wording.number(district.votes), number_or_none(district.lead, wording)};
}

Table districts_table(const TierDetail& tier, const Wording& wording) {
  Table table;
  table.caption = wording.say(Message::heading_districts);
  table.columns = {{wording.say(Message::column_district), false, true},
                   {wording.say(Message::column_candidate), false, true},
                   {wording.say(Message::column_list), false, true},
                   {wording.say(Message::column_votes), true, false},
                   {wording.say(Message::column_lead), true, false}};
  for (const seats::DistrictResult& district : tier.districts) {
    table.rows.push_back(district_row(district, wording));
  }
  return table;
}

}  // namespace

std::vector<SeatShare> seat_shares(const Wording& wording) {
  std::vector<SeatShare> shares;
  for (const procedure::SeatLine& line : wording.determination().seats) {
    if (line.seats > 0) {
      shares.push_back({line.list, wording.option(line.list), line.seats});
    }
  }
  std::ranges::stable_sort(shares, std::ranges::greater(), &SeatShare::seats);
  return shares;
}

std::vector<Table> seat_tables(const Wording& wording, bool full) {
  std::vector<Table> tables;
  if (std::optional<Table> seats = seats_table(wording)) {
    tables.push_back(std::move(*seats));
  }
  for (const ChoiceDetail* const choice : details_of<ChoiceDetail>(wording.determination())) {
    if (choice->options != nullptr && !choice->considered.empty()) {
      tables.push_back(candidates_table(*choice, wording));
    }
  }
  for (const TierDetail* const tier : details_of<TierDetail>(wording.determination())) {
    if (!tier->districts.empty() && (full || tier->districts.size() <= few_districts)) {
      tables.push_back(districts_table(*tier, wording));
    }
    if (full && !tier->reasons.empty()) {
      tables.push_back(every_seat_table(*tier, wording));
    }
  }
  return tables;
}

}  // namespace mandate::publish
