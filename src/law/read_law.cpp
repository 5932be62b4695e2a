#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "base/wording.hpp"
#include "law/country_scope.hpp"
#include "law/law.hpp"
#include "law/read_act.hpp"
#include "law/read_area.hpp"
#include "law/read_calendar.hpp"
#include "law/read_identifier.hpp"
#include "law/read_parameter.hpp"
#include "law/read_provision.hpp"
#include "law/read_signature.hpp"
#include "law/rule_file.hpp"

namespace mandate::law {
namespace {

struct Source {
  RuleFile what;
  const Document* document = nullptr;
};

// In order of topic and name, so that nothing depends on the order in which a folder was listed.
std::vector<Source> sorted_sources(const std::vector<Document>& documents, Problems& problems) {
  std::vector<Source> sources;
  for (const Document& document : documents) {
    if (std::optional<RuleFile> what = rule_file(document.file)) {
      sources.push_back({std::move(*what), &document});
    } else {
      problems.push_back(
          {document.file,
           {},
           "a file that is no rule data",
           "country.yaml, acts/<act>.yaml, areas/<code>.yaml, calendar/<name>.yaml, "
           "parameters/<topic>/<name>.yaml, provisions/<name>.yaml, procedures/<name>.yaml, forms/<name>.yaml, "
           "courses/<name>.yaml, identifiers/<name>.yaml or signatures/<name>.yaml",
           "Move, rename or remove the file"});
    }
  }
  std::ranges::sort(sources, {}, [](const Source& source) {
    return std::tuple(source.what.topic, std::string_view(source.what.name));
  });
  return sources;
}

void check_each_once(const std::vector<Source>& sources, Problems& problems) {
  for (std::size_t i = 1; i < sources.size(); ++i) {
    const RuleFile& what = sources[i].what;
    if (what.topic == sources[i - 1].what.topic && what.name == sources[i - 1].what.name) {
      problems.push_back({sources[i].document->file, {}, "the same file twice", "each file once", {}});
    }
  }
}

std::vector<Language> read_languages(MappingReader& reader) {
  std::vector<Language> languages;
  reader.require("languages");
  for (const std::string& text : reader.take_texts("languages")) {
    const std::optional<Language> language = language_of_code(text);
    if (!language || std::ranges::find(languages, *language) != languages.end()) {
      reader.context().report(reader.place_of("languages"), quoted(text) + " in 'languages'",
                              "kk, ru or en, each once");
    } else {
      languages.push_back(*language);
    }
  }
  if (languages.empty() && reader.has("languages")) {
    reader.context().report(reader.place_of("languages"), "no language", "at least one of kk, ru, en");
  }
  return languages;
}

void read_country(const ReadContext& context, const Node& node, CountryScope& scope, Law& law) {
  MappingReader reader(context, node, "a country");
  const std::string code = reader.require_text("country");
  if (!code.empty() && code != scope.country) {
    context.report(reader.place_of("country"), quoted(code) + " for 'country'",
                   quoted(scope.country) + ", as the folder is named");
  }
  scope.languages = read_languages(reader);
  law.languages = scope.languages;
  law.label = require_text_for_all(reader, "label", scope);
  law.description = reader.require_text("description");
  reader.take_text("note");
  reader.finish();
}

void read_country_file(const std::vector<Source>& sources, CountryScope& scope, Law& law, Problems& problems) {
  if (sources.empty() || sources.front().what.topic != Topic::country) {
    problems.push_back({"country.yaml", {}, "no country.yaml", "it in the country's folder", {}});
    return;
  }
  const Document& document = *sources.front().document;
  read_country({document.file, &problems}, document.root, scope, law);
}

CountryScope scope_of(std::string_view country, const std::vector<Source>& sources) {
  CountryScope scope;
  scope.country = country;
  for (const Source& source : sources) {
    if (source.what.topic == Topic::act) {
      scope.acts.push_back(source.what.name);
    } else if (source.what.topic == Topic::area) {
      scope.areas.push_back(source.what.name);
    }
  }
  return scope;
}

struct LabelPlace {
  std::string file;
  Position at;
};

LabelPlace label_place(const std::string& file, const Node& root) {
  const Node* const metadata = root.find("metadata");
  const Node* const label = metadata == nullptr ? nullptr : metadata->find("label");
  return {file, label == nullptr ? root.at : label->at};
}

// Labels are short, and one alone stands for a parameter in tables: no two are the same in any language.
void check_labels(const std::vector<Parameter>& parameters, const std::vector<LabelPlace>& places, Problems& problems) {
  for (const Language language : languages) {
    std::vector<std::pair<std::string_view, std::size_t>> labels;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      labels.emplace_back(parameters[i].label.texts.at(static_cast<std::size_t>(language)), i);
    }
    std::ranges::sort(labels);
    for (std::size_t i = 1; i < labels.size(); ++i) {
      const auto& [text, index] = labels[i];
      if (text.empty() || text != labels[i - 1].first) {
        continue;
      }
      problems.push_back({places[index].file,
                          places[index].at,
                          "label " + quoted(text) + " in " + quoted(code(language)) + ", which " +
                              parameters[labels[i - 1].second].name + " has too",
                          "a label that no other parameter of the country has",
                          {}});
    }
  }
}

struct Files {
  std::vector<AreaFile> areas;
  CalendarFiles calendar;
  std::vector<LabelPlace> labels;  // one a parameter
};

void read_source(const ReadContext& context, const Source& source, const CountryScope& scope, Law& law, Files& files) {
  const Node& root = source.document->root;
  switch (source.what.topic) {
    case Topic::act:
      law.acts.push_back(read_act(context, root, source.what.name, scope));
      break;
    case Topic::area:
      files.areas.push_back(read_area(context, root, source.what.name, scope));
      break;
    case Topic::calendar:
      read_calendar(context, root, source.what.name, scope, files.calendar);
      break;
    case Topic::parameter:
      law.parameters.push_back(read_parameter(context, root, source.what.name, scope));
      files.labels.push_back(label_place(context.file, root));
      break;
    case Topic::provision:
      law.provisions.push_back(read_provision(context, root, source.what.name, scope));
      break;
    case Topic::identifier:
      law.identifiers.push_back(read_identifier(context, root, source.what.name, scope));
      break;
    case Topic::signature:
      law.signatures.push_back(read_signature(context, root, source.what.name, scope, law.identifiers));
      break;
    case Topic::country:    // read before all others
    case Topic::procedure:  // read one floor up
    case Topic::form:
    case Topic::course:
      break;
  }
}

}  // namespace

Law read_law(std::string_view country, const std::vector<Document>& documents, Problems& problems) {
  const std::vector<Source> sources = sorted_sources(documents, problems);
  check_each_once(sources, problems);
  Law law;
  law.country = country;
  CountryScope scope = scope_of(country, sources);
  read_country_file(sources, scope, law, problems);
  Files files;
  for (const Source& source : sources) {
    read_source({source.document->file, &problems}, source, scope, law, files);
  }
  check_areas(files.areas, problems);
  if (std::ranges::none_of(problems, [](const Problem& problem) { return problem.file.starts_with("calendar/"); })) {
    check_calendar(files.calendar, problems);
  }
  check_labels(law.parameters, files.labels, problems);
  for (AreaFile& file : files.areas) {
    law.areas.push_back(std::move(file.area));
  }
  law.working_days = std::move(files.calendar.working_days);
  law.zones = std::move(files.calendar.zones);
  return law;
}

}  // namespace mandate::law
