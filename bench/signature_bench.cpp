// How fast electronic signatures are checked, beside the floor of the same run: OpenSSL's own check of one RSA-2048
// signature with a key that is at hand.
//
// `Known`: the signer's certificate has been seen before; `Stranger`: never, so that its chain is checked too. Two
// threads share one verifier. Intake checks an RSA-2048 signature of a stranger for each declaration and hands it to a
// group commit on a real disk; the figures to reach are 5,000 a second on two cores with `p99_ms` of the receipts
// below 50.
#include <benchmark/benchmark.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "bench_folder.hpp"
#include "receipts.hpp"
#include "signature/authority_for_tests.hpp"
#include "signature/verifier.hpp"
#include "store/group_commit.hpp"
#include "store/sqlite_log.hpp"
#include "store/system_clock.hpp"

namespace {

using namespace mandate;
using namespace mandate::signature;

constexpr std::string_view content = R"({"petition":"synthetic","supports":true})";
constexpr std::size_t strangers = 3000;

enum class Format : std::uint8_t { cms, jws };

struct Country {
  Identity root = issue(nullptr, key_for_tests(KeyForTests::rsa, 1), spec_of_authority("Root of Tests"));
  Identity authority = issue(&root, key_for_tests(KeyForTests::rsa, 2), spec_of_authority("Authority of Tests"));

  // A verifier that remembers so many.
  [[nodiscard]] std::unique_ptr<Verifier> verifier(std::size_t most_known) const {
    const std::vector<TrustFile> files = {{"root.pem", root.pem()},
                                          {"authority.pem", authority.pem()},
                                          {"root.crl", revocation_list(root, {})},
                                          {"authority.crl", revocation_list(authority, {})}};
    return Verifier::make(read_trust(files).value(), {.number = {.prefix = "IIN", .digits = 12}}, most_known).value();
  }

  // Signatures of so many persons, each with a certificate of its own.
  [[nodiscard]] std::vector<std::string> signatures(Format format, std::size_t count) const {
    std::vector<std::string> made;
    for (std::size_t i = 0; i < count; ++i) {
      const Identity person = issue(&authority, key_for_tests(KeyForTests::rsa),
                                    {.serial_numbers = {"IIN" + std::to_string(100'000'000'000 + i)}});
      made.push_back(format == Format::cms ? cms_signature(person, content)
                                           : jws_token(jws_header("RS256", {&person}), content, person.key));
    }
    return made;
  }
};

const Country& country() {
  static const Country made;
  return made;
}

const std::vector<std::string>& signatures_of(Format format) {
  static const std::vector<std::string> cms = country().signatures(Format::cms, strangers);
  static const std::vector<std::string> jws = country().signatures(Format::jws, strangers);
  return format == Format::cms ? cms : jws;
}

// The floor: the key is at hand, and nothing else is looked at.
void plain_digest_verify(benchmark::State& state) {
  static EVP_PKEY* const key = key_for_tests(KeyForTests::rsa);
  static const std::string message(200, 'x');
  static const std::string made = raw_signature(key, EVP_sha256(), message);
  for ([[maybe_unused]] auto _ : state) {
    const DigestContext context(EVP_MD_CTX_new());
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key);
    if (EVP_DigestVerify(context.get(), octets(made), made.size(), octets(message), message.size()) != 1) {
      state.SkipWithError("it does not hold");
    }
  }
  state.SetItemsProcessed(state.iterations());
}

void verify(benchmark::State& state, Format format, Verifier& verifier, std::size_t signers) {
  const std::vector<std::string>& signatures = signatures_of(format);
  // Threads begin at different places, so that none finds what the other has just kept.
  std::size_t next = static_cast<std::size_t>(state.thread_index()) * signers / 2;
  for ([[maybe_unused]] auto _ : state) {
    if (!verifier.verify(content, signatures[next++ % signers], day_of_tests)) {
      state.SkipWithError("not accepted");
    }
  }
  state.SetItemsProcessed(state.iterations());
}

void known(benchmark::State& state, Format format) {
  static const std::unique_ptr<Verifier> verifier = country().verifier(1 << 14U);
  verify(state, format, *verifier, 16);
}

// It forgets at once, so that whoever comes is a stranger.
void stranger(benchmark::State& state, Format format) {
  static const std::unique_ptr<Verifier> verifier = country().verifier(0);
  verify(state, format, *verifier, strangers);
}

void known_cms(benchmark::State& state) { known(state, Format::cms); }
void known_jws(benchmark::State& state) { known(state, Format::jws); }
void stranger_cms(benchmark::State& state) { stranger(state, Format::cms); }
void stranger_jws(benchmark::State& state) { stranger(state, Format::jws); }

// Checked by two threads, durable in groups by a third.
void intake(benchmark::State& state, Format format) {
  constexpr std::size_t threads = 2;
  const std::vector<std::string>& signatures = signatures_of(format);
  std::vector<double> milliseconds;
  std::atomic<bool> all_accepted = true;
  for ([[maybe_unused]] auto _ : state) {
    const BenchFolder folder("signature_bench");
    store::SystemClock clock;
    const auto log = store::create_sqlite_log(folder.file("case.db"), clock).value();
    store::GroupCommit group(*log, store::Head());
    const std::unique_ptr<Verifier> verifier = country().verifier(0);
    std::vector<Receipts> receipts(threads);
    {
      std::vector<std::jthread> workers;
      for (std::size_t thread = 0; thread < threads; ++thread) {
        workers.emplace_back([&, thread] {
          for (std::size_t i = thread; i < signatures.size(); i += threads) {
            const auto since = std::chrono::steady_clock::now();
            const auto signer = verifier->verify(content, signatures[i], day_of_tests);
            all_accepted = all_accepted && signer.has_value();
            std::vector<store::NewEvent> one(1, {"2022-06-05T21:04:11+06:00", "declaration", std::string(60, 'x')});
            receipts[thread].await(group.submit(std::move(one)), since);
          }
        });
      }
    }
    for (Receipts& of_thread : receipts) {
      const std::vector<double> found = of_thread.finish();
      milliseconds.insert(milliseconds.end(), found.begin(), found.end());
    }
  }
  if (!all_accepted || milliseconds.size() != static_cast<std::size_t>(state.iterations()) * signatures.size()) {
    state.SkipWithError("not all were accepted");
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(signatures.size()));
  state.counters["p99_ms"] = percentile(milliseconds, 99);
}

void intake_cms(benchmark::State& state) { intake(state, Format::cms); }
void intake_jws(benchmark::State& state) { intake(state, Format::jws); }

BENCHMARK(plain_digest_verify)->Threads(2)->UseRealTime();
BENCHMARK(known_cms)->Threads(2)->UseRealTime();
BENCHMARK(known_jws)->Threads(2)->UseRealTime();
BENCHMARK(stranger_cms)->Threads(2)->UseRealTime();
BENCHMARK(stranger_jws)->Threads(2)->UseRealTime();
BENCHMARK(intake_cms)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(intake_jws)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
