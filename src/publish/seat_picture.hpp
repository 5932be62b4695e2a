// The seats of a determination as a half circle with its key.
#pragma once

#include <string>

#include "publish/markup.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// A figure; empty where no seats are given, one only, or too many for dots. An empty caption is "How the … seats
// are shared".
[[nodiscard]] Markup seat_picture(const Wording& wording, const std::string& caption = {});

}  // namespace mandate::publish
