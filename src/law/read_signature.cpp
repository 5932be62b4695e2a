#include "law/read_signature.hpp"

#include <algorithm>
#include <cstddef>
#include <ranges>

#include "base/digit.hpp"
#include "base/find.hpp"
#include "base/wording.hpp"
#include "law/dated_versions.hpp"
#include "law/read_calendar_entry.hpp"
#include "law/rule_file.hpp"

namespace mandate::law {
namespace {

constexpr std::string_view serial_number = "serialNumber";
constexpr std::size_t most_arc_digits = 18;

bool is_arc(std::string_view text) {
  return !text.empty() && text.size() <= most_arc_digits && std::ranges::all_of(text, is_digit) &&
         (text == "0" || text.front() != '0');
}

// ITU-T X.660: the first arc is 0 to 2, the second below 40 under 0 and 1.
bool fits_at(std::size_t arcs, std::string_view arc, char first) {
  if (arcs == 0) {
    return arc == "0" || arc == "1" || arc == "2";
  }
  return arcs > 1 || first == '2' || arc.size() < 2 || (arc.size() == 2 && arc.front() < '4');
}

// Two arcs at least.
bool is_object_identifier(std::string_view text) {
  std::size_t arcs = 0;
  for (const auto part : std::views::split(text, '.')) {
    const std::string_view arc(part.begin(), part.end());
    if (!is_arc(arc) || !fits_at(arcs, arc, text.front())) {
      return false;
    }
    ++arcs;
  }
  return arcs > 1;
}

void read_number(const ReadContext& context, const Node& node, std::span<const Identifier> identifiers,
                 SignatureVersion& version) {
  MappingReader reader(context, node, "where the number of a person stands");
  version.attribute = reader.require_text("attribute");
  if (!version.attribute.empty() && version.attribute != serial_number && !is_object_identifier(version.attribute)) {
    context.report(reader.place_of("attribute"), quoted(version.attribute) + " for 'attribute'",
                   "serialNumber, or an object identifier such as 2.5.4.5");
  }
  version.prefix = reader.take_text("prefix");
  version.identifier = reader.require_text("identifier");
  if (!version.identifier.empty() && first_equal(identifiers, version.identifier, &Identifier::id) == nullptr) {
    context.report(reader.place_of("identifier"), "no identifier " + quoted(version.identifier),
                   "the name of a file in identifiers/", "Correct the name or add the identifier");
  }
  reader.finish();
}

void take_key_usage(MappingReader& reader, SignatureVersion& version) {
  const Node* const node = take_sequence(reader, "key_usage", true);
  if (node == nullptr) {
    return;
  }
  for (const Node& item : node->items) {
    const bool is_text = item.kind == Node::Kind::text;
    bool* accepted = nullptr;
    if (is_text && item.text == "digital_signature") {
      accepted = &version.accepts_digital_signature;
    } else if (is_text && item.text == "non_repudiation") {
      accepted = &version.accepts_non_repudiation;
    }
    if (accepted == nullptr || *accepted) {
      reader.context().report(item.at, (is_text ? quoted(item.text) : describe(item)) + " in 'key_usage'",
                              "digital_signature or non_repudiation, each once");
      continue;
    }
    *accepted = true;
  }
}

std::vector<std::string> take_object_identifiers(MappingReader& reader, std::string_view key) {
  std::vector<std::string> taken;
  const Node* const node = take_sequence(reader, key, false);
  if (node == nullptr) {
    return taken;
  }
  for (const Node& item : node->items) {
    const bool is_text = item.kind == Node::Kind::text;
    if (!is_text || !is_object_identifier(item.text) || std::ranges::find(taken, item.text) != taken.end()) {
      reader.context().report(item.at, (is_text ? quoted(item.text) : describe(item)) + " in " + quoted(key),
                              R"(object identifiers such as "1.2.398.3", each once)");
      continue;
    }
    taken.push_back(item.text);
  }
  return taken;
}

SignatureVersion read_version(const ReadContext& context, const Node& node, const EntryScope& scope,
                              std::span<const Identifier> identifiers) {
  MappingReader reader(context, node, "a version of what signatures must be");
  SignatureVersion version;
  version.entry = take_entry(reader, scope);
  if (const Node* const number = reader.require("number")) {
    read_number(context, *number, identifiers, version);
  }
  version.revocation = reader.require_word("revocation", {"required", "where_on_file"}).value_or(0) == 0
                           ? RevocationAsked::required
                           : RevocationAsked::where_on_file;
  take_key_usage(reader, version);
  version.policies = take_object_identifiers(reader, "policies");
  version.extended_usages = take_object_identifiers(reader, "extended_usages");
  reader.finish();
  return version;
}

}  // namespace

SignatureLaw read_signature(const ReadContext& context, const Node& node, std::string_view name,
                            const CountryScope& scope, std::span<const Identifier> identifiers) {
  MappingReader reader(context, node, "what signatures must be");
  SignatureLaw law;
  law.id = require_own_name(reader, "signature", name);
  law.label = require_text_for_all(reader, "label", scope);
  if (const Node* const versions = require_versions(reader)) {
    for (const Node& item : versions->items) {
      SignatureVersion version = read_version(context, item, {scope, law.id, law.label}, identifiers);
      follow(context, item.at, law.versions.empty() ? nullptr : &law.versions.back().entry, version.entry);
      law.versions.push_back(std::move(version));
    }
  }
  reader.finish();
  return law;
}

}  // namespace mandate::law
