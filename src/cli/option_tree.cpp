#include "cli/option_tree.hpp"

#include <CLI/CLI.hpp>
#include <sstream>
#include <string_view>

namespace mandate::cli {
namespace {

// CLI11 writes a closed set into the type name: "TEXT:{text,json}".
std::vector<std::string> choices_of(std::string_view type_name) {
  std::vector<std::string> choices;
  const std::size_t open = type_name.find('{');
  const std::size_t close = type_name.find('}');
  if (open == std::string_view::npos || close == std::string_view::npos) {
    return choices;
  }
  std::istringstream words{std::string(type_name.substr(open + 1, close - open - 1))};
  for (std::string word; std::getline(words, word, ',');) {
    choices.push_back(word);
  }
  return choices;
}

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_snames()) {
    entry.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    entry.names.push_back("--" + name);
  }
  entry.positional = option.get_positional();
  entry.required = option.get_required();
  entry.help = option.get_description();
  if (option.get_items_expected_max() > 0) {
    const std::string type = option.get_type_name();
    entry.choices = choices_of(type);
    entry.argument = entry.choices.empty() ? type : "WORD";
  }
  if (entry.positional) {
    entry.argument = option.get_name();
  }
  return entry;
}

void add_command(const CLI::App& app, const std::string& path, std::vector<CommandEntry>& tree) {
  CommandEntry command;
  command.path = path;
  command.help = app.get_description();
  for (const CLI::Option* const option : app.get_options()) {
    command.options.push_back(entry_of(*option));
  }
  const std::vector<const CLI::App*> subcommands = app.get_subcommands([](const CLI::App*) { return true; });
  for (const CLI::App* const sub : subcommands) {
    command.subcommands.push_back(sub->get_name());
  }
  tree.push_back(std::move(command));
  for (const CLI::App* const sub : subcommands) {
    add_command(*sub, path.empty() ? sub->get_name() : path + " " + sub->get_name(), tree);
  }
}

}  // namespace

std::vector<CommandEntry> option_tree(const CLI::App& app) {
  std::vector<CommandEntry> tree;
  add_command(app, "", tree);
  return tree;
}

}  // namespace mandate::cli
