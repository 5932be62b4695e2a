// How fast declarations with an RSA-2048 signature each are taken in, from the line that a portal hands in to the
// receipt: read, verified, tagged, counted once (declaration::Collection), durable in a SQLite log in groups.
//
// 20,000 synthetic persons (or MANDATE_BENCH_PERSONS), each with a certificate of its own by an authority below a root,
// both of which have a list of revoked certificates on file that must be asked. The keys come from a pool of 256:
// making 20,000 takes an hour, and nothing is kept by key (each certificate is decoded to a key object of its own, and
// what is known is known by the digest of the certificate). `Unknown`: every certificate is seen for the first time,
// and its way to the root is verified too. `Known`: each was seen before.
//
// `Throughput` hands in as fast as it is taken. `OpenLoop` hands in at random moments (Poisson, fixed seed) at 5,000 a
// second on average, whether or not what came before is acknowledged; a receipt's time counts from the moment at which
// the line was to come, so that no wait is left out. Limits: 5,000 a second on two cores, p99 of 50 ms.
//
// `cpu_us` is the processor time that a declaration takes, of all threads: 400 is what two cores have at 5,000 a
// second, and it says the same on a machine that is busy with other things.
//
// The floors in the same run: RSA-2048 verifications with the key at hand, on as many threads as the cores run, and the
// disk's own fdatasync.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "bench_folder.hpp"
#include "declaration/collection.hpp"
#include "declaration/person_number.hpp"
#include "declaration/person_number_form_for_tests.hpp"
#include "disk_floor.hpp"
#include "intake/signed_intake.hpp"
#include "ledger/encoding.hpp"
#include "receipts.hpp"
#include "signature/authority_for_tests.hpp"
#include "store/sqlite_log.hpp"
#include "store/system_clock.hpp"

namespace {

using namespace mandate;
using namespace mandate::signature;
using Clock = std::chrono::steady_clock;

// As many as the environment says.
std::size_t persons() {
  static const char* const asked = std::getenv("MANDATE_BENCH_PERSONS");
  static const std::size_t count =
      asked == nullptr ? 20'000 : std::max<std::size_t>(1, std::strtoull(asked, nullptr, 10));
  return count;
}

constexpr std::size_t keys = 256;
constexpr double arrivals_in_second = 5'000;

enum class Format : std::uint8_t { cms, jws };

unsigned cores() { return std::max(1U, std::thread::hardware_concurrency()); }

// Whatever is made for each is made on all cores.
template <class Make>
void on_all_cores(std::size_t count, const Make& make) {
  std::vector<std::jthread> threads;
  for (unsigned core = 0; core < cores(); ++core) {
    threads.emplace_back([&make, count, core] {
      for (std::size_t i = core; i < count; i += cores()) {
        make(i);
      }
    });
  }
}

// Different numbers as the law builds them, of people born from 1950 on.
std::vector<std::string> numbers() {
  const declaration::PersonNumberForm form = declaration::for_tests::individual_identification_number();
  std::vector<std::string> made;
  for (unsigned year = 50; made.size() < persons(); ++year) {
    for (unsigned serial = 1000; serial < 2000 && made.size() < persons(); ++serial) {
      const std::string digits = std::to_string(year % 100) + "01013" + std::to_string(serial);
      if (const auto check = declaration::check_digit(digits, form)) {
        made.push_back(digits + std::to_string(*check));
      }
    }
  }
  return made;
}

struct Country {
  Identity root = issue(nullptr, key_for_tests(KeyForTests::rsa, 1), spec_of_authority("Root of Tests"));
  Identity authority = issue(&root, key_for_tests(KeyForTests::rsa, 2), spec_of_authority("Authority of Tests"));
  law::Identifier iin;
  declaration::AreaCodes areas{{"KZ-75"}};
  identity::Tagger tagger{ledger::SecretBytes(std::string(identity::tag_key_size, '\x07')), "kz/recall_maslikhat/r1"};
  Date day = *Date::of(2022, 6, 5);
  std::vector<std::string> cms = std::vector<std::string>(persons());  // lines, as they are handed in
  std::vector<std::string> jws = std::vector<std::string>(persons());

