#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "cli/option_tree.hpp"

namespace mandate::cli {
namespace {

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

std::vector<std::string> option_names(const CommandEntry& command) {
  std::vector<std::string> names;
  for (const OptionEntry& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return names;
}

bool takes_path(const OptionEntry& option) { return option.argument == "CASE" || option.argument == "DIR"; }

// Words that follow a command: its subcommands, its options, the closed set of a positional.
std::vector<std::string> words_after(const CommandEntry& command) {
  std::vector<std::string> words = command.subcommands;
  for (const OptionEntry& option : command.options) {
    if (option.positional) {
      words.insert(words.end(), option.choices.begin(), option.choices.end());
    }
  }
  const std::vector<std::string> names = option_names(command);
  words.insert(words.end(), names.begin(), names.end());
  return words;
}

// The commands as `case` patterns of a shell: "parent:name" leads to the path of the command.
std::string path_cases(const std::vector<CommandEntry>& tree, bool with_depth) {
  std::string cases;
  for (const CommandEntry& command : tree) {
    if (command.path.empty()) {
      continue;
    }
    const std::size_t space = command.path.rfind(' ');
    const std::string parent = space == std::string::npos ? std::string() : command.path.substr(0, space);
    const std::string name = space == std::string::npos ? command.path : command.path.substr(space + 1);
    const auto depth = std::ranges::count(command.path, ' ') + 2;
    cases += fmt::format("      '{}:{}') path='{}'{} ;;\n", parent, name, command.path,
                         with_depth ? fmt::format("; depth={}", depth) : std::string());
  }
  return cases;
}

std::string bash(const std::vector<CommandEntry>& tree) {
  std::string commands;
  std::string values;
  for (const CommandEntry& command : tree) {
    commands += fmt::format("    '{}') words='{}' ;;\n", command.path, joined(words_after(command)));
    for (const OptionEntry& option : command.options) {
      if (!option.names.empty() && !option.choices.empty()) {
        values += fmt::format("    '{}':{}) words='{}' ;;\n", command.path,
                              fmt::join(option.names, fmt::format("|'{}':", command.path)), joined(option.choices));
      }
    }
  }
  return fmt::format(R"(# bash completion for mandate
_mandate() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} path= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path:${{COMP_WORDS[i]}}" in
{}    esac
  done
  case "$path" in
{}  esac
  case "$path:$previous" in
{}  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _mandate mandate
)",
                     path_cases(tree, false), commands, values);
}

std::string shell_escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string zsh_argument(const OptionEntry& option) {
  if (!option.choices.empty()) {
    return fmt::format(":{}:({})", option.argument, joined(option.choices));
  }
  if (takes_path(option)) {
    return fmt::format(":{}:_files", option.argument);
  }
  return option.argument.empty() ? std::string() : fmt::format(":{}:", option.argument);
}

// One line an option in the form of _arguments.
std::string zsh_arguments(const CommandEntry& command) {
  std::string lines;
  for (const OptionEntry& option : command.options) {
    const std::string help = shell_escaped(option.help, "[]'");
    if (option.positional) {
      lines += fmt::format(" \\\n        '{}'", zsh_argument(option));
    }
    for (const std::string& name : option.names) {
      lines += fmt::format(" \\\n        '{}[{}]{}'", name, help, zsh_argument(option));
    }
  }
  return lines;
}

std::string zsh(const std::vector<CommandEntry>& tree) {
  std::string cases;
  for (const CommandEntry& command : tree) {
    if (command.subcommands.empty()) {
      cases += fmt::format("    '{}')\n      _arguments{} ;;\n", command.path, zsh_arguments(command));
    } else {
      cases += fmt::format("    '{}') compadd -- {} ;;\n", command.path, joined(command.subcommands));
    }
  }
  return fmt::format(R"(#compdef mandate
_mandate() {{
  local path= depth=1 word
  for word in ${{words[2,CURRENT-1]}}; do
    case "$path:$word" in
{}    esac
  done
  words=(mandate "${{(@)words[depth+1,-1]}}")
  (( CURRENT -= depth - 1 ))
  case "$path" in
{}  esac
}}
compdef _mandate mandate
)",
                     path_cases(tree, true), cases);
}

// The condition under which fish offers the words of a command.
std::string fish_condition(const CommandEntry& command) {
  if (command.path.empty()) {
    return "__fish_use_subcommand";
  }
  const std::size_t space = command.path.find(' ');
  std::string condition = "__fish_seen_subcommand_from " + command.path.substr(0, space);
  if (space != std::string::npos) {
    condition += "; and __fish_seen_subcommand_from " + command.path.substr(space + 1);
  }
  return condition;
}

std::string fish(const std::vector<CommandEntry>& tree) {
  std::string out = "# fish completion for mandate\n";
  for (const CommandEntry& command : tree) {
    const std::string condition = fish_condition(command);
    if (!command.subcommands.empty()) {
      out += fmt::format("complete -c mandate -f -n '{}' -a '{}'\n", condition, joined(command.subcommands));
    }
    for (const OptionEntry& option : command.options) {
      if (option.positional && !option.choices.empty()) {
        out += fmt::format("complete -c mandate -f -n '{}' -a '{}'\n", condition, joined(option.choices));
      }
      for (const std::string& name : option.names) {
        const bool is_long = name.starts_with("--");
        out += fmt::format("complete -c mandate -n '{}' {} {} -d '{}'", condition, is_long ? "-l" : "-s",
                           name.substr(is_long ? 2 : 1), shell_escaped(option.help, "'"));
        if (!option.choices.empty()) {
          out += fmt::format(" -x -a '{}'", joined(option.choices));
        } else if (!option.argument.empty()) {
          out += takes_path(option) ? " -r -F" : " -x";
        }
        out += '\n';
      }
    }
  }
  return out;
}

}  // namespace

std::string completion(const CLI::App& app, std::string_view shell) {
  const std::vector<CommandEntry> tree = option_tree(app);
  if (shell == "zsh") {
    return zsh(tree);
  }
  return shell == "fish" ? fish(tree) : bash(tree);
}

}  // namespace mandate::cli
