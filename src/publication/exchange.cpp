#include "publication/exchange.hpp"

#include <algorithm>
#include <utility>

#include "base/document_mapping.hpp"
#include "io/json.hpp"

namespace mandate::publication {
namespace {

class NestedResults {
 public:
  NestedResults(const tally::CountInput& count, const tally::Aggregate& aggregate)
      : count_(count), aggregate_(aggregate) {}

  [[nodiscard]] Node unit(std::uint32_t index) const {
    const tally::Progress progress = aggregate_.progress(index);
    DocumentMapping cells;
    for (std::size_t cell = 0; cell < count_.layout.size(); ++cell) {
      const std::optional<Count64> figure = aggregate_.figure(index, cell);
      cells.put(count_.layout.cells[cell].name, figure ? integer_node(*figure) : Node());
    }
    Node parts;
    parts.kind = Node::Kind::sequence;
    for (const std::uint32_t child : aggregate_.children(index)) {
      if (!aggregate_.is_station(child)) {
        parts.items.push_back(unit(child));
      }
    }
    DocumentMapping mapping;
    mapping.put_text("unit", count_.units.at(index).code);
    mapping.put_text("level", count_.units.at(index).kind);
    mapping.put("stations", integer_node(progress.expected().stations));
    mapping.put("counted", integer_node(progress.of(tally::Standing::counted).stations));
    mapping.put_text("status", record::word(aggregate_.status(index)));
    mapping.put("cells", std::move(cells).take());
    mapping.put("parts", std::move(parts));
    return std::move(mapping).take();
  }

 private:
  const tally::CountInput& count_;
  const tally::Aggregate& aggregate_;
};

record::OptionKind kind_of_option(const tally::CountInput& count) {
  return count.candidates.empty() ? record::OptionKind::list : record::OptionKind::candidate;
}

std::vector<record::ContestOption> contest_options(const tally::CountInput& count) {
  std::vector<record::ContestOption> options;
  for (const record::Option& option : count.input.records.front().options) {
    options.push_back({option.id, option.name, record::OptionKind::list, {}, {}, false});
  }
  const std::size_t lists = options.size();
  for (const tally::DistrictCandidate& candidate : count.candidates) {
    const auto list = std::ranges::find(options.begin(), options.begin() + static_cast<std::ptrdiff_t>(lists),
                                        candidate.list, &record::ContestOption::id);
    const auto place = static_cast<std::size_t>(list - options.begin());
    options.push_back({candidate.id,
                       same_in_all(candidate.id),
                       kind_of_option(count),
                       place < lists ? std::optional(place) : std::nullopt,
                       {},
                       false});
  }
  return options;
}

}  // namespace

std::string results_json(const tally::CountInput& count, const tally::Aggregate& aggregate) {
  DocumentMapping mapping;
  mapping.put_text("schema", "mandate/results/1");
  mapping.put_text("case", count.input.id);
  mapping.put("synthetic", flag_node(count.synthetic));
  mapping.put("results", NestedResults(count, aggregate).unit(0));
  return io::canonical_json(std::move(mapping).take()) + "\n";
}

record::Results results_of(const tally::CountInput& count, const StationFold& fold, const tally::Aggregate& aggregate) {
  record::Results results;
  results.id = count.input.id;
  results.title = count.input.title;
  results.category = count.input.procedure;
  results.country = count.input.jurisdiction;
  results.date = count.input.date;
  results.status = aggregate.status(0);
  results.units = count.units;
  record::Contest contest;
  contest.id = count.input.procedure;
  contest.title = count.input.title;
  contest.options = contest_options(count);
  contest.layout = count.layout;
  contest.protocols = record::ProtocolTable(count.layout.size());
  for (const std::uint32_t station : fold.stations()) {
    if (fold.standing(station) == StationStanding::counted) {
      contest.protocols.add_row(station, fold.values(station));
    }
  }
  results.contests.push_back(std::move(contest));
  return results;
}

}  // namespace mandate::publication
