#include "publish/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace mandate::publish {
namespace {

constexpr Count64 bar_scale = 1000;  // the width of bars and strips in their own units
constexpr Count64 bar_height = 40;

Count64 scaled(Count64 part, Count64 whole) {
  return static_cast<Count64>(product(std::clamp<Count64>(part, 0, whole), bar_scale) / whole);
}

std::string number(Count64 value) { return fmt::format("{}", value); }

Markup title_and_description(const std::string& title, const std::string& description) {
  return element("title", Markup::text(title)) + element("desc", Markup::text(description));
}

Markup rectangle(Count64 x, Count64 width, std::string shape_class) {
  return empty_element("rect", {{"class", std::move(shape_class)},
                                {"x", number(x)},
                                {"y", "6"},
                                {"width", number(width)},
                                {"height", number(bar_height - 12)}});
}

// The place from which it is enough, over the whole height.
Markup threshold_line(Count64 x) {
  return empty_element(
      "line", {{"class", "threshold"}, {"x1", number(x)}, {"x2", number(x)}, {"y1", "0"}, {"y2", number(bar_height)}});
}

Markup wide_picture(const std::string& title, const std::string& description, const Markup& shapes) {
  return element("svg",
                 {{"class", "bar"},
                  {"viewBox", fmt::format("0 0 {} {}", bar_scale, bar_height)},
                  {"preserveAspectRatio", "none"},
                  {"role", "img"}},
                 title_and_description(title, description) + shapes);
}

// A weighted count on the scale of all areas.
Count64 scaled(Fraction part, Fraction whole) {
  const Wide numerator = product(part.numerator(), whole.denominator()) * bar_scale;
  const Wide denominator = product(part.denominator(), whole.numerator());
  return denominator <= 0 ? 0 : static_cast<Count64>(std::min<Wide>(numerator / denominator, bar_scale));
}

Fraction sum(Fraction a, Fraction b) { return a.plus(b).value_or(a); }

// Lines between whole areas.
Markup cell_borders(Fraction whole) {
  constexpr Count64 most_cells = 120;
  Markup lines;
  if (!whole.is_whole() || whole.numerator() > most_cells) {
    return lines;
  }
  for (Count64 i = 1; i < whole.numerator(); ++i) {
    const std::string x = number(scaled(i, whole.numerator()));
    lines +=
        empty_element("line", {{"class", "cell"}, {"x1", x}, {"x2", x}, {"y1", "6"}, {"y2", number(bar_height - 6)}});
  }
  return lines;
}

// --- the half circle ---

struct Place {
  double angle = 0;  // 0 at the left end, pi at the right one
  double radius = 0;
};

constexpr double outer = 470;
constexpr double inner = 210;
constexpr double centre_x = 500;
constexpr double centre_y = 500;

std::vector<double> row_radii(Count64 seats) {
  const double wanted = std::sqrt(static_cast<double>(seats)) / 2.1;
  const auto rows = static_cast<std::size_t>(std::max(1L, std::lround(wanted)));
  std::vector<double> radii;
  for (std::size_t i = 0; i < rows; ++i) {
    const double step = rows == 1 ? 0 : (outer - inner) / static_cast<double>(rows - 1);
    radii.push_back(rows == 1 ? (outer + inner) / 2 : inner + (step * static_cast<double>(i)));
  }
  return radii;
}

// Seats of each row in proportion to its length, so that the sum is exact.
std::vector<Count64> row_seats(const std::vector<double>& radii, Count64 seats) {
  const double all = std::accumulate(radii.begin(), radii.end(), 0.0);
  std::vector<Count64> rows;
  double length = 0;
  Count64 given = 0;
  for (const double radius : radii) {
    length += radius;
    const auto upto = static_cast<Count64>(std::lround(static_cast<double>(seats) * length / all));
    rows.push_back(upto - given);
    given = upto;
  }
  return rows;
}

std::vector<Place> places_of(Count64 seats) {
  const std::vector<double> radii = row_radii(seats);
  const std::vector<Count64> rows = row_seats(radii, seats);
  std::vector<Place> places;
  for (std::size_t row = 0; row < radii.size(); ++row) {
    for (Count64 i = 0; i < rows[row]; ++i) {
      const double share = rows[row] == 1 ? 0.5 : static_cast<double>(i) / static_cast<double>(rows[row] - 1);
      places.push_back({share * std::numbers::pi, radii[row]});
    }
  }
  std::ranges::stable_sort(places, {}, [](const Place& place) { return std::pair(place.angle, -place.radius); });
  return places;
}

double dot_radius(Count64 seats) {
  const std::vector<double> radii = row_radii(seats);
  const std::vector<Count64> rows = row_seats(radii, seats);
  double room = radii.size() > 1 ? (outer - inner) / static_cast<double>(radii.size() - 1) : 120;
  for (std::size_t row = 0; row < radii.size(); ++row) {
    if (rows[row] > 1) {
      room = std::min(room, std::numbers::pi * radii[row] / static_cast<double>(rows[row] - 1));
    }
  }
  return std::min(room * 0.42, 28.0);
}

std::string tenths(double value) {
  const long rounded = std::lround(value * 10);
  return fmt::format("{}.{}", rounded / 10, rounded % 10);
}

double x_of(double angle, double radius) { return centre_x - (radius * std::cos(angle)); }
double y_of(double angle, double radius) { return centre_y - (radius * std::sin(angle)); }

Markup dot(const Place& place, double radius, std::size_t group) {
  return empty_element("circle", {{"class", group_class(group)},
                                  {"cx", tenths(x_of(place.angle, place.radius))},
                                  {"cy", tenths(y_of(place.angle, place.radius))},
                                  {"r", tenths(radius)}});
}

// The number of a group, outside the half circle at the middle of its seats.
Markup group_number(double angle, std::size_t group) {
  constexpr double beyond = outer + 48;
  return element("text",
                 {{"class", "group"},
                  {"x", tenths(x_of(angle, beyond))},
                  {"y", tenths(y_of(angle, beyond) + 10)},
                  {"text-anchor", "middle"}},
                 Markup::text(number(static_cast<Count64>(group) + 1)));
}

Markup centre_text(Count64 seats, const std::string& word) {
  const auto line = [](std::string_view text_class, std::string_view y, std::string_view text) {
    return element("text",
                   {{"class", std::string(text_class)}, {"x", "500"}, {"y", std::string(y)}, {"text-anchor", "middle"}},
                   Markup::text(text));
  };
  return line("total", "468", number(seats)) + line("majority", "512", word);
}

}  // namespace

