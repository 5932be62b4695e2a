#include "io/count_event_json.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "base/find.hpp"
#include "base/plain_node.hpp"
#include "io/json.hpp"
#include "io/legal_time.hpp"
#include "io/wording.hpp"
#include "record/protocol_table.hpp"

namespace mandate::io {
namespace {

using record::CountEvent;
using record::CountHappening;
using record::EntryRound;
using record::EnvelopeStep;

Node value_node(Count64 value) { return value == record::absent ? Node() : integer_node(value); }

template <typename Range, typename Make>
Node sequence_node(const Range& range, Make make) {
  Node node;
  node.kind = Node::Kind::sequence;
  for (const auto& item : range) {
    node.items.push_back(make(item));
  }
  return node;
}

class Mapping {
 public:
  Mapping() { node_.kind = Node::Kind::mapping; }

  Mapping& add(std::string_view key, Node value) {
    node_.keys.emplace_back(key);
    node_.items.push_back(std::move(value));
    return *this;
  }
  Mapping& add_text(std::string_view key, std::string_view text) { return add(key, text_node(std::string(text))); }
  Mapping& add_text_unless_empty(std::string_view key, std::string_view text) {
    return text.empty() ? *this : add_text(key, text);
  }
  Mapping& add_flag(std::string_view key, bool flag) {
    Node node;
    node.kind = Node::Kind::boolean;
    node.boolean = flag;
    return add(key, std::move(node));
  }
  Mapping& add_round(EntryRound round) { return add_text("round", round == EntryRound::first ? "first" : "second"); }
  Mapping& add_values(const std::vector<Count64>& values) { return add("values", sequence_node(values, value_node)); }
  Mapping& add_protocol(const record::EnteredProtocol& protocol) {
    add_values(protocol.values);
    return protocol.words.empty() ? *this : add("words", sequence_node(protocol.words, text_node));
  }
  Mapping& add_failed(const std::vector<record::FailedCheck>& failed) {
    return failed.empty() ? *this : add("failed", sequence_node(failed, [](const record::FailedCheck& check) {
                                          return Mapping()
                                              .add_text("check", check.check)
                                              .add_text("level", check.error ? "error" : "warning")
                                              .take();
                                        }));
  }

  [[nodiscard]] Node take() { return std::move(node_); }

 private:
  Node node_;
};

Node explanation_node(const record::Explanation& explanation) {
  return Mapping().add_text("check", explanation.check).add_text("explanation", explanation.text).take();
}

Node change_node(const record::FigureChange& change) {
  return Mapping()
      .add("cell", integer_node(static_cast<std::int64_t>(change.cell)))
      .add("from", value_node(change.from))
      .add("to", value_node(change.to))
      .take();
}

// Adds the keys of each happening.
struct HappeningWriter {
  Mapping& out;

