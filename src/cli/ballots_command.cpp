#include "cli/ballots_command.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/waiting.hpp"
#include "io/cvr.hpp"
#include "publish/ballots_text.hpp"

namespace mandate::cli {
namespace {

struct Asked {
  std::vector<std::string> files;
  io::BallotOptions options;
  std::string by;
  std::string format = "text";
  std::string language;
  std::string colour = "auto";
};

std::optional<tally::ScannedBallots> read_export(const Asked& asked, const Surroundings& around, Language language,
                                                 Problems& problems) {
  const std::vector<std::filesystem::path> paths(asked.files.begin(), asked.files.end());
  Waiting waiting(around, language);
  io::BallotOptions options = asked.options;
  options.read_so_far = [&waiting](std::uint64_t records) { waiting.read_so_far(records); };
  return io::read_ballots(paths, options, problems);
}

ExitStatus run(const Asked& asked, const Surroundings& around) {
  const Language language = language_of_code(asked.language).value_or(around.language);
  Problems problems;
  const auto ballots = read_export(asked, around, language, problems);
  if (!ballots) {
    write_problems(problems);
    return ExitStatus::bad_input;
  }
  const bool by_precinct = asked.by == "precinct";
  publish::TextOptions options;
  options.language = language;
  options.width = around.width;
  options.colour = asked.colour == "always" || (asked.colour == "auto" && around.colour);
  write_result(asked.format == "json" ? publish::ballots_json(*ballots, by_precinct)
                                      : publish::ballots_text(*ballots, by_precinct, options));
  return tally::left_for_a_person(*ballots) == 0 ? ExitStatus::yes : ExitStatus::no;
}

}  // namespace

void add_ballots(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<Asked>();
  CLI::App* const command = app.add_subcommand("ballots",
                                               "Count cast vote records of scanners: NIST SP 1500-103, Dominion, ES&S, "
                                               "Hart. Exit: 0 all counted, 1 some left for "
                                               "a person, 2 bad input");
  command->add_option("FILE", asked->files, "Files, folders or zip files of one export")
      ->required()
      ->type_name("FILE")
      ->expected(1, -1);
  command->add_option("--contest", asked->options.contest, "Only this contest, by id or name")->type_name("ID");
  command->add_option("--by", asked->by, "Also the count of every precinct")->check(CLI::IsMember({"precinct"}));
  command->add_flag("--all-marked-valid", asked->options.all_marked_is_valid,
                    "A ballot with all options marked is valid and counted for none: Kazakhstan's referendum law");
  command->add_option("--format", asked->format, "How to write the result")
      ->check(CLI::IsMember({"text", "json"}))
      ->default_str("text");
  command->add_option("--lang", asked->language, "Language of the result; default from the environment")
      ->check(CLI::IsMember({"kk", "ru", "en"}));
  command->add_option("--colour,--color", asked->colour, "Colours in text")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->default_str("auto");
  verbs.push_back({command, [asked](const Surroundings& around) { return run(*asked, around); }});
}

}  // namespace mandate::cli
