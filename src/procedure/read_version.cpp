#include "procedure/read_version.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "law/read_area.hpp"
#include "procedure/read_figure.hpp"
#include "procedure/read_rule_value.hpp"
#include "procedure/read_stage.hpp"
#include "procedure/rule_scope.hpp"
#include "procedure/stage_graph.hpp"
#include "procedure/version_order.hpp"

namespace mandate::procedure {
namespace {

std::vector<Body> take_bodies(MappingReader& reader, const RuleScope& scope) {
  std::vector<Body> bodies;
  const Node* const node = reader.take("bodies");
  if (node == nullptr) {
    return bodies;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::mapping) {
    context.report(node->at, describe(*node) + " for 'bodies'", "a mapping of ids to chambers");
    return bodies;
  }
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    MappingReader entry(context, node->items[i], "a body");
    Body body;
    body.id = node->keys[i];
    body.label = law::require_text_for_all(entry, "label", *scope.country);
    if (const Node* const members = entry.take("members")) {
      body.members = read_number(context, *members, scope);
    }
    entry.take_text("note");
    entry.finish();
    bodies.push_back(std::move(body));
  }
  return bodies;
}

// A kind that no area of the country has is a slip of the pen.
void check_area_kind(const ReadContext& context, Position at, std::string_view kind,
                     const std::vector<area::Area>& areas) {
  std::vector<std::string_view> kinds;
  for (const area::Area& area : areas) {
    if (std::ranges::find(kinds, area.kind) == kinds.end()) {
      kinds.emplace_back(area.kind);
    }
  }
  if (std::ranges::find(kinds, kind) == kinds.end()) {
    context.report(at, quoted(kind) + " as a kind of area", "a kind that areas of the country have: " + listed(kinds));
  }
}

// `areas: canton` or `areas: [oblast, city, capital]`, of which at least one area must exist.
std::vector<std::string> take_area_kinds(MappingReader& reader, const RuleScope& scope) {
  const Node* const node = reader.take("areas");
  if (node == nullptr) {
    return {};
  }
  const std::vector<std::string> kinds =
      node->kind == Node::Kind::text ? std::vector<std::string>{node->text} : reader.take_texts("areas");
  const std::size_t before = reader.context().problems->size();
  for (const std::string& kind : kinds) {
    check_area_kind(reader.context(), node->at, kind, scope.law->areas);
  }
  const bool all_known = reader.context().problems->size() == before;
  if (all_known && (kinds.empty() || area::in_force(scope.law->areas, kinds, scope.from).empty())) {
    reader.context().report(node->at, "no area of the kinds in 'areas' on " + scope.from.iso(),
                            "kinds of which at least one area is in force");
  }
  return kinds;
}

Identity read_identity(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "an identity");
  Identity identity;
  identity.total = require_figure(reader, "total");
  const Node* const parts = reader.require("parts");
  if (parts != nullptr && (parts->kind != Node::Kind::sequence || parts->items.empty())) {
    context.report(parts->at, parts->kind == Node::Kind::sequence ? "no part" : describe(*parts),
                   "a sequence of figures");
  }
  for (const Node& part : parts == nullptr ? std::vector<Node>() : parts->items) {
    const record::Count count = read_figure(context, part);
    const bool twice = std::ranges::find(identity.parts, count) != identity.parts.end();
    if (record::count_named(part.text) && (twice || count == identity.total)) {
      context.report(part.at, quoted(part.text) + " twice in an identity", "each figure once");
    }
    identity.parts.push_back(count);
  }
  identity.references = law::take_references(reader, true);
  reader.take_text("note");
  reader.finish();
  return identity;
}

std::vector<Identity> take_identities(MappingReader& reader) {
  std::vector<Identity> identities;
  const Node* const node = reader.take("identities");
  if (node == nullptr) {
    return identities;
  }
  if (node->kind != Node::Kind::sequence) {
    reader.context().report(node->at, describe(*node) + " for 'identities'", "a sequence of {total, parts, reference}");
    return identities;
  }
  for (const Node& item : node->items) {
    identities.push_back(read_identity(reader.context(), item));
  }
  return identities;
}

