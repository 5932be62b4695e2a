#include "io/station_finder.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace mandate::io {
namespace {

std::string_view last_part_of_code(std::string_view code) {
  const std::size_t slash = code.rfind('/');
  return slash == std::string_view::npos ? code : code.substr(slash + 1);
}

}  // namespace

std::string unit_code(std::string_view above, std::string_view district, std::string_view number) {
  std::string code(above);
  for (const std::string_view part : {district, number}) {
    if (!part.empty()) {
      code += '/';
      code += part;
    }
  }
  return code;
}

StationFinder::StationFinder(const record::UnitTree& tree)
    : tree_(&tree), is_station_(tree.size()), by_number_(tree.leaves()) {
  std::vector<std::uint32_t> region(tree.size(), record::no_unit);
  for (const std::uint32_t station : by_number_) {
    is_station_[station] = true;
    region[station] = tree.below_root(station);
  }
  std::ranges::sort(by_number_, [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(number(a), std::pair(region[a], a)) < std::pair(number(b), std::pair(region[b], b));
  });
}

std::string_view StationFinder::number(std::uint32_t station) const {
  return last_part_of_code(tree_->at(station).code);
}

bool StationFinder::fits(std::uint32_t station, const StationName& name) const {
  if (!name.region.empty()) {
    const std::uint32_t region = tree_->below_root(station);
    if (region == record::no_unit || tree_->at(region).code != name.region) {
      return false;
    }
  }
  const std::uint32_t parent = tree_->at(station).parent;
  return name.district.empty() ||
         (parent != record::no_unit && last_part_of_code(tree_->at(parent).code) == name.district);
}

StationFinder::Result StationFinder::find(const StationName& name) const {
  const std::string_view above = name.region.empty() ? std::string_view(tree_->at(0).code) : name.region;
  for (const std::string& code :
       {name.region.empty() && name.district.empty() ? std::string(name.number) : std::string(),
        unit_code(above, name.district, name.number)}) {
    const std::optional<std::uint32_t> unit = tree_->find(code);
    if (unit && is_station(*unit)) {
      return {*unit, {}};
    }
  }
  const auto number_of = [this](std::uint32_t station) { return number(station); };
  Result result;
  for (const std::uint32_t station : std::ranges::equal_range(by_number_, name.number, {}, number_of)) {
    if (fits(station, name)) {
      result.several.push_back(station);
    }
  }
  if (result.several.size() == 1) {
    result.station = result.several.front();
    result.several.clear();
  }
  return result;
}

}  // namespace mandate::io
