#include "publication/leaf.hpp"

#include <fmt/format.h>

#include <iterator>

#include "io/json.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publication {
namespace {

// An object whose keys are put in the order of their bytes.
class LeafText {
 public:
  void text(std::string_view key, std::string_view value) {
    raw(key);
    io::append_json_text(out_, value);
  }
  void text_unless_empty(std::string_view key, std::string_view value) {
    if (!value.empty()) {
      text(key, value);
    }
  }
  void number(std::string_view key, std::uint64_t value) {
    raw(key);
    fmt::format_to(std::back_inserter(out_), "{}", value);
  }
  void json(std::string_view key, std::string_view value) {
    raw(key);
    out_ += value;
  }
  void flag(std::string_view key, bool value) { json(key, value ? "true" : "false"); }
  void values(std::string_view key, const std::vector<Count64>& counts) {
    raw(key);
    char before = '[';
    for (const Count64 count : counts) {
      out_ += before;
      before = ',';
      if (count == record::absent) {
        out_ += "null";
      } else {
        fmt::format_to(std::back_inserter(out_), "{}", count);
      }
    }
    out_ += before == '[' ? "[]" : "]";
  }
  void texts(std::string_view key, const std::vector<std::string>& items) {
    raw(key);
    char before = '[';
    for (const std::string& item : items) {
      out_ += before;
      before = ',';
      io::append_json_text(out_, item);
    }
    out_ += before == '[' ? "[]" : "]";
  }

  [[nodiscard]] std::string take() && {
    out_ += out_.empty() ? "{}" : "}";
    return std::move(out_);
  }

 private:
  void raw(std::string_view key) {
    out_ += out_.empty() ? "{\"" : ",\"";
    out_ += key;
    out_ += "\":";
  }

  std::string out_;
};

std::string text_of_leaf(const DefinitionLeaf& leaf) {
  LeafText text;
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
  LeafText text;
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
  LeafText text;
  text.text("digest", leaf.digest);
  text.number("sequence", leaf.sequence);
  text.text("type", "sealed");
  return std::move(text).take();
}

std::string text_of_leaf(const ProtocolLeaf& leaf) {
  LeafText text;
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
  LeafText text;
  text.text_unless_empty("at", leaf.at);
  text.text_unless_empty("reason", leaf.reason);
  text.text("standing", word(leaf.standing));
  text.text("station", leaf.station);
  text.text("type", "standing");
  return std::move(text).take();
}

std::string text_of_leaf(const DecisionLeaf& leaf) {
  LeafText text;
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
  LeafText text;
  text.text("note", leaf.note);
  text.text("type", "rotation");
  return std::move(text).take();
}

}  // namespace

std::string leaf_text(const Leaf& leaf) {
  return std::visit([](const auto& one) { return text_of_leaf(one); }, leaf);
}

}  // namespace mandate::publication
