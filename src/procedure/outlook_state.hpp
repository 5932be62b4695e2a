// A night as it goes on: what is counted and who is still to come, kept up to date protocol by protocol, and since when
// nothing can change.
//
// A protocol costs one step a figure and a search among the areas; the outlook is then made from sums alone, however
// many stations there are.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "procedure/outlook.hpp"
#include "record/case.hpp"

namespace mandate::procedure {

// A station: where it lies and how many are registered there.
struct StationPlace {
  std::string_view unit;      // area of the rules; empty for a nation without regions
  std::string_view district;  // where there are single-member districts
  Count64 electors = 0;
};

// What its protocol adds.
struct StationFigures {
  std::span<const std::pair<record::Count, Count64>> figures;  // without the electors
  std::span<const Count64> votes;                              // one an option; empty where the protocol has none
  std::span<const Count64> district_votes;  // one a candidate of its district, in the order of the record
};

enum class OutlookFault : std::uint8_t {
  not_outstanding,  // its electors are not among those that are expected
  unknown_place,    // no such unit or district
  wrong_number,     // of votes
  overflow,
};

class OutlookState {
 public:
  // `question.input` gives options, candidates, facts, dates and areas; its figures are where the count starts. The
  // figures named in `counted` start at 0 where the case has none. Country and procedure must outlive this.
  OutlookState(const Question& question, std::string_view stage, std::span<const record::Count> counted);

  // The station is expected, and open until its protocol is counted.
  std::expected<void, OutlookFault> expect(const StationPlace& station);
  // Its protocol counts from now on; or no longer, and the station is open again (quarantined, annulled, in dispute).
  std::expected<void, OutlookFault> count(const StationPlace& station, const StationFigures& figures);
  std::expected<void, OutlookFault> take_out(const StationPlace& station, const StationFigures& figures);

  [[nodiscard]] const std::vector<OutstandingArea>& outstanding() const { return outstanding_; }
  // Of the figures so far. Points into this.
  [[nodiscard]] Question question() const;
  [[nodiscard]] Outlook look() const;

 private:
  std::expected<void, OutlookFault> add(const StationPlace& station, const StationFigures& figures, Count64 sign);
  [[nodiscard]] OutstandingArea* open_area(const StationPlace& station);
  [[nodiscard]] record::StageRecord& record();
  static bool add_figures(record::FigureRow& row, const StationPlace& station, const StationFigures& figures,
                          Count64 sign);

  Question question_;
  record::Case input_;
  std::string stage_;
  std::size_t record_index_ = 0;
  std::vector<OutstandingArea> outstanding_;
};

// Areas of the codes that have no row yet begin with 0 for each of the counts: only where it is known that nothing was
// counted there. The same for figures that the nation does not have.
void begin_at_zero(record::Figures& figures, std::span<const std::string_view> units,
                   std::span<const record::Count> counts);

// When the result came to be settled, seen over the states of a night in their order.
class SettledSince {
 public:
  // `moment`: whatever the caller counts by, protocols or minutes; not falling.
  void see(const Outlook& outlook, std::uint64_t moment) {
    const bool same = outcome_ == outlook.outcome_now;
    if (!outlook.settled()) {
      since_.reset();
    } else if (!since_ || !same) {
      since_ = moment;
    }
    outcome_ = outlook.outcome_now;
  }

  // The moment from which on it was settled without a break; nothing while it is open.
  [[nodiscard]] std::optional<std::uint64_t> since() const { return since_; }

 private:
  std::optional<std::uint64_t> since_;
  std::string outcome_;
};

}  // namespace mandate::procedure
