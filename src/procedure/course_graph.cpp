#include "procedure/course_graph.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/wording.hpp"

namespace mandate::procedure {
namespace {

std::optional<std::size_t> index_of(const std::vector<CourseStage>& stages, std::string_view id) {
  const auto found = std::ranges::find(stages, id, &CourseStage::id);
  return found == stages.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - stages.begin()));
}

std::vector<bool> reached_from_first(const std::vector<CourseStage>& stages) {
  std::vector<bool> reached(stages.size(), false);
  std::vector<std::size_t> waiting = {0};
  while (!waiting.empty()) {
    const std::size_t stage = waiting.back();
    waiting.pop_back();
    if (reached[stage]) {
      continue;
    }
    reached[stage] = true;
    for (const auto& [outcome, target] : stages[stage].on) {
      if (const std::optional<std::size_t> next = index_of(stages, target)) {
        waiting.push_back(*next);
      }
    }
  }
  return reached;
}

// Grown from the stages that an outcome ends.
std::vector<bool> that_end(const std::vector<CourseStage>& stages) {
  std::vector<bool> ends(stages.size(), false);
  const auto leads_out = [&](const auto& step) {
    const std::optional<std::size_t> next = index_of(stages, step.second);
    return !next || ends[*next];
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < stages.size(); ++i) {
      if (!ends[i] && std::ranges::any_of(stages[i].on, leads_out)) {
        ends[i] = true;
        changed = true;
      }
    }
  }
  return ends;
}

}  // namespace

void check_course_graph(const ReadContext& context, const std::vector<CourseStage>& stages,
                        std::span<const Position> places) {
  if (stages.empty()) {
    return;
  }
  const std::vector<bool> reached = reached_from_first(stages);
  const std::vector<bool> ends = that_end(stages);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (!reached[i]) {
      context.report(places[i], "stage " + quoted(stages[i].id) + ", to which no stage leads",
                     "every stage to be reached from the first, " + quoted(stages.front().id));
    }
    if (!ends[i]) {
      context.report(places[i], "stage " + quoted(stages[i].id) + ", from which no way leads to an end",
                     "an outcome that leads, over other stages or at once, to one of 'ends'");
    }
  }
}

}  // namespace mandate::procedure
