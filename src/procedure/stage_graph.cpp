#include "procedure/stage_graph.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/wording.hpp"

namespace mandate::procedure {
namespace {

using Successors = std::vector<std::vector<std::size_t>>;

Successors successors_of(const std::vector<Stage>& stages) {
  Successors successors(stages.size());
  for (std::size_t i = 0; i < stages.size(); ++i) {
    for (const auto& [outcome, target] : stages[i].on) {
      const auto next = std::ranges::find(stages, target, &Stage::id);
      if (next != stages.end()) {  // else an end
        successors[i].push_back(static_cast<std::size_t>(next - stages.begin()));
      }
    }
  }
  return successors;
}

std::vector<bool> reached_from_first(const Successors& successors) {
  std::vector<bool> reached(successors.size(), false);
  std::vector<std::size_t> waiting = {0};
  while (!waiting.empty()) {
    const std::size_t stage = waiting.back();
    waiting.pop_back();
    if (!reached[stage]) {
      reached[stage] = true;
      waiting.insert(waiting.end(), successors[stage].begin(), successors[stage].end());
    }
  }
  return reached;
}

// Stages from which one can go on for ever: what is left when those without a way to another one are taken away.
std::vector<bool> endless_stages(const Successors& successors) {
  std::vector<bool> endless(successors.size(), true);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < successors.size(); ++i) {
      if (endless[i] && std::ranges::none_of(successors[i], [&](std::size_t next) { return endless[next]; })) {
        endless[i] = false;
        changed = true;
      }
    }
  }
  return endless;
}

// From a stage from which one can go on for ever, the first cycle that one comes to: its stages, the first one again
// at the end.
std::vector<std::size_t> cycle_from(std::size_t stage, const Successors& successors, const std::vector<bool>& endless) {
  std::vector<std::size_t> path;
  while (std::ranges::find(path, stage) == path.end()) {
    path.push_back(stage);
    stage = *std::ranges::find_if(successors[stage], [&](std::size_t next) { return endless[next]; });
  }
  path.erase(path.begin(), std::ranges::find(path, stage));
  path.push_back(stage);
  return path;
}

}  // namespace

void check_stage_graph(const ReadContext& context, const std::vector<Stage>& stages, std::span<const Position> places) {
  if (stages.empty()) {
    return;
  }
  const Successors successors = successors_of(stages);
  const std::vector<bool> reached = reached_from_first(successors);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (!reached[i]) {
      context.report(places[i], "stage " + quoted(stages[i].id) + ", to which no stage leads",
                     "every stage to be reached from the first, " + quoted(stages.front().id));
    }
  }
  const std::vector<bool> endless = endless_stages(successors);
  const auto first = std::ranges::find(endless, true);
  if (first == endless.end()) {
    return;
  }
  std::string names;
  const std::vector<std::size_t> cycle =
      cycle_from(static_cast<std::size_t>(first - endless.begin()), successors, endless);
  for (const std::size_t stage : cycle) {
    names += (names.empty() ? "" : " → ") + stages[stage].id;
  }
  context.report(places[cycle.front()], "stages that go round: " + names, "every way to lead to one of 'ends'",
                 "A vote that is held again is a case of its own");
}

}  // namespace mandate::procedure
