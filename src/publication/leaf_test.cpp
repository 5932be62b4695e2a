#include "publication/leaf.hpp"

#include <gtest/gtest.h>

#include "record/protocol_table.hpp"

namespace mandate::publication {
namespace {

std::vector<Leaf> one_of_each() {
  return {DefinitionLeaf{"a \"case\"", {"electors", "votes.қ"}, "form", "2022-06-05", {}, 0, "referendum", true, "00"},
          DefinitionLeaf{"c", {}, "", "2022-06-05", {"a+1+x", "b+2+y"}, 2, "referendum", false, "00"},
          EventLeaf{7, "2022-06-05T21:00:00+06:00", "2022-06-05T15:00:00.000Z", "count.result_published",
                    R"({"actor":"\"payload\":","final":true})", "aa", "bb"},
          SealedLeaf{8, "cc"},
          ProtocolLeaf{"KZ-10/1", {1, record::absent, 0}, std::nullopt, "", "", "Commission"},
          ProtocolLeaf{"KZ-10/1", {1, 2, 3}, 3, "a reason", "2022-06-05T21:00:00+06:00", ""},
          StandingLeaf{"KZ-10/1", StationStanding::repeat_vote, "by a court", ""},
          DecisionLeaf{"yes", "adopted", "none", "partial", "11", "22"}};
}

TEST(Leaf, IsReadBackAsItWasWritten) {
  LeafReader reader;
  for (const Leaf& leaf : one_of_each()) {
    const auto read = reader.read(leaf_text(leaf));
    ASSERT_TRUE(read) << leaf_text(leaf) << " " << read.error();
    EXPECT_EQ(*read, leaf);
  }
}

TEST(Leaf, IsCanonicalJson) {
  EXPECT_EQ(leaf_text(ProtocolLeaf{"KZ-10/1", {1, record::absent}, 3, "a reason", "", ""}),
            R"({"reason":"a reason","replaces":3,"station":"KZ-10/1","type":"protocol","values":[1,null]})");
  EXPECT_EQ(
      leaf_text(DecisionLeaf{"yes", "adopted", "none", "partial", "0123", "4567"}),
      R"({"answer":"yes","manifest":"0123","outcome":"adopted","published":"none","rules":"4567","status":"partial","type":"decision"})");
}

TEST(Leaf, HasOneSpelling) {
  LeafReader reader;
  for (const char* const other : {
           R"({"station":"a","reason":"b","type":"protocol","values":[1]})",   // another order
           R"({"station":"a","type":"protocol","values":[1] })",               // whitespace
           R"({"station":"a","type":"protocol","values":[01]})",               // no JSON
           R"({"station":"a","type":"protocol","values":[-1]})",               // a negative figure
           R"({"station":"a","type":"protocol","values":[1.0]})",              // no whole number
           R"({"station":"a","type":"protocol","values":[1],"x":1})",          // an unknown key
           R"({"station":"a","station":"a","type":"protocol","values":[1]})",  // a key twice
           R"({"at":"","station":"a","type":"protocol","values":[1]})",        // empty in place of left out
           R"({"standing":"missing","station":"a","type":"standing"})",        // what no leaf says
           R"({"digest":"aa","sequence":-1,"type":"sealed"})",
           R"({"type":"other"})",
           "[]",
           "",
       }) {
    EXPECT_FALSE(reader.read(other)) << other;
  }
}

}  // namespace
}  // namespace mandate::publication
