#include "declaration/sample_plan.hpp"

#include <algorithm>
#include <utility>

namespace mandate::declaration {
namespace {

using Ticket = std::pair<SampleDigest, std::size_t>;

std::vector<std::size_t> smallest_tickets(std::string_view seed, std::size_t size, std::size_t number,
                                          const Sha256& sha256) {
  std::vector<Ticket> tickets;
  tickets.reserve(size);
  for (std::size_t place = 0; place < size; ++place) {
    tickets.emplace_back(sha256(std::string(seed) + ',' + std::to_string(place + 1)), place);
  }
  std::ranges::sort(tickets);
  std::vector<std::size_t> places;
  places.reserve(number);
  for (std::size_t i = 0; i < number; ++i) {
    places.push_back(tickets[i].second);
  }
  std::ranges::sort(places);
  return places;
}

}  // namespace

std::optional<SamplePlan> draw_sample(std::string_view seed, std::span<const std::string> frame, std::size_t number,
                                      const Sha256& sha256) {
  if (number > frame.size()) {
    return std::nullopt;
  }
  SamplePlan plan;
  plan.seed = seed;
  plan.size = static_cast<Count64>(frame.size());
  plan.drawn = smallest_tickets(seed, frame.size(), number, sha256);
  std::string all;
  for (const std::string& identifier : frame) {
    all += identifier + '\n';
  }
  plan.frame = sha256(all);
  std::string chosen;
  for (const std::size_t place : plan.drawn) {
    chosen += frame[place] + '\n';
  }
  plan.list = sha256(chosen);
  return plan;
}

}  // namespace mandate::declaration
