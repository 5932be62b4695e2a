#include "io/case_announced.hpp"

#include <string>
#include <utility>

#include "io/case_figures.hpp"
#include "io/case_options.hpp"
#include "tally/percentage.hpp"

namespace mandate::io {
namespace {

using record::Announced;
using record::AnnouncedPercentage;
using record::AnnouncedSeats;
using record::Option;

void read_tiers(const CaseContext& context, const Node& node, const std::vector<Option>& options,
                Announced& announced) {
  if (!MappingReader(context.yaml, node, "seats by tier").is_mapping()) {
    return;
  }
  const std::vector<std::string_view> tiers = tier_ids(context);
  const std::vector<std::string_view> holders = seat_holder_ids(options);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    check_word(context, node.key_place(i), "tier", node.keys[i], tiers);
    announced.seats.push_back(AnnouncedSeats{node.keys[i], read_id_counts(context, node.items[i], "list", holders)});
  }
}

void check_printed(const CaseContext& context, Position at, const std::string& printed) {
  if (!printed.empty() && !tally::interval_of_percentage(printed)) {
    context.yaml.report(at, "'" + printed + "' as a percentage", "a decimal in quotes such as \"68.05\"",
                        "Write a point, not a comma, and no % sign");
  }
}

AnnouncedPercentage read_percentage(const CaseContext& context, const Node& node, const std::vector<Option>& options) {
  MappingReader reader(context.yaml, node, "an announced percentage");
  AnnouncedPercentage percentage;
  percentage.count = take_figure_name(reader, "count", false);
  percentage.option = reader.take_text("list");
  percentage.of = take_figure_name(reader, "of", true).value_or(record::Count::valid);
  percentage.printed = reader.require_text("printed");
  percentage.unit = take_unit(context, reader);
  reader.finish();
  if (reader.is_mapping() && reader.has("count") == reader.has("list")) {
    context.yaml.report(node.at, reader.has("count") ? "both 'count' and 'list'" : "neither 'count' nor 'list'",
                        "one of them: whose percentage it is");
  }
  if (!percentage.option.empty()) {
    check_option(context.yaml, reader.place_of("list"), percentage.option, option_ids(options));
  }
  check_printed(context, reader.place_of("printed"), percentage.printed);
  return percentage;
}

void read_percentages(const CaseContext& context, const Node& node, const std::vector<Option>& options,
                      Announced& announced) {
  if (node.kind != Node::Kind::sequence) {
    context.yaml.report(node.at, std::string(describe(node.kind)), "a sequence of {count: …, of: …, printed: …}");
    return;
  }
  for (const Node& item : node.items) {
    announced.percentages.push_back(read_percentage(context, item, options));
  }
}

std::vector<std::string> take_winners(const CaseContext& context, MappingReader& reader,
                                      const std::vector<Option>& options) {
  std::vector<std::string> winners = reader.take_texts("winners");
  check_options(context.yaml, reader.take("winners"), option_ids(options));
  return winners;
}

}  // namespace

Announced read_announced(const CaseContext& context, const Node& node, const std::vector<Option>& options) {
  MappingReader reader(context.yaml, node, "what was announced");
  Announced announced;
  announced.source = take_source(context, reader);
  if (const std::optional<std::size_t> answer = reader.take_word("answer", {"no", "yes", "cannot_tell"})) {
    announced.answer = static_cast<Answer>(*answer);
  }
  announced.outcome = reader.take_text("outcome");
  if (!announced.outcome.empty()) {
    check_word(context, reader.place_of("outcome"), "outcome", announced.outcome, end_ids(context));
  }
  announced.winners = take_winners(context, reader, options);
  if (const Node* const seats = reader.take("seats")) {
    announced.seats.push_back(AnnouncedSeats{{}, read_id_counts(context, *seats, "list", seat_holder_ids(options))});
  }
  if (const Node* const tiers = reader.take("tiers")) {
    read_tiers(context, *tiers, options, announced);
  }
  if (const Node* const votes = reader.take("votes")) {
    announced.votes = read_id_counts(context, *votes, "list or candidate", option_ids(options));
  }
  if (const Node* const figures = reader.take("figures")) {
    announced.figures = read_figures(context, *figures, FigureFiles::refused);
  }
  if (const Node* const percentages = reader.take("percentages")) {
    read_percentages(context, *percentages, options, announced);
  }
  reader.finish();
  return announced;
}

}  // namespace mandate::io
