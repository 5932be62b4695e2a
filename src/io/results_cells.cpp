#include "io/results_cells.hpp"

#include "base/localized_text.hpp"
#include "io/whole_number.hpp"
#include "record/count.hpp"

namespace mandate::io {

namespace {

using record::Count;

}  // namespace

std::optional<Count> answer_named(std::string_view id) {
  const std::optional<Count> count = record::count_named(id);
  const bool answer =
      count == Count::in_favour || count == Count::against || count == Count::abstained || count == Count::against_all;
  return answer ? count : std::nullopt;
}

record::Cell cell_of_name(std::string_view name) {
  record::Cell cell{std::string(name), std::string(name), record::count_named(name), std::nullopt, std::nullopt};
  const std::size_t point = name.rfind('.');
  if (point != std::string_view::npos && point > 0) {
    const auto number = read_whole_number(name.substr(point + 1));
    if (number && *number > 0) {
      cell.field = std::string(name.substr(0, point));
      cell.row = static_cast<std::size_t>(*number - 1);
    }
  }
  return cell;
}

record::Cell votes_cell(const record::ContestOption& option, std::size_t index) {
  if (option.kind == record::OptionKind::answer) {
    if (const std::optional<Count> count = answer_named(option.id)) {
      return {option.id, option.id, count, index, std::nullopt};
    }
  }
  return {"votes." + option.id, "votes", std::nullopt, index, std::nullopt};
}

record::Contest with_answers(record::Contest contest) {
  for (record::Cell& cell : contest.layout.cells) {
    if (cell.option || !answer_named(cell.name)) {
      continue;
    }
    cell.option = contest.options.size();
    contest.options.push_back(
        {cell.name, same_in_all(cell.name), record::OptionKind::answer, std::nullopt, std::nullopt, false});
  }
  return contest;
}

}  // namespace mandate::io
