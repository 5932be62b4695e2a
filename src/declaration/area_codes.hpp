// The areas of a collection: their codes in the order of AreaIndex, and back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "declaration/declaration.hpp"

namespace mandate::declaration {

class AreaCodes {
 public:
  // Each once; without spaces, quotes, backslashes and control characters, and none of them "?".
  explicit AreaCodes(std::vector<std::string> codes);

  [[nodiscard]] std::size_t size() const { return codes_.size(); }
  // `area` < size().
  [[nodiscard]] const std::string& code(AreaIndex area) const { return codes_.at(area); }
  // unknown_area where there is no such code.
  [[nodiscard]] AreaIndex find(std::string_view code) const;

 private:
  std::vector<std::string> codes_;
  std::vector<AreaIndex> by_code_;  // in increasing order of code
};

}  // namespace mandate::declaration