Markup bar_picture(const Bar& bar) {
  const Markup shapes = rectangle(0, bar_scale, "rest") +
                        rectangle(0, scaled(bar.part, bar.whole), answer_class(bar.answer)) +
                        threshold_line(scaled(bar.needed, bar.whole));
  return wide_picture(bar.title, bar.description, shapes);
}

Markup strip_picture(const Strip& strip) {
  const Fraction told = sum(strip.holding, strip.unknown);
  const Fraction whole = sum(told, strip.failing);
  const Count64 first = scaled(strip.holding, whole);
  const Count64 second = scaled(told, whole);
  const Markup shapes = rectangle(0, first, "yes") + rectangle(first, second - first, "open") +
                        rectangle(second, bar_scale - second, "no") + cell_borders(whole) +
                        threshold_line(scaled(strip.needed, whole));
  return wide_picture(strip.title, strip.description, shapes);
}

Markup hemicycle_picture(const Hemicycle& hemicycle) {
  const Count64 seats = std::accumulate(hemicycle.seats.begin(), hemicycle.seats.end(), Count64{0});
  const std::vector<Place> places = places_of(seats);
  const double radius = dot_radius(seats);
  Markup shapes;
  std::size_t at = 0;
  for (std::size_t group = 0; group < hemicycle.seats.size(); ++group) {
    Markup dots = element("title", Markup::text(hemicycle.names[group] + ": " + number(hemicycle.seats[group])));
    double angles = 0;
    for (Count64 i = 0; i < hemicycle.seats[group]; ++i, ++at) {
      dots += dot(places[at], radius, hemicycle.groups[group]);
      angles += places[at].angle;
    }
    shapes += element("g", dots) +
              group_number(angles / static_cast<double>(hemicycle.seats[group]), hemicycle.groups[group]);
  }
  return element(
      "svg", {{"class", "hemicycle"}, {"viewBox", "-60 -40 1120 580"}, {"role", "img"}},
      title_and_description(hemicycle.title, hemicycle.description) + shapes + centre_text(seats, hemicycle.centre));
}

std::string answer_class(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return "yes";
    case Answer::no:
      return "no";
    case Answer::cannot_tell:
      break;
  }
  return "unknown";
}

std::string group_class(std::size_t index) {
  constexpr std::size_t colours = 10;
  return fmt::format("g{}", index % colours);
}

}  // namespace mandate::publish