End read_end(const ReadContext& context, const Node& node, std::string_view id, const RuleScope& scope) {
  MappingReader reader(context, node, "an end");
  End end;
  end.id = id;
  constexpr std::array<Answer, 3> answers = {Answer::yes, Answer::no, Answer::cannot_tell};
  end.answer = answers.at(reader.require_word("answer", {"yes", "no", "cannot_tell"}).value_or(2));
  end.label = law::require_text_for_all(reader, "label", *scope.country);
  reader.take_text("note");
  reader.finish();
  return end;
}

std::vector<End> require_ends(MappingReader& reader, const RuleScope& scope) {
  std::vector<End> ends;
  const Node* const node = reader.require("ends");
  if (node == nullptr) {
    return ends;
  }
  if (node->kind != Node::Kind::mapping || node->items.empty()) {
    reader.context().report(node->at, node->kind == Node::Kind::mapping ? "no end" : describe(*node) + " for 'ends'",
                            "a mapping of ids to {answer, label}");
    return ends;
  }
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    ends.push_back(read_end(reader.context(), node->items[i], node->keys[i], scope));
  }
  return ends;
}

std::string id_of(const Node& stage) {
  const Node* const id = stage.find("id");
  return id != nullptr && id->kind == Node::Kind::text ? id->text : std::string();
}

// The ids to which `on` may lead; one that names two things is a problem.
std::vector<std::string> targets_of(const ReadContext& context, const Node& stages, const std::vector<End>& ends) {
  std::vector<std::string> targets;
  for (const End& end : ends) {
    targets.push_back(end.id);
  }
  for (const Node& stage : stages.items) {
    std::string id = id_of(stage);
    if (!id.empty() && std::ranges::find(targets, id) != targets.end()) {
      context.report(stage.find("id")->at, "a second stage or end " + quoted(id), "each id once among stages and ends");
    }
    targets.push_back(std::move(id));
  }
  std::erase(targets, std::string());
  return targets;
}

void require_stages(MappingReader& reader, const RuleScope& scope, Version& version) {
  const Node* const node = reader.require("stages");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::sequence || node->items.empty()) {
    context.report(node->at, node->kind == Node::Kind::sequence ? "no stage" : describe(*node) + " for 'stages'",
                   "a sequence of at least one stage");
    return;
  }
  const std::size_t before = context.problems->size();
  const std::vector<std::string> targets = targets_of(context, *node, version.ends);
  std::vector<Position> places;
  for (const Node& stage : node->items) {
    version.stages.push_back(read_stage(context, stage, scope, targets));
    places.push_back(stage.at);
  }
  if (context.problems->size() == before) {  // a wrong target would look like a stage that nothing leads to
    check_stage_graph(context, version.stages, places);
  }
}

}  // namespace

Version read_version(const ReadContext& context, const Node& node, const law::Law& law,
                     const law::CountryScope& country) {
  MappingReader reader(context, node, "a version of a procedure");
  Version version;
  const InForce span = take_in_force(reader);
  version.from = span.from;
  version.to = span.to;
  RuleScope scope{&law, &country, version.from, version.to, {}, {}, false};
  version.act = law::require_act(reader, "act", country);
  version.references = law::take_references(reader, true);
  version.verified = reader.take_bool("verified", true);
  version.note = reader.take_text("note");
  version.body = law::take_text_for_all(reader, "body", country);
  version.area_kinds = take_area_kinds(reader, scope);
  scope.area_kinds = version.area_kinds;
  version.bodies = take_bodies(reader, scope);
  scope.bodies = version.bodies;
  version.identities = take_identities(reader);
  version.ends = require_ends(reader, scope);
  require_stages(reader, scope, version);
  reader.finish();
  return version;
}

}  // namespace mandate::procedure
