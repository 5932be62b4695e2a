// Whatever is changed in a publication is found, and the file that was changed is named.
#include <gtest/gtest.h>

#include <algorithm>

#include "ledger/tiled_log.hpp"
#include "publication/log_files.hpp"
#include "publication/manifest.hpp"
#include "publication/publication_for_tests.hpp"

namespace mandate::publication {
namespace {

using namespace for_tests;

MemoryFiles& published_night() {
  static MemoryFiles files;
  if (files.files.empty()) {
    CountInLog night;
    night.correct_after_publication();
    const tally::CountInput count = night.count();
    const std::vector<store::Event> events = night.events();
    EXPECT_EQ(publish_into(files, {.count = &count, .events = events}), "");
  }
  return files;
}

void copy(const MemoryFiles& from, MemoryFiles& to) { to.files = from.files; }

// Whether a failure speaks of the file, or of what stands in it.
bool is_named(const Verification& verification, const std::string& file) {
  const bool is_log = file == checkpoint_name || file.starts_with("log/tile/");
  return std::ranges::any_of(verification.failures, [&](const VerifyFailure& failure) {
    const std::string text = failure.problem.text();
    return text.find(file) != std::string::npos ||
           (is_log && (failure.check == VerifyCheck::log || failure.check == VerifyCheck::signatures));
  });
}

TEST(Tampering, OneFlippedBitInAnyFileIsFoundAndNamed) {
  const MemoryFiles& whole = published_night();
  for (const auto& [name, bytes] : whole.files) {
    // Every byte of what is small; of the others four from all over.
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / 4);
    for (std::size_t i = 0; i < bytes.size(); i += step) {
      MemoryFiles files;
      copy(whole, files);
      files.files.at(name)[i] = static_cast<char>(bytes[i] ^ static_cast<char>(1U << (i % 8)));
      const auto verification = verify(files, {});
      ASSERT_TRUE(verification) << name << " byte " << i;
      ASSERT_FALSE(verification->holds()) << name << " byte " << i;
      ASSERT_TRUE(is_named(*verification, name)) << name << " byte " << i << "\n" << failures_of(*verification);
    }
  }
}

TEST(Tampering, AMissingFileIsNamed) {
  const MemoryFiles& whole = published_night();
  for (const auto& [name, bytes] : whole.files) {
    MemoryFiles files;
    copy(whole, files);
    files.files.erase(name);
    const auto verification = verify(files, {});
    ASSERT_TRUE(verification) << name;
    ASSERT_FALSE(verification->holds()) << name;
    ASSERT_TRUE(is_named(*verification, name)) << name << "\n" << failures_of(*verification);
  }
}

TEST(Tampering, AFileTooManyIsNamed) {
  MemoryFiles files;
  copy(published_night(), files);
  files.files["data/extra.csv"] = "a,b\n";
  files.files["log/tile/0/001"] = std::string(32, 'x');
  const Verification verification = verified(files);
  EXPECT_TRUE(names(verification, VerifyCheck::completeness, "data/extra.csv"));
  EXPECT_TRUE(names(verification, VerifyCheck::log, "log/tile/0/001"));
}

// The manifest made anew over changed files, by somebody who has no key.
void renew_manifest(MemoryFiles& files) {
  std::vector<ManifestEntry> entries;
  for (const auto& [name, bytes] : files.files) {
    if (is_listed(name)) {
      entries.push_back({name, bytes.size(), ledger::hexadecimal(ledger::sha256(bytes))});
    }
  }
  files.files["manifest.csv"] = manifest_csv(std::move(entries));
}

void replace(MemoryFiles& files, const std::string& name, std::string_view from, std::string_view to) {
  std::string& bytes = files.files.at(name);
  const std::size_t at = bytes.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  bytes.replace(at, from.size(), to);
}

TEST(Tampering, VotesThatMoveFromOneStationToAnotherAreFound) {
  MemoryFiles files;
  copy(published_night(), files);
  replace(files, "data/stations.csv", "UT-S/1,counted,300,210,200,150,50", "UT-S/1,counted,300,210,200,140,60");
  replace(files, "data/stations.csv", "UT-S/2,counted,400,300,300,100,200", "UT-S/2,counted,400,300,300,110,190");
  renew_manifest(files);
  const Verification verification = verified(files);
  EXPECT_TRUE(names(verification, VerifyCheck::fold, "data/stations.csv"));
  EXPECT_TRUE(names(verification, VerifyCheck::digests, "manifest.csv"));
  EXPECT_NE(failures_of(verification).find("data/stations.csv:4:"), std::string::npos);
  EXPECT_NE(failures_of(verification).find("data/stations.csv:5:"), std::string::npos);
}

TEST(Tampering, AnotherSumIsFound) {
  MemoryFiles files;
  copy(published_night(), files);
  replace(files, "data/results.csv", "ut,nation,for,4,358", "ut,nation,for,4,359");
  renew_manifest(files);
  EXPECT_TRUE(names(verified(files), VerifyCheck::sums, "data/results.csv"));
}

TEST(Tampering, ACorrectionThatIsHiddenIsFound) {
  MemoryFiles files;
  copy(published_night(), files);
  files.files.at("data/corrections.csv") = "station,cell,from,to,at,reason\n";
  renew_manifest(files);
  EXPECT_TRUE(names(verified(files), VerifyCheck::corrections, "data/corrections.csv"));
}

// A page follows from no other file, so that only the signed digest of the manifest holds it.
TEST(Tampering, APageOfAnotherManifestIsFoundByTheSignature) {
  MemoryFiles files;
  copy(published_night(), files);
  ASSERT_TRUE(files.files.contains("index.html"));
  replace(files, "index.html", "<title>", "<title>Annulled: ");
  renew_manifest(files);
  EXPECT_TRUE(names(verified(files), VerifyCheck::digests, "manifest.csv"));
  files.files.at("en/index.html") = "<!doctype html>\n";
  files.files.erase("site.css");
  renew_manifest(files);
  EXPECT_TRUE(names(verified(files), VerifyCheck::digests, "manifest.csv"));
}

// Whoever holds no key cannot put another last leaf under the signature either.
TEST(Tampering, APageWithALeafOfItsOwnIsFoundByTheSignature) {
  MemoryFiles files;
  copy(published_night(), files);
  replace(files, "index.html", "<title>", "<title>Annulled: ");
  renew_manifest(files);
  const std::string digest = ledger::hexadecimal(ledger::sha256(files.files.at("manifest.csv")));
  for (auto& [name, bytes] : files.files) {
    if (const std::size_t at = bytes.find("\"manifest\":\"");
        name.starts_with("log/tile/entries/") && at != std::string::npos) {
      bytes.replace(at + 12, 64, digest);
    }
  }
  const Verification verification = verified(files);
  EXPECT_TRUE(names(verification, VerifyCheck::log, "log/checkpoint"));
  EXPECT_FALSE(names(verification, VerifyCheck::digests, "manifest.csv"));
}

TEST(Tampering, AnotherRuleIsFound) {
  MemoryFiles files;
  copy(published_night(), files);
  replace(files, "rules/rules.json", "\"2/5\"", "\"4/5\"");  // the turnout that is needed
  renew_manifest(files);
  const Verification verification = verified(files);
  EXPECT_TRUE(names(verification, VerifyCheck::digests, "rules/rules.json"));
  EXPECT_TRUE(names(verification, VerifyCheck::decision, "determination.json"));
}

TEST(Tampering, AnotherAnswerIsFound) {
  MemoryFiles files;
  copy(published_night(), files);
  replace(files, "determination.json", "\"answer\": \"yes\"", "\"answer\": \"no\"");
  renew_manifest(files);
  const Verification verification = verified(files);
  EXPECT_TRUE(names(verification, VerifyCheck::decision, "determination.json"));
  EXPECT_NE(failures_of(verification).find("'answer' is \"no\""), std::string::npos);
}

// By the authority itself, with its key: the log written anew over other leaves.
class Resigned {
 public:
  Resigned() {
    copy(published_night(), files);
    LogFiles source(files);
    leaves = read_signed_log(files, key().verifier())->entries;
  }

