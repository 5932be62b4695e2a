// The state of a whole count: the fold over its events (record/count_event.hpp).
//
// The same events in the same order give the same state; the state as of an earlier moment is the fold of the events
// until then. An event costs the same however many stations and events there are; the final publication looks at
// nothing but numbers kept on the way.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/count_event.hpp"
#include "tally/data_entry.hpp"

namespace mandate::tally {

// Where a station's protocol is, in one word for a list.
enum class StationStatus : std::uint8_t {
  expected,  // nothing came in
  received,  // the envelope came in
  opened,    // and was opened
  first_in_progress,
  first_done,
  second_in_progress,
  differing,
  failing,
  agreed,
  finalised,
  reopened,
  quarantined,
  annulled,
  repeat_vote,  // the vote is to be repeated, and nothing was entered for it
};

inline constexpr std::size_t station_statuses = 14;

[[nodiscard]] std::string_view word(StationStatus status);

// What another source than the commission gave for the station.
struct StationCopy {
  record::CopyAdded copy;
  std::string actor;
  std::string at;

  friend bool operator==(const StationCopy&, const StationCopy&) = default;
};

struct StationCount {
  DataEntry entry;
  bool envelope_received = false;
  bool envelope_opened = false;
  std::vector<StationCopy> copies;      // in the order in which they came in
  std::size_t publications_before = 0;  // of the count, when the figures came to stand; see `is_published`

  friend bool operator==(const StationCount&, const StationCount&) = default;
};

[[nodiscard]] StationStatus status_of(const StationCount& station);

class CountState {
 public:
  // Codes of the stations that are expected, in the order of the register, each once.
  explicit CountState(std::vector<std::string> expected);

  // Why the event cannot happen now; nothing where it can.
  [[nodiscard]] Refusal refusal(const record::CountEvent& event) const;

  // A refused event changes nothing.
  std::expected<void, TransitionError> apply(const record::CountEvent& event);

  [[nodiscard]] const std::optional<record::CountOpened>& opened() const { return opened_; }
  [[nodiscard]] std::size_t publications() const { return publications_; }  // preliminary ones and the final one
  [[nodiscard]] bool final_result() const { return final_result_; }
  [[nodiscard]] std::uint64_t events() const { return events_; }

  [[nodiscard]] const std::vector<std::string>& expected() const { return expected_; }
  // Index into `expected`.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view station) const;
  [[nodiscard]] const StationCount& station(std::size_t index) const;
  // Its figures stand in a published result.
  [[nodiscard]] bool is_published(std::size_t index) const;
  // How many stations have this status.
  [[nodiscard]] std::size_t number_of(StationStatus status) const {
    return numbers_.at(static_cast<std::size_t>(status));
  }

  friend bool operator==(const CountState&, const CountState&) = default;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  [[nodiscard]] Refusal count_refusal(const record::CountEvent& event) const;
  [[nodiscard]] Refusal station_refusal(const record::CountEvent& event) const;
  void advance_station(const record::CountEvent& event);
  [[nodiscard]] StationCount& touched(std::size_t index);

  std::vector<std::string> expected_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> by_code_;  // looked up only, never walked
  std::vector<std::uint32_t> places_;   // of an expected station in `stations_`; 0 where nothing is known
  std::vector<StationCount> stations_;  // an empty one, then the others in the order of their first event
  std::array<std::size_t, station_statuses> numbers_{};
  std::optional<record::CountOpened> opened_;
  std::size_t publications_ = 0;
  bool final_result_ = false;
  std::uint64_t events_ = 0;
};

}  // namespace mandate::tally
