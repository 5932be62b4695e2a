#include "record/unit.hpp"

#include <utility>

namespace mandate::record {

std::optional<std::uint32_t> UnitTree::add(Unit unit) {
  const bool parent_stands = unit.parent == no_unit ? units_.empty() : unit.parent < units_.size();
  if (!parent_stands || units_.size() >= no_unit) {
    return std::nullopt;
  }
  const auto index = static_cast<std::uint32_t>(units_.size());
  if (!by_code_.emplace(unit.code, index).second) {
    return std::nullopt;
  }
  units_.push_back(std::move(unit));
  return index;
}

std::optional<std::uint32_t> UnitTree::find(std::string_view code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t UnitTree::below_root(std::uint32_t index) const {
  while (units_[index].parent != no_unit && units_[units_[index].parent].parent != no_unit) {
    index = units_[index].parent;
  }
  return units_[index].parent == no_unit ? no_unit : index;
}

bool UnitTree::is_within(std::uint32_t index, std::uint32_t ancestor) const {
  while (index != no_unit && index != ancestor) {
    index = units_[index].parent;
  }
  return index == ancestor;
}

std::vector<std::uint32_t> UnitTree::children(std::uint32_t index) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = index + 1; i < units_.size(); ++i) {
    if (units_[i].parent == index) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<std::uint32_t> UnitTree::leaves() const {
  std::vector<bool> has_child(units_.size());
  for (const Unit& unit : units_) {
    if (unit.parent != no_unit) {
      has_child[unit.parent] = true;
    }
  }
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < units_.size(); ++i) {
    if (!has_child[i]) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace mandate::record
