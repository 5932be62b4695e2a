// Puts together a contest from figures that come one by one, as long tables and documents hold them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/results.hpp"

namespace mandate::io {

class ContestBuilder {
 public:
  record::Contest contest;  // its id, title, seats; options and layout grow below

  // The index of the option, new where its id was not met.
  std::size_t option(record::ContestOption option);
  // The index of the cell, new where its name was not met.
  std::size_t cell(const record::Cell& cell);
  // The index of the cell of an option's votes.
  std::size_t votes(std::size_t option);

  // False where that unit has the figure already; the first one stays.
  bool set(std::uint32_t unit, std::size_t cell, Count64 value);
  [[nodiscard]] bool has_row(std::uint32_t unit) const { return row_by_unit_.contains(unit); }
  // `absent` where there is none.
  [[nodiscard]] Count64 value(std::uint32_t unit, std::string_view cell_name) const;
  void set_initial(std::uint32_t unit, std::size_t cell, Count64 value);
  void set_status(std::uint32_t unit, record::CountStatus status);
  // A row for the unit, also where it has no figure.
  void touch(std::uint32_t unit) { row_of(unit); }

  // Rows in the order in which their units were met.
  [[nodiscard]] record::Contest finish(record::CountStatus whole) &&;

 private:
  struct Row {
    std::uint32_t unit;
    std::vector<Count64> values;
    std::vector<std::pair<std::size_t, Count64>> initial;
    std::optional<record::CountStatus> status;
  };

  std::size_t row_of(std::uint32_t unit);

  std::vector<Row> rows_;
  std::unordered_map<std::uint32_t, std::size_t> row_by_unit_;
  std::unordered_map<std::string, std::size_t> option_by_id_;
  std::unordered_map<std::string, std::size_t> cell_by_name_;
};

}  // namespace mandate::io
