#include "law/read_area.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "base/wording.hpp"
#include "law/dated_versions.hpp"
#include "law/reference.hpp"
#include "law/rule_file.hpp"

namespace mandate::law {
namespace {

// The name of an area that the country has, or the country itself where that is allowed.
std::string check_area_name(const MappingReader& reader, std::string_view key, std::string code,
                            const CountryScope& scope, bool country_too) {
  const bool known = scope.has_area(code) || (country_too && code == scope.country);
  if (!code.empty() && !known) {
    reader.context().report(reader.place_of(key), "no area " + quoted(code) + " for " + quoted(key),
                            "the name of a file in areas/" + (country_too ? " or " + quoted(scope.country) : ""));
  }
  return code;
}

void add_callings(AreaFile& file, const LocalizedText& label, Position at) {
  for (const std::string& text : label.texts) {
    file.callings.push_back({text, at});
  }
}

void read_name(const ReadContext& context, const Node& node, const CountryScope& scope, std::optional<Date>& previous,
               AreaFile& file) {
  MappingReader reader(context, node, "a version of an area");
  area::DatedName name;
  name.from = take_from(reader, file.area.names.size(), previous);
  name.label = require_text_for_all(reader, "label", scope);
  name.act = take_act(reader, "act", scope);
  take_references(reader, name.from.has_value());
  name.verified = reader.take_bool("verified", true);
  reader.take_text("note");
  reader.finish();
  add_callings(file, name.label, reader.place_of("label"));
  file.area.names.push_back(std::move(name));
}

void read_names(const ReadContext& context, MappingReader& reader, const CountryScope& scope, AreaFile& file) {
  const Node* const versions = require_versions(reader);
  if (versions == nullptr) {
    file.area.names.emplace_back();
    return;
  }
  std::optional<Date> previous;
  for (const Node& version : versions->items) {
    read_name(context, version, scope, previous, file);
  }
}

void read_aliases(MappingReader& reader, AreaFile& file) {
  file.area.aliases = reader.take_texts("aliases");
  const Node* const node = reader.take("aliases");
  if (node == nullptr) {
    return;
  }
  for (const Node& alias : node->items) {
    file.callings.push_back({alias.text, alias.at});
  }
}

void check_span(const MappingReader& reader, const area::Area& area) {
  if (area.from && area.to && *area.to < *area.from) {
    reader.context().report(reader.place_of("to"),
                            "last day " + area.to->iso() + " before first day " + area.from->iso(),
                            "'to' on or after 'from'");
  }
  const std::optional<Date>& renamed = area.names.back().from;
  if (area.to && renamed && *area.to < *renamed) {
    reader.context().report(reader.place_of("versions"),
                            "a name from " + renamed->iso() + ", after the last day " + area.to->iso(),
                            "names of days on which the area exists");
  }
}

std::string require_kind(MappingReader& reader) {
  std::string kind = reader.require_text("kind");
  if (!kind.empty() && !is_area_kind(kind)) {
    reader.context().report(reader.place_of("kind"), quoted(kind) + " for 'kind'",
                            "one word of small Latin letters and '_', such as oblast, canton or precinct");
  }
  return kind;
}

struct Named {
  const AreaFile* file = nullptr;
  const Calling* calling = nullptr;
};

// Every text of every area once, in order of text; of one text in the order of the files.
std::vector<Named> all_names(const std::vector<AreaFile>& files) {
  std::vector<Named> all;
  for (const AreaFile& file : files) {
    for (const Calling& calling : file.callings) {
      if (!calling.text.empty()) {
        all.push_back({&file, &calling});
      }
    }
  }
  std::ranges::sort(all, {}, [](const Named& named) {
    const Position at = named.calling->at;
    return std::tuple(std::string_view(named.calling->text), std::string_view(named.file->area.code), at.line,
                      at.column);
  });
  const auto repeated = std::ranges::unique(
      all, [](const Named& a, const Named& b) { return a.file == b.file && a.calling->text == b.calling->text; });
  all.erase(repeated.begin(), repeated.end());
  return all;
}

bool exist_together(const area::Area& a, const area::Area& b) {
  const bool a_ends_before = a.to && b.from && *a.to < *b.from;
  const bool b_ends_before = b.to && a.from && *b.to < *a.from;
  return !a_ends_before && !b_ends_before;
}

void check_names(const std::vector<AreaFile>& files, Problems& problems) {
  const std::vector<Named> all = all_names(files);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size() && all[j].calling->text == all[i].calling->text; ++j) {
      const AreaFile& first = *all[i].file;
      const AreaFile& second = *all[j].file;
      if (exist_together(first.area, second.area)) {
        problems.push_back(
            {second.file, all[j].calling->at,
             quoted(all[i].calling->text) + " names both " + first.area.code + " and " + second.area.code,
             "names, aliases and codes that tell apart the areas of one day", "Remove the name from one of the two"});
      }
    }
  }
}

const AreaFile* file_of(const std::vector<AreaFile>& files, std::string_view code) {
  const auto code_of = [](const AreaFile& file) -> std::string_view { return file.area.code; };
  const auto found = std::ranges::lower_bound(files, code, {}, code_of);
  return found != files.end() && found->area.code == code ? &*found : nullptr;
}

void check_within(const std::vector<AreaFile>& files, const AreaFile& start, Problems& problems) {
  const AreaFile* above = file_of(files, start.area.within);
  for (std::size_t steps = 0; above != nullptr && steps < files.size(); ++steps) {
    if (above->area.code == start.area.code) {
      problems.push_back({start.file, start.within_at, "area " + quoted(start.area.code) + " lies within itself",
                          "'within' to lead up to the country"});
      return;
    }
    above = file_of(files, above->area.within);
  }
}

}  // namespace

bool is_area_kind(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

AreaFile read_area(const ReadContext& context, const Node& node, std::string_view name, const CountryScope& scope) {
  MappingReader reader(context, node, "an area");
  AreaFile file;
  file.file = context.file;
  area::Area& area = file.area;
  area.code = require_own_name(reader, "area", name);
  file.callings.push_back({area.code, reader.place_of("area")});
  area.kind = require_kind(reader);
  area.within = check_area_name(reader, "within", reader.require_text("within"), scope, true);
  file.within_at = reader.place_of("within");
  area.from = reader.take_date("from");
  area.to = reader.take_date("to");
  area.split_from = check_area_name(reader, "split_from", reader.take_text("split_from"), scope, false);
  read_names(context, reader, scope, file);
  read_aliases(reader, file);
  area.act = take_act(reader, "act", scope);
  for (Reference& reference : take_references(reader, true)) {
    area.references.push_back(std::move(reference.title));
  }
  area.verified = reader.take_bool("verified", true);
  reader.take_text("note");
  check_span(reader, area);
  reader.finish();
  return file;
}

void check_areas(const std::vector<AreaFile>& files, Problems& problems) {
  check_names(files, problems);
  for (const AreaFile& file : files) {
    check_within(files, file, problems);
  }
}

}  // namespace mandate::law
