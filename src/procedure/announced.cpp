#include "procedure/announced.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "tally/percentage.hpp"

namespace mandate::procedure {
namespace {

using tally::Discrepancy;
using tally::DiscrepancyKind;

std::optional<Count64> votes_of(const record::StageRecord& record, std::string_view option) {
  const auto found = std::ranges::find(record.options, option, &record::Option::id);
  return found == record.options.end() ? std::nullopt : found->votes;
}

const record::FigureRow* row_of(const record::Figures& figures, std::string_view unit) {
  if (unit.empty()) {
    return &figures.nation;
  }
  const record::FigureRow* const area = figures.area(unit);
  return area != nullptr ? area : figures.body(unit);
}

void compare_row(const record::FigureRow& announced, const record::Figures& figures, Determination& determination) {
  const record::FigureRow* const row = row_of(figures, announced.unit);
  if (row == nullptr) {
    return;
  }
  for (std::size_t i = 0; i < record::count_kinds; ++i) {
    const auto count = static_cast<record::Count>(i);
    const record::Figure& published = announced.at(count);
    const record::Figure& used = row->at(count);
    if (published.present() && used.present() && published.value != used.value) {
      determination.differs.push_back({.kind = DiscrepancyKind::figure,
                                       .count = count,
                                       .unit = announced.unit,
                                       .published = std::to_string(published.value),
                                       .computed = std::to_string(used.value)});
    }
  }
}

void compare_votes(const record::Announced& announced, const record::StageRecord& record,
                   Determination& determination) {
  for (const auto& [option, votes] : announced.votes) {
    const std::optional<Count64> used = votes_of(record, option);
    if (used && *used != votes) {
      determination.differs.push_back({.kind = DiscrepancyKind::votes,
                                       .option = option,
                                       .published = std::to_string(votes),
                                       .computed = std::to_string(*used)});
    }
  }
}

unsigned decimals_of(std::string_view printed) {
  const std::size_t point = printed.find('.');
  return point == std::string_view::npos ? 0 : static_cast<unsigned>(printed.size() - point - 1);
}

void compare_percentage(const record::AnnouncedPercentage& announced, const record::StageRecord& record,
                        const record::Figures& figures, Determination& determination) {
  const record::FigureRow* const row = row_of(figures, announced.unit);
  if (row == nullptr) {
    return;
  }
  std::optional<Count64> part;
  if (announced.count && row->at(*announced.count).present()) {
    part = row->at(*announced.count).value;
  } else if (!announced.count && announced.unit.empty()) {
    part = votes_of(record, announced.option);
  }
  const record::Figure& whole = row->at(announced.of);
  if (!part || !whole.present() || whole.value == 0 || tally::prints_as(*part, whole.value, announced.printed)) {
    return;
  }
  determination.differs.push_back({.kind = DiscrepancyKind::percentage,
                                   .count = announced.count,
                                   .of = announced.of,
                                   .unit = announced.unit,
                                   .option = announced.option,
                                   .published = announced.printed,
                                   .computed = tally::percentage(*part, whole.value, decimals_of(announced.printed)),
                                   .would_fit = tally::denominator_that_fits(*part, *row, announced.printed)});
}

void compare_seats(const record::AnnouncedSeats& announced, Determination& determination) {
  const std::vector<SeatLine>* lines = &determination.seats;
  if (!announced.tier.empty()) {
    const auto tier = std::ranges::find(determination.tiers, announced.tier, &TierSeatLines::tier);
    if (tier == determination.tiers.end()) {
      return;
    }
    lines = &tier->lines;
  }
  if (lines->empty()) {
    return;
  }
  for (const auto& [list, seats] : announced.seats) {
    const Count64 computed = seats_in(*lines, list).value_or(0);
    if (computed != seats) {
      determination.differs.push_back({.kind = DiscrepancyKind::seats,
                                       .option = list,
                                       .tier = announced.tier,
                                       .published = std::to_string(seats),
                                       .computed = std::to_string(computed)});
    }
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += out.empty() ? "" : ", ";
    out += word;
  }
  return out;
}

// Answer, outcome, winners and seats, where the law's own answer is known.
void compare_result(const record::Announced& announced, Determination& determination) {
  for (const record::AnnouncedSeats& seats : announced.seats) {
    compare_seats(seats, determination);
  }
  if (determination.answer == Answer::cannot_tell) {
    return;
  }
  if (announced.answer && *announced.answer != determination.answer) {
    determination.differs.push_back({.kind = DiscrepancyKind::answer,
                                     .published = std::string(word(*announced.answer)),
                                     .computed = std::string(word(determination.answer))});
  }
  if (!announced.outcome.empty() && announced.outcome != determination.outcome) {
    determination.differs.push_back(
        {.kind = DiscrepancyKind::outcome, .published = announced.outcome, .computed = determination.outcome});
  }
  if (!announced.winners.empty() && announced.winners != determination.winners) {
    determination.differs.push_back({.kind = DiscrepancyKind::winners,
                                     .published = joined(announced.winners),
                                     .computed = joined(determination.winners)});
  }
}

bool is_about_result(const Discrepancy& discrepancy) {
  switch (discrepancy.kind) {
    case DiscrepancyKind::answer:
    case DiscrepancyKind::outcome:
    case DiscrepancyKind::winners:
    case DiscrepancyKind::seats:
      return true;
    default:
      return false;
  }
}

bool announces_a_result(const record::Announced& announced) {
  return announced.answer || !announced.outcome.empty() || !announced.winners.empty() || !announced.seats.empty();
}

Agreement agreement_of(const Determination& determination) {
  if (std::ranges::any_of(determination.differs, is_about_result)) {
    return Agreement::differs;
  }
  return determination.answer == Answer::cannot_tell ? Agreement::consistent : Agreement::same;
}

}  // namespace

void compare_with_announced(Determination& determination, const record::Figures& completed) {
  const record::Case& input = *determination.input;
  if (!input.announced) {
    return;
  }
  const record::Announced& announced = *input.announced;
  const std::string& start = input.start.empty() ? determination.version->stages.front().id : input.start;
  const record::StageRecord& record = input.record_of(start);
  compare_row(announced.figures.nation, completed, determination);
  for (const record::FigureRow& row : announced.figures.areas) {
    compare_row(row, completed, determination);
  }
  for (const record::FigureRow& row : announced.figures.bodies) {
    compare_row(row, completed, determination);
  }
  compare_votes(announced, record, determination);
  for (const record::AnnouncedPercentage& percentage : announced.percentages) {
    compare_percentage(percentage, record, completed, determination);
  }
  if (determination.law_date != input.date || !announces_a_result(announced)) {
    return;
  }
  compare_result(announced, determination);
  determination.agreement = agreement_of(determination);
}

}  // namespace mandate::procedure
