#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/output.hpp"
#include "cli/policy_asked.hpp"
#include "cli/signing_key_asked.hpp"
#include "cli/witness_command.hpp"
#include "ledger/encoding.hpp"
#include "net/http_server.hpp"
#include "store/system_clock.hpp"
#include "witness/sqlite_state.hpp"
#include "witness/witness.hpp"

namespace mandate::cli {
namespace {

struct ServeAsked {
  std::vector<std::string> policies;
  std::string key;
  std::string passphrase_file;
  std::string state;
  bool is_new = false;
  std::string listen = "127.0.0.1:8088";
};

// Every log that a policy names.
std::optional<std::vector<ledger::VerifierKey>> logs_asked(const std::vector<std::string>& files) {
  std::vector<ledger::VerifierKey> logs;
  for (const std::string& file : files) {
    const std::optional<ledger::Policy> policy = policy_asked(file);
    if (!policy) {
      return std::nullopt;
    }
    for (const ledger::Policy::Log& log : policy->logs) {
      logs.push_back(log.key);
    }
  }
  if (logs.empty()) {
    write_complaint("--policy: no line 'log <verifier key>' in it; name the logs that are to be witnessed");
    return std::nullopt;
  }
  return logs;
}

// "127.0.0.1:8088", "[::1]:8088"
std::optional<net::ListenAt> place_asked(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  const auto port = colon == std::string_view::npos ? std::nullopt : ledger::from_decimal(text.substr(colon + 1));
  if (!port || *port > 65'535) {
    write_complaint("--listen " + std::string(text) + ": no address and port, such as 127.0.0.1:8088");
    return std::nullopt;
  }
  std::string address(text.substr(0, colon));
  if (address.starts_with('[') && address.ends_with(']')) {
    address = address.substr(1, address.size() - 2);
  }
  return net::ListenAt{std::move(address), static_cast<std::uint16_t>(*port)};
}

ledger::Result<std::unique_ptr<witness::WitnessState>> state_asked(const ServeAsked& asked) {
  return asked.is_new ? witness::create_sqlite_state(asked.state) : witness::open_sqlite_state(asked.state);
}

void note_request(const net::HttpRequest& request, const net::HttpResponse& response) {
  store::SystemClock clock;
  const bool is_refused = response.status >= 400;
  const std::string why = is_refused ? " " + response.body.substr(0, response.body.find('\n')) : std::string();
  static_cast<void>(std::fprintf(stderr, "%s %s %s %u%s\n", clock.now().c_str(), request.method.c_str(),
                                 ledger::excerpt(request.target).c_str(), response.status, why.c_str()));
}

ExitStatus serve(const witness::Witness& of, const net::ListenAt& place, const std::string& key,
                 const std::optional<ledger::Fault>& failure, std::unique_ptr<net::HttpServer>& server) {
  auto listening = net::HttpServer::listen(place, {}, [&](const net::HttpRequest& request) {
    net::HttpResponse response = of.handle(request);
    note_request(request, response);
    return response;
  });
  if (!listening) {
    write_complaint("--listen: " + listening.error().text());
    return ExitStatus::bad_input;
  }
  server = std::move(*listening);
  server->stop_on_signals();
  const std::string host = place.address.find(':') == std::string::npos ? place.address : "[" + place.address + "]";
  write_result(key + "\nhttp://" + host + ":" + std::to_string(server->port()) + "/\n");
  if (!result_is_written()) {
    return ExitStatus::bad_input;
  }
  const auto served = server->serve();
  if (!served || failure) {
    write_complaint(served ? failure->text() : served.error().text());
    return ExitStatus::bad_input;
  }
  return ExitStatus::yes;
}

ExitStatus run_witness_serve(const ServeAsked& asked) {
  const auto logs = logs_asked(asked.policies);
  const auto place = place_asked(asked.listen);
  auto key = logs && place ? cosigning_key_asked(asked.key, asked.passphrase_file) : std::nullopt;
  if (!key) {
    return ExitStatus::bad_input;
  }
  const auto state = state_asked(asked);
  if (!state) {
    write_complaint("--state: " + state.error().text() +
                    (asked.is_new ? "" : "; a witness that has never cosigned is begun with --new"));
    return ExitStatus::bad_input;
  }
  const std::string key_text = ledger::verifier_key_text(key->verifier());
  std::unique_ptr<net::HttpServer> server;
  std::optional<ledger::Fault> failure;
  witness::Witness of(*logs, std::move(*key), **state, posix_now);
  // A memory that failed once is not trusted again by this run: it ends, and the next one reads what is on disk.
  of.when_state_fails([&](const ledger::Fault& fault) {
    failure = fault;
    server->stop();
  });
  return serve(of, *place, key_text, failure, server);
}

}  // namespace

void add_witness_serve(CLI::App& witness, Verbs& verbs) {
  const auto asked = std::make_shared<ServeAsked>();
  CLI::App* const command = witness.add_subcommand(
      "serve",
      "Cosign the checkpoints of logs that only grow, for whoever asks by HTTP (c2sp.org/tlog-witness). Prints "
      "its verifier key and its address. Exit: 0 stopped, 2 it cannot serve, or cannot remember");
  command
      ->add_option("--policy", asked->policies,
                   "Logs to witness: the `log` lines of a tlog-policy, such as log/policy of a publication")
      ->required()
      ->expected(1)
      ->take_all()
      ->type_name("FILE");
  command->add_option("--key", asked->key, "Key of the witness (mandate log key --cosigner)")
      ->required()
      ->type_name("FILE");
  command->add_option("--passphrase-file", asked->passphrase_file, "Its first line opens the key; default: typed")
      ->type_name("FILE");
  command->add_option("--state", asked->state, "What it has cosigned; never put back from a backup")
      ->required()
      ->type_name("FILE");
  command->add_flag("--new", asked->is_new, "Begin with an empty state: this key has never cosigned anything");
  command->add_option("--listen", asked->listen, "Address and port; a proxy in front speaks https")
      ->default_str(asked->listen)
      ->type_name("ADDRESS");
  verbs.push_back({command, [asked](const Surroundings&) { return run_witness_serve(*asked); }});
}

}  // namespace mandate::cli
