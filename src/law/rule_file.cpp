#include "law/rule_file.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/wording.hpp"

namespace mandate::law {
namespace {

constexpr std::string_view suffix = ".yaml";

struct Folder {
  std::string_view path;
  Topic topic;
};

constexpr std::array<Folder, 10> folders = {{{"acts/", Topic::act},
                                             {"areas/", Topic::area},
                                             {"calendar/", Topic::calendar},
                                             {"parameters/", Topic::parameter},
                                             {"provisions/", Topic::provision},
                                             {"procedures/", Topic::procedure},
                                             {"forms/", Topic::form},
                                             {"courses/", Topic::course},
                                             {"identifiers/", Topic::identifier},
                                             {"signatures/", Topic::signature}}};

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.find_first_of("./$[]") == std::string_view::npos;
}

// "referendum/region_share" is "referendum.region_share".
std::optional<std::string> dotted(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos || !is_plain_name(path.substr(0, slash)) ||
      !is_plain_name(path.substr(slash + 1))) {
    return std::nullopt;
  }
  std::string name(path);
  name[slash] = '.';
  return name;
}

std::optional<std::string> name_in(Topic topic, std::string_view path) {
  if (topic == Topic::parameter) {
    return dotted(path);
  }
  return is_plain_name(path) ? std::optional(std::string(path)) : std::nullopt;
}

}  // namespace

std::optional<RuleFile> rule_file(std::string_view path) {
  if (path == "country.yaml") {
    return RuleFile{};
  }
  if (!path.ends_with(suffix)) {
    return std::nullopt;
  }
  path.remove_suffix(suffix.size());
  for (const Folder& folder : folders) {
    if (!path.starts_with(folder.path)) {
      continue;
    }
    std::optional<std::string> name = name_in(folder.topic, path.substr(folder.path.size()));
    return name ? std::optional(RuleFile{folder.topic, std::move(*name)}) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<NamedDocument> documents_of(Topic topic, const std::vector<Document>& documents) {
  std::vector<NamedDocument> named;
  for (const Document& document : documents) {
    std::optional<RuleFile> file = rule_file(document.file);
    if (file && file->topic == topic) {
      named.push_back({std::move(file->name), &document});
    }
  }
  std::ranges::sort(named, {}, &NamedDocument::name);
  return named;
}

std::string require_own_name(MappingReader& reader, std::string_view key, std::string_view name) {
  const std::string written = reader.require_text(key);
  if (!written.empty() && written != name) {
    reader.context().report(reader.place_of(key), quoted(written) + " for " + quoted(key),
                            quoted(name) + ", as the file is named", "Correct the name here or that of the file");
  }
  return std::string(name);
}

}  // namespace mandate::law
