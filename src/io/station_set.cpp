#include "io/station_set.hpp"

namespace mandate::io {
namespace {

// The length first, so that no two lists of names make one key.
void add_name(std::string& key, std::string_view name) {
  constexpr std::size_t bits = 7;
  constexpr std::size_t more = std::size_t{1} << bits;
  std::size_t length = name.size();
  for (; length >= more; length >>= bits) {
    key += static_cast<char>((length % more) + more);
  }
  key += static_cast<char>(length);
  key += name;
}

// The order of whole numbers without leading zeros, and one of any other texts.
bool follows(std::string_view name, std::string_view before) {
  return name.size() == before.size() ? name > before : name.size() > before.size();
}

}  // namespace

std::uint32_t StationSet::place_of(std::uint32_t area, std::span<const std::string_view> names) {
  key_.clear();
  for (const std::string_view name : names) {
    add_name(key_, name);
  }
  if (last_place_ != none && area == last_area_ && key_ == last_key_) {
    return last_place_;
  }
  last_place_ = place_numbers_.number_of(area, key_);
  if (last_place_ == places_.size()) {
    places_.emplace_back();
  }
  last_area_ = area;
  last_key_.swap(key_);
  return last_place_;
}

bool StationSet::rises(const Place& place, std::string_view name) const {
  return place.is_rising && (place.last == none || follows(name, name_of(rising_[place.last])));
}

void StationSet::look_up_from_now_on(std::uint32_t place) {
  for (std::uint32_t i = places_[place].last; i != none; i = rising_[i].before) {
    look_up(place, name_of(rising_[i]), rising_[i].line);
  }
  places_[place] = {none, false};
}

std::uint32_t StationSet::look_up(std::uint32_t place, std::string_view name, std::uint32_t line) {
  const std::uint32_t number = numbers_.number_of(place, name);
  if (number < lines_.size()) {
    return lines_[number];
  }
  lines_.push_back(line);
  return 0;
}

std::uint32_t StationSet::insert(std::uint32_t area, std::span<const std::string_view> names, std::uint32_t line) {
  const std::string_view name = names.back();
  const std::uint32_t place = place_of(area, names.first(names.size() - 1));
  if (rises(places_[place], name)) {
    rising_.push_back(Rising{names_.size(), static_cast<std::uint32_t>(name.size()), line, places_[place].last});
    names_ += name;
    places_[place].last = static_cast<std::uint32_t>(rising_.size() - 1);
    return 0;
  }
  if (places_[place].is_rising) {
    look_up_from_now_on(place);
  }
  return look_up(place, name, line);
}

}  // namespace mandate::io
