#include "law/read_zones.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "base/digit.hpp"
#include "base/find.hpp"
#include "base/wording.hpp"
#include "law/read_calendar_entry.hpp"

namespace mandate::law {
namespace {

// "+05:00", in minutes; at most 14 hours, as far as any zone of the earth lies from UTC.
std::optional<std::int32_t> offset_minutes(std::string_view text) {
  const bool formed = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' &&
                      std::ranges::all_of(std::string(text.substr(1, 2)) + std::string(text.substr(4)), is_digit);
  if (!formed) {
    return std::nullopt;
  }
  const std::int32_t hours = ((text[1] - '0') * 10) + (text[2] - '0');
  const std::int32_t minutes = ((text[4] - '0') * 10) + (text[5] - '0');
  const std::int32_t all = (hours * 60) + minutes;
  if (minutes > 59 || all > 14 * 60) {
    return std::nullopt;
  }
  return text[0] == '-' ? -all : all;
}

calendar::ZoneVersion read_version(const ReadContext& context, const Node& node, const EntryScope& scope) {
  MappingReader reader(context, node, "a version of a zone");
  calendar::ZoneVersion version;
  const std::string written = reader.require_text("offset");
  const std::optional<std::int32_t> minutes = offset_minutes(written);
  if (!written.empty() && !minutes) {
    context.report(reader.place_of("offset"), quoted(written) + " for 'offset'", "hours and minutes as \"+05:00\"");
  }
  version.offset_minutes = minutes.value_or(0);
  version.entry = take_entry(reader, {scope.country, scope.id, same_in_all("UTC" + written)});
  if (version.entry.to) {
    context.report(reader.place_of("to"), "a last day of a zone", "another version that follows it");
  }
  reader.finish();
  return version;
}

calendar::Zone read_zone(const ReadContext& context, const Node& node, const CountryScope& scope) {
  MappingReader reader(context, node, "a zone");
  calendar::Zone zone;
  zone.area = reader.require_text("area");
  if (!zone.area.empty() && zone.area != "other" && !scope.has_area(zone.area)) {
    context.report(reader.place_of("area"), "no area " + quoted(zone.area), "the name of a file in areas/, or other");
  }
  if (const Node* const versions = take_sequence(reader, "versions", true)) {
    for (const Node& item : versions->items) {
      calendar::ZoneVersion version = read_version(context, item, {scope, zone.area, {}});
      follow(context, item.at, zone.versions.empty() ? nullptr : &zone.versions.back().entry, version.entry);
      zone.versions.push_back(std::move(version));
    }
  }
  reader.finish();
  return zone;
}

}  // namespace

std::vector<calendar::Zone> take_zones(MappingReader& reader, const CountryScope& scope) {
  std::vector<calendar::Zone> zones;
  const Node* const node = take_sequence(reader, "zones", true);
  if (node == nullptr) {
    return zones;
  }
  for (const Node& item : node->items) {
    calendar::Zone zone = read_zone(reader.context(), item, scope);
    if (first_equal(zones, zone.area, &calendar::Zone::area) != nullptr) {
      reader.context().report(item.at, quoted(zone.area) + " twice", "each area once");
    }
    zones.push_back(std::move(zone));
  }
  return zones;
}

}  // namespace mandate::law
