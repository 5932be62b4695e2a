// What is sealed, and whose the declarations are, is looked for in every byte of a publication, packed or not, in every
// way in which bytes are written down as text. The same search finds them where nothing is redacted.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <map>
#include <set>

#include "declaration/hexadecimal.hpp"
#include "io/compressed.hpp"
#include "publication/case_publication_for_tests.hpp"
#include "publication/declaration_digests.hpp"

namespace mandate::proceeding::testing {

class WithoutRedaction {
 public:
  static PublicEvent whole(const Event& event) { return PublicEvent(PublicEvent::Whole{&event}); }
};

}  // namespace mandate::proceeding::testing

namespace mandate::publication::case_secrets_test {
namespace {

using namespace for_tests;

constexpr std::string_view sealed_reason = "Diagnosis F20.0 by the closed report";
constexpr std::string_view sealed_name = "Protected witness, Zhailau street 4";

std::string lower(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

std::string base64(std::string_view bytes, std::string_view last_two) {
  std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  digits += last_two;
  std::string out;
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const char c : bytes) {
    buffer = (buffer << 8U) | static_cast<std::uint8_t>(c);
    for (bits += 8; bits >= 6; bits -= 6) {
      out += digits[(buffer >> static_cast<unsigned>(bits - 6)) & 0x3FU];
    }
  }
  return out;  // whole digits only: what follows is not known
}

std::string hexadecimal_of(std::string_view bytes) {
  std::string text;
  declaration::append_hexadecimal(text, std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
  return text;
}

// As it may stand somewhere: itself, in hexadecimal, in either alphabet of base64 wherever it begins.
std::set<std::string> forms_of(const std::string& secret) {
  std::set<std::string> forms = {lower(secret), hexadecimal_of(secret)};
  for (const std::string_view last_two : {"+/", "-_"}) {
    for (std::size_t skipped = 0; skipped < 3; ++skipped) {
      forms.insert(lower(base64(std::string_view(secret).substr(skipped), last_two)));
    }
  }
  return forms;
}

// Everything that can be read in a file: its bytes, and what they hold where they are packed.
std::vector<std::string> readings_of(const std::string& bytes) {
  constexpr std::size_t most = std::size_t{1} << 28U;
  std::vector<std::string> readings = {lower(bytes)};
  if (auto text = io::decompress_gzip(bytes, most)) {
    readings.push_back(lower(*text));
  }
  if (auto text = io::decompress_zstd(bytes, most)) {
    readings.push_back(lower(*text));
  }
  return readings;
}

// What must not be there, by a name for the failure.
std::map<std::string, std::string> secrets_of(const PublishedRecall& recall) {
  std::map<std::string, std::string> secrets = {{"reason", std::string(sealed_reason)},
                                                {"name", std::string(sealed_name)}};
  for (std::uint64_t person = 1; person <= 14; ++person) {
    const declaration::Tag tag = PublishedRecall::tag(person);
    secrets["tag " + std::to_string(person)] = tag.hex();
    secrets["tag in bytes " + std::to_string(person)] =
        std::string(reinterpret_cast<const char*>(tag.bytes().data()), tag.bytes().size());
  }
  for (const proceeding::Event& event : recall.events()) {
    if (const auto salt = proceeding::salt_of(event)) {
      const std::string bytes(reinterpret_cast<const char*>(salt->data()), salt->size());
      secrets["salt " + std::to_string(event.sequence)] = bytes;
      secrets["salt in digits " + std::to_string(event.sequence)] = hexadecimal_of(bytes);
    }
    if (const auto opening = opening_of(event, 1, PublishedRecall::areas())) {
      secrets["salt of an item of event " + std::to_string(event.sequence)] = ledger::hexadecimal(opening->salt);
    }
  }
  return secrets;
}

// "tag 3 in log/tile/entries/000.p/12", a line each.
std::set<std::string> found_in(const MemoryFiles& files, const std::map<std::string, std::string>& secrets) {
  std::set<std::string> found;
  for (const auto& [file, bytes] : files.files) {
    for (const std::string& reading : readings_of(bytes)) {
      for (const auto& [name, secret] : secrets) {
        for (const std::string& form : forms_of(secret)) {
          if (reading.find(form) != std::string::npos) {
            found.insert(fmt::format("{} in {}", name, file));
          }
        }
      }
    }
  }
  return found;
}

PublishedRecall recall_with_secrets() {
  PublishedRecall recall;
  recall.add("2023-05-10", proceeding::StagePaused{"collection", std::string(sealed_reason)}, true);
  recall.add("2023-05-10", proceeding::NoticePublished{"collection", std::string(sealed_name)}, true);
  recall.collected().voted();
  return recall;
}

TEST(CaseSecrets, NothingThatIsSealedAndNoPersonIsInAPublication) {
  const PublishedRecall recall = recall_with_secrets();
  const std::map<std::string, std::string> secrets = secrets_of(recall);
  ASSERT_GT(secrets.size(), 40);
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  ASSERT_EQ(case_failures(files), "");
  for (const std::string& one : found_in(files, secrets)) {
    ADD_FAILURE() << one;
  }
}

// The same events, told whole one and all: a search that found nothing then would find nothing ever.
TEST(CaseSecrets, TheSearchFindsWhatIsNotRedacted) {
  const PublishedRecall recall = recall_with_secrets();
  const std::map<std::string, std::string> secrets = secrets_of(recall);
  const std::vector<proceeding::Event> events = recall.events();
  std::vector<DisclosedEvent> log = recall.log();
  MemoryFiles files;
  std::string text;
  for (std::size_t i = 0; i < log.size(); ++i) {
    log[i].event = proceeding::testing::WithoutRedaction::whole(events[i]);
    text += leaf_text(leaf_of(log[i], PublishedRecall::areas())) + "\n";
  }
  files.files["data/leaves.jsonl"] = text;
  files.files["data/leaves.jsonl.gz"] = io::compress_gzip(text);
  files.files["data/leaves.base64"] = base64(text, "+/");
  files.files["data/leaves.hex"] = hexadecimal_of(text);
  const std::set<std::string> found = found_in(files, secrets);
  for (const auto& [name, secret] : secrets) {
    if (name.find("bytes") != std::string::npos || name.starts_with("salt of an item") ||
        (name.starts_with("salt ") && !name.starts_with("salt in digits"))) {
      continue;  // an event writes them in digits
    }
    for (const std::string_view file : {"leaves.jsonl", "leaves.jsonl.gz", "leaves.base64", "leaves.hex"}) {
      EXPECT_TRUE(found.contains(name + " in data/" + std::string(file))) << name << " in " << file;
    }
  }
}

// The publisher itself refuses what it should not have been given.
TEST(CaseSecrets, EventsThatAreToldWholeAgainstTheLawAreRefused) {
  const PublishedRecall recall = recall_with_secrets();
  const std::vector<proceeding::Event> events = recall.events();
  const std::vector<store::Event> entries = chained(events, PublishedRecall::areas());
  std::vector<DisclosedEvent> log = recall.log();
  for (std::size_t i = 0; i < log.size(); ++i) {
    log[i].event = proceeding::testing::WithoutRedaction::whole(events[i]);
    log[i].link.legal_time = entries[i].legal_time;
    log[i].link.recorded_time = entries[i].recorded_time;
    log[i].link.previous = ledger::hexadecimal(entries[i].previous);
  }
  MemoryFiles files;
  EXPECT_NE(recall.publish_into(files, nullptr, &log).find("an event that must not be told whole"), std::string::npos);
}

}  // namespace
}  // namespace mandate::publication::case_secrets_test
