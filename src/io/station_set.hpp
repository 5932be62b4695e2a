// The stations of a table, to notice one that stands twice. Made for a million rows and more.
//
// Tables give the stations of a place one behind the other with rising numbers: there a comparison with the one before
// says that a station is new, and nothing is looked up. From the first that does not follow, the stations of that place
// are looked up in a table of hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/key_table.hpp"

namespace mandate::io {

class StationSet {
 public:
  // 0 where the station is new; else the line in which it stood first. All calls have the same number of names, at
  // least one, which together identify a station within its area.
  std::uint32_t insert(std::uint32_t area, std::span<const std::string_view> names, std::uint32_t line);

 private:
  static constexpr std::uint32_t none = UINT32_MAX;

  // An area and all names but the last.
  struct Place {
    std::uint32_t last = none;  // of its rising stations
    bool is_rising = true;
  };

  struct Rising {
    std::uint64_t begin = 0;  // of its name
    std::uint32_t size = 0;
    std::uint32_t line = 0;
    std::uint32_t before = none;  // of the same place
  };

  std::uint32_t place_of(std::uint32_t area, std::span<const std::string_view> names);
  [[nodiscard]] std::string_view name_of(const Rising& station) const {
    return std::string_view(names_).substr(station.begin, station.size);
  }
  [[nodiscard]] bool rises(const Place& place, std::string_view name) const;
  void look_up_from_now_on(std::uint32_t place);
  std::uint32_t look_up(std::uint32_t place, std::string_view name, std::uint32_t line);

  KeyTable place_numbers_;
  std::vector<Place> places_;
  std::string key_;       // of the place at hand
  std::string last_key_;  // of the place before, most often the same
  std::uint32_t last_area_ = none;
  std::uint32_t last_place_ = none;

  std::vector<Rising> rising_;
  std::string names_;  // of the rising stations

  KeyTable numbers_;                  // of the stations that are looked up, by place
  std::vector<std::uint32_t> lines_;  // of each number
};

}  // namespace mandate::io
