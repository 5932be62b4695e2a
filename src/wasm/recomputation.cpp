#include "wasm/recomputation.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <string_view>

#include "publication/verification_report.hpp"
#include "publish/json_text.hpp"

namespace mandate::wasm {
namespace {

namespace json = boost::json;

constexpr std::string_view recomputation_schema = "mandate/recomputation/1";

json::value figures_value(const std::optional<RecomputedFigures>& figures) {
  if (!figures) {
    return nullptr;
  }
  json::object cells;
  for (const auto& [name, value] : figures->cells) {
    cells[name] = value ? json::value(*value) : json::value(nullptr);
  }
  json::object seats;
  for (const procedure::SeatLine& line : figures->seats) {
    seats[line.list] = line.seats;
  }
  return json::object{{"answer", figures->answer},     {"outcome", figures->outcome}, {"status", figures->status},
                      {"stations", figures->stations}, {"counted", figures->counted}, {"cells", std::move(cells)},
                      {"seats", std::move(seats)}};
}

}  // namespace

RecomputedFigures figures_of(const publication::PublishedCount& published) {
  const procedure::Determination& determination = published.decision->complete;
  const tally::Progress progress = published.aggregate.progress(0);
  RecomputedFigures figures;
  figures.answer = word(determination.answer);
  figures.outcome = determination.outcome;
  figures.status = record::word(published.status());
  figures.stations = progress.expected().stations;
  figures.counted = progress.of(tally::Standing::counted).stations;
  const record::Layout& layout = published.count->layout;
  for (std::size_t cell = 0; cell < layout.size(); ++cell) {
    figures.cells.emplace_back(layout.cells[cell].name, published.aggregate.figure(0, cell));
  }
  figures.seats = determination.seats;
  return figures;
}

std::string recomputation_json(const publication::Verification& verification,
                               const std::optional<RecomputedFigures>& figures, bool signatures) {
  return publish::json_text(json::object{{"schema", recomputation_schema},
                                         {"holds", verification.holds()},
                                         {"signatures", signatures},
                                         {"figures", figures_value(figures)},
                                         {"verification", publication::verification_value(verification)}});
}

std::string refusal_json(const Problem& problem) {
  return publish::json_text(
      json::object{{"schema", recomputation_schema}, {"holds", false}, {"refused", problem.text()}});
}

}  // namespace mandate::wasm
