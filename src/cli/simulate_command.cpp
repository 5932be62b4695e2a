#include "cli/simulate_command.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "base/wording.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "io/compressed.hpp"
#include "simulate/nation.hpp"
#include "simulate/night_case.hpp"
#include "simulate/night_files.hpp"

namespace mandate::cli {
namespace {

struct SimulateAsked {
  std::uint64_t seed = simulate::night_seed;
  std::string out;
  Request presentation;
};

bool write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (file.fail()) {
    write_complaint(path.generic_string() + " cannot be written: check the folder, its permissions and the disk");
    return false;
  }
  return true;
}

// The one form of the night's procedure; nullptr with a complaint.
const tally::Form* form_of_the_night(const procedure::RuleBook& book) {
  const record::Case input = simulate::night_case();
  const procedure::Country* const country = book.country(input.jurisdiction);
  const std::vector<const tally::Form*> forms =
      country == nullptr ? std::vector<const tally::Form*>() : country->forms_of(input.procedure, input.date);
  if (forms.size() != 1) {
    write_complaint("the rules have no protocol form of " + input.procedure + " of " + input.jurisdiction);
    return nullptr;
  }
  return forms.front();
}

ExitStatus run_night(const SimulateAsked& asked) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.presentation.rules, problems);
  write_problems(problems);
  const tally::Form* const form = book ? form_of_the_night(*book) : nullptr;
  if (form == nullptr) {
    return ExitStatus::bad_input;
  }
  std::error_code error;
  std::filesystem::create_directories(asked.out, error);
  for (const simulate::NightFile& file : simulate::night_files(asked.seed, *form)) {
    const std::filesystem::path path = std::filesystem::path(asked.out) / file.name;
    if (!write_file(path, path.extension() == ".zst" ? io::compress_zstd(file.text) : file.text)) {
      return ExitStatus::bad_input;
    }
    write_result(path.generic_string() + "\n");
  }
  return ExitStatus::yes;
}

ExitStatus run_nation(const SimulateAsked& asked) {
  std::ofstream file(asked.out, std::ios::binary);
  const simulate::NationSize size;
  const simulate::NationTotals totals =
      simulate::write_nation(asked.seed, size, [&](std::string_view piece) { file << piece; });
  file.close();
  if (file.fail()) {
    write_complaint(asked.out + " cannot be written: check the folder, its permissions and the disk");
    return ExitStatus::bad_input;
  }
  write_result("SYNTHETIC: " + numbered(size.stations, "station") + ", " +
               numbered(static_cast<std::uint64_t>(totals.registered), "elector") + " in " + asked.out + "\n");
  return ExitStatus::yes;
}

CLI::App* add_kind(CLI::App& parent, const std::string& name, const std::string& text, SimulateAsked& asked,
                   const std::string& out_type) {
  CLI::App* const command = parent.add_subcommand(name, text);
  command->add_option("--seed", asked.seed, "The same seed writes the same bytes")
      ->default_str(std::to_string(simulate::night_seed))
      ->type_name("N");
  command->add_option("--out", asked.out, "Where to write")->required()->type_name(out_type);
  return command;
}

}  // namespace

void add_simulate(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<SimulateAsked>();
  CLI::App* const simulate = app.add_subcommand("simulate", "Invented votes to try things on, marked SYNTHETIC");
  simulate->require_subcommand(1);
  CLI::App* const night = add_kind(*simulate, "night",
                                   "A night of counting with the official totals of the referendum of 5 June 2022, and "
                                   "with planted faults",
                                   *asked, "DIR");
  add_rules(*night, asked->presentation);
  CLI::App* const nation =
      add_kind(*simulate, "nation", "A table of 1,050,000 stations and 970 million electors", *asked, "FILE");
  verbs.push_back({night, [asked](const Surroundings&) { return run_night(*asked); }});
  verbs.push_back({nation, [asked](const Surroundings&) { return run_nation(*asked); }});
}

}  // namespace mandate::cli
