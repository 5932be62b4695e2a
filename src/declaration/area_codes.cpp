#include "declaration/area_codes.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace mandate::declaration {

AreaCodes::AreaCodes(std::vector<std::string> codes) : codes_(std::move(codes)) {
  by_code_.reserve(codes_.size());
  for (AreaIndex area = 0; area < codes_.size(); ++area) {
    by_code_.push_back(area);
  }
  std::ranges::sort(by_code_, {}, [this](AreaIndex area) -> std::string_view { return codes_[area]; });
}

AreaIndex AreaCodes::find(std::string_view code) const {
  const auto found = std::ranges::lower_bound(by_code_, code, std::ranges::less{},
                                              [this](AreaIndex area) -> std::string_view { return codes_[area]; });
  return found != by_code_.end() && codes_[*found] == code ? *found : unknown_area;
}

}  // namespace mandate::declaration