  void operator()(const record::CountOpened& event) const {
    out.add_text("case", event.case_id)
        .add_text("form", event.form)
        .add("cells", sequence_node(event.cells, text_node))
        .add("stations", sequence_node(event.stations, text_node))
        .add_text("register", event.register_digest);
  }
  void operator()(const record::EnvelopeMoved& event) const {
    out.add_text("step", event.step == EnvelopeStep::received ? "received" : "opened");
  }
  void operator()(const record::EntryClaimed& event) const { out.add_round(event.round); }
  void operator()(const record::EntryDrafted& event) const { out.add_round(event.round).add_protocol(event.protocol); }
  void operator()(const record::EntryReleased& event) const {
    out.add_round(event.round).add_text_unless_empty("reason", event.reason);
  }
  void operator()(const record::EntrySubmitted& event) const {
    out.add_round(event.round).add_protocol(event.protocol).add_failed(event.failed);
  }
  void operator()(const record::DifferenceResolved& event) const {
    out.add("cell", integer_node(static_cast<std::int64_t>(event.cell)))
        .add("value", value_node(event.value))
        .add_text("reason", event.reason)
        .add_failed(event.failed);
  }
  void operator()(const record::EntriesDiscarded& event) const { out.add_text("reason", event.reason); }
  void operator()(const record::FailureExplained& event) const {
    out.add_text("check", event.explanation.check).add_text("explanation", event.explanation.text);
  }
  void operator()(const record::ProtocolFinalised& /*event*/) const {}
  void operator()(const record::ProtocolReopened& event) const { out.add_text("reason", event.reason); }
  void operator()(const record::FiguresCorrected& event) const {
    out.add("changes", sequence_node(event.changes, change_node)).add_text("reason", event.reason);
    out.add_failed(event.failed);
    if (!event.explanations.empty()) {
      out.add("explanations", sequence_node(event.explanations, explanation_node));
    }
  }
  void operator()(const record::CopyAdded& event) const {
    out.add_text("source", record::word(event.source)).add_text("name", event.name).add_values(event.values);
  }
  void operator()(const record::StationQuarantined& event) const { out.add_text("reason", event.reason); }
  void operator()(const record::StationReleased& event) const { out.add_text("reason", event.reason); }
  void operator()(const record::StationAnnulled& event) const {
    out.add_text("reason", event.reason).add_flag("repeat_vote", event.repeat_vote);
  }
  void operator()(const record::ResultPublished& event) const { out.add_flag("final", event.final_result); }
};

EntryRound read_round(MappingReader& in) {
  return in.require_word("round", {"first", "second"}).value_or(0) == 0 ? EntryRound::first : EntryRound::second;
}

Count64 read_value(const ReadContext& context, const Node& node) {
  return node.kind == Node::Kind::null ? record::absent : read_count(context, node).value_or(record::absent);
}

Count64 require_value(MappingReader& in, std::string_view key) {
  const Node* const node = in.require(key);
  return node == nullptr ? record::absent : read_value(in.context(), *node);
}

std::size_t require_cell(MappingReader& in) {
  const Node* const node = in.require("cell");
  return node == nullptr ? 0 : static_cast<std::size_t>(read_count(in.context(), *node).value_or(0));
}

// Each item of a sequence; a key that is absent is an empty one.
template <typename Item, typename Read>
std::vector<Item> read_sequence(MappingReader& in, std::string_view key, Read read) {
  std::vector<Item> items;
  const Node* const node = in.take(key);
  if (node == nullptr) {
    return items;
  }
  if (node->kind != Node::Kind::sequence) {
    in.context().report(node->at, std::string(describe(node->kind)) + " for '" + std::string(key) + "'", "a sequence");
    return items;
  }
  for (const Node& item : node->items) {
    items.push_back(read(in.context(), item));
  }
  return items;
}

std::vector<Count64> require_values(MappingReader& in) {
  in.require("values");
  return read_sequence<Count64>(in, "values", read_value);
}

record::EnteredProtocol read_protocol(MappingReader& in) {
  record::EnteredProtocol protocol;
  protocol.values = require_values(in);
  protocol.words = in.take_texts("words");
  return protocol;
}

std::vector<record::FailedCheck> read_failed(MappingReader& in) {
  return read_sequence<record::FailedCheck>(in, "failed", [](const ReadContext& context, const Node& node) {
    MappingReader item(context, node, "a failed check");
    record::FailedCheck failed;
    failed.check = item.require_text("check");
    failed.error = item.require_word("level", {"error", "warning"}).value_or(0) == 0;
    item.finish();
    return failed;
  });
}

record::Explanation read_explanation(MappingReader& in) {
  record::Explanation explanation;
  explanation.check = in.require_text("check");
  explanation.text = in.require_text("explanation");
  return explanation;
}

record::FigureChange read_change(const ReadContext& context, const Node& node) {
  MappingReader item(context, node, "a change of a figure");
  record::FigureChange change;
  change.cell = require_cell(item);
  change.from = require_value(item, "from");
  change.to = require_value(item, "to");
  item.finish();
  return change;
}

CountHappening read_opened(MappingReader& in) {
  record::CountOpened event;
  event.case_id = in.require_text("case");
  event.form = in.require_text("form");
  in.require("cells");
  event.cells = in.take_texts("cells");
  in.require("stations");
  event.stations = in.take_texts("stations");
  event.register_digest = in.require_text("register");
  return event;
}
CountHappening read_moved(MappingReader& in) {
  const auto step = in.require_word("step", {"received", "opened"}).value_or(0);
  return record::EnvelopeMoved{step == 0 ? EnvelopeStep::received : EnvelopeStep::opened};
}
CountHappening read_claimed(MappingReader& in) { return record::EntryClaimed{read_round(in)}; }
CountHappening read_drafted(MappingReader& in) {
  const EntryRound round = read_round(in);
  return record::EntryDrafted{round, read_protocol(in)};
}
CountHappening read_given_up(MappingReader& in) {
  const EntryRound round = read_round(in);
  return record::EntryReleased{round, in.take_text("reason")};
}
CountHappening read_submitted(MappingReader& in) {
  record::EntrySubmitted event;
  event.round = read_round(in);
  event.protocol = read_protocol(in);
  event.failed = read_failed(in);
  return event;
}
CountHappening read_resolved(MappingReader& in) {
  record::DifferenceResolved event;
  event.cell = require_cell(in);
  event.value = require_value(in, "value");
  event.reason = in.require_text("reason");
  event.failed = read_failed(in);
  return event;
}
CountHappening read_discarded(MappingReader& in) { return record::EntriesDiscarded{in.require_text("reason")}; }
CountHappening read_explained(MappingReader& in) { return record::FailureExplained{read_explanation(in)}; }
CountHappening read_finalised(MappingReader& /*in*/) { return record::ProtocolFinalised{}; }
CountHappening read_reopened(MappingReader& in) { return record::ProtocolReopened{in.require_text("reason")}; }
CountHappening read_corrected(MappingReader& in) {
  record::FiguresCorrected event;
  in.require("changes");
  event.changes = read_sequence<record::FigureChange>(in, "changes", read_change);
  event.reason = in.require_text("reason");
  event.failed = read_failed(in);
  event.explanations =
      read_sequence<record::Explanation>(in, "explanations", [](const ReadContext& context, const Node& node) {
        MappingReader item(context, node, "an explanation");
        record::Explanation explanation = read_explanation(item);
        item.finish();
        return explanation;
      });
  return event;
}
CountHappening read_copy(MappingReader& in) {
  record::CopyAdded event;
  const auto source = in.require_word("source", {"commission", "posted_copy", "photograph", "file", "published"});
  event.source = static_cast<record::SourceKind>(source.value_or(0));
  event.name = in.require_text("name");
  event.values = require_values(in);
  return event;
}
CountHappening read_quarantined(MappingReader& in) { return record::StationQuarantined{in.require_text("reason")}; }
CountHappening read_released(MappingReader& in) { return record::StationReleased{in.require_text("reason")}; }
CountHappening read_annulled(MappingReader& in) {
  record::StationAnnulled event;
  event.reason = in.require_text("reason");
  in.require("repeat_vote");
  event.repeat_vote = in.take_bool("repeat_vote", false);
  return event;
}
CountHappening read_published(MappingReader& in) {
  in.require("final");
  return record::ResultPublished{in.take_bool("final", false)};
}

using HappeningReader = CountHappening (*)(MappingReader&);

// In the order of the variant.
constexpr std::array<HappeningReader, std::variant_size_v<CountHappening>> readers = {
    read_opened,   read_moved,       read_claimed,   read_drafted,   read_given_up, read_submitted,
    read_resolved, read_discarded,   read_explained, read_finalised, read_reopened, read_corrected,
    read_copy,     read_quarantined, read_released,  read_annulled,  read_published};

// The words of all happenings, in the order of the variant.
template <std::size_t... index>
std::array<std::string_view, sizeof...(index)> all_words(std::index_sequence<index...> /*indices*/) {
  return {record::word(CountHappening(std::in_place_index<index>))...};
}

std::optional<HappeningReader> reader_of(std::string_view kind) {
  if (!kind.starts_with(count_kind_prefix)) {
    return std::nullopt;
  }
  static const auto words = all_words(std::make_index_sequence<readers.size()>());
  const std::optional<std::size_t> found = index_in(words, kind.substr(count_kind_prefix.size()));
  return found ? std::optional(readers.at(*found)) : std::nullopt;
}

}  // namespace

WrittenEvent written(const CountEvent& event) {
  Mapping payload;
  payload.add_text("actor", event.actor).add_text_unless_empty("station", event.station);
  std::visit(HappeningWriter{payload}, event.happening);
  return {event.at, std::string(count_kind_prefix) + std::string(record::word(event.happening)),
          canonical_json(payload.take())};
}

std::optional<CountEvent> read_count_event(const ReadContext& context, std::string_view legal_time,
                                           std::string_view kind, std::string_view payload) {
  const std::size_t before = context.problems->size();
  if (!is_legal_time(legal_time)) {
    context.report({}, "the legal time " + in_quotes(legal_time), "a time such as 2022-06-05T21:04:11+06:00");
  }
  const std::optional<HappeningReader> read = reader_of(kind);
  if (!read) {
    context.report({}, "an event of kind " + in_quotes(kind), "an event of a count",
                   "It was written by a later version of this program");
    return std::nullopt;
  }
  const std::optional<Node> node = read_json(context, payload);
  if (!node) {
    return std::nullopt;
  }
  MappingReader in(context, *node, "an event");
  CountEvent event;
  event.at = legal_time;
  event.actor = in.require_text("actor");
  event.station = in.take_text("station");
  event.happening = (*read)(in);
  in.finish();
  if (context.problems->size() == before && written(event).payload != payload) {
    context.report({}, "a payload that is no canonical JSON of its event",
                   "keys in order, nothing empty, no whitespace");
  }
  return context.problems->size() == before ? std::optional(std::move(event)) : std::nullopt;
}

}  // namespace mandate::io
