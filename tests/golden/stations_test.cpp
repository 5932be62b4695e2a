// The vote of 2020 in 96,765 stations: the sums are the published ones, and every control equation of the form is
// reported for exactly the stations where it fails.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>
#include <vector>

#include "golden/rules.hpp"
#include "io/csv.hpp"
#include "io/text_stream.hpp"
#include "io/whole_number.hpp"
#include "record/protocol_table.hpp"
#include "tally/check_protocol.hpp"
#include "tally/form.hpp"

namespace mandate::golden::stations_test {
namespace {

const tally::Form& form() { return *rules().country("ru")->form("national_vote_2020_table"); }

struct Stations {
  record::Layout layout = tally::layout_of(form(), {});
  record::ProtocolTable table{layout.size()};
};

const Stations& stations() {
  static const Stations read = [] {
    Stations out;
    Problems problems;
    const std::string path = MANDATE_SOURCE_DIR "/examples/ru-2020-vote/protocols.csv.zst";
    io::TextStream stream(path, problems);
    io::CsvReader csv({path, &problems}, stream);
    std::vector<std::size_t> columns;
    for (const record::Cell& cell : out.layout.cells) {
      std::size_t column = 0;
      while (csv.header()[column].text != cell.name) {
        ++column;
      }
      columns.push_back(column);
    }
    std::vector<Count64> values(columns.size());
    while (csv.next()) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        values[i] = io::read_whole_number(csv.row()[columns[i]].text).value();
      }
      out.table.add_row(0, values);
    }
    EXPECT_TRUE(problems.empty());
    return out;
  }();
  return read;
}

// Column sums by the collection that the example names; the commission's totals without its two electronic stations.
TEST(StationsOf2020, SumsAreThePublishedOnes) {
  const std::map<std::string, Count64> published = {{"registered", 107999611}, {"issued", 73107907},
                                                    {"in_box", 73024006},      {"invalid", 604950},
                                                    {"yes", 57071119},         {"no", 15347937}};
  ASSERT_EQ(stations().table.rows(), 96765U);
  for (const auto& [name, sum] : published) {
    Count64 computed = 0;
    for (const Count64 value : stations().table.column(stations().layout.find(name).value())) {
      computed += value;
    }
    EXPECT_EQ(computed, sum) << name;
  }
}

// Counted by an independent program, row by row over the same file:
//   R01 in_box != invalid + yes + no: 0     R02 in_box > issued: 0     R03 issued > registered: 0
//   R51 issued >= 100 and (issued - in_box) * 100 >= issued: 912            R52 in_box >= 50 and invalid * 10 >=
//   in_box: 398
TEST(StationsOf2020, EveryControlEquationIsReportedWhereItFails) {
  std::map<std::string, std::size_t> failed;
  const tally::CheckPlan plan = tally::plan_checks(form(), stations().layout);
  std::vector<Count64> values(stations().layout.size());
  for (std::size_t row = 0; row < stations().table.rows(); ++row) {
    stations().table.read_row(row, values);
    for (const tally::Failure& failure : tally::check_protocol(plan, values)) {
      ++failed[form().checks[failure.check].code];
    }
  }
  EXPECT_EQ(failed, (std::map<std::string, std::size_t>{{"R51", 912}, {"R52", 398}}));
}

}  // namespace
}  // namespace mandate::golden::stations_test
