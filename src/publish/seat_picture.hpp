// The seats of a determination as a half circle with its key.
#pragma once

#include <string>
#include <vector>

#include "publish/markup.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// Ids of lists in the order of their numbers and colours, so that a list looks the same in several pictures: those
// of each wording, most seats first.
[[nodiscard]] std::vector<std::string> order_of_lists(const std::vector<Wording>& wordings);

// A figure; empty where no seats are given, one only, or too many for dots. `order` holds every list with a seat.
// An empty caption is "How the … seats are shared".
[[nodiscard]] Markup seat_picture(const Wording& wording, const std::vector<std::string>& order,
                                  const std::string& caption = {});

}  // namespace mandate::publish
