#include <simdjson.h>

#include <array>

#include "ledger/key_rotation.hpp"
#include "publication/leaf.hpp"
#include "publication/leaf_fields.hpp"

namespace mandate::publication {
namespace {

namespace dom = simdjson::dom;

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
  if (type == "case") {
    return read_case_leaf(fields);
  }
  if (type == "declarations") {
    return read_declarations_leaf(fields);
  }
  if (type == "way") {
    return read_way_leaf(fields);
  }
  if (type == "rotation") {
    if (!ledger::is_key_rotation(bytes)) {
      fields.complain("note", "a signed note of a change of keys");
    }
    return RotationLeaf{fields.text("note")};
  }
  if (type != "definition") {
    fields.complain("type",
                    "definition, case, event, sealed, declarations, protocol, standing, way, decision or rotation");
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
