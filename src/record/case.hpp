// A case as it comes in: what was counted, under which procedure, on which day, and what was announced.
//
// Made by `io/case_folder` from case.yaml and its files (docs/reference/case.md), already checked: areas are
// codes, numbers are whole and ≥ 0, ids are unique. The law is not applied yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/answer.hpp"
#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "record/figures.hpp"

namespace mandate::record {

struct Source {
  std::string id;
  std::string title;
  std::string href;
};

// A list or a candidate, in the order of registration.
struct Option {
  std::string id;
  LocalizedText name;
  std::optional<Count64> votes;           // absent: not published
  std::optional<Count64> quota_mandates;  // seats of the list held by persons whom a quota covers
};

// One candidate's votes in one single-member district.
struct DistrictVote {
  std::string district;
  std::string candidate;
  std::string list;  // id of the list that nominated; empty = self-nominated
  Count64 votes = 0;
};

// Seats won in districts by list, declared where votes by district were not published.
struct DeclaredSeats {
  std::string list;
  Count64 seats = 0;
};

// Everything that was counted in one stage.
struct StageRecord {
  std::string stage;  // empty: for every stage that has no record of its own
  Figures figures;
  std::vector<Option> options;
  std::vector<DistrictVote> district_votes;
  std::vector<DeclaredSeats> district_seats;
  std::vector<std::pair<std::string, Count64>> tier_seats;  // tier id → seats
};

// A lot that was drawn: among whom is known from the tie; `winners` in the order drawn.
struct Lot {
  std::string stage;
  std::string tier;  // empty for one winner
  std::vector<std::string> winners;
};

struct AnnouncedPercentage {
  std::optional<Count> count;  // of a figure, or
  std::string option;          // of an option's votes
  Count of = Count::valid;
  std::string unit;
  std::string printed;  // "68.05"
};

struct AnnouncedSeats {
  std::string tier;                                    // empty: the whole body
  std::vector<std::pair<std::string, Count64>> seats;  // list id → seats
};

// What the authority published; compared, never used to decide.
struct Announced {
  std::string source;
  std::optional<Answer> answer;
  std::string outcome;
  std::vector<std::string> winners;
  std::vector<AnnouncedSeats> seats;
  Figures figures;
  std::vector<std::pair<std::string, Count64>> votes;  // option id → votes
  std::vector<AnnouncedPercentage> percentages;
};

struct Assumption {
  Count count = Count::valid;
  std::string unit;
  LocalizedText because;
};

// Cumulative turnout as printed through the day.
struct ProgressEntry {
  std::string time;  // as printed; entries are in the order of the file
  std::string area;
  std::string printed;  // percent
};

struct Case {
  std::string id;
  std::string jurisdiction;
  std::string procedure;
  Date date;
  LocalizedText title;
  LocalizedText note;
  std::vector<Source> sources;
  std::string start;                 // stage to begin at; empty = the first
  std::vector<std::string> tiers;    // ids of the tiers of seats that are at hand; empty = all
  std::vector<StageRecord> records;  // the first one is for every stage; never empty
  std::vector<std::pair<std::string, bool>> facts;
  std::vector<std::pair<std::string, Date>> dates;
  std::vector<std::pair<std::string, std::string>> decisions;  // stage id → option
  std::vector<Lot> lots;
  std::optional<Announced> announced;
  std::vector<Assumption> assumed;
  std::vector<ProgressEntry> progress;

  // The record of the stage, or the one for every stage.
  [[nodiscard]] const StageRecord& record_of(std::string_view stage) const;
};

}  // namespace mandate::record
