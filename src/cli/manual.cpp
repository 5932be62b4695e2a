#include "cli/manual.hpp"

#include <fmt/format.h>

#include "cli/option_tree.hpp"

namespace mandate::cli {
namespace {

constexpr std::string_view head = R"(mandate(1)

# NAME

mandate - from records and the law in force on a date to an explained decision

# SYNOPSIS

)";

constexpr std::string_view tail = R"(# EXIT STATUS

*0*
	Yes, or done; for *compare* nothing differs.

*1*
	No; for *compare* something differs.

*2*
	Bad input or usage. Every problem is written to standard error with file, line and column.

*3*
	Cannot tell: figures that decide were not published. The result lists them.

# ENVIRONMENT

*LC_ALL*, *LC_MESSAGES*, *LANG*
	Language of the result where *--lang* is not given: Kazakh, Russian or English.

*NO_COLOR*
	Not empty: no colours on a terminal.

# EXAMPLES

	mandate decide examples/kz-2022-referendum

	mandate decide --format html --lang kk examples/kz-2023-mazhilis > mazhilis.html

	mandate compare examples/kz-2023-mazhilis --law 2021-01-10 --law 2023-03-19 --law 2026-08-23

	mandate law diff --from 2022-06-07 --to 2022-06-08

	mandate law deadline --from 2026-03-02 --count 20 --unit working\_day --ics reply.ics

# SEE ALSO

The formats of rules, cases and results are described in the folder _docs_ of the source.
)";

// scdoc reads _ and * as emphasis.
std::string scdoc_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '_' || c == '*' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string argument_of(const OptionEntry& option) {
  if (!option.choices.empty()) {
    return fmt::format(" {}", fmt::join(option.choices, "|"));
  }
  return option.argument.empty() ? std::string() : fmt::format(" _{}_", scdoc_escaped(option.argument));
}

std::string synopsis_of(const CommandEntry& command) {
  std::string line = fmt::format("*mandate {}*", command.path);
  for (const OptionEntry& option : command.options) {
    if (option.positional) {
      const std::string name = "_" + scdoc_escaped(option.argument) + "_";
      line += option.required ? " " + name : " [" + name + "]";
    }
  }
  return line + " [options]\n\n";
}

std::string section_of(const CommandEntry& command) {
  std::string section = fmt::format("## mandate {}\n\n{}.\n\n", command.path, scdoc_escaped(command.help));
  for (const OptionEntry& option : command.options) {
    if (option.positional) {
      section += fmt::format("_{}_\n\t{}.\n\n", scdoc_escaped(option.argument), scdoc_escaped(option.help));
    } else {
      section += fmt::format("*{}*{}\n\t{}.\n\n", fmt::join(option.names, "*, *"), argument_of(option),
                             scdoc_escaped(option.help));
    }
  }
  return section;
}

}  // namespace

std::string manual(const CLI::App& app) {
  std::string synopsis;
  std::string sections;
  for (const CommandEntry& command : option_tree(app)) {
    if (!command.path.empty() && command.subcommands.empty()) {
      synopsis += synopsis_of(command);
      sections += section_of(command);
    }
  }
  return fmt::format("{}{}# DESCRIPTION\n\n{}\n\n# COMMANDS\n\n{}{}", head, synopsis,
                     scdoc_escaped(app.get_description()), sections, tail);
}

}  // namespace mandate::cli
