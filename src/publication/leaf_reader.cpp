#include <simdjson.h>

#include <array>
#include <limits>

#include "publication/leaf.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publication {
namespace {

namespace dom = simdjson::dom;

// Takes values of a leaf by their keys; what is missing or of another kind is remembered once, as what is wrong.
class LeafFields {
 public:
  explicit LeafFields(dom::object object) : object_(object) {}

  std::string text(std::string_view key) {
    std::string_view value;
    if (object_[key].get_string().get(value) != simdjson::SUCCESS) {
      complain(key, "text");
    }
    return std::string(value);
  }
  std::string optional_text(std::string_view key) {
    const std::string value = has(key) ? text(key) : std::string();
    if (has(key) && value.empty()) {
      complain(key, "text, or no such key");
    }
    return value;
  }
  std::uint64_t number(std::string_view key) {
    std::uint64_t value = 0;
    if (object_[key].get_uint64().get(value) != simdjson::SUCCESS) {
      complain(key, "a whole number");
    }
    return value;
  }
  bool flag(std::string_view key) {
    bool value = false;
    if (object_[key].get_bool().get(value) != simdjson::SUCCESS) {
      complain(key, "true or false");
    }
    return value;
  }
  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> values;
    for_each_item(key, [&](const dom::element& item) {
      std::string_view value;
      if (item.get_string().get(value) != simdjson::SUCCESS) {
        complain(key, "texts");
      }
      values.emplace_back(value);
    });
    return values;
  }
  std::vector<Count64> counts(std::string_view key) {
    std::vector<Count64> values;
    for_each_item(key, [&](const dom::element& item) {
      std::int64_t value = record::absent;
      if (!item.is_null() && (item.get_int64().get(value) != simdjson::SUCCESS || value < 0)) {
        complain(key, "whole numbers or null");
      }
      values.push_back(value);
    });
    return values;
  }
  [[nodiscard]] bool has(std::string_view key) const { return object_[key].error() == simdjson::SUCCESS; }
  void complain(std::string_view key, std::string_view expected) {
    if (wrong_.empty()) {
      wrong_ = "the key '" + std::string(key) + "' is not " + std::string(expected);
    }
  }
  [[nodiscard]] const std::string& wrong() const { return wrong_; }

 private:
  template <typename Visit>
  void for_each_item(std::string_view key, const Visit& visit) {
    dom::array array;
    if (object_[key].get_array().get(array) != simdjson::SUCCESS) {
      complain(key, "a list");
      return;
    }
    for (const dom::element& item : array) {
      visit(item);
    }
  }

  dom::object object_;
  std::string wrong_;
};

DefinitionLeaf read_definition(LeafFields& fields) {
  DefinitionLeaf leaf;
  leaf.case_id = fields.text("case");
  leaf.cells = fields.texts("cells");
  leaf.form = fields.text("form");
  leaf.law_date = fields.text("law_date");
  leaf.procedure = fields.text("procedure");
  leaf.synthetic = fields.flag("synthetic");
  leaf.units = fields.text("units");
  if (fields.has("officers")) {
    leaf.officers = fields.texts("officers");
    leaf.officers_needed = fields.number("officers_needed");
  }
  return leaf;
}

// The payload as it stands, without being read: canonical JSON has its neighbours at known places.
std::string payload_within(std::string_view bytes, const EventLeaf& rest) {
  EventLeaf empty = rest;
  const std::string around = leaf_text(empty);
  const std::string_view key = R"("payload":)";
  const std::size_t before = around.find(R"("payload":,"previous":)");
  if (before == std::string::npos || bytes.size() < around.size()) {
    return {};
  }
  return std::string(bytes.substr(before + key.size(), bytes.size() - around.size()));
}

EventLeaf read_event(LeafFields& fields, std::string_view bytes) {
  EventLeaf leaf{
      fields.number("sequence"), fields.text("legal_time"), fields.text("recorded_time"), fields.text("kind"), {},
      fields.text("previous"),   fields.text("digest")};
  leaf.payload = payload_within(bytes, leaf);
  if (!fields.has("payload")) {
    fields.complain("payload", "an object");
  }
  return leaf;
}

ProtocolLeaf read_protocol(LeafFields& fields) {
  ProtocolLeaf leaf{fields.text("station"),         fields.counts("values"),    std::nullopt,
                    fields.optional_text("reason"), fields.optional_text("at"), fields.optional_text("source")};
  if (fields.has("replaces")) {
    leaf.replaces = fields.number("replaces");
  }
  return leaf;
}

StandingLeaf read_standing(LeafFields& fields) {
  StandingLeaf leaf{fields.text("station"), StationStanding::missing, fields.optional_text("reason"),
                    fields.optional_text("at")};
  const std::string given = fields.text("standing");
  constexpr std::array<StationStanding, 5> standings = {StationStanding::counted, StationStanding::reopened,
                                                        StationStanding::quarantined, StationStanding::annulled,
                                                        StationStanding::repeat_vote};
  for (const StationStanding standing : standings) {
    leaf.standing = word(standing) == given ? standing : leaf.standing;
  }
  if (leaf.standing == StationStanding::missing) {
    fields.complain("standing", "counted, reopened, quarantined, annulled or repeat_vote");
  }
  return leaf;
}

DecisionLeaf read_decision(LeafFields& fields) {
  return {fields.text("answer"), fields.text("outcome"),  fields.text("published"),
          fields.text("status"), fields.text("manifest"), fields.text("rules")};
}

Leaf read_leaf(LeafFields& fields, std::string_view bytes) {
  const std::string type = fields.text("type");
  if (type == "protocol") {
    return read_protocol(fields);
  }
  if (type == "standing") {
    return read_standing(fields);
  }
  if (type == "event") {
    return read_event(fields, bytes);
  }
  if (type == "sealed") {
    return SealedLeaf{fields.number("sequence"), fields.text("digest")};
  }
  if (type == "decision") {
    return read_decision(fields);
  }
  if (type != "definition") {
    fields.complain("type", "definition, event, sealed, protocol, standing or decision");
  }
  return read_definition(fields);
}

}  // namespace

struct LeafReader::Parser {
  dom::parser parser;
};

LeafReader::LeafReader() : parser_(std::make_unique<Parser>()) {}
LeafReader::~LeafReader() = default;

std::expected<Leaf, std::string> LeafReader::read(std::string_view bytes) {
  dom::object object;
  if (const auto error = parser_->parser.parse(bytes.data(), bytes.size()).get_object().get(object);
      error != simdjson::SUCCESS) {
    return std::unexpected("no JSON object: " + std::string(simdjson::error_message(error)));
  }
  LeafFields fields(object);
  Leaf leaf = read_leaf(fields, bytes);
  if (!fields.wrong().empty()) {
    return std::unexpected(fields.wrong());
  }
  if (leaf_text(leaf) != bytes) {
    return std::unexpected("not the canonical JSON of a leaf: another order of keys, whitespace or an unknown key");
  }
  return leaf;
}

}  // namespace mandate::publication
