#include "publication/leaf.hpp"

#include "publication/leaf_object.hpp"

namespace mandate::publication {
namespace {

std::string text_of_leaf(const DefinitionLeaf& leaf) {
  LeafObject text;
  text.text("case", leaf.case_id);
  text.texts("cells", leaf.cells);
  text.text("form", leaf.form);
  text.text("law_date", leaf.law_date);
  if (!leaf.officers.empty()) {
    text.texts("officers", leaf.officers);
    text.number("officers_needed", leaf.officers_needed);
  }
  text.text("procedure", leaf.procedure);
  text.text("schema", leaf_schema);
  text.flag("synthetic", leaf.synthetic);
  text.text("type", "definition");
  text.text("units", leaf.units);
  return std::move(text).take();
}

std::string text_of_leaf(const EventLeaf& leaf) {
  LeafObject text;
  text.text("digest", leaf.digest);
  text.text("kind", leaf.kind);
  text.text("legal_time", leaf.legal_time);
  text.json("payload", leaf.payload);
  text.text("previous", leaf.previous);
  text.text("recorded_time", leaf.recorded_time);
  text.number("sequence", leaf.sequence);
  text.text("type", "event");
  return std::move(text).take();
}

std::string text_of_leaf(const SealedLeaf& leaf) {
  LeafObject text;
  text.text("digest", leaf.digest);
  text.number("sequence", leaf.sequence);
  text.text("type", "sealed");
  return std::move(text).take();
}

std::string text_of_leaf(const ProtocolLeaf& leaf) {
  LeafObject text;
  text.text_unless_empty("at", leaf.at);
  text.text_unless_empty("reason", leaf.reason);
  if (leaf.replaces) {
    text.number("replaces", *leaf.replaces);
  }
  text.text_unless_empty("source", leaf.source);
  text.text("station", leaf.station);
  text.text("type", "protocol");
  text.values("values", leaf.values);
  return std::move(text).take();
}

std::string text_of_leaf(const StandingLeaf& leaf) {
  LeafObject text;
  text.text_unless_empty("at", leaf.at);
  text.text_unless_empty("reason", leaf.reason);
  text.text("standing", word(leaf.standing));
  text.text("station", leaf.station);
  text.text("type", "standing");
  return std::move(text).take();
}

std::string text_of_leaf(const DecisionLeaf& leaf) {
  LeafObject text;
  text.text("answer", leaf.answer);
  text.text("manifest", leaf.manifest);
  text.text("outcome", leaf.outcome);
  text.text("published", leaf.published);
  text.text("rules", leaf.rules);
  text.text("status", leaf.status);
  text.text("type", "decision");
  return std::move(text).take();
}

std::string text_of_leaf(const RotationLeaf& leaf) {
  LeafObject text;
  text.text("note", leaf.note);
  text.text("type", "rotation");
  return std::move(text).take();
}

std::string text_of_leaf(const CaseLeaf& leaf) { return case_leaf_text(leaf); }
std::string text_of_leaf(const DeclarationsLeaf& leaf) { return case_leaf_text(leaf); }
std::string text_of_leaf(const WayLeaf& leaf) { return case_leaf_text(leaf); }

}  // namespace

std::string leaf_text(const Leaf& leaf) {
  return std::visit([](const auto& one) { return text_of_leaf(one); }, leaf);
}

}  // namespace mandate::publication
