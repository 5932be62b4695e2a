// Figures by area or by polling station from a CSV file.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/node.hpp"
#include "io/case_context.hpp"
#include "record/figures.hpp"

namespace mandate::io {

// Where each area of a case stood first, so that none counts twice.
class AreaPlaces {
 public:
  // Nothing where the area is new; else the place where it stood before.
  std::optional<std::string> claim(const std::string& code, std::string place);

 private:
  std::map<std::string, std::string> places_;
};

enum class TableRows : std::uint8_t {
  areas,     // one row an area, published
  stations,  // one row a station, summed by area
};

struct FigureTable {
  const Node* file = nullptr;     // its name
  const Node* columns = nullptr;  // what the columns are; nullptr: all are named like what they are
  TableRows rows = TableRows::areas;
};

// Adds a row to `figures.areas` for every area of the table. A station is identified by its area and by every
// column that is `station`: two columns may be, where numbers repeat from one territory to the next. A sum is formed
// only where every station of the area has the figure.
void read_figure_table(const CaseContext& context, const FigureTable& table, record::Figures& figures,
                       AreaPlaces& places);

}  // namespace mandate::io