  [[nodiscard]] Verification verified() {
    std::erase_if(files.files, [](const auto& file) { return file.first.starts_with("log/tile/"); });
    ledger::TiledLog log;
    for (const std::string& leaf : leaves) {
      EXPECT_TRUE(log.append(leaf));
    }
    for (const ledger::Resource& file : log.take_files()) {
      files.files["log/" + file.name] = file.bytes;
    }
    const ledger::SigningKey own = key();
    const std::array<const ledger::SigningKey*, 1> signers = {&own};
    files.files["log/checkpoint"] =
        *ledger::sign_checkpoint({own.verifier().name, {log.size(), log.root()}, {}}, signers);
    renew_manifest(files);
    return for_tests::verified(files, {.earlier = published_night().files.at("log/checkpoint")});
  }

  std::string& leaf_with(std::string_view text) {
    const auto found =
        std::ranges::find_if(leaves, [&](const std::string& leaf) { return leaf.find(text) != std::string::npos; });
    EXPECT_NE(found, leaves.end()) << text;
    return *found;
  }

  MemoryFiles files;
  std::vector<std::string> leaves;
};

TEST(Tampering, ACorrectionWithoutTraceIsFoundThoughItIsSigned) {
  Resigned forged;
  std::string& leaf = forged.leaf_with("\"replaces\":");
  const std::size_t at = leaf.find("\"replaces\":");
  leaf.erase(at, leaf.find(',', at) + 1 - at);
  EXPECT_NE(failures_of(forged.verified()).find("without saying that they are replaced"), std::string::npos);
}

TEST(Tampering, FiguresThatNobodyEnteredAreFoundThoughTheyAreSigned) {
  Resigned forged;
  std::string& leaf = forged.leaf_with("\"type\":\"protocol\",\"values\":[400,300,300,100,200]");
  leaf.replace(leaf.find("100,200"), 7, "200,100");
  const Verification verification = forged.verified();
  EXPECT_NE(failures_of(verification).find("UT-S/2: the figure 200 of cell 4"), std::string::npos);
  EXPECT_TRUE(names(verification, VerifyCheck::fold, "data/stations.csv"));
}

TEST(Tampering, AnEventThatIsTakenOutIsFoundThoughTheLogIsSigned) {
  Resigned forged;
  std::erase_if(forged.leaves,
                [](const std::string& leaf) { return leaf.find("figures_corrected") != std::string::npos; });
  const Verification verification = forged.verified();
  EXPECT_FALSE(verification.holds(VerifyCheck::events));
  EXPECT_NE(failures_of(verification).find("it was rolled back"), std::string::npos);
}

TEST(Tampering, ARolledBackLogIsFound) {
  CountInLog night;
  night.enter_all();
  const tally::CountInput count = night.count();
  const std::vector<store::Event> events = night.events();
  MemoryFiles files;
  ASSERT_EQ(publish_into(files, {.count = &count, .events = events}), "");
  EXPECT_EQ(failures_of(verified(files)), "");
  const Verification verification = verified(files, {.earlier = published_night().files.at("log/checkpoint")});
  EXPECT_NE(failures_of(verification).find("it was rolled back"), std::string::npos);
}

TEST(Tampering, AForkedLogIsFound) {
  Resigned forged;
  std::string& leaf = forged.leaf_with("Two lines were swapped\",\"station\"");
  leaf.replace(leaf.find("swapped"), 7, "changed");
  EXPECT_NE(failures_of(forged.verified()).find("a log that forked"), std::string::npos);
}

TEST(Tampering, AnotherKeyIsFoundByAPolicyFromElsewhere) {
  MemoryFiles files;
  const ledger::SigningKey other = demonstration_key("another").value();
  const tally::CountInput count = count_in_table();
  ASSERT_EQ(publish_into(files, {.count = &count, .key = &other}), "");
  EXPECT_EQ(failures_of(verified(files)), "");
  const std::string trusted = "log " + ledger::verifier_key_text(key().verifier()) + "\nquorum none\n";
  EXPECT_TRUE(names(verified(files, {.policy = trusted}), VerifyCheck::signatures, "log/checkpoint"));
}

TEST(Tampering, AFolderThatIsNoPublicationIsNotReadAsOne) {
  MemoryFiles files;
  files.files["readme.txt"] = "nothing\n";
  EXPECT_FALSE(verify(files, {}));
}

}  // namespace
}  // namespace mandate::publication
