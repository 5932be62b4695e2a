// The parts of a page about a determination: pictures, the tree of reasons, tables.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "publish/markup.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// Where the figures of an area stand, or of the nation for an empty code; empty: nowhere.
using UnitLink = std::function<std::string(std::string_view area)>;

// Seats and comparisons as pictures, each with its sentence; empty where there are none.
[[nodiscard]] Markup at_a_glance(const Wording& wording);

// The tree of reasons. Numbers that are compared and names of areas lead where `link` says; without one, nowhere.
[[nodiscard]] Markup why_markup(const Report& report, const Wording& wording, const UnitLink& link);

[[nodiscard]] Markup tables_markup(const Report& report);

}  // namespace mandate::publish
