// The answer to a case under the law of a day, with its reasons. A draft: an authority signs it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/answer.hpp"
#include "base/date.hpp"
#include "procedure/finding.hpp"
#include "procedure/rule_book.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::procedure {

// A figure, date, fact or act that would be needed.
struct Missing {
  enum class Kind : std::uint8_t {
    figure,
    votes_of_option,
    date,
    fact,
    decision,
    seats,
    district_votes,
    region_set,
    lot
  };
  Kind kind = Kind::figure;
  record::Count count = record::Count::valid;  // kind figure
  std::string unit;                            // area or chamber; empty = the nation
  std::string name;                            // of the option, date, fact, stage or tier

  friend bool operator==(const Missing&, const Missing&) = default;
};

// In place of a list, for seats that belong to none.
inline constexpr std::string_view self_nominated = "independent";

struct SeatLine {
  std::string list;  // or `self_nominated`
  Count64 seats = 0;

  friend bool operator==(const SeatLine&, const SeatLine&) = default;
};

// The seats of a list; nothing where no line names it.
[[nodiscard]] inline std::optional<Count64> seats_in(const std::vector<SeatLine>& lines, std::string_view list) {
  const auto found = std::ranges::find(lines, list, &SeatLine::list);
  return found == lines.end() ? std::nullopt : std::optional(found->seats);
}

struct TierSeatLines {
  std::string tier;
  std::vector<SeatLine> lines;
};

struct TieReport {
  std::string stage;
  std::string tier;
  std::vector<std::string> options;
  Count64 places = 1;  // how many of them can be served
  TieRule rule = TieRule::silent;
  bool settled = false;  // by the rule, or by a lot that the case records
  std::vector<std::string> winners;
};

// A question that the law leaves open, and what each reading makes of this case.
struct ReadingReport {
  const Alternatives* alternatives = nullptr;
  std::vector<std::pair<std::string_view, Answer>> answers;  // by reading id
  // Two readings lead the whole case to different answers, each taken wherever the question is asked in the same
  // words. Beside an adopted reading that decides, one that cannot tell does not count.
  bool decisive = false;
};

// The answer to the announced result.
enum class Agreement : std::uint8_t {
  none_announced,
  same,        // what was announced is what the law gives
  consistent,  // the law's answer cannot be told; nothing published contradicts what was announced
  differs,
};

struct Determination {
  const record::Case* input = nullptr;
  const Country* country = nullptr;   // whose law was applied
  const Country* areas_of = nullptr;  // whose areas were counted over; nullptr: the same country's
  const Procedure* procedure = nullptr;
  const Version* version = nullptr;  // nullptr: no version in force on the day
  Date law_date;
  Answer answer = Answer::cannot_tell;
  std::string outcome;  // id of the end; or no_version_in_force, history_unknown, cannot_tell
  const LocalizedText* outcome_label = nullptr;
  std::string succeeded_by;  // where no version is in force: the procedure that took its place
  Finding finding;
  std::vector<SeatLine> seats;
  std::vector<TierSeatLines> tiers;
  std::vector<std::string> winners;
  std::vector<TieReport> ties;
  std::vector<Missing> missing;
  bool depends_on_reading = false;
  std::vector<ReadingReport> readings;
  std::vector<ParameterUse> parameters;  // all that were applied, each once
  std::vector<std::string> unverified;   // names of parameters, "procedure <name>", "area <code>"
  Agreement agreement = Agreement::none_announced;
  std::vector<tally::Discrepancy> differs;
};

}  // namespace mandate::procedure
