#include "procedure/read_course_deadline.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "base/find.hpp"
#include "base/wording.hpp"
#include "procedure/read_rule_value.hpp"

namespace mandate::procedure {
namespace {

void take_from_date(MappingReader& reader, const CourseScope& scope, CourseDeadline& deadline) {
  deadline.from = reader.require_text("from");
  if (!deadline.from.empty() && deadline.from != stage_began && scope.course->date(deadline.from) == nullptr) {
    reader.context().report(reader.place_of("from"), quoted(deadline.from) + " for 'from'",
                            "one of 'dates' of the version, or begun: the first day of the stage");
  }
}

void take_on_expiry(MappingReader& reader, const CourseStage& stage, CourseDeadline& deadline) {
  const Node* const node = reader.require("on_expiry");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind == Node::Kind::mapping) {
    MappingReader entry(context, *node, "what silence brings");
    deadline.on_expiry = {Silence::outcome, entry.require_text("outcome")};
    entry.finish();
    if (stage.next(deadline.on_expiry.outcome).empty()) {
      context.report(node->at, "outcome " + quoted(deadline.on_expiry.outcome) + ", after which nothing follows",
                     "an outcome that stands in 'on' of the stage");
    }
    return;
  }
  constexpr std::array<std::string_view, 4> words = {"as_counted", "overdue", "nothing", "right"};
  constexpr std::array<Silence, 4> silences = {Silence::as_counted, Silence::overdue, Silence::nothing, Silence::right};
  const std::optional<std::size_t> found = node->kind == Node::Kind::text ? index_in(words, node->text) : std::nullopt;
  if (!found) {
    context.report(node->at, describe(*node) + " for 'on_expiry'",
                   "as_counted, overdue, nothing, right, or {outcome: …}: what the law attaches to silence");
    return;
  }
  deadline.on_expiry.silence = silences.at(*found);
}

// A day that lies ahead is counted back from, so it has a name; a pause behind it moves nothing.
void check_before(const ReadContext& context, const Node& node, const CourseDeadline& deadline) {
  if (deadline.before && (deadline.from == stage_began || deadline.not_before || deadline.pauses)) {
    context.report(node.at, "a deadline that is counted back, with from: begun, not_before or pauses",
                   "a day of 'dates' for 'from', and neither not_before nor pauses");
  }
}

}  // namespace

CourseDeadline read_course_deadline(const ReadContext& context, const Node& node, const CourseScope& scope,
                                    const CourseStage& stage) {
  MappingReader reader(context, node, "a deadline");
  CourseDeadline deadline;
  deadline.id = reader.require_text("id");
  deadline.label = law::require_text_for_all(reader, "label", *scope.rules.country);
  take_from_date(reader, scope, deadline);
  if (const Node* const within = reader.require("within")) {
    deadline.within = read_term(context, *within, scope.rules);
  }
  deadline.not_before = reader.take_bool("not_before", false);
  deadline.before = reader.take_bool("before", false);
  deadline.starts = static_cast<calendar::Starts>(reader.require_word("starts", {"same_day", "next_day"}).value_or(1));
  deadline.if_non_working = static_cast<calendar::NonWorking>(
      reader.require_word("if_non_working", {"stays", "next_working_day", "previous_working_day"}).value_or(0));
  deadline.month_end =
      static_cast<calendar::MonthEnd>(reader.require_word("month_end", {"last_day", "error"}).value_or(0));
  deadline.pauses = reader.take_bool("pauses", false);
  check_before(context, node, deadline);
  take_on_expiry(reader, stage, deadline);
  deadline.references = law::take_references(reader, true);
  deadline.verified = reader.take_bool("verified", true);
  deadline.note = reader.take_text("note");
  reader.finish();
  return deadline;
}

}  // namespace mandate::procedure
