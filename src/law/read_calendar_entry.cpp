#include "law/read_calendar_entry.hpp"

#include "base/wording.hpp"
#include "law/reference.hpp"

namespace mandate::law {

calendar::Entry take_entry(MappingReader& reader, const EntryScope& scope) {
  calendar::Entry entry;
  entry.id = scope.id;
  entry.label = scope.label.empty() ? require_text_for_all(reader, "label", scope.country)
                                    : take_text_for_all(reader, "label", scope.country);
  entry.label = entry.label.empty() ? scope.label : entry.label;
  entry.from = reader.take_date("from");
  entry.to = reader.take_date("to");
  if (entry.from && entry.to && *entry.to < *entry.from) {
    reader.context().report(reader.place_of("to"),
                            "last day " + entry.to->iso() + " before first day " + entry.from->iso(),
                            "'to' on or after 'from'");
  }
  entry.act = take_act(reader, "act", scope.country);
  entry.references = take_references(reader, true);
  entry.verified = reader.take_bool("verified", true);
  reader.take_text("note");
  return entry;
}

void follow(const ReadContext& context, Position place, calendar::Entry* before, const calendar::Entry& entry) {
  if (before == nullptr) {
    return;
  }
  if (!entry.from) {
    context.report(place, "a later version without its first day", "'from' in every version but the first");
    return;
  }
  const bool begins_within = before->to ? *entry.from <= *before->to : before->from && *entry.from <= *before->from;
  if (begins_within) {
    const Date previous = before->to ? *before->to : *before->from;
    context.report(place, entry.from->iso() + " after " + previous.iso(),
                   "versions in increasing order of date that do not overlap");
    return;
  }
  if (!before->to) {
    before->to = entry.from->plus_days(-1);
  }
}

const Node* take_sequence(MappingReader& reader, std::string_view key, bool required) {
  const Node* const node = required ? reader.require(key) : reader.take(key);
  if (node == nullptr) {
    return nullptr;
  }
  if (node->kind != Node::Kind::sequence || node->items.empty()) {
    const std::string found = node->kind == Node::Kind::sequence ? "an empty sequence" : describe(*node);
    reader.context().report(node->at, found + " for " + quoted(key), "a sequence of at least one entry");
    return nullptr;
  }
  return node;
}

}  // namespace mandate::law
