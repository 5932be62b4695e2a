// An area of a nation over time: its code, kind, names and the days between which it exists.
//
// Which areas a vote is counted over is law: those in force on the day of the vote (17 regions of Kazakhstan
// on 2022-06-05, 20 from 2022-06-08).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/localized_text.hpp"

namespace mandate::area {

struct DatedName {
  std::optional<Date> from;  // absent in the first: since before the history begins
  LocalizedText label;
  std::string act;
  bool verified = true;
};

struct Area {
  std::string code;  // ISO 3166-2 where it has one
  std::string kind;
  std::string within;
  std::optional<Date> from;
  std::optional<Date> to;  // last day, inclusive
  std::string split_from;
  std::string act;
  std::vector<DatedName> names;  // never empty, in order
  std::vector<std::string> aliases;
  std::vector<std::string> references;  // titles
  bool verified = true;

  [[nodiscard]] bool in_force(Date day) const;
  [[nodiscard]] const LocalizedText& name_on(Date day) const;
  // Whether the text is the code, an alias, or one of the names that the area ever had.
  [[nodiscard]] bool is_called(std::string_view text) const;
};

// The areas of the kinds that exist on the day, in the order of `areas`; with no kinds, all.
[[nodiscard]] std::vector<const Area*> in_force(const std::vector<Area>& areas, const std::vector<std::string>& kinds,
                                                Date day);

// The area that stood for this one on a day before it was made: itself where it is in force, else what it was split
// from, and so on. nullptr where there is none.
[[nodiscard]] const Area* standing_for(const Area& area, const std::vector<Area>& areas, Date day);

}  // namespace mandate::area
