#include "witness/log_monitor.hpp"

#include <gtest/gtest.h>

#include "ledger/entry_bundle.hpp"
#include "witness/log_for_tests.hpp"

namespace mandate::witness::log_monitor_test {
namespace {

using for_tests::LogForTests;

constexpr ledger::PosixTime start = 1'700'000'000;
constexpr const char* place = "http://results.example/";

// Logs by the name of their machine, and a monitor that has looked before or not.
struct Watched {
  void put(const LogForTests& log, const std::string& host = "results.example") {
    hosts[host] = log.files.files;
    hosts[host]["policy"] = "log " + ledger::verifier_key_text(for_tests::log_key().verifier()) + "\n" + cosigners;
  }
  std::vector<MonitorAlert> look(ledger::PosixTime after = 0, const std::vector<std::string>& places = {place}) {
    last = monitor_logs(places, client, options, start + after, memory);
    return last.alerts;
  }
  // The alarms of a look, in their order.
  std::vector<Alarm> alarms(ledger::PosixTime after = 0, const std::vector<std::string>& places = {place}) {
    std::vector<Alarm> found;
    for (const MonitorAlert& alert : look(after, places)) {
      found.push_back(alert.alarm);
    }
    return found;
  }

  std::map<std::string, std::map<std::string, std::string>> hosts;
  std::string cosigners = "quorum none\n";
  MonitorOptions options;
  MonitorMemory memory;
  MonitorRound last;
  struct Client final : net::HttpClient {
    explicit Client(Watched& watched) : of(watched) {}
    net::NetResult<net::HttpResponse> exchange(const net::Url& url, const net::HttpRequest& /*request*/,
                                               std::size_t /*most*/) override {
      const auto host = of.hosts.find(url.host);
      if (host == of.hosts.end()) {
        return std::unexpected(net::NetFault{"nobody there", {}, {}});
      }
      const auto file = host->second.find(url.path.substr(1));
      return file == host->second.end() ? net::HttpResponse{404, net::plain_text, ""}
                                        : net::HttpResponse{200, net::plain_text, file->second};
    }
    Watched& of;
  } client{*this};
};

using Alarms = std::vector<Alarm>;

TEST(LogMonitor, ALogThatGrowsIsNothingToTell) {
  Watched watched;
  std::uint64_t before = 0;
  for (const std::uint64_t size : {1U, 5U, 256U, 257U, 700U}) {
    watched.put(LogForTests(size));
    EXPECT_EQ(watched.alarms(size), Alarms()) << size;
    EXPECT_EQ(watched.last.places.at(0).size, size);
    EXPECT_EQ(watched.last.places.at(0).origin, for_tests::origin);
    EXPECT_EQ(watched.last.places.at(0).grown, before == 0 ? 0 : size - before);
    before = size;
  }
}

TEST(LogMonitor, ARollbackIsToldEveryTimeUntilTheLogIsBack) {
  Watched watched;
  watched.put(LogForTests(300));
  EXPECT_EQ(watched.alarms(), Alarms());
  watched.put(LogForTests(200));
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::rolled_back});
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::rolled_back});
  watched.put(LogForTests(310));
  EXPECT_EQ(watched.alarms(), Alarms());
}

TEST(LogMonitor, ForksAtTheSameSizeAndAtALargerOne) {
  Watched watched;
  watched.put(LogForTests(300));
  EXPECT_EQ(watched.alarms(), Alarms());
  watched.put(LogForTests(300, 299));
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::forked});
  watched.put(LogForTests(600, 100));
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::forked});
  watched.put(LogForTests(600, 300));
  EXPECT_EQ(watched.alarms(), Alarms()) << "what was not seen yet is free";
}

