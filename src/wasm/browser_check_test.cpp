#include "wasm/browser_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <string>
#include <vector>

#include "publication/memory_files.hpp"
#include "publication/publication_for_tests.hpp"
#include "publication/verification_report.hpp"

namespace mandate::wasm::browser_check_test {
namespace {

namespace json = boost::json;
namespace made = publication::for_tests;
using publication::MemoryFiles;

const MemoryFiles& published() {
  static const MemoryFiles* const files = [] {
    static MemoryFiles one;
    made::publish_table(one);
    return &one;
  }();
  return *files;
}

// Gives the check all that it wants, as a page does; the names in the order of asking.
std::vector<std::string> feed(BrowserCheck& check, const std::map<std::string, std::string, std::less<>>& files) {
  std::vector<std::string> asked;
  for (std::vector<std::string> wanted = check.wanted(); !wanted.empty(); wanted = check.wanted()) {
    for (const std::string& name : wanted) {
      asked.push_back(name);
      const auto file = files.find(name);
      if (file == files.end()) {
        check.lack(name);
        continue;
      }
      const std::string_view bytes = file->second;
      check.begin(name);
      check.add(bytes.substr(0, bytes.size() / 2));
      check.add(bytes.substr(bytes.size() / 2));
    }
  }
  return asked;
}

json::object recomputed(const std::map<std::string, std::string, std::less<>>& files, bool signatures = true) {
  BrowserCheck check;
  static_cast<void>(feed(check, files));
  return json::parse(check.recompute(signatures, {})).as_object();
}

std::string failures_in(const json::object& answer) {
  std::string text;
  for (const json::value& failure : answer.at("verification").at("failures").as_array()) {
    text += std::to_string(failure.at("check").to_number<int>()) + " " + std::string(failure.at("where").as_string()) +
            ": " + std::string(failure.at("text").as_string()) + "\n";
  }
  return text;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST(BrowserCheck, WantsEveryFileThatItLooksAtOnceAndNoPage) {
  auto files = published().files;
  files["ru/index.html"] = "<!doctype html>";
  BrowserCheck check;
  std::vector<std::string> asked = feed(check, files);
  EXPECT_EQ(asked[0], "log/checkpoint");
  EXPECT_EQ(asked[1], "manifest.csv");
  std::ranges::sort(asked);
  EXPECT_EQ(std::ranges::adjacent_find(asked), asked.end());
  std::vector<std::string> expected;
  for (const auto& [name, bytes] : published().files) {
    const bool is_page = name.ends_with(".html") || name.ends_with("/feed.xml") || name == "site.css";
    if (!is_page && name != publication::results_nist_name && name != publication::results_eml_name) {
      expected.push_back(name);
    }
  }
  EXPECT_EQ(asked, expected);
}

TEST(BrowserCheck, RecomputesTheFiguresOfTheNation) {
  const json::object answer = recomputed(published().files);
  EXPECT_TRUE(answer.at("holds").as_bool()) << failures_in(answer);
  const json::object& figures = answer.at("figures").as_object();
  // The sums of `table_of_four`.
  EXPECT_EQ(figures.at("cells").at("for"), 360);
  EXPECT_EQ(figures.at("cells").at("against"), 336);
  EXPECT_EQ(figures.at("cells").at("participants"), 710);
  EXPECT_EQ(figures.at("stations"), 4);
  EXPECT_EQ(figures.at("counted"), 4);
}

TEST(BrowserCheck, SaysWhatTheVerifierSaysButForWhatItLeavesOut) {
  MemoryFiles files;
  files.files = published().files;
  const auto whole = publication::verification_value(made::verified(files));
  const json::object answer = recomputed(published().files);
  const json::object& here = answer.at("verification").as_object();
  EXPECT_EQ(here.at("facts"), whole.at("facts"));
  for (std::size_t i = 2; i < 14; ++i) {
    EXPECT_EQ(here.at("checks").at(i).at("looked_at"), whole.at("checks").at(i).at("looked_at")) << i + 1;
  }
  EXPECT_EQ(here.at("checks").at(14).at("looked_at"), 0);
  EXPECT_FALSE(here.at("checks").at(14).at("notes").as_array().empty());
}

TEST(BrowserCheck, NamesVotesThatWereMoved) {
  auto files = published().files;
  std::string& stations = files.at("data/stations.csv");
  stations.replace(stations.find("150,50"), 6, "140,60");
  const json::object answer = recomputed(files);
  EXPECT_FALSE(answer.at("holds").as_bool());
  EXPECT_TRUE(contains(failures_in(answer), "7 data/stations.csv:4:")) << failures_in(answer);
}

TEST(BrowserCheck, NamesAMissingFile) {
  auto files = published().files;
  files.erase("data/results.csv");
  files.erase("log/tile/0/000.p/6");
  const std::string failures = failures_in(recomputed(files));
  EXPECT_TRUE(contains(failures, "1 data/results.csv: no such file")) << failures;
  EXPECT_TRUE(contains(failures, "4 log/tile/0/000.p/6: no such file")) << failures;
}

TEST(BrowserCheck, AManifestThatTheLogDoesNotHoldIsFoundByItsDigest) {
  auto files = published().files;
  std::string& manifest = files.at("manifest.csv");
  const std::size_t digest =
      manifest.find(',', manifest.find(',', manifest.find(publication::results_nist_name)) + 1) + 1;
  manifest[digest] = manifest[digest] == '0' ? '1' : '0';
  const std::string failures = failures_in(recomputed(files));
  EXPECT_TRUE(contains(failures, "2 manifest.csv: SHA-256")) << failures;
}

TEST(BrowserCheck, WithoutSignaturesItSaysSoAndDoesNotFail) {
  auto files = published().files;
  std::string& note = files.at("log/checkpoint");
  note.replace(note.size() - 12, 4, "AAAA");
  EXPECT_TRUE(contains(failures_in(recomputed(files)), "3 log/checkpoint"));
  const json::object answer = recomputed(files, false);
  EXPECT_TRUE(answer.at("holds").as_bool()) << failures_in(answer);
  EXPECT_FALSE(answer.at("signatures").as_bool());
  EXPECT_FALSE(answer.at("verification").at("checks").at(2).at("notes").as_array().empty());
}

TEST(BrowserCheck, ALogOfImpossibleLengthIsNotAskedFor) {
  auto files = published().files;
  std::string& note = files.at("log/checkpoint");
  const std::size_t size = note.find('\n') + 1;
  note.replace(size, note.find('\n', size) - size, "9000000000000000000");
  const std::string failures = failures_in(recomputed(files));
  EXPECT_TRUE(contains(failures, "4 log/tile/entries")) << failures;
}

TEST(BrowserCheck, FilesThatAreNoPublicationAreRefused) {
  const json::object answer = recomputed({});
  EXPECT_FALSE(answer.at("holds").as_bool());
  EXPECT_TRUE(contains(answer.at("refused").as_string(), "no publication"));
}

}  // namespace
}  // namespace mandate::wasm::browser_check_test
