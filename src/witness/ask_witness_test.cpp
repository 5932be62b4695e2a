#include "witness/ask_witness.hpp"

#include <gtest/gtest.h>

#include "ledger/encoding.hpp"
#include "ledger/tile_reader.hpp"
#include "net/running_server_for_tests.hpp"
#include "witness/last_seen.hpp"
#include "witness/log_for_tests.hpp"
#include "witness/memory_state.hpp"
#include "witness/witness.hpp"

namespace mandate::witness::ask_witness_test {
namespace {

using for_tests::LogForTests;

constexpr ledger::PosixTime now = 1'700'000'000;

// A witness that is asked in the same program, and what it was asked.
struct Asked {
  net::HttpResponse answer(const net::HttpRequest& request) {
    requests.push_back(request);
    return witness.handle(request);
  }
  WitnessReply ask(LogForTests& log, const std::vector<ledger::VerifierKey>& known) {
    ledger::TileReader reader(log.files, log.log.size());
    const std::string note = log.note();
    return ask_witness(client, url, {note, log.checkpoint(), &reader, known});
  }
  WitnessReply ask(LogForTests& log) { return ask(log, {for_tests::witness_key().verifier()}); }

  MemoryState state;
  Witness witness{{for_tests::log_key().verifier()}, for_tests::witness_key(), state, [] { return now; }};
  std::vector<net::HttpRequest> requests;
  net::LocalHttpClient client{[this](const net::HttpRequest& request) { return answer(request); }};
  net::Url url = net::parse_url("http://witness.example/w").value();
};

TEST(AskWitness, TheFirstTimeNothingIsToBeProved) {
  Asked asked;
  asked.url = net::parse_url("http://witness.example/").value();
  LogForTests log(5);
  const WitnessReply reply = asked.ask(log);
  EXPECT_EQ(reply.answer, WitnessAnswer::cosigned) << reply.said;
  ASSERT_EQ(reply.cosignatures.size(), 1U);
  EXPECT_EQ(asked.requests.size(), 1U);
  const std::string note = with_cosignatures(log.note(), reply.cosignatures).value();
  const std::array<ledger::VerifierKey, 2> keys = {for_tests::log_key().verifier(),
                                                   for_tests::witness_key().verifier()};
  const auto opened = ledger::open_checkpoint(note, keys).value();
  ASSERT_EQ(opened.signed_by.size(), 2U);
  EXPECT_EQ(opened.signed_by[1].at, now);
}

TEST(AskWitness, FromTheSizeThatItIsToldItProves) {
  Asked asked;
  asked.url.path = "/";
  LogForTests small(300);
  LogForTests large(1000);
  ASSERT_EQ(asked.ask(small).answer, WitnessAnswer::cosigned);
  asked.requests.clear();
  EXPECT_EQ(asked.ask(large).answer, WitnessAnswer::cosigned);
  ASSERT_EQ(asked.requests.size(), 2U);
  EXPECT_TRUE(asked.requests[0].body.starts_with("old 0\n\n"));
  EXPECT_TRUE(asked.requests[1].body.starts_with("old 300\n"));
  EXPECT_EQ(asked.ask(large).answer, WitnessAnswer::cosigned) << "again, at the same size";
}

TEST(AskWitness, TheAddressIsAPrefix) {
  Asked asked;
  LogForTests log(5);
  EXPECT_EQ(asked.ask(log).answer, WitnessAnswer::refused) << "this witness does not live below /w";
  ASSERT_EQ(asked.requests.size(), 1U);
  EXPECT_EQ(asked.requests[0].target, "/w/add-checkpoint");
  EXPECT_EQ(asked.requests[0].method, "POST");
}

TEST(AskWitness, AheadAndForkedAreSaid) {
  Asked asked;
  asked.url.path = "/";
  LogForTests log(300);
  LogForTests rolled_back(200);
  LogForTests forked(400, 100);
  ASSERT_EQ(asked.ask(log).answer, WitnessAnswer::cosigned);
  const WitnessReply behind = asked.ask(rolled_back);
  EXPECT_EQ(behind.answer, WitnessAnswer::ahead);
  EXPECT_EQ(behind.seen, 300U);
  const WitnessReply fork = asked.ask(forked);
  EXPECT_EQ(fork.answer, WitnessAnswer::refused);
  EXPECT_EQ(fork.status, 422U);
  EXPECT_TRUE(fork.cosignatures.empty());
}

TEST(AskWitness, OnlyCosignaturesOfKnownKeysThatHoldAreTaken) {
  Asked asked;
  asked.url.path = "/";
  LogForTests log(5);
  const auto reply = asked.ask(log, {for_tests::witness_key('X').verifier()});
  EXPECT_EQ(reply.answer, WitnessAnswer::refused);
  EXPECT_TRUE(reply.cosignatures.empty());
  net::LocalHttpClient liar([](const net::HttpRequest&) {
    auto signature = ledger::cosign("another text\n", now, for_tests::witness_key()).value();
    return net::HttpResponse{200, net::plain_text, ledger::signature_line(signature)};
  });
  ledger::TileReader reader(log.files, 5);
  const std::vector<ledger::VerifierKey> known = {for_tests::witness_key().verifier()};
  const std::string note = log.note();
  const auto lied = ask_witness(liar, asked.url, {note, log.checkpoint(), &reader, known});
  EXPECT_EQ(lied.answer, WitnessAnswer::refused);
  EXPECT_TRUE(lied.cosignatures.empty());
}

TEST(AskWitness, WhoeverNeverSettlesIsGivenUp) {
  int size = 0;
  net::LocalHttpClient restless([&](const net::HttpRequest&) {
    size = size == 3 ? 4 : 3;
    return net::HttpResponse{409, size_content_type, std::to_string(size) + "\n"};
  });
  LogForTests log(5);
  ledger::TileReader reader(log.files, 5);
  const std::string note = log.note();
  const auto reply = ask_witness(restless, {"w", 80, "/"}, {note, log.checkpoint(), &reader, {}});
  EXPECT_EQ(reply.answer, WitnessAnswer::refused);
}

TEST(AskWitness, ANewCosignatureTakesThePlaceOfTheOldOne) {
  const LogForTests log(5);
  const std::string text = ledger::parse_note(log.note())->text;
  const auto old = ledger::cosign(text, 1, for_tests::witness_key()).value();
  const auto other = ledger::cosign(text, 1, for_tests::witness_key('X')).value();
  const auto renewed = ledger::cosign(text, 2, for_tests::witness_key()).value();
  std::vector<ledger::Signature> added = {old, other};
  const std::string before = with_cosignatures(log.note(), added).value();
  added = {renewed};
  EXPECT_EQ(with_cosignatures(before, added).value(),
            log.note() + ledger::signature_line(renewed) + ledger::signature_line(other));
}

TEST(AskWitness, OverARealSocket) {
  Asked asked;
  const net::for_tests::RunningServer server([&](const net::HttpRequest& request) { return asked.answer(request); });
  net::TcpHttpClient client;
  for (const std::uint64_t size : {5U, 900U}) {
    LogForTests log(size);
    ledger::TileReader reader(log.files, size);
    const std::string note = log.note();
    const std::vector<ledger::VerifierKey> known = {for_tests::witness_key().verifier()};
    const auto reply = ask_witness(client, server.url(), {note, log.checkpoint(), &reader, known});
    EXPECT_EQ(reply.answer, WitnessAnswer::cosigned) << reply.said;
  }
}

TEST(LastSeen, TellsAStoreThatWasPutBack) {
  Asked asked;
  asked.url.path = "/";
  LogForTests today(300);
  const LogForTests yesterday(200);
  ASSERT_EQ(asked.ask(today).answer, WitnessAnswer::cosigned);
  const LastSeen last_seen = last_seen_by(asked.client, {asked.url});
  EXPECT_EQ(last_seen(yesterday.note()).value(), 300U);
  EXPECT_EQ(last_seen(today.note()).value(), 300U);
  EXPECT_FALSE(check_not_behind(last_seen, yesterday.note()));
  EXPECT_TRUE(check_not_behind(last_seen, today.note()));
}

TEST(LastSeen, ThatNobodyAnswersIsNoPermission) {
  net::LocalHttpClient broken([](const net::HttpRequest&) { return net::HttpResponse{500, net::plain_text, ""}; });
  const LastSeen last_seen = last_seen_by(broken, {{"w", 80, "/"}});
  EXPECT_FALSE(check_not_behind(last_seen, LogForTests(5).note()));
  EXPECT_FALSE(check_not_behind(last_seen_by(broken, {}), LogForTests(5).note()));
}

}  // namespace
}  // namespace mandate::witness::ask_witness_test