TEST(LogMonitor, TwoPlacesOfOneLogMustAgree) {
  Watched watched;
  const std::vector<std::string> both = {"http://a.example/", "http://b.example/"};
  watched.put(LogForTests(300), "a.example");
  watched.put(LogForTests(280), "b.example");
  EXPECT_EQ(watched.alarms(0, both), Alarms()) << "a copy may be behind";
  watched.memory.clear();
  watched.put(LogForTests(280, 200), "b.example");
  EXPECT_EQ(watched.alarms(0, both), Alarms{Alarm::two_histories});
  watched.put(LogForTests(300, 299), "b.example");
  watched.memory.clear();
  EXPECT_EQ(watched.alarms(0, both), Alarms{Alarm::two_histories}) << "at the same size";
}

TEST(LogMonitor, SilenceIsToldAfterItsTimeAndEndsWithNews) {
  Watched watched;
  watched.put(LogForTests(5));
  EXPECT_EQ(watched.alarms(0), Alarms());
  EXPECT_EQ(watched.alarms(86'399), Alarms());
  EXPECT_EQ(watched.alarms(86'400), Alarms{Alarm::silent});
  watched.put(LogForTests(6));
  EXPECT_EQ(watched.alarms(90'000), Alarms());
  watched.options.silence = 0;
  EXPECT_EQ(watched.alarms(900'000), Alarms());
}

TEST(LogMonitor, APlaceThatCannotBeReadIsToldAndInTimeSilentToo) {
  Watched watched;
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::unreachable});
  watched.put(LogForTests(5));
  EXPECT_EQ(watched.alarms(), Alarms());
  watched.hosts.clear();
  EXPECT_EQ(watched.alarms(86'400), (Alarms{Alarm::unreachable, Alarm::silent}));
}

TEST(LogMonitor, TooFewCosignersOfThePolicy) {
  Watched watched;
  watched.cosigners = "witness w " + ledger::verifier_key_text(for_tests::witness_key().verifier()) + "\nquorum w\n";
  LogForTests log(5);
  watched.put(log);
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::too_few});
  const std::string text = ledger::parse_note(log.note())->text;
  log.files.files["checkpoint"] +=
      ledger::signature_line(ledger::cosign(text, start, for_tests::witness_key()).value());
  watched.put(log);
  EXPECT_EQ(watched.alarms(), Alarms());
  EXPECT_EQ(watched.last.places.at(0).cosigners, 1U);
}

TEST(LogMonitor, ThePolicyOfTheReaderIsStrongerThanThatOfTheLog) {
  Watched watched;
  watched.put(LogForTests(5));
  watched.options.policy =
      ledger::parse_policy("log " + ledger::verifier_key_text(for_tests::log_key().verifier()) + "\nwitness w " +
                           ledger::verifier_key_text(for_tests::witness_key().verifier()) + "\nquorum w\n")
          .value();
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::too_few});
  const auto stranger = ledger::keys_for_tests::key_of(for_tests::origin, ledger::SignatureType::ed25519, 'S');
  watched.options.policy =
      ledger::parse_policy("log " + ledger::verifier_key_text(stranger.verifier()) + "\nquorum none\n").value();
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::not_signed});
}

TEST(LogMonitor, FilesThatDoNotGiveTheSignedRoot) {
  LogForTests log(300);
  const auto flip = [&](const std::string& name, std::size_t at) {
    Watched watched;
    watched.put(log);
    std::string& bytes = watched.hosts["results.example"].at(name);
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return watched.alarms();
  };
  EXPECT_EQ(flip("tile/0/000", 40), Alarms{Alarm::bad_tiles});
  EXPECT_EQ(flip("tile/1/000.p/1", 3), Alarms{Alarm::bad_tiles});
  EXPECT_EQ(flip("tile/0/001.p/44", 3), Alarms{Alarm::bad_tiles});
  EXPECT_EQ(flip("tile/entries/000", 2), Alarms{Alarm::bad_tiles});
  EXPECT_EQ(flip("tile/entries/001.p/44", 2), Alarms{Alarm::bad_tiles});
  Watched watched;
  watched.put(log);
  watched.hosts["results.example"].erase("tile/entries/000");
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::unreachable});
}

