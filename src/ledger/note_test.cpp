#include "ledger/note.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledger/encoding.hpp"
#include "ledger/keys_for_tests.hpp"

namespace mandate::ledger::note_test {
namespace {

using namespace vectors_for_tests;
using keys_for_tests::key_of;

std::string example() { return text(vectors().at("notes").as_array()[0].at("note")); }
VerifierKey example_key() { return *parse_verifier_key(text(vectors().at("notes").as_array()[0].at("vkey"))); }

std::string signed_note(std::string text, std::initializer_list<const SigningKey*> keys) {
  Note note{std::move(text), {}};
  for (const SigningKey* key : keys) {
    note.signatures.push_back(*sign(note.text, *key));
  }
  return *note_text(note);
}

TEST(Note, TheExampleOfTheSpecificationVerifies) {
  const auto opened = open_note(example(), std::vector{example_key()});
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->note.text, "This is an example message.\n");
  ASSERT_EQ(opened->signed_by.size(), 1U);
  EXPECT_EQ(opened->signed_by[0].by, example_key());
  EXPECT_FALSE(opened->signed_by[0].at);
  EXPECT_EQ(note_text(opened->note), example());
}

TEST(Note, TheTextEndsAtTheLastEmptyLine) {
  const SigningKey key = key_of("k.example", SignatureType::ed25519, 'k');
  const auto note = parse_note(signed_note("one\n\ntwo\n", {&key}));
  ASSERT_TRUE(note);
  EXPECT_EQ(note->text, "one\n\ntwo\n");
  EXPECT_EQ(parse_note(signed_note("\n", {&key}))->text, "\n");
}

TEST(Note, WhatIsNoNote) {
  const std::string good = example();
  const std::size_t line = good.find("\u2014");
  const std::string head = good.substr(0, line);
  const std::string signature = good.substr(line);
  for (const std::string& bytes : {
           std::string(),
           head,                                         // no signature
           good.substr(0, good.size() - 1),              // a line that does not end
           good + "\n",                                  // an empty line behind
           good + "x\n",                                 // a line that is no signature
           head.substr(0, head.size() - 1) + signature,  // no empty line
           head + signature.substr(4),                   // no dash
           head + "\u2014" + signature.substr(4),        // no space
           head + "\u2014  " + signature.substr(4),      // two
           head + "\u2014 example.com/foo\n",
           head + "\u2014 example.com/foo Uw2QOg=\n",   // base64 of another length
           head + "\u2014 example.com/foo Uw2QOg==\n",  // a key id alone
           head + "\u2014 exa+mple Uw2QOkn8\n",
           head + "\u2014 exa\u00a0mple Uw2QOkn8\n",
           "\xff" + good,
           "\r\n" + good,
           "a\tb\n" + good,
           std::string(1, '\0') + good,
       }) {
    const auto note = parse_note(bytes);
    ASSERT_FALSE(note) << excerpt(bytes);
    EXPECT_EQ(note.error().kind, FaultKind::malformed);
  }
  EXPECT_FALSE(parse_note("\n\n" + signature + std::string(most_note_bytes, 'x')));
}

TEST(Note, DeleteIsNoControlCharacterOfTheSpecification) {
  const SigningKey key = key_of("k.example", SignatureType::ed25519, 'k');
  EXPECT_TRUE(open_note(signed_note("\x7f\n", {&key}), std::vector{key.verifier()}));
}

TEST(Note, UnknownKeysArePassedOver) {
  const SigningKey known = key_of("k.example", SignatureType::ed25519, 'k');
  const SigningKey same_name = key_of("k.example", SignatureType::ed25519, 'o');
  const SigningKey other = key_of("o.example", SignatureType::ed25519, 'o');
  const auto opened = open_note(signed_note("text\n", {&other, &same_name, &known}), std::vector{known.verifier()});
  ASSERT_TRUE(opened);
  ASSERT_EQ(opened->signed_by.size(), 1U);
  EXPECT_EQ(opened->signed_by[0].by, known.verifier());
  EXPECT_EQ(opened->note.signatures.size(), 3U);

  const auto unsigned_note = open_note(signed_note("text\n", {&other, &same_name}), std::vector{known.verifier()});
  ASSERT_FALSE(unsigned_note);
  EXPECT_EQ(unsigned_note.error().kind, FaultKind::not_verified);
}

TEST(Note, AFailingSignatureOfAKnownKeyCondemnsTheNote) {
  const SigningKey one = key_of("k.example", SignatureType::ed25519, 'k');
  const SigningKey other = key_of("o.example", SignatureType::ed25519, 'o');
  Note note{"text\n", {*sign("text\n", one), *sign("other text\n", other)}};
  const std::vector known{one.verifier(), other.verifier()};
  ASSERT_FALSE(verify_note(note, known));
  EXPECT_EQ(verify_note(note, known).error().found,
            "a signature of o.example (key " + hexadecimal(other.verifier().id) + ") that does not hold");
  EXPECT_TRUE(verify_note(note, std::vector{one.verifier()}));
  // Also where the same key has signed as it should.
  note.signatures = {*sign("text\n", one), *sign("other text\n", one)};
  EXPECT_FALSE(verify_note(note, known));
}

TEST(Note, AKeyCountsOnce) {
  const SigningKey key = key_of("k.example", SignatureType::ed25519, 'k');
  EXPECT_EQ(open_note(signed_note("text\n", {&key, &key}), std::vector{key.verifier()})->signed_by.size(), 1U);
}

TEST(Note, OneOfAHundredSignatures) {
  const SigningKey key = key_of("k.example", SignatureType::ed25519, 'k');
  Note note{"text\n", {}};
  for (std::size_t i = 1; i < most_signatures; ++i) {
    note.signatures.push_back({"s" + std::to_string(i), static_cast<std::uint32_t>(i), "signature"});
  }
  note.signatures.push_back(*sign(note.text, key));
  EXPECT_TRUE(open_note(*note_text(note), std::vector{key.verifier()}));
  note.signatures.push_back(*sign(note.text, key));
  EXPECT_FALSE(note_text(note));
}

TEST(Note, WhatCouldNotBeReadBackIsNotWritten) {
  const SigningKey key = key_of("k.example", SignatureType::ed25519, 'k');
  EXPECT_FALSE(note_text({"text", {*sign("text", key)}}));
  EXPECT_FALSE(note_text({"text\n", {}}));
  EXPECT_FALSE(note_text({"te\rxt\n", {*sign("te\rxt\n", key)}}));
  EXPECT_FALSE(note_text({"text\n", {{"a b", 1, "x"}}}));
  EXPECT_FALSE(note_text({"", {{"a", 1, "x"}}}));
}

TEST(Note, KeysThatCannotBeUsedAreNotIgnored) {
  const auto key = *make_verifier_key("w", SignatureType::ml_dsa_44_cosignature, std::string(1312, 'k'));
  const Note note{"text\n", {{key.name, key.id, std::string(2428, 's')}}};
  const auto verified = verify_note(note, std::vector{key});
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().kind, FaultKind::refused);
}

RC_GTEST_PROP(Note, OneBitFlippedIsNeverVerified, ()) {
  std::string bytes = example();
  const auto bit = *rc::gen::inRange<std::size_t>(0, bytes.size() * 8);
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  RC_ASSERT(!open_note(bytes, std::vector{example_key()}));
}

}  // namespace
}  // namespace mandate::ledger::note_test
