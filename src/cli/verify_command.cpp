#include "cli/verify_command.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/waiting.hpp"
#include "io/path_type.hpp"
#include "io/text_file.hpp"
#include "publication/declaration_digests.hpp"
#include "publication/declaration_receipt.hpp"
#include "publication/folder_files.hpp"
#include "publication/station_receipt.hpp"
#include "publication/threads.hpp"
#include "publication/verification.hpp"
#include "publication/verification_report.hpp"
#include "publication/verification_words.hpp"

namespace mandate::cli {
namespace {

struct VerifyAsked {
  std::string folder;
  std::string policy;
  std::string earlier;
  std::string station;
  std::string opening;
  Request presentation;
};

// The text of a file that the reader has; false with its problems written.
bool take_file(const std::string& path, std::optional<std::string>& text) {
  if (path.empty()) {
    return true;
  }
  Problems problems;
  text = io::read_text_file(path, problems);
  write_problems(problems);
  return text.has_value();
}

// The receipt of one station, which is a file for whoever keeps it.
ExitStatus write_receipt(const VerifyAsked& asked, const publication::VerifyRequest& request) {
  publication::FolderFiles files(asked.folder);
  const auto receipt = publication::station_receipt(files, asked.station, request.policy.value_or(std::string()));
  if (!receipt) {
    write_problems({receipt.error()});
    return ExitStatus::no;
  }
  write_result(receipt->proof);
  return ExitStatus::yes;
}

// That one declaration of a running case stands in its publication.
ExitStatus verify_opening(const VerifyAsked& asked, const publication::VerifyRequest& request) {
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(asked.opening, problems);
  const auto opening = text ? publication::read_opening(asked.opening, *text, problems) : std::nullopt;
  write_problems(problems);
  if (!opening) {
    return ExitStatus::bad_input;
  }
  publication::FolderFiles files(asked.folder);
  const auto receipt = publication::declaration_receipt(files, *opening, request.policy.value_or(std::string()));
  if (!receipt) {
    write_problems({receipt.error()});
    return ExitStatus::no;
  }
  write_result(receipt->proof);
  return ExitStatus::yes;
}

ExitStatus run_verify(const VerifyAsked& asked, const Surroundings& around) {
  const publish::TextOptions options = text_options(asked.presentation, around);
  publication::VerifyRequest request;
  if (!take_file(asked.policy, request.policy) || !take_file(asked.earlier, request.earlier)) {
    return ExitStatus::bad_input;
  }
  if (!io::is_folder(asked.folder)) {
    write_complaint(asked.folder + ": no folder; name one that mandate publish wrote");
    return ExitStatus::bad_input;
  }
  if (!asked.station.empty()) {
    return write_receipt(asked, request);
  }
  if (!asked.opening.empty()) {
    return verify_opening(asked, request);
  }
  auto verification = [&] {
    Waiting waiting(around, options.language);
    request.stage = [&](publication::VerifyCheck check) { waiting.doing(publication::name(check, options.language)); };
    request.workers = publication::work_on_threads;
    publication::FolderFiles files(asked.folder);
    return publication::verify(files, request);
  }();
  if (!verification) {
    write_problems({verification.error()});
    return ExitStatus::bad_input;
  }
  write_result(asked.presentation.format == "json" ? publication::verification_json(*verification)
                                                   : publication::verification_text(*verification, options));
  return verification->holds() ? ExitStatus::yes : ExitStatus::no;
}

}  // namespace

void add_verify(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<VerifyAsked>();
  CLI::App* const command = app.add_subcommand("verify",
                                               "Check a publication: files, log and signatures, and every sum and the "
                                               "decision again from the protocols. Exit: 0 "
                                               "all holds, 1 something does not, 2 it cannot be read");
  command->add_option("DIR", asked->folder, "Folder of the publication")->required()->type_name("DIR");
  command->add_option("--policy", asked->policy, "Whom you trust: a tlog-policy that you have from elsewhere")
      ->type_name("FILE");
  command->add_option("--earlier", asked->earlier, "log/checkpoint as you kept it: the log must continue it")
      ->type_name("CHECKPOINT");
  command
      ->add_option("--receipt", asked->station,
                   "Only the receipt of this station: its protocol is proved to stand in the signed log, and the proof "
                   "(tlog-proof) is written out")
      ->type_name("STATION");
  command
      ->add_option(
          "--opening", asked->opening,
          "Only the declaration of this opening (mandate case opening): it is proved to stand in the signed log, "
          "and the proof of its event (tlog-proof) is written out")
      ->type_name("FILE")
      ->excludes("--receipt");
  add_presentation(*command, asked->presentation, {"text", "json"});
  verbs.push_back({command, [asked](const Surroundings& around) { return run_verify(*asked, around); }});
}

}  // namespace mandate::cli
