#include "publication/case_count.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "publication/table_text.hpp"

namespace mandate::publication {
namespace {

class FigureTable {
 public:
  explicit FigureTable(const record::Case& input) : input_(input) {}

  std::string write() {
    for (const record::StageRecord& record : input_.records) {
      stage_ = record.stage;
      add(record.figures.nation);
      for (const record::FigureRow& area : record.figures.areas) {
        add(area);
      }
      for (const record::FigureRow& body : record.figures.bodies) {
        add(body);
      }
      for (const record::Option& option : record.options) {
        add(input_.jurisdiction, "votes." + option.id, option.votes);
      }
      for (const record::DistrictVote& vote : record.district_votes) {
        add(vote.district, "votes." + vote.candidate, vote.votes);
      }
    }
    return std::move(table_).take();
  }

 private:
  void add(const record::FigureRow& row) {
    for (std::size_t i = 0; i < record::count_kinds; ++i) {
      if (row.figures.at(i).present()) {
        add(row.unit.empty() ? input_.jurisdiction : row.unit, record::name(static_cast<record::Count>(i)),
            row.figures.at(i).value);
      }
    }
  }
  void add(std::string_view unit, std::string_view figure, std::optional<Count64> value) {
    if (value) {
      table_.text(stage_);
      table_.text(unit);
      table_.text(figure);
      table_.count(*value);
      table_.end_row();
    }
  }

  const record::Case& input_;
  std::string_view stage_;
  TableText table_{{"stage", "unit", "figure", "value"}};
};

}  // namespace

tally::CountInput count_of_case(record::Case input) {
  tally::CountInput count;
  count.id = input.id;
  static_cast<void>(count.units.add({input.jurisdiction, {}, "nation", record::no_unit, {}}));
  count.input = std::move(input);
  return count;
}

std::string figures_csv(const record::Case& input) { return FigureTable(input).write(); }

}  // namespace mandate::publication
