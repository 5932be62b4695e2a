// A list of persons as it is handed in (members of a party, an initiative group): who of it counts, in which area, and
// what is wrong with each row. Rows come without number and name: a tag, and what was found where they were read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/integer.hpp"
#include "declaration/declaration.hpp"
#include "declaration/person_number.hpp"
#include "declaration/tag.hpp"
#include "declaration/tag_table.hpp"

namespace mandate::declaration {

enum class ListFault : std::uint8_t {
  // The row is not counted.
  number_missing,
  number_faulty,
  name_missing,
  region_missing,
  region_unknown,
  region_not_in_force,  // an area that there is not on the day of the list
  repeated,             // a row before has the person
  listed_elsewhere,     // another list has the person
  too_young,
  // The row is counted: the number says who it is.
  birth_date_unreadable,
  birth_date_differs,  // from that in the number
};

inline constexpr std::size_t list_fault_count = 11;

// The word in JSON: "repeated".
[[nodiscard]] std::string_view word(ListFault fault);
[[nodiscard]] constexpr bool keeps_from_counting(ListFault fault) { return fault < ListFault::birth_date_unreadable; }

enum class RegionRead : std::uint8_t { known, missing, unknown, not_in_force };

struct ListedPerson {
  std::uint32_t line = 0;              // of the file, from 1
  Tag tag;                             // nobody's where the number is missing or faulty
  Date born;                           // by the number; only where there is a tag
  std::optional<FaultyNumber> number;  // what is wrong with it
  bool number_missing = false;
  bool name_missing = false;  // the list has a column for it
  bool birth_unreadable = false;
  std::optional<Date> stated_birth;  // in a column of its own
  RegionRead region = RegionRead::known;
  AreaIndex area = unknown_area;  // where the region is known
};

// Another list against which this one is checked.
struct OtherList {
  TagTable persons;
  std::vector<std::uint32_t> lines;  // one a person; empty where the list has none
};

struct ListRule {
  std::size_t areas = 0;
  Date day;                    // of the list
  std::optional<Count64> age;  // completed years that a person must have on the day
  std::span<const OtherList> others;
};

struct RowFinding {
  std::uint32_t line = 0;
  ListFault fault = ListFault::number_missing;
  std::uint32_t person = 0;      // index into the list
  std::uint32_t other_line = 0;  // repeated, listed_elsewhere: where the person stands first; 0 where unknown
  std::uint32_t other_list = 0;  // listed_elsewhere: index into the others

  friend bool operator==(const RowFinding&, const RowFinding&) = default;
};

struct CheckedList {
  std::vector<RowFinding> findings;  // in the order of the rows; of a row in the order of the faults
  Count64 rows = 0;
  Count64 counted = 0;
  Count64 rows_at_fault = 0;        // with at least one finding
  std::vector<Count64> counted_in;  // by area
  std::array<Count64, list_fault_count> by_fault{};

  friend bool operator==(const CheckedList&, const CheckedList&) = default;
};

// rows = counted + rows with a fault that keeps them from counting.
[[nodiscard]] CheckedList check_list(std::span<const ListedPerson> persons, const ListRule& rule);

// Whether so many years are completed on the day. Who was born on 29 February completes them in other years on 1 March.
[[nodiscard]] bool has_age(Date born, Count64 years, Date day);

}  // namespace mandate::declaration
