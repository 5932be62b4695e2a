#include "io/record_stream.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/problems_for_tests.hpp"

namespace mandate::io::record_stream_test {
namespace {

// "name[index]{child=text,…}" of every record.
std::string shown(const Branch& branch) {
  std::string out(branch.name());
  if (branch.first().exists()) {
    out += '{';
    for (Branch at = branch.first(); at.exists(); at = at.next()) {
      out += shown(at) + ';';
    }
    out += '}';
  }
  return branch.text().empty() ? out : out + "=" + std::string(branch.text());
}

struct Outcome {
  std::vector<std::string> records;
  Problems problems;
  bool complete = false;
};

// Hands out a byte at a time, so that every border between parts is met.
class ByteByByte final : public ByteSource {
 public:
  explicit ByteByByte(std::string_view bytes) : bytes_(bytes) {}
  BytesRead read(std::span<char> room) override {
    if (bytes_.empty()) {
      return 0;
    }
    room.front() = bytes_.front();
    bytes_.remove_prefix(1);
    return 1;
  }

 private:
  std::string_view bytes_;
};

Outcome json(std::string_view text) {
  Outcome outcome;
  ByteByByte source(text);
  outcome.complete =
      read_json_records({"a.json", &outcome.problems}, source, [&](const Branch& record, std::size_t index) {
        outcome.records.push_back(std::to_string(index) + " " + shown(record));
        return true;
      });
  return outcome;
}

Outcome xml(std::string_view text, XmlRecords records) {
  Outcome outcome;
  ByteByByte source(text);
  outcome.complete = read_xml_records({"a.xml", &outcome.problems}, source, "Root", records,
                                      [&](const Branch& record, std::size_t index) {
                                        outcome.records.push_back(std::to_string(index) + " " + shown(record));
                                        return true;
                                      });
  return outcome;
}

using Records = std::vector<std::string>;

TEST(JsonRecords, elements_of_lists_and_other_values_are_records) {
  const Outcome outcome = json(
      R"({"Version":"1","CVR":[{"Id":1,"Mark":[{"R":2},{"R":-3.50}]},{"Id":2,"No":null,"Yes":true}],"E":{"N":"é\n"}})");
  EXPECT_TRUE(outcome.complete) << all_texts(outcome.problems);
  EXPECT_EQ(outcome.records,
            (Records{"0 Version=1", "0 CVR{Id=1;Mark{R=2;};Mark{R=-3.50;};}", "1 CVR{Id=2;Yes=true;}", "0 E{N=é\n;}"}));
}

TEST(JsonRecords, a_byte_order_mark_and_blanks_around) {
  EXPECT_EQ(json("\xEF\xBB\xBF {\"A\":[1,[2,3]]}\n\n").records, (Records{"0 A=1", "1 A{A=2;A=3;}"}));
}

TEST(JsonRecords, broken_documents_are_told_with_their_place) {
  EXPECT_TRUE(has_only_problem(json("{\"A\":[1,\n2,,3]}").problems, "a.json", {2, 3}, {"no JSON"}));
  EXPECT_TRUE(has_only_problem(json("{\"A\":[1,\n2").problems, "a.json", {2, 2}, {"the end of the file"}));
  EXPECT_TRUE(has_only_problem(json("").problems, "a.json", {1, 1}, {"the end of the file"}));
  EXPECT_TRUE(has_only_problem(json("[1]").problems, "a.json", {1, 1}, {"no object"}));
  EXPECT_TRUE(has_only_problem(json("{} x").problems, "a.json", {1, 4}, {"no JSON"}));
}

TEST(JsonRecords, nesting_without_end_is_refused) {
  const Outcome deep = json("{\"A\":" + std::string(5000, '['));
  EXPECT_FALSE(deep.complete);
  EXPECT_EQ(deep.problems.size(), 1U);
  std::string objects = "{\"A\":";
  for (int i = 0; i < 40; ++i) {
    objects += "{\"A\":";
  }
  EXPECT_TRUE(has_only_problem(json(objects).problems, "a.json", {1, 5 * 33 + 1}, {"32 levels"}));
}

TEST(XmlRecords, children_with_attributes_and_prefixes) {
  const Outcome outcome = xml(
      R"(<c:Root xmlns:c="urn:x"><c:CVR Id="7"><c:A>1</c:A><A/><A><![CDATA[<]]></A></c:CVR><!-- no --><GpUnit/></c:Root>)",
      XmlRecords::children);
  EXPECT_TRUE(outcome.complete) << all_texts(outcome.problems);
  EXPECT_EQ(outcome.records, (Records{"0 CVR{Id=7;A=1;A;A=<;}", "0 GpUnit"}));
}

TEST(XmlRecords, the_root_or_what_is_below_a_child) {
  EXPECT_EQ(xml("<Root><A>1</A></Root>", XmlRecords::root).records, (Records{"0 Root{A=1;}"}));
  EXPECT_EQ(xml("<Root><A><r>1</r><r>2</r></A></Root>", XmlRecords::grandchildren).records,
            (Records{"0 r=1", "1 r=2"}));
}

TEST(XmlRecords, broken_documents_are_told_with_their_place) {
  EXPECT_TRUE(has_only_problem(xml("<Other/>", XmlRecords::children).problems, "a.xml", {1, 9}, {"'Other'", "'Root'"}));
  const Outcome cut_off = xml("<Root>\n<A>", XmlRecords::children);
  ASSERT_EQ(cut_off.problems.size(), 1U);
  EXPECT_EQ(cut_off.problems.front().at.line, 2U);
  EXPECT_NE(cut_off.problems.front().text().find("no well-formed XML"), std::string::npos);
  EXPECT_FALSE(xml("", XmlRecords::children).complete);
}

// Ten levels of ten references each would be ten thousand million bytes.
TEST(XmlRecords, entities_are_refused) {
  const Outcome bomb =
      xml("<!DOCTYPE Root [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><Root><A>&b;</A></Root>",
          XmlRecords::children);
  EXPECT_FALSE(bomb.complete);
  ASSERT_EQ(bomb.problems.size(), 1U);
  EXPECT_NE(bomb.problems.front().text().find("document type"), std::string::npos);
}

TEST(XmlRecords, nesting_without_end_is_refused) {
  std::string deep = "<Root>";
  for (int i = 0; i < 200; ++i) {
    deep += "<A>";
  }
  const Outcome outcome = xml(deep, XmlRecords::children);
  ASSERT_EQ(outcome.problems.size(), 1U);
  EXPECT_NE(outcome.problems.front().text().find("32 levels"), std::string::npos);
}

}  // namespace
}  // namespace mandate::io::record_stream_test
