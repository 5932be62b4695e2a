#include "law/read_provision.hpp"

#include <cstddef>

#include "law/dated_versions.hpp"
#include "law/rule_file.hpp"

namespace mandate::law {
namespace {

std::optional<LocalizedText> require_summary(MappingReader& reader, const CountryScope& scope) {
  const Node* const node = reader.require("summary");
  if (node == nullptr || node->kind == Node::Kind::null) {
    return std::nullopt;
  }
  return take_text_for_all(reader, "summary", scope);
}

ProvisionVersion read_version(const ReadContext& context, const Node& node, const CountryScope& scope,
                              std::size_t index, std::optional<Date>& previous) {
  MappingReader reader(context, node, "a version of a provision");
  ProvisionVersion version;
  version.from = take_from(reader, index, previous);
  version.summary = require_summary(reader, scope);
  version.act = version.from ? require_act(reader, "act", scope) : take_act(reader, "act", scope);
  version.references = take_references(reader, true);
  version.verified = reader.take_bool("verified", true);
  version.note = reader.take_text("note");
  reader.finish();
  return version;
}

}  // namespace

Provision read_provision(const ReadContext& context, const Node& node, std::string_view name,
                         const CountryScope& scope) {
  MappingReader reader(context, node, "a provision");
  Provision provision;
  provision.id = require_own_name(reader, "provision", name);
  provision.act = require_act(reader, "act", scope);
  provision.article = reader.require_text("article");
  provision.label = require_text_for_all(reader, "label", scope);
  provision.verified = reader.take_bool("verified", true);
  provision.note = reader.take_text("note");
  if (const Node* const versions = require_versions(reader)) {
    std::optional<Date> previous;
    for (std::size_t i = 0; i < versions->items.size(); ++i) {
      provision.versions.push_back(read_version(context, versions->items[i], scope, i, previous));
    }
  }
  reader.finish();
  return provision;
}

}  // namespace mandate::law
