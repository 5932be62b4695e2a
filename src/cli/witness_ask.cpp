#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/document_mapping.hpp"
#include "cli/output.hpp"
#include "cli/policy_asked.hpp"
#include "cli/presentation.hpp"
#include "cli/witness_command.hpp"
#include "cli/witness_words.hpp"
#include "io/json.hpp"
#include "ledger/tile_reader.hpp"
#include "witness/ask_witness.hpp"
#include "witness/file_replacement.hpp"
#include "witness/log_place.hpp"

namespace mandate::cli {
namespace {

struct AskAsked {
  std::string log;
  std::string policy;
  std::vector<std::string> witnesses;
  std::string out;
  Request presentation;
};

// A log that has signed its checkpoint, and who may cosign it.
struct LogToAskFor {
  witness::LogPlace place;
  ledger::Policy policy;
  ledger::OpenedCheckpoint opened;
};

std::optional<LogToAskFor> log_asked(const AskAsked& asked, net::HttpClient& client) {
  auto place = witness::open_log_place(asked.log, client);
  if (!place) {
    write_complaint(asked.log + ": " + place.error().text());
    return std::nullopt;
  }
  auto policy =
      asked.policy.empty() ? policy_in(place->text_of("policy"), asked.log + ", policy") : policy_asked(asked.policy);
  if (!policy) {
    return std::nullopt;
  }
  ledger::Policy of_log = *policy;
  of_log.quorum.reset();  // it is asked for to meet it
  auto opened = ledger::open_checkpoint(place->note, of_log);
  if (!opened) {
    write_complaint(asked.log + ": " + opened.error().text());
    return std::nullopt;
  }
  return LogToAskFor{std::move(*place), std::move(*policy), std::move(*opened)};
}

// Those that were named, else those of which the policy gives an address.
std::optional<std::vector<net::Url>> addresses_asked(const AskAsked& asked, const ledger::Policy& policy) {
  std::vector<std::string> texts = asked.witnesses;
  for (const ledger::Policy::Witness& witness : policy.witnesses) {
    if (asked.witnesses.empty() && !witness.url.empty()) {
      texts.push_back(witness.url);
    }
  }
  std::vector<net::Url> addresses;
  for (const std::string& text : texts) {
    const auto url = net::parse_url(text);
    if (!url) {
      write_complaint("--witness: " + url.error().text());
      return std::nullopt;
    }
    addresses.push_back(*url);
  }
  if (addresses.empty()) {
    write_complaint("the policy gives no address of a witness; name one with --witness URL");
    return std::nullopt;
  }
  return addresses;
}

struct AskedWitness {
  std::string address;
  witness::WitnessReply reply;
};

std::vector<AskedWitness> ask_all(net::HttpClient& client, const LogToAskFor& log,
                                  const std::vector<net::Url>& addresses) {
  std::vector<ledger::VerifierKey> known;
  std::ranges::transform(log.policy.witnesses, std::back_inserter(known), &ledger::Policy::Witness::key);
  ledger::TileReader reader(*log.place.source, log.opened.checkpoint.tree.size);
  const witness::WitnessQuestion question{log.place.note, log.opened.checkpoint, &reader, known};
  std::vector<AskedWitness> all;
  for (const net::Url& address : addresses) {
    all.push_back({net::url_text(address), witness::ask_witness(client, address, question)});
  }
  return all;
}

// The checkpoint with what the witnesses gave, in its place or where it was asked for.
std::optional<std::string> keep_cosigned(const AskAsked& asked, const LogToAskFor& log,
                                         const std::vector<AskedWitness>& all) {
  std::vector<ledger::Signature> cosignatures;
  for (const AskedWitness& one : all) {
    std::ranges::copy(one.reply.cosignatures, std::back_inserter(cosignatures));
  }
  auto note = witness::with_cosignatures(log.place.note, cosignatures);
  const std::filesystem::path path =
      asked.out.empty() ? log.place.folder / "checkpoint" : std::filesystem::path(asked.out);
  ledger::Result<void> kept;
  if (!note) {
    kept = std::unexpected(note.error());
  } else if (*note != log.place.note || !asked.out.empty()) {
    kept = witness::replace_file(path, *note);
  }
  if (!kept) {
    write_complaint(kept.error().text());
    return std::nullopt;
  }
  return std::move(*note);
}

std::string asked_text(const std::vector<AskedWitness>& all, bool enough, Language language) {
  std::string text;
  for (const AskedWitness& one : all) {
    text += one.address + ": " + std::string(sentence(one.reply.answer, language));
    for (const ledger::Signature& signature : one.reply.cosignatures) {
      text += ", " + signature.name;
    }
    text += (one.reply.said.empty() ? "" : " (" + one.reply.said + ")") + "\n";
  }
  const WitnessSentence end = enough ? WitnessSentence::enough : WitnessSentence::too_few;
  return text + std::string(sentence(end, language)) + "\n";
}

std::string asked_json(const std::vector<AskedWitness>& all, const LogToAskFor& log, bool enough) {
  DocumentMapping document;
  document.put_text("schema", "mandate/witness-ask/1");
  document.put_text("origin", log.opened.checkpoint.origin);
  document.put("size", integer_node(static_cast<std::int64_t>(log.opened.checkpoint.tree.size)));
  document.put("enough", flag_node(enough));
  document.put("witnesses", sequence_of(all, [](const AskedWitness& one) {
                 DocumentMapping witness;
                 witness.put_text("address", one.address);
                 witness.put_text("answer", word(one.reply.answer));
                 witness.put("status", integer_node(one.reply.status));
                 witness.put("seen", integer_node(static_cast<std::int64_t>(one.reply.seen)));
                 witness.put_text("said", one.reply.said);
                 witness.put("cosigned_by", sequence_of(one.reply.cosignatures, [](const ledger::Signature& by) {
                               return text_node(by.name);
                             }));
                 return std::move(witness).take();
               }));
  return io::canonical_json(std::move(document).take()) + "\n";
}

ExitStatus run_witness_ask(const AskAsked& asked, const Surroundings& around) {
  net::TcpHttpClient client;
  const std::optional<LogToAskFor> log = log_asked(asked, client);
  if (log && !log->place.is_folder() && asked.out.empty()) {
    write_complaint("--out: the log is behind an address; name a file for the cosigned checkpoint");
    return ExitStatus::bad_input;
  }
  const auto addresses = log ? addresses_asked(asked, log->policy) : std::nullopt;
  if (!addresses) {
    return ExitStatus::bad_input;
  }
  const std::vector<AskedWitness> all = ask_all(client, *log, *addresses);
  const std::optional<std::string> note = keep_cosigned(asked, *log, all);
  if (!note) {
    return ExitStatus::bad_input;
  }
  const bool enough = ledger::open_checkpoint(*note, log->policy).has_value();
  write_result(asked.presentation.format == "json"
                   ? asked_json(all, *log, enough)
                   : asked_text(all, enough, text_options(asked.presentation, around).language));
  const bool each = std::ranges::all_of(
      all, [](const AskedWitness& one) { return one.reply.answer == witness::WitnessAnswer::cosigned; });
  return each ? ExitStatus::yes : ExitStatus::no;
}

}  // namespace

void add_witness_ask(CLI::App& witness, Verbs& verbs) {
  const auto asked = std::make_shared<AskAsked>();
  CLI::App* const command = witness.add_subcommand(
      "ask",
      "Ask witnesses to cosign the checkpoint of a log, and keep what they give with it. Exit: 0 each has cosigned, "
      "1 one has not, 2 nothing was asked or kept");
  command->add_option("LOG", asked->log, "Folder of a publication or a log, or its address http://…")
      ->required()
      ->type_name("LOG");
  command->add_option("--witness", asked->witnesses, "Address of a witness; default: those of the policy")
      ->expected(1)
      ->take_all()
      ->type_name("URL");
  command
      ->add_option("--policy", asked->policy, "Whose cosignatures are taken: a tlog-policy; default: that of the log")
      ->type_name("FILE");
  command->add_option("--out", asked->out, "File for the cosigned checkpoint; default: in the folder of the log")
      ->type_name("FILE");
  add_presentation(*command, asked->presentation, {"text", "json"});
  verbs.push_back({command, [asked](const Surroundings& around) { return run_witness_ask(*asked, around); }});
}

void add_witness(CLI::App& app, Verbs& verbs) {
  CLI::App* const witness =
      app.add_subcommand("witness", "See to it that a log only grows: be a witness of logs, or ask one");
  witness->require_subcommand(1);
  add_witness_serve(*witness, verbs);
  add_witness_ask(*witness, verbs);
}

}  // namespace mandate::cli
