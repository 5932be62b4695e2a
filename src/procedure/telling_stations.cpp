#include "procedure/telling_stations.hpp"

#include <algorithm>
#include <functional>

#include "procedure/outlook_basis.hpp"

namespace mandate::procedure {
namespace {

using Indices = std::vector<std::size_t>;

OutstandingArea* area_of(const OutstandingStation& station, std::vector<OutstandingArea>& areas) {
  const auto found = std::ranges::find_if(areas, [&](const OutstandingArea& area) {
    return area.unit == station.unit && area.district == station.district;
  });
  if (found != areas.end()) {
    return &*found;
  }
  areas.push_back({.unit = station.unit, .district = station.district, .electors = 0, .stations = 0});
  return &areas.back();
}

// An overflow stays one: the outlook refuses it.
void add(const OutstandingStation& station, std::vector<OutstandingArea>& areas) {
  OutstandingArea& area = *area_of(station, areas);
  area.electors = checked_add(area.electors, station.electors).value_or(-1);
  ++area.stations;
}

// The smallest size from 1 to `most` for which it is so; `most` + 1 where it is not so even there.
template <typename Holds>
std::size_t smallest(std::size_t most, const Holds& holds) {
  if (most == 0 || !holds(most)) {
    return most + 1;
  }
  std::size_t low = 1;
  std::size_t high = most;
  while (low < high) {
    const std::size_t middle = low + ((high - low) / 2);
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

class Stations {
 public:
  Stations(const Question& question, std::span<const OutstandingStation> stations, std::string_view stage)
      : question_(&question), stations_(stations), stage_(stage) {
    for (std::size_t i = 0; i < stations.size(); ++i) {
      order_.push_back(i);
    }
    std::ranges::stable_sort(order_, std::ranges::greater(), [&](std::size_t i) { return stations_[i].electors; });
    areas_ = procedure::areas_of(stations);
    of_area_.resize(areas_.size());
    for (const std::size_t i : order_) {
      of_area_[static_cast<std::size_t>(area_of(stations_[i], areas_) - areas_.data())].push_back(i);
    }
  }

  [[nodiscard]] const Indices& order() const { return order_; }

  [[nodiscard]] Answer could_change(std::span<const std::size_t> chosen) const {
    std::vector<OutstandingArea> areas;
    for (const std::size_t i : chosen) {
      add(stations_[i], areas);
    }
    return procedure::could_change(outlook(*question_, areas, stage_));
  }

  void find_alone(TellingStations& telling) const {
    for (const Indices& stations : of_area_) {
      const auto alone = [&](std::size_t place) { return could_change(std::span(stations).subspan(place - 1, 1)); };
      if (alone(1) == Answer::no) {
        continue;
      }
      const std::size_t stays =
          smallest(stations.size(), [&](std::size_t place) { return alone(place) == Answer::no; });
      for (std::size_t place = 1; place < stays; ++place) {
        if (alone(place) == Answer::yes) {
          telling.alone.push_back(stations[place - 1]);
        } else {
          telling.alone_exact = false;
        }
        if (telling.alone.size() >= most_alone) {
          telling.alone_exact = false;
          return;
        }
      }
    }
    std::ranges::sort(telling.alone, {}, [&](std::size_t i) { return std::ranges::find(order_, i) - order_.begin(); });
  }

  // Every area may have its own largest stations, and the nation its largest: more than any so many stations.
  [[nodiscard]] bool may_change_with(std::size_t number) const {
    Count64 nation = 0;
    for (std::size_t i = 0; i < number; ++i) {
      nation += stations_[order_[i]].electors;
    }
    std::vector<OutstandingArea> areas;
    for (const Indices& stations : of_area_) {
      for (std::size_t i = 0; i < std::min(number, stations.size()); ++i) {
        add(stations_[stations[i]], areas);
      }
    }
    return procedure::could_change(outlook_bounds(*question_, areas, stage_, nation)) != Answer::no;
  }

  void find_together(TellingStations& telling) const {
    const std::size_t low = smallest(order_.size(), [&](std::size_t number) { return may_change_with(number); });
    if (low > order_.size()) {
      return;
    }
    telling.at_least = low;
    keep_smaller(order_, telling);
    for (const Indices& stations : of_area_) {
      keep_smaller(stations, telling);
    }
    keep_smaller(largest_of_each_open_area(), telling);
  }

 private:
  static constexpr std::size_t most_alone = 100;

  // The first so many of the row that do it, where they are fewer than those found.
  void keep_smaller(const Indices& row, TellingStations& telling) const {
    const std::size_t most = telling.together.empty() ? row.size() : std::min(row.size(), telling.together.size() - 1);
    const std::size_t number =
        smallest(most, [&](std::size_t first) { return could_change(std::span(row).first(first)) == Answer::yes; });
    if (number <= most) {
      telling.together.assign(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(number));
    }
  }

  // Area after area, the ones that fall with the fewest stations first, and of each as many as that takes.
  [[nodiscard]] Indices largest_of_each_open_area() const {
    std::vector<Indices> falling;
    for (std::size_t i = 0; i < areas_.size(); ++i) {
      const std::size_t number =
          smallest(of_area_[i].size(), [&](std::size_t first) { return falls(areas_[i].unit, of_area_[i], first); });
      if (number <= of_area_[i].size()) {
        falling.emplace_back(of_area_[i].begin(), of_area_[i].begin() + static_cast<std::ptrdiff_t>(number));
      }
    }
    std::ranges::stable_sort(falling, {}, &Indices::size);
    Indices row;
    for (const Indices& stations : falling) {
      row.insert(row.end(), stations.begin(), stations.end());
    }
    return row;
  }

  // Whether a requirement in the area may have another answer than now with its first so many stations.
  [[nodiscard]] bool falls(const std::string& unit, const Indices& stations, std::size_t first) const {
    std::vector<OutstandingArea> areas;
    for (std::size_t i = 0; i < first; ++i) {
      add(stations_[stations[i]], areas);
    }
    const Outlook found = outlook(*question_, areas, stage_, Witnesses::none);
    return std::ranges::any_of(found.answers, [&](const PossibleAnswer& answer) {
      const bool other =
          (answer.now == Answer::yes && answer.can_fail) || (answer.now == Answer::no && answer.can_hold);
      return !unit.empty() && answer.area == unit && other;
    });
  }

  const Question* question_;
  std::span<const OutstandingStation> stations_;
  std::string_view stage_;
  Indices order_;
  std::vector<OutstandingArea> areas_;
  std::vector<Indices> of_area_;  // largest first
};

}  // namespace

std::string_view word(OutstandingKind kind) {
  switch (kind) {
    case OutstandingKind::late:
      return "late";
    case OutstandingKind::quarantined:
      return "quarantined";
    case OutstandingKind::disputed:
      return "disputed";
    case OutstandingKind::annulled:
      break;
  }
  return "annulled";
}

std::vector<OutstandingArea> areas_of(std::span<const OutstandingStation> stations) {
  std::vector<OutstandingArea> areas;
  for (const OutstandingStation& station : stations) {
    add(station, areas);
  }
  return areas;
}

TellingStations telling_stations(const Question& question, std::span<const OutstandingStation> stations,
                                 std::string_view stage) {
  const Stations work(question, stations, stage);
  TellingStations telling;
  telling.by_register = work.order();
  for (const OutstandingKind kind :
       {OutstandingKind::late, OutstandingKind::quarantined, OutstandingKind::disputed, OutstandingKind::annulled}) {
    KindOutlook one{.kind = kind};
    Indices chosen;
    for (std::size_t i = 0; i < stations.size(); ++i) {
      if (stations[i].kind == kind) {
        chosen.push_back(i);
        one.electors += stations[i].electors;
      }
    }
    one.stations = chosen.size();
    if (!chosen.empty()) {
      one.could_change = work.could_change(chosen);
      telling.kinds.push_back(one);
    }
  }
  work.find_together(telling);
  if (telling.at_least == std::size_t{1}) {
    work.find_alone(telling);
  }
  return telling;
}

}  // namespace mandate::procedure
