#include "witness/witness.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <thread>

#include "ledger/encoding.hpp"
#include "ledger/tile_reader.hpp"
#include "ledger/vectors_for_tests.hpp"
#include "witness/add_checkpoint.hpp"
#include "witness/log_for_tests.hpp"
#include "witness/memory_state.hpp"

namespace mandate::witness::witness_test {
namespace {

using for_tests::LogForTests;
using ledger::vectors_for_tests::number;
using ledger::vectors_for_tests::text;
using ledger::vectors_for_tests::vectors;

constexpr ledger::PosixTime time_of_vector = 1679315147;

ledger::Checkpoint published(std::size_t size) {
  const auto note = ledger::parse_note(text(vectors().at("tessera_log").at("checkpoints").at(std::to_string(size))));
  return ledger::parse_checkpoint(note->text).value();
}

// Everything that a witness of the published vectors is made of, as if it had cosigned the log at that size.
struct VectorWitness {
  explicit VectorWitness(std::uint64_t size) {
    if (size > 0) {
      const ledger::Checkpoint before = published(size);
      EXPECT_TRUE(state.replace(before.origin, std::nullopt, {before.tree, "before"}).value());
    }
  }

  MemoryState state;
  Witness witness{{ledger::keys_for_tests::log_key().verifier()}, ledger::keys_for_tests::witness_key(), state, [] {
                    return time_of_vector;
                  }};
};

TEST(Witness, TheNinePublishedRequests) {
  const auto& cases = vectors().at("witness").at("add_checkpoint").as_array();
  ASSERT_EQ(cases.size(), 9U);
  for (const auto& one : cases) {
    SCOPED_TRACE(text(one.at("desc")));
    VectorWitness with(number(one.at("state")));
    const net::HttpResponse response = with.witness.add_checkpoint(text(one.at("body")));
    EXPECT_EQ(response.status, number(one.at("status"))) << response.body;
    const std::string origin = "example.com/log/testdata";
    const auto last = with.state.last(origin).value();
    const auto* const changed = one.as_object().if_contains("new_state");
    EXPECT_EQ(last ? last->tree.size : 0, number(changed == nullptr ? one.at("state") : *changed));
    if (const auto* const body = one.as_object().if_contains("response")) {
      EXPECT_EQ(response.body, text(*body));
      EXPECT_EQ(response.content_type, "text/x.tlog.size");
    }
  }
}

TEST(Witness, TheCosignatureIsThePublishedOne) {
  VectorWitness with(7);
  const auto& seven_to_fifteen = vectors().at("witness").at("add_checkpoint").at(1);
  const net::HttpResponse response = with.witness.add_checkpoint(text(seven_to_fifteen.at("body")));
  EXPECT_EQ(response.body, text(vectors().at("witness").at("cosignature").at("line")));
}

// A witness of the log of these tests.
struct TestWitness {
  net::HttpResponse ask(const LogForTests& log, std::uint64_t old) {
    ledger::Proof proof;
    if (old > 0 && old < log.log.size()) {
      auto files = std::make_unique<ledger::log_files_for_tests::MemoryFiles>();
      files->files = log.files.files;
      ledger::TileReader reader(*files, log.log.size());
      proof = ledger::prove_consistency(reader, old, log.log.size()).value();
    }
    return witness.add_checkpoint(add_checkpoint_text({old, proof, log.note()}));
  }