  Country() {
    iin.form = declaration::for_tests::individual_identification_number();
    const std::string text = declaration_text().of("KZ-75", day);
    std::vector<PublicKey> pool(keys);
    on_all_cores(keys, [&](std::size_t i) { pool[i] = make_key(KeyForTests::rsa); });
    const std::vector<std::string> of_persons = numbers();
    on_all_cores(persons(), [&](std::size_t i) {
      const Identity person =
          issue(&authority, pool[i % keys].get(),
                {.serial_numbers = {"IIN" + of_persons[i]}, .serial = static_cast<std::int64_t>(100'000 + i)});
      cms[i] = line(ledger::base64(cms_signature(person, text)));
      jws[i] = line(jws_token(jws_header("RS256", {&person}), text, person.key));
    });
  }

  static intake::DeclarationText declaration_text() {
    proceeding::CaseOpened opened;
    opened.case_id = "r1";
    opened.jurisdiction = "kz";
    opened.course = "recall_maslikhat";
    opened.subject_digest = std::string(64, 'a');
    return {opened, "collection"};
  }
  [[nodiscard]] std::string line(const std::string& signature) const {
    return R"({"area":"KZ-75","day":")" + day.iso() + R"(","signature":")" + signature + "\"}";
  }
  [[nodiscard]] const std::vector<std::string>& lines(Format format) const { return format == Format::cms ? cms : jws; }
  [[nodiscard]] std::unique_ptr<Verifier> verifier(std::size_t most_known) const {
    const std::vector<TrustFile> files = {{"root.pem", root.pem()},
                                          {"authority.pem", authority.pem()},
                                          {"root.crl", revocation_list(root, {})},
                                          {"authority.crl", revocation_list(authority, {})}};
    return Verifier::make(read_trust(files).value(), {.number = {.prefix = "IIN", .digits = 12}}, most_known).value();
  }
};

const Country& country() {
  static const Country made;
  return made;
}

intake::SignedLine read(const std::string& text, std::size_t i) {
  Problems problems;
  return intake::read_signed_line({"lines", &problems}, static_cast<std::uint32_t>(i + 1), text).value();
}

// The moments at which lines come, in order.
std::vector<Clock::time_point> moments(Clock::time_point from) {
  std::seed_seq seed{5};  // the same arrivals in every run
  std::mt19937_64 random(seed);
  std::exponential_distribution<double> wait(arrivals_in_second);
  std::vector<Clock::time_point> due(persons());
  double seconds = 0;
  for (Clock::time_point& moment : due) {
    seconds += wait(random);
    moment = from + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  }
  return due;
}

struct Run {
  std::vector<double> milliseconds;  // of each receipt
  double seconds = 0;                // from the first line to the last receipt
  double processor = 0;              // seconds of all threads, those that hand in and acknowledge too
  bool whole = false;                // everybody is counted once and acknowledged once
};

Run run(Format format, bool known, bool open_loop) {
  const std::vector<std::string>& lines = country().lines(format);
  const std::unique_ptr<Verifier> verifier = country().verifier(known ? 2 * persons() : Verifier::usual_known);
  const intake::Moment moment{country().day, day_of_tests};
  const intake::Judge judge(*verifier, country().tagger, country().iin, country().areas, Country::declaration_text());
  if (known) {
    on_all_cores(persons(), [&](std::size_t i) { benchmark::DoNotOptimize(judge.judge(read(lines[i], i), moment)); });
  }
  const BenchFolder folder("intake_bench");
  store::SystemClock clock;
  const auto log = store::create_sqlite_log(folder.file("case.db"), clock).value();
  declaration::Collection collection({.areas = country().areas.size()});
  Run made;
  made.milliseconds.reserve(persons());
  const Clock::time_point begin = Clock::now() + std::chrono::milliseconds(10);
  std::vector<Clock::time_point> due = open_loop ? moments(begin) : std::vector<Clock::time_point>(persons());
  Clock::time_point last = begin;
  intake::SignedIntake intake(
      judge, country().areas, *log, store::Head(),
      {[] { return std::string("2022-06-05T21:04:11+06:00"); }, "collection", declaration::TextDigest{}},
      {.threads = cores(), .groups = {}},
      [&](const intake::LineReceipt& receipt) {
        last = Clock::now();
        made.milliseconds.push_back(std::chrono::duration<double, std::milli>(last - due[receipt.line - 1]).count());
      },
      [&](const declaration::Declaration& one) { return collection.receive(one, std::nullopt); });
  std::this_thread::sleep_until(begin);
  const std::clock_t worked = std::clock();
  for (std::size_t i = 0; i < persons(); ++i) {
    if (open_loop) {
      std::this_thread::sleep_until(due[i]);
    } else {
      due[i] = Clock::now();
    }
    intake.submit(read(lines[i], i), moment);
  }
  const bool durable = intake.finish().has_value();
  made.processor = static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC;
  made.seconds = std::chrono::duration<double>(last - begin).count();
  made.whole = durable && made.milliseconds.size() == persons() &&
               collection.total().accepted == static_cast<Count64>(persons());
  return made;
}

void intake_of(benchmark::State& state, Format format, bool known, bool open_loop) {
  static_cast<void>(country());
  for ([[maybe_unused]] auto _ : state) {
    Run made = run(format, known, open_loop);
    if (!made.whole) {
      state.SkipWithError("not everybody was counted and acknowledged once");
      return;
    }
    state.SetIterationTime(made.seconds);
    state.counters["cpu_us"] = made.processor * 1e6 / static_cast<double>(persons());
    state.counters["p50_ms"] = percentile(made.milliseconds, 50);
    state.counters["p99_ms"] = percentile(made.milliseconds, 99);
    state.counters["max_ms"] = percentile(made.milliseconds, 100);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(persons()));
}

void plain_verify(benchmark::State& state) {
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

void throughput_unknown_cms(benchmark::State& state) { intake_of(state, Format::cms, false, false); }
void throughput_known_cms(benchmark::State& state) { intake_of(state, Format::cms, true, false); }
void throughput_unknown_jws(benchmark::State& state) { intake_of(state, Format::jws, false, false); }
void throughput_known_jws(benchmark::State& state) { intake_of(state, Format::jws, true, false); }
void open_loop_unknown_cms(benchmark::State& state) { intake_of(state, Format::cms, false, true); }
void open_loop_known_cms(benchmark::State& state) { intake_of(state, Format::cms, true, true); }
void open_loop_unknown_jws(benchmark::State& state) { intake_of(state, Format::jws, false, true); }
void open_loop_known_jws(benchmark::State& state) { intake_of(state, Format::jws, true, true); }

BENCHMARK(plain_verify)->ThreadPerCpu()->UseRealTime();
BENCHMARK(fdatasync_of_4_kib)->UseRealTime()->MinTime(1);
BENCHMARK(throughput_unknown_cms)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(throughput_known_cms)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(throughput_unknown_jws)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(throughput_known_jws)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(open_loop_unknown_cms)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(open_loop_known_cms)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(open_loop_unknown_jws)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(open_loop_known_jws)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
