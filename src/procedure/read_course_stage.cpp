#include "procedure/read_course_stage.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "procedure/read_course_deadline.hpp"
#include "procedure/read_figure.hpp"
#include "procedure/read_rule_value.hpp"

namespace mandate::procedure {
namespace {

bool contains(const auto& items, std::string_view item) { return std::ranges::find(items, item) != items.end(); }

// Whether every version of the procedure that is in force meanwhile has such a stage.
void check_rule(const MappingReader& reader, const CourseStage& stage, const CourseScope& scope) {
  if (stage.rule.empty()) {
    return;
  }
  for (const Version* const version : scope.versions) {
    if (version->stage(stage.rule) == nullptr) {
      reader.context().report(
          reader.place_of("rule"),
          "no stage " + quoted(stage.rule) + " in the version of the procedure from " + version->from.iso(),
          "the 'id' of a stage of the procedure whose requirement decides");
    }
  }
}

void check_body(const MappingReader& reader, const CourseStage& stage, const CourseScope& scope) {
  for (const Version* const version : scope.versions) {
    if (!stage.body.empty() && version->find_body(stage.body) == nullptr) {
      reader.context().report(
          reader.place_of("body"),
          "no body " + quoted(stage.body) + " in the version of the procedure from " + version->from.iso(),
          "the id of one of its 'bodies'");
    }
  }
}

void take_criteria(MappingReader& reader, const CourseScope& scope, CourseStage& stage) {
  stage.criteria = reader.take_texts("criteria");
  for (const std::string& criterion : stage.criteria) {
    if (scope.course->criterion(criterion) == nullptr) {
      reader.context().report(reader.place_of("criteria"), "no criterion " + quoted(criterion),
                              "ids of 'criteria' of the version");
    }
  }
}

void take_options(MappingReader& reader, const CourseScope& scope, CourseStage& stage) {
  const Node* const node = reader.require("options");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::mapping || node->items.empty()) {
    context.report(node->at, describe(*node) + " for 'options'", "a mapping of words to what each of them says");
    return;
  }
  MappingReader options(context, *node, "options");
  for (const std::string& option : node->keys) {
    stage.options.push_back({option, law::require_text_for_all(options, option, *scope.rules.country)});
  }
}

void take_people(MappingReader& reader, CourseStage& stage) {
  if (const Node* const counts = reader.require("counts")) {
    stage.counts = read_figure(reader.context(), *counts);
  }
  stage.identity = static_cast<declaration::IdentityClass>(
      reader.require_word("identity", {"named", "tagged", "count_only", "sealed"}).value_or(3));
  stage.uniqueness = static_cast<declaration::Uniqueness>(
      reader.require_word("uniqueness", {"none", "per_case", "across_kind", "one_per_elector"}).value_or(0));
  reader.require("may_withdraw");
  stage.may_withdraw = reader.take_bool("may_withdraw", false);
}

void read_kind(MappingReader& reader, const CourseScope& scope, CourseStage& stage) {
  switch (stage.kind) {
    case CourseStageKind::admissibility:
      take_criteria(reader, scope, stage);
      break;
    case CourseStageKind::decision:
      take_options(reader, scope, stage);
      break;
    case CourseStageKind::collection:
      take_people(reader, stage);
      break;
    case CourseStageKind::verification:
      if (const Node* const counts = reader.require("counts")) {
        stage.counts = read_figure(reader.context(), *counts);
      }
      break;
    case CourseStageKind::body_vote:
      stage.body = reader.take_text("body");
      check_body(reader, stage, scope);
      if (const Node* const quorum = reader.take("quorum")) {
        stage.quorum = read_share(reader.context(), *quorum, scope.rules);
      }
      break;
    default:
      break;
  }
}

std::vector<std::string_view> outcomes_of_stage(const CourseStage& stage) {
  if (stage.kind == CourseStageKind::decision) {
    std::vector<std::string_view> options;
    std::ranges::transform(stage.options, std::back_inserter(options), &CourseOption::id);
    return options;
  }
  const std::span<const std::string_view> of_kind = outcomes_of(stage.kind);
  return {of_kind.begin(), of_kind.end()};
}

// An outcome that the law of this stage does not know may be left out; one that can come may not.
void read_on(MappingReader& reader, const CourseScope& scope, CourseStage& stage) {
  const Node* const node = reader.require("on");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::mapping || node->items.empty()) {
    context.report(node->at, describe(*node) + " for 'on'", "a mapping of outcomes to stages or ends");
    return;
  }
  const std::vector<std::string_view> outcomes = outcomes_of_stage(stage);
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    const Node& target = node->items[i];
    if (!contains(outcomes, node->keys[i])) {
      context.report(node->key_place(i), "no outcome " + quoted(node->keys[i]) + " of this stage",
                     "one of: " + listed(outcomes));
    }
    if (target.kind != Node::Kind::text || !contains(scope.targets, target.text)) {
      context.report(target.at, describe(target) + " after " + quoted(node->keys[i]),
                     "the 'id' of a stage or one of 'ends'");
    }
    stage.on.emplace_back(node->keys[i], target.text);
  }
}

void check_options_led_on(const MappingReader& reader, const CourseStage& stage) {
  for (const CourseOption& option : stage.options) {
    if (reader.has("on") && stage.next(option.id).empty()) {
      reader.context().report(reader.place_of("on"), "no outcome " + quoted(option.id) + " in 'on'",
                              "what follows each of: " + listed(outcomes_of_stage(stage)));
    }
  }
}

void read_deadlines(MappingReader& reader, const CourseScope& scope, CourseStage& stage) {
  const Node* const node = reader.take("deadlines");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::sequence) {
    context.report(node->at, describe(*node) + " for 'deadlines'", "a sequence of deadlines");
    return;
  }
  for (const Node& item : node->items) {
    CourseDeadline deadline = read_course_deadline(context, item, scope, stage);
    if (stage.deadline(deadline.id) != nullptr) {
      context.report(item.at, "a second deadline " + quoted(deadline.id), "each id once in a stage");
    }
    stage.deadlines.push_back(std::move(deadline));
  }
}

}  // namespace

CourseStage read_course_stage(const ReadContext& context, const Node& node, const CourseScope& scope) {
  MappingReader reader(context, node, "a stage of a course");
  CourseStage stage;
  stage.id = reader.require_text("id");
  const std::string kind = reader.require_text("kind");
  stage.label = law::require_text_for_all(reader, "label", *scope.rules.country);
  stage.authority = law::take_text_for_all(reader, "authority", *scope.rules.country);
  stage.references = law::take_references(reader, false);
  stage.note = reader.take_text("note");
  const std::optional<CourseStageKind> known = course_stage_kind_named(kind);
  if (!known) {
    context.report(
        reader.place_of("kind"), quoted(kind) + " for 'kind'",
        "admissibility, notice, collection, verification, tally, body_vote, deliberation, decision, response, "
        "allocation or commencement");
    return stage;  // which keys it may have depends on the kind
  }
  stage.kind = *known;
  stage.rule = reader.take_text("rule");
  stage.signed_by_authority = reader.take_bool("signed", false);
  check_rule(reader, stage, scope);
  read_kind(reader, scope, stage);
  read_on(reader, scope, stage);
  check_options_led_on(reader, stage);
  read_deadlines(reader, scope, stage);
  reader.finish();
  return stage;
}

}  // namespace mandate::procedure
