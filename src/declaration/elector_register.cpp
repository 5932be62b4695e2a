#include "declaration/elector_register.hpp"

namespace mandate::declaration {

bool ElectorRegister::add(const Tag& tag, AreaIndex area) {
  const bool is_new = tags_.add(tag).is_new;
  if (is_new) {
    areas_.push_back(area);
  }
  return is_new;
}

std::optional<AreaIndex> ElectorRegister::area_of(const Tag& tag) const {
  const TagTable::Place place = tags_.find(tag);
  return place == TagTable::none ? std::nullopt : std::optional(areas_[place]);
}

}  // namespace mandate::declaration