TEST(LogMonitor, LeavesThatAreNoneOfSuchALog) {
  Watched watched;
  watched.options.check_leaf = [](std::uint64_t index, std::string_view leaf) {
    return leaf == "7" ? std::optional("seven at " + std::to_string(index)) : std::nullopt;
  };
  watched.put(LogForTests(7));
  EXPECT_EQ(watched.alarms(), Alarms());
  watched.put(LogForTests(9));
  const auto alerts = watched.look();
  ASSERT_EQ(alerts.size(), 1U);
  EXPECT_EQ(alerts[0], (MonitorAlert{Alarm::bad_leaf, place, "leaf 7: seven at 7"}));
}

// The monitor trusts the first key alone, as it was announced.
struct WatchedKeys : Watched {
  WatchedKeys() {
    options.policy =
        ledger::parse_policy("log " + ledger::verifier_key_text(for_tests::log_key().verifier()) + "\nquorum none\n")
            .value();
  }
};

TEST(LogMonitor, AChangeOfKeysIsFollowedFromTheOneThatIsTrusted) {
  for (const bool saw_the_change : {true, false}) {
    WatchedKeys watched;
    const std::string entry = for_tests::change_of_keys(5);
    watched.put(LogForTests(5));
    EXPECT_EQ(watched.alarms(), Alarms());
    if (saw_the_change) {
      watched.put(LogForTests(6, 5, entry, {&for_tests::log_key(), &for_tests::next_key()}));
      EXPECT_EQ(watched.alarms(), Alarms());
    }
    watched.put(LogForTests(300, 5, entry, {&for_tests::next_key()}));
    EXPECT_EQ(watched.alarms(), Alarms());
    watched.memory = parse_monitor_memory(monitor_memory_text(watched.memory)).value();
    watched.put(LogForTests(301, 5, entry, {&for_tests::next_key()}));
    EXPECT_EQ(watched.alarms(), Alarms()) << "by what is remembered";
    watched.put(LogForTests(302, 5, entry, {&for_tests::log_key()}));
    EXPECT_EQ(watched.alarms(), Alarms{Alarm::not_signed}) << "by the key that was given up";
  }
}

TEST(LogMonitor, AKeyThatWasGivenUpSignsNoMore) {
  WatchedKeys watched;
  const std::string entry = for_tests::change_of_keys(5);
  watched.put(LogForTests(7, 5, entry, {&for_tests::log_key()}));
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::not_signed});
  EXPECT_TRUE(watched.memory.empty());
}

TEST(LogMonitor, AForgedChangeOfKeysIsTold) {
  WatchedKeys watched;
  const std::string stranger = for_tests::change_of_keys(4);
  watched.put(LogForTests(7, 5, stranger, {&for_tests::next_key()}));
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::not_signed});
  watched.put(LogForTests(7, 5, stranger, {&for_tests::log_key()}));
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::not_signed});
}

TEST(LogMonitor, AnotherLogInItsPlace) {
  Watched watched;
  watched.put(LogForTests(5));
  EXPECT_EQ(watched.alarms(), Alarms());
  const auto key = ledger::keys_for_tests::key_of("other.example", ledger::SignatureType::ed25519, 'O');
  const std::array<const ledger::SigningKey*, 1> signers = {&key};
  const LogForTests log(9);
  watched.hosts["results.example"]["checkpoint"] =
      ledger::sign_checkpoint({"other.example", {9, log.log.root()}, {}}, signers).value();
  watched.hosts["results.example"]["policy"] = "log " + ledger::verifier_key_text(key.verifier()) + "\nquorum none\n";
  EXPECT_EQ(watched.alarms(), Alarms{Alarm::other_log});
}

}  // namespace
}  // namespace mandate::witness::log_monitor_test
