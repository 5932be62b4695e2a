// How the work of entering went, by person and by hour: for whoever plans the night, not for judging a result.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "record/count_event.hpp"
#include "tally/data_entry.hpp"

namespace mandate::tally {

struct PersonStatistics {
  std::string name;
  std::size_t first_entries = 0;
  std::size_t second_entries = 0;
  std::size_t cells = 0;      // that were typed
  std::size_t differing = 0;  // cells of the person's entries in which the other entry differed
  std::size_t wrong = 0;      // of them, those that were settled against the person's figure
  std::size_t corrected = 0;  // figures that the person changed after re-opening or publication

  friend bool operator==(const PersonStatistics&, const PersonStatistics&) = default;
};

struct HourStatistics {
  std::string hour;  // of the legal time: "2022-06-05T21"
  std::size_t entries = 0;
  std::size_t finalised = 0;
  std::size_t differing = 0;  // cells
  std::size_t corrected = 0;  // figures

  friend bool operator==(const HourStatistics&, const HourStatistics&) = default;
};

class EntryStatistics {
 public:
  // An event that happened, and how the station's entry stood before it.
  void take(const record::CountEvent& event, const DataEntry& before);

  // In increasing order of name and of hour.
  [[nodiscard]] const std::vector<PersonStatistics>& persons() const { return persons_; }
  [[nodiscard]] const std::vector<HourStatistics>& hours() const { return hours_; }

 private:
  [[nodiscard]] PersonStatistics& person(const std::string& name);
  [[nodiscard]] HourStatistics& hour(const std::string& at);

  std::vector<PersonStatistics> persons_;
  std::vector<HourStatistics> hours_;
};

}  // namespace mandate::tally
