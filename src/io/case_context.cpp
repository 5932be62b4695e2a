#include "io/case_context.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>
#include <variant>

#include "io/nearest.hpp"

namespace mandate::io {
namespace {

void add_once(std::vector<std::string_view>& words, std::string_view word) {
  if (std::ranges::find(words, word) == words.end()) {
    words.push_back(word);
  }
}

// The ids of what `items_of` gives for each version, each once, in the order of the data.
template <typename ItemsOf>
std::vector<std::string_view> ids_of(const CaseContext& context, ItemsOf items_of) {
  std::vector<std::string_view> ids;
  if (context.procedure == nullptr) {
    return ids;
  }
  for (const procedure::Version& version : context.procedure->versions) {
    for (const auto& item : items_of(version)) {
      add_once(ids, item.id);
    }
  }
  return ids;
}

template <typename Work, typename Visit>
void each_stage_of_kind(const CaseContext& context, Visit visit) {
  if (context.procedure == nullptr) {
    return;
  }
  for (const procedure::Version& version : context.procedure->versions) {
    for (const procedure::Stage& stage : version.stages) {
      if (const Work* const work = std::get_if<Work>(&stage.work)) {
        visit(stage, *work);
      }
    }
  }
}

bool leaves_folder(std::string_view name) {
  return name.starts_with('/') || std::ranges::any_of(std::views::split(name, '/'), [](auto part) {
           return std::string_view(part.begin(), part.end()) == "..";
         });
}

}  // namespace

AreaFinder CaseContext::area_finder() const { return {country->law.areas, date}; }

std::optional<std::string> CaseContext::area_code(Position at, std::string_view text) const {
  if (country == nullptr) {
    return std::string(text);
  }
  AreaFinder::Result result = area_finder().find(text);
  if (result.area == nullptr) {
    yaml.report(at, std::move(result.found), std::move(result.expected), std::move(result.advice));
    return std::nullopt;
  }
  return result.area->code;
}

std::vector<std::string_view> stage_ids(const CaseContext& context) {
  return ids_of(context, [](const procedure::Version& version) -> const auto& { return version.stages; });
}

std::vector<std::string_view> end_ids(const CaseContext& context) {
  return ids_of(context, [](const procedure::Version& version) -> const auto& { return version.ends; });
}

std::vector<std::string_view> body_ids(const CaseContext& context) {
  return ids_of(context, [](const procedure::Version& version) -> const auto& { return version.bodies; });
}

std::vector<std::string_view> tier_ids(const CaseContext& context) {
  std::vector<std::string_view> ids;
  each_stage_of_kind<procedure::AllocationStage>(context,
                                                 [&](const procedure::Stage&, const procedure::AllocationStage& work) {
                                                   for (const procedure::Tier& tier : work.tiers) {
                                                     add_once(ids, tier.id);
                                                   }
                                                 });
  return ids;
}

std::vector<std::string_view> decision_options(const CaseContext& context, std::string_view stage) {
  std::vector<std::string_view> options;
  each_stage_of_kind<procedure::DecisionStage>(
      context, [&](const procedure::Stage& each, const procedure::DecisionStage& work) {
        if (each.id == stage) {
          std::ranges::for_each(work.options, [&](const std::string& option) { add_once(options, option); });
        }
      });
  return options;
}

void check_word(const CaseContext& context, Position at, std::string_view what, std::string_view word,
                const std::vector<std::string_view>& known) {
  if (context.procedure != nullptr) {
    check_known(context.yaml, at, std::string(what) + " of the procedure '" + context.procedure->name + "':", word,
                known);
  }
}

std::optional<record::Count> take_figure_name(MappingReader& reader, std::string_view key, bool required) {
  const std::string text = required ? reader.require_text(key) : reader.take_text(key);
  if (text.empty()) {
    return std::nullopt;
  }
  check_known(reader.context(), reader.place_of(key), "figure", text, record::count_names);
  return record::count_named(text);
}

std::string take_source(const CaseContext& context, MappingReader& reader) {
  std::string source = reader.take_text("source");
  if (!source.empty()) {
    const std::vector<std::string_view> known(context.sources.begin(), context.sources.end());
    check_known(context.yaml, reader.place_of("source"), "source", source, known);
  }
  return source;
}

std::string take_unit(const CaseContext& context, MappingReader& reader) {
  const std::string area = reader.take_text("area");
  std::string body = reader.take_text("body");
  if (!area.empty() && !body.empty()) {
    context.yaml.report(reader.place_of("body"), "both 'area' and 'body'", "one of them", "Remove one");
  }
  if (!body.empty()) {
    check_word(context, reader.place_of("body"), "body", body, body_ids(context));
    return body;
  }
  return area.empty() ? area : context.area_code(reader.place_of("area"), area).value_or(std::string());
}

std::optional<std::string> file_named(const CaseContext& context, const Node& node) {
  if (node.kind != Node::Kind::text || node.text.empty()) {
    context.yaml.report(node.at, node.kind == Node::Kind::text ? "an empty text" : std::string(describe(node.kind)),
                        "the name of a file in the folder of the case");
    return std::nullopt;
  }
  if (context.files == nullptr) {
    context.yaml.report(node.at, "the file '" + node.text + "' in a case that is one document",
                        "a case with everything written out", "Write out what the file holds");
    return std::nullopt;
  }
  if (leaves_folder(node.text)) {
    context.yaml.report(node.at, "the file '" + node.text + "' outside the folder of the case",
                        "a file in the folder or below it", "Put the file beside case.yaml and write its name only");
    return std::nullopt;
  }
  return node.text;
}

std::optional<NamedText> text_named(const CaseContext& context, const Node& node) {
  const std::optional<std::string> name = file_named(context, node);
  std::optional<std::string> text = name ? context.files->text(*name, *context.yaml.problems) : std::nullopt;
  return text ? std::optional(NamedText{context.files->place_of(*name), std::move(*text)}) : std::nullopt;
}

}  // namespace mandate::io
