// `mandate log verify`: a whole log, or one receipt, without asking anybody.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/log_commands.hpp"
#include "cli/log_kept.hpp"
#include "cli/log_report.hpp"
#include "cli/output.hpp"
#include "cli/policy_asked.hpp"
#include "cli/presentation.hpp"
#include "io/path_type.hpp"
#include "io/text_file.hpp"
#include "ledger/encoding.hpp"
#include "ledger/entry_bundle.hpp"
#include "ledger/tlog_proof.hpp"
#include "sequencer/posix_disk.hpp"
#include "sequencer/public_files.hpp"
#include "sequencer/published_file.hpp"

namespace mandate::cli {
namespace {

constexpr std::size_t most_policy_bytes = 1'000'000;

struct LogVerifyAsked {
  std::string folder;
  std::string policy;
  std::string since;
  std::string receipt;
  std::string entry;
  std::string leaf;
  Request presentation;
};

// False with its problems written.
bool take_bytes(const std::string& path, std::optional<std::string>& bytes) {
  Problems problems;
  if (!path.empty()) {
    bytes = io::read_bytes(path, problems);
  }
  write_problems(problems);
  return problems.empty();
}

// The one that was given, else the log's own.
std::optional<ledger::Policy> policy_of_log(const LogVerifyAsked& asked, ledger::ResourceReader& files) {
  if (!asked.policy.empty()) {
    return policy_asked(asked.policy);
  }
  const auto own = files.read(sequencer::policy_file, most_policy_bytes);
  if (!own) {
    write_complaint("the log has no policy of its own (" + own.error().found + "); name one with --policy FILE");
    return std::nullopt;
  }
  return policy_in(*own, std::string(sequencer::policy_file));
}

ExitStatus verify_folder(const LogVerifyAsked& asked, const publish::TextOptions& options) {
  const std::string folder = public_log_folder(asked.folder);
  if (!io::is_folder(folder)) {
    write_complaint(folder + ": no folder; name one of a log, or of a publication");
    return ExitStatus::bad_input;
  }
  sequencer::PosixDisk disk(folder);
  sequencer::PublicFiles files(disk);
  const std::optional<ledger::Policy> policy = policy_of_log(asked, files);
  ledger::LogCheckRequest request;
  if (!policy || !take_bytes(asked.since, request.earlier)) {
    return ExitStatus::bad_input;
  }
  request.policy = &*policy;
  const ledger::LogReport report = ledger::check_log(files, request);
  const bool own_word = asked.policy.empty();
  write_result(asked.presentation.format == "json" ? log_report_json(report, own_word)
                                                   : log_report_text(report, own_word, options));
  return report.holds() ? ExitStatus::yes : ExitStatus::no;
}

// Of the file that was named, the digest that was typed, or what the receipt carries.
std::optional<ledger::Digest> leaf_asked(const LogVerifyAsked& asked, const ledger::TlogProof& proof) {
  if (!asked.leaf.empty()) {
    auto leaf = ledger::digest_from_hexadecimal(asked.leaf);
    if (!leaf) {
      write_complaint("--leaf " + asked.leaf + ": expected 64 hexadecimal digits in lower case");
    }
    return leaf;
  }
  std::optional<std::string> entry = proof.extra;
  if (!take_bytes(asked.entry, entry)) {
    return std::nullopt;
  }
  if (!entry) {
    write_complaint("the receipt does not carry its entry; name it with --entry FILE, or its digest with --leaf");
    return std::nullopt;
  }
  return ledger::leaf_hash(*entry);
}

ExitStatus verify_receipt(const LogVerifyAsked& asked, const publish::TextOptions& options) {
  if (asked.policy.empty()) {
    write_complaint("--policy: a receipt is verified by whom you trust; name a tlog-policy");
    return ExitStatus::bad_input;
  }
  std::optional<std::string> receipt;
  const std::optional<ledger::Policy> policy = policy_asked(asked.policy);
  if (!take_bytes(asked.receipt, receipt) || !policy) {
    return ExitStatus::bad_input;
  }
  const auto proof = ledger::parse_tlog_proof(*receipt);
  if (!proof) {
    write_complaint(asked.receipt + ": " + proof.error().text());
  }
  const auto leaf = proof ? leaf_asked(asked, *proof) : std::nullopt;
  if (!leaf) {
    return ExitStatus::bad_input;
  }
  auto opened = ledger::verify_tlog_proof(*proof, *leaf, *policy);
  ReceiptReport report{proof->index, *leaf, std::nullopt, {}};
  if (opened) {
    report.opened = std::move(*opened);
  } else {
    report.fault = opened.error();
  }
  write_result(asked.presentation.format == "json" ? receipt_report_json(report)
                                                   : receipt_report_text(report, options.language));
  return report.opened ? ExitStatus::yes : ExitStatus::no;
}

ExitStatus run_log_verify(const LogVerifyAsked& asked, const Surroundings& around) {
  const publish::TextOptions options = text_options(asked.presentation, around);
  if (asked.folder.empty() == asked.receipt.empty()) {
    write_complaint("name the folder of a log, or one receipt with --receipt FILE");
    return ExitStatus::bad_input;
  }
  return asked.receipt.empty() ? verify_folder(asked, options) : verify_receipt(asked, options);
}

}  // namespace

void add_log_verify(CLI::App& log, Verbs& verbs) {
  const auto asked = std::make_shared<LogVerifyAsked>();
  CLI::App* const command = log.add_subcommand(
      "verify",
      "Check a log: signatures, every entry, every tile, and that it continues what was seen; or one receipt. "
      "Exit: 0 all holds, 1 something does not, 2 it cannot be read");
  command->add_option("LOG", asked->folder, "Folder of a log, or of a publication")->type_name("LOG");
  command->add_option("--policy", asked->policy, "Whom you trust: a tlog-policy that you have from elsewhere")
      ->type_name("FILE");
  command->add_option("--since", asked->since, "A checkpoint of this log that was kept: the log must continue it")
      ->type_name("CHECKPOINT");
  CLI::Option* const receipt =
      command->add_option("--receipt", asked->receipt, "A receipt (mandate log prove) in place of a log")
          ->type_name("FILE");
  command->add_option("--entry", asked->entry, "The entry that the receipt is of; default: the one that it carries")
      ->needs(receipt)
      ->type_name("FILE");
  command
      ->add_option("--leaf", asked->leaf, "The leaf hash of that entry, as data/receipts.csv of a publication has it")
      ->needs(receipt)
      ->type_name("DIGEST");
  add_presentation(*command, asked->presentation, {"text", "json"});
  verbs.push_back({command, [asked](const Surroundings& around) { return run_log_verify(*asked, around); }});
}

}  // namespace mandate::cli
