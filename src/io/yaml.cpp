#include "io/yaml.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <spanstream>
#include <string>
#include <utility>

#include "io/utf8.hpp"
#include "io/yaml_builder.hpp"
#include "io/yaml_places.hpp"
#include "io/yaml_syntax.hpp"

namespace mandate::io {
namespace {

// A line that begins with % is a directive. The parser follows those before the document and passes over all others,
// with whatever is in them.
bool check_directives(const ReadContext& context, std::string_view text) {
  const std::size_t later = text.find("\n%");
  if (!text.starts_with('%') && later == std::string_view::npos) {
    return true;
  }
  context.report(place_at(text, text.starts_with('%') ? 0 : later + 1), "a directive (%)",
                 "a document without directives", "Remove the line; put a text that begins with % in quotes");
  return false;
}

// Some loaders refuse tabs between values, some take them for spaces.
bool check_tabs(const ReadContext& context, std::string_view text) {
  const std::size_t tab = text.find('\t');
  if (tab == std::string_view::npos) {
    return true;
  }
  context.report(place_at(text, tab), "a tab", "spaces",
                 "Indent with spaces; write \\t for a tab within double quotes");
  return false;
}

std::optional<Node> parse(const ReadContext& context, std::string_view text) {
  const Places places(text);
  YamlBuilder builder(context, places);
  std::ispanstream stream(text);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      context.report({}, "a file without content", "a mapping", "Write something in it, or remove it");
      return std::nullopt;
    }
    parser.HandleNextDocument(builder);
  } catch (const StopReading&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    report_syntax(context, places, error);
    return std::nullopt;
  }
  return builder.take_root();
}

}  // namespace

std::optional<Node> read_yaml(const ReadContext& context, std::string_view text) {
  const std::size_t before = context.problems->size();
  if (text.size() > most_yaml_bytes) {
    context.report({}, "a YAML file of " + std::to_string(text.size()) + " bytes", "at most 16 MiB",
                   "Put tables into CSV files");
    return std::nullopt;
  }
  const bool no_directive = check_directives(context, text);
  if (!check_tabs(context, text) || !no_directive) {
    return std::nullopt;
  }
  std::optional<Node> root = parse(context, text);
  return context.problems->size() == before ? std::move(root) : std::nullopt;
}

}  // namespace mandate::io
