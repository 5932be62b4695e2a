#include "io/rules.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"

namespace mandate::io::rules_test {
namespace {

using procedure::CountryDocuments;

class Rules : public ::testing::Test {
 protected:
  std::vector<CountryDocuments> read() {
    problems.clear();
    return read_rules_directory(folder.path(), problems);
  }

  TestFolder folder;
  Problems problems;
};

TEST_F(Rules, EveryFileInOrder) {
  folder.write("yy/country.yaml", "country: yy\n");
  folder.write("xx/procedures/vote.yaml", "b: 2\na: 1\n");
  folder.write("xx/parameters/vote/share.yaml", "x: \"2/3\"\n");
  folder.write("xx/country.yaml", "country: xx\n");
  folder.write("README.md", "# Rules\n");
  folder.write("xx/README.md", "# Country\n");
  folder.write("xx/.hidden.swp", "\x01");
  const std::vector<CountryDocuments> countries = read();
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
  ASSERT_EQ(countries.size(), 2U);
  EXPECT_EQ(countries[0].country, "xx");
  EXPECT_EQ(countries[1].country, "yy");
  ASSERT_EQ(countries[0].documents.size(), 3U);
  EXPECT_EQ(countries[0].documents[0].file, "country.yaml");
  EXPECT_EQ(countries[0].documents[1].file, "parameters/vote/share.yaml");
  EXPECT_EQ(countries[0].documents[2].file, "procedures/vote.yaml");
}

// As in the canonical form: '-' comes before '/'.
TEST_F(Rules, OrderIsThatOfTheBytesOfPaths) {
  folder.write("xx/vote/a.yaml", "a: 1\n");
  folder.write("xx/vote-x.yaml", "a: 1\n");
  EXPECT_EQ(read().at(0).documents.at(0).file, "vote-x.yaml");
}

TEST_F(Rules, CanonicalForm) {
  folder.write("xx/procedures/vote.yaml", "b: 2\na: {d: null, c: [true, \"2/3\"]}\n");
  folder.write("xx/country.yaml", "label: Ел\n");
  EXPECT_EQ(
      canonical_rules(read()),
      R"({"countries":{"xx":{"country.yaml":{"label":"Ел"},"procedures/vote.yaml":{"a":{"c":[true,"2/3"],"d":null},"b":2}}},)"
      R"("schema":"mandate/rules/1"})");
}

TEST_F(Rules, CanonicalFormIsReadBack) {
  folder.write("xx/procedures/vote.yaml", "b: 2\na: 1\n");
  folder.write("yy/country.yaml", "country: yy\n");
  const std::string text = canonical_rules(read());
  const std::vector<CountryDocuments> countries = read_canonical_rules(text, problems);
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
  ASSERT_EQ(countries.size(), 2U);
  EXPECT_EQ(countries[0].documents.at(0).file, "procedures/vote.yaml");
  EXPECT_EQ(countries[0].documents.at(0).root.find("b")->integer, 2);
  EXPECT_EQ(canonical_rules(countries), text);
}

TEST_F(Rules, FilesThatAreNoRules) {
  folder.write("xx/country.yaml", "country: xx\n");
  folder.write("xx/notes.txt", "notes");
  folder.write("xx/parameters/a.yml", "a: 1\n");
  folder.write("stray.yaml", "a: 1\n");
  read();
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "xx/notes.txt", {0, 0}, {"no rule data", "Move it"}));
  EXPECT_TRUE(has_problem(problems, "xx/parameters/a.yml", {0, 0}, {"Rename it to end in .yaml"}));
  EXPECT_TRUE(has_problem(problems, "stray.yaml", {0, 0}, {"beside the countries"}));
}

TEST_F(Rules, NoCountry) {
  read();
  EXPECT_TRUE(has_only_problem(problems, folder.path().string(), {0, 0}, {"no country"}));
  folder.write("xx/README.md", "# Country\n");
  read();
  EXPECT_TRUE(has_only_problem(problems, "/xx", {0, 0}, {"a country without rule data"}));
}

TEST_F(Rules, NoFolder) {
  static_cast<void>(read_rules_directory(folder.path() / "none", problems));
  EXPECT_TRUE(has_only_problem(problems, "/none", {0, 0}, {"cannot be read"}));
}

TEST_F(Rules, ProblemsOfEveryFile) {
  folder.write("xx/a.yaml", "a: 1.5\n");
  folder.write("xx/b.yaml",
               "\xEF\xBB\xBF"
               "a: 1\n");
  folder.write("yy/c.yaml", "");
  read();
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "xx/a.yaml", {1, 4}, {"floating-point"}));
  EXPECT_TRUE(has_problem(problems, "xx/b.yaml", {1, 1}, {"byte-order mark"}));
  EXPECT_TRUE(has_problem(problems, "yy/c.yaml", {0, 0}, {"an empty file"}));
}

TEST_F(Rules, ALoopOfLinksEnds) {
  folder.write("xx/country.yaml", "country: xx\n");
  std::filesystem::create_directory_symlink(folder.path() / "xx", folder.path() / "xx/loop");
  read();
  EXPECT_TRUE(has_problem(problems, "loop/loop", {0, 0}, {"nested too deeply"}));
}

TEST_F(Rules, WrongCanonicalForms) {
  EXPECT_TRUE(read_canonical_rules("{}", problems).empty());
  EXPECT_TRUE(has_problem(problems, "canonical rules", {0, 0}, {"no key 'schema'"}));
  EXPECT_TRUE(has_problem(problems, "canonical rules", {0, 0}, {"no key 'countries'"}));
  problems.clear();
  static_cast<void>(read_canonical_rules(R"({"schema":"mandate/rules/9","countries":{}})", problems));
  EXPECT_TRUE(has_only_problem(problems, "canonical rules", {0, 0}, {"'mandate/rules/9'", "'mandate/rules/1'"}));
  problems.clear();
  static_cast<void>(read_canonical_rules(R"({"schema":"mandate/rules/1","countries":{"xx":[]}})", problems));
  EXPECT_TRUE(has_only_problem(problems, "canonical rules", {0, 0}, {"a sequence", "'xx'"}));
  problems.clear();
  static_cast<void>(read_canonical_rules("{", problems));
  EXPECT_TRUE(has_only_problem(problems, "canonical rules", {1, 2}, {"end of the text"}));
}

TEST_F(Rules, ProblemsOfTheLawNameTheWholePath) {
  folder.write("xx/country.yaml", "country: xx\nlabel: X\ncolour: red\n");
  static_cast<void>(read_rule_book_directory(folder.path(), problems));
  EXPECT_TRUE(has_problem(problems, (folder.path() / "xx/country.yaml").string(), {3, 1}, {"unknown key 'colour'"}));
}

}  // namespace
}  // namespace mandate::io::rules_test