  MemoryState state;
  Witness witness{{for_tests::log_key().verifier()}, for_tests::witness_key(), state, [] { return time_of_vector; }};
};

TEST(Witness, FollowsALogAsItGrows) {
  TestWitness with;
  std::uint64_t before = 0;
  for (const std::uint64_t size : {1U, 2U, 3U, 255U, 256U, 257U, 700U}) {
    EXPECT_EQ(with.ask(LogForTests(size), before).status, 200U) << size;
    before = size;
  }
}

TEST(Witness, ABranchIsNotCosigned) {
  TestWitness with;
  ASSERT_EQ(with.ask(LogForTests(300), 0).status, 200U);
  EXPECT_EQ(with.ask(LogForTests(400, 200), 300).status, 422U) << "a branch before what was seen";
  EXPECT_EQ(with.ask(LogForTests(300, 299), 300).status, 422U) << "another root at one size";
  EXPECT_EQ(with.ask(LogForTests(400, 300), 300).status, 200U) << "what was not seen yet is free";
  EXPECT_EQ(with.ask(LogForTests(500), 400).status, 422U) << "and then it is the history";
}

TEST(Witness, ALogThatWasRolledBackIsTold) {
  TestWitness with;
  ASSERT_EQ(with.ask(LogForTests(300), 0).status, 200U);
  for (const std::uint64_t old : {0U, 100U, 200U}) {
    const net::HttpResponse response = with.ask(LogForTests(200), old);
    EXPECT_EQ(response.status, 409U);
    EXPECT_EQ(response.body, "300\n");
  }
}

TEST(Witness, TheEmptyLogHasOneRoot) {
  TestWitness with;
  const auto ask = [&](const ledger::Digest& root) {
    const std::array<const ledger::SigningKey*, 1> signers = {&for_tests::log_key()};
    const auto note = ledger::sign_checkpoint({for_tests::origin, {0, root}, {}}, signers).value();
    return with.witness.add_checkpoint(add_checkpoint_text({0, {}, note})).status;
  };
  EXPECT_EQ(ask(ledger::sha256("else")), 422U);
  EXPECT_EQ(ask(ledger::empty_root()), 200U);
  EXPECT_EQ(with.ask(LogForTests(4), 0).status, 200U) << "from nothing there is nothing to prove";
}

TEST(Witness, OnlyTheKeyOfTheOriginCounts) {
  TestWitness with;
  const LogForTests log(5);
  ledger::Note note = ledger::parse_note(log.note()).value();
  const auto status_of = [&](const ledger::Note& changed) {
    return with.witness.add_checkpoint(add_checkpoint_text({0, {}, ledger::note_text(changed).value()})).status;
  };
  const auto stranger = ledger::keys_for_tests::key_of(for_tests::origin, ledger::SignatureType::ed25519, 'S');
  EXPECT_EQ(status_of({note.text, {ledger::sign(note.text, stranger).value()}}), 403U);
  note.signatures.push_back(ledger::sign(note.text, stranger).value());
  EXPECT_EQ(status_of(note), 200U) << "a signature of a stranger beside it is passed over";
  EXPECT_EQ(with.state.last(for_tests::origin).value()->note.find(ledger::signature_line(note.signatures.back())),
            std::string::npos)
      << "and not kept";
}

TEST(Witness, WhatItSawLastCanBeRead) {
  TestWitness with;
  const std::string page = "/" + ledger::hexadecimal(ledger::sha256(for_tests::origin)) + "/checkpoint";
  EXPECT_EQ(with.witness.handle({"GET", page, {}, {}}).status, 404U);
  const std::string line = with.ask(LogForTests(5), 0).body;
  const net::HttpResponse latest = with.witness.handle({"GET", page, {}, {}});
  EXPECT_EQ(latest.status, 200U);
  EXPECT_EQ(latest.body, LogForTests(5).note() + line);
  EXPECT_EQ(with.witness.handle({"GET", "/", {}, {}}).body,
            ledger::verifier_key_text(for_tests::witness_key().verifier()) + "\n");
}

TEST(Witness, PathsAndMethods) {
  TestWitness with;
  const std::string body = add_checkpoint_text({0, {}, LogForTests(5).note()});
  EXPECT_EQ(with.witness.handle({"POST", "/add-checkpoint", {}, body}).status, 200U);
  EXPECT_EQ(with.witness.handle({"GET", "/add-checkpoint", {}, body}).status, 405U);
  EXPECT_EQ(with.witness.handle({"POST", "/", {}, body}).status, 405U);
  EXPECT_EQ(with.witness.handle({"DELETE", "/add-checkpoint", {}, {}}).status, 405U);
  EXPECT_EQ(with.witness.handle({"GET", "/../etc/passwd", {}, {}}).status, 404U);
}

// Two requests that were both right when they came: one is cosigned, the other is told the new size, and what is
// remembered is what was cosigned.
TEST(Witness, OfTwoRequestsAtOnceOneWins) {
  for (int round = 0; round < 50; ++round) {
    TestWitness with;
    ASSERT_EQ(with.ask(LogForTests(10), 0).status, 200U);
    const LogForTests one(20);
    const LogForTests other(30);
    std::array<net::HttpResponse, 2> responses;
    {
      const std::jthread first([&] { responses[0] = with.ask(one, 10); });
      const std::jthread second([&] { responses[1] = with.ask(other, 10); });
    }
    const bool first_won = responses[0].status == 200;
    EXPECT_EQ(responses[0].status, first_won ? 200U : 409U);
    EXPECT_EQ(responses[1].status, first_won ? 409U : 200U);
    EXPECT_EQ(responses[first_won ? 1 : 0].body, first_won ? "20\n" : "30\n");
    EXPECT_EQ(with.state.last(for_tests::origin).value()->tree.size, first_won ? 20U : 30U);
  }
}

// Between the look and the change another request was faster: the memory is the judge.
class Overtaken final : public WitnessState {
 public:
  ledger::Result<std::optional<SeenTree>> last(std::string_view origin) override { return inner.last(origin); }
  ledger::Result<bool> replace(std::string_view origin, const std::optional<ledger::TreeHead>& expected,
                               const SeenTree& next) override {
    const LogForTests faster(30);
    EXPECT_TRUE(inner.replace(origin, expected, {faster.checkpoint().tree, "faster"}).value());
    return inner.replace(origin, expected, next);
  }
  MemoryState inner;
};

TEST(Witness, WhoIsOvertakenGetsNoCosignature) {
  Overtaken state;
  const Witness witness({for_tests::log_key().verifier()}, for_tests::witness_key(), state,
                        [] { return time_of_vector; });
  const auto response = witness.add_checkpoint(add_checkpoint_text({0, {}, LogForTests(20).note()}));
  EXPECT_EQ(response.status, 409U);
  EXPECT_EQ(response.body, "30\n");
  EXPECT_EQ(state.inner.last(for_tests::origin).value()->tree.size, 30U);
}

class Failing final : public WitnessState {
 public:
  ledger::Result<std::optional<SeenTree>> last(std::string_view /*origin*/) override { return std::nullopt; }
  ledger::Result<bool> replace(std::string_view /*origin*/, const std::optional<ledger::TreeHead>& /*expected*/,
                               const SeenTree& /*next*/) override {
    return ledger::fault(ledger::FaultKind::unreadable, "disk full", "space");
  }
};

TEST(Witness, WhatCannotBeRememberedIsNotCosigned) {
  Failing state;
  Witness witness({for_tests::log_key().verifier()}, for_tests::witness_key(), state, [] { return time_of_vector; });
  std::string told;
  witness.when_state_fails([&](const ledger::Fault& fault) { told = fault.found; });
  const auto response = witness.add_checkpoint(add_checkpoint_text({0, {}, LogForTests(20).note()}));
  EXPECT_EQ(response.status, 500U);
  EXPECT_EQ(response.body.find("witness.example"), std::string::npos) << "no cosignature goes out";
  EXPECT_EQ(told, "disk full");
}

// A witness sees no leaf: it is told of the new key, and of the old one's end, by whoever keeps it.
TEST(Witness, KnowsALogByEachKeyThatItWasTold) {
  const std::string entry = for_tests::change_of_keys(5);
  const LogForTests change(6, 5, entry, {&for_tests::log_key(), &for_tests::next_key()});
  const LogForTests later(9, 5, entry, {&for_tests::next_key()});
  const LogForTests by_old(9, 5, entry, {&for_tests::log_key()});
  MemoryState state;
  const auto answer_of = [&](std::vector<ledger::VerifierKey> keys, const LogForTests& log, std::uint64_t seen) {
    const Witness witness(std::move(keys), for_tests::witness_key(), state, [] { return time_of_vector; });
    ledger::log_files_for_tests::MemoryFiles files;
    files.files = log.files.files;
    ledger::TileReader reader(files, log.log.size());
    const auto proof = seen == 0 ? ledger::Proof() : ledger::prove_consistency(reader, seen, log.log.size()).value();
    return witness.add_checkpoint(add_checkpoint_text({seen, proof, log.files.files.at("checkpoint")})).status;
  };
  const ledger::VerifierKey old_key = for_tests::log_key().verifier();
  const ledger::VerifierKey new_key = for_tests::next_key().verifier();
  EXPECT_EQ(answer_of({old_key}, change, 0), 200U) << "both have signed, and one is known";
  EXPECT_EQ(answer_of({old_key}, later, 6), 403U);
  EXPECT_EQ(answer_of({old_key, new_key}, later, 6), 200U);
  EXPECT_EQ(answer_of({new_key}, by_old, 9), 403U);
}

}  // namespace
}  // namespace mandate::witness::witness_test
