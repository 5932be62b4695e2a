#include "publish/determination_json.hpp"

#include <gtest/gtest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <vector>

#include "publish/json_text.hpp"
#include "publish/sample_determination.hpp"

namespace mandate::publish::determination_json_test {
namespace json = boost::json;
namespace {

json::object parsed(const Sample& sample) { return json::parse(determination_json(sample.determination)).as_object(); }

// docs/reference/determination.md, in its order.
const std::vector<std::string> fields = {"schema",
                                         "case",
                                         "title",
                                         "date",
                                         "jurisdiction",
                                         "country",
                                         "procedure",
                                         "procedure_label",
                                         "law_date",
                                         "version",
                                         "answer",
                                         "outcome",
                                         "outcome_label",
                                         "succeeded_by",
                                         "finding",
                                         "seats",
                                         "tiers",
                                         "seat_reasons",
                                         "winners",
                                         "ties",
                                         "missing",
                                         "depends_on_reading",
                                         "readings",
                                         "parameters",
                                         "unverified",
                                         "assumed",
                                         "announced",
                                         "agreement",
                                         "differs_from_announced",
                                         "sources"};

TEST(DeterminationJson, HasEveryFieldInItsOrderWhateverTheAnswer) {
  for (const auto& sample : {referendum_sample(), election_sample(), ended_sample()}) {
    std::vector<std::string> found;
    for (const json::key_value_pair& member : parsed(*sample)) {
      found.emplace_back(member.key());
    }
    EXPECT_EQ(found, fields);
  }
}

TEST(DeterminationJson, TellsTheReferendumOfJune2022) {
  const json::object determination = parsed(*referendum_sample());
  EXPECT_EQ(determination.at("schema").as_string(), "mandate/determination/1");
  EXPECT_EQ(determination.at("case").as_string(), "kz-2022-referendum");
  EXPECT_EQ(determination.at("procedure").as_string(), "referendum_constitutional");
  EXPECT_EQ(determination.at("law_date").as_string(), "2022-06-05");
  EXPECT_EQ(determination.at("answer").as_string(), "cannot_tell");
  EXPECT_EQ(determination.at("agreement").as_string(), "consistent");
  EXPECT_FALSE(determination.at("depends_on_reading").as_bool());
  EXPECT_EQ(determination.at("missing").as_array().size(), 6U);
  const json::object& missing = determination.at("missing").as_array().front().as_object();
  EXPECT_EQ(missing.at("what").as_string(), "figure");
  EXPECT_EQ(missing.at("count").as_string(), "for");
  EXPECT_EQ(missing.at("unit").as_string(), "KZ-11");
  EXPECT_EQ(determination.at("unverified").as_array().front().as_string(), "referendum.region_share");
  EXPECT_EQ(determination.at("title").as_object().at("ru").as_string(), "Референдум 5 июня 2022 года");
}

TEST(DeterminationJson, TellsAComparisonWithExactNumbers) {
  const json::value document = json::parse(determination_json(referendum_sample()->determination));
  const json::object& turnout = document.at_pointer("/finding/parts/0/parts/0").as_object();
  EXPECT_EQ(turnout.at("kind").as_string(), "comparison");
  EXPECT_EQ(turnout.at("answer").as_string(), "yes");
  EXPECT_EQ(turnout.at("operator").as_string(), "more_than");
  EXPECT_EQ(turnout.at("bound").as_string(), "1/2");
  EXPECT_EQ(turnout.at("needed").as_int64(), 5867322);
  EXPECT_EQ(turnout.at("margin").as_int64(), 2118447);
  EXPECT_EQ(document.at_pointer("/finding/parts/0/parts/0/count/value").as_int64(), 7985769);
  EXPECT_EQ(document.at_pointer("/finding/parts/0/parts/0/parameter/value").as_string(), "1/2");
  EXPECT_EQ(document.at_pointer("/finding/parts/0/parts/0/parameter/since").as_string(), "1995-11-02");
}

TEST(DeterminationJson, TellsAreasAsNumbersWhereTheyAreWhole) {
  const json::value document = json::parse(determination_json(referendum_sample()->determination));
  const json::object& areas = document.at_pointer("/finding/parts/1/parts/0/parts/1").as_object();
  EXPECT_EQ(areas.at("needed").as_int64(), 2);
  EXPECT_EQ(areas.at("cannot_tell").as_int64(), 3);
  EXPECT_EQ(areas.at("parts").as_array().size(), 3U);
  EXPECT_TRUE(areas.at("parts").at(0).at("needed").is_null());
  EXPECT_EQ(areas.at("parts").at(0).at("missing").as_array().size(), 2U);
}

TEST(DeterminationJson, TellsSeatsByListAndTier) {
  const json::object determination = parsed(*election_sample());
  EXPECT_EQ(determination.at("seats").as_object().at("amanat").as_int64(), 79);
  EXPECT_EQ(determination.at("seats").as_object().at("independent").as_int64(), 7);
  EXPECT_EQ(determination.at("tiers").as_object().at("districts").as_object().at("amanat").as_int64(), 22);
  const json::object& reason = determination.at("seat_reasons").as_array().front().as_object();
  EXPECT_EQ(reason.at("tier").as_string(), "list");
  EXPECT_EQ(reason.at("list").as_string(), "auyl");
  EXPECT_EQ(reason.at("basis").as_string(), "remainder");
  EXPECT_EQ(reason.at("runner_up").as_string(), "amanat");
  const json::object& differs = determination.at("differs_from_announced").as_array().front().as_object();
  EXPECT_EQ(differs.at("what").as_string(), "seats");
  EXPECT_EQ(differs.at("published").as_string(), "9");
  EXPECT_EQ(differs.at("computed").as_string(), "12");
}

TEST(DeterminationJson, ShowsNoNumberWhereNoVersionIsInForce) {
  const json::object determination = parsed(*ended_sample());
  EXPECT_TRUE(determination.at("version").is_null());
  EXPECT_TRUE(determination.at("finding").is_null());
  EXPECT_TRUE(determination.at("seats").as_object().empty());
  EXPECT_EQ(determination.at("outcome").as_string(), "no_version_in_force");
  EXPECT_EQ(determination.at("succeeded_by").as_string(), "referendum_new_constitution");
}

TEST(DeterminationJson, GivesTheSameBytesEachTime) {
  EXPECT_EQ(determination_json(election_sample()->determination), determination_json(election_sample()->determination));
}

TEST(DeterminationJson, HoldsNoFloatingPointNumber) {
  const auto has_double = [](const auto& self, const json::value& value) -> bool {
    if (value.is_array()) {
      for (const json::value& item : value.get_array()) {
        if (self(self, item)) {
          return true;
        }
      }
    } else if (value.is_object()) {
      for (const json::key_value_pair& member : value.get_object()) {
        if (self(self, member.value())) {
          return true;
        }
      }
    }
    return value.is_double();
  };
  for (const auto& sample : {referendum_sample(), election_sample()}) {
    EXPECT_FALSE(has_double(has_double, json::parse(determination_json(sample->determination))));
  }
}

TEST(JsonText, IndentsByTwoSpacesAndKeepsTheOrder) {
  const json::value value = json::object{{"b", 1}, {"a", json::array{1, json::object()}}, {"c", "\"<\n"}};
  EXPECT_EQ(json_text(value), "{\n  \"b\": 1,\n  \"a\": [\n    1,\n    {}\n  ],\n  \"c\": \"\\\"<\\n\"\n}\n");
}

}  // namespace
}  // namespace mandate::publish::determination_json_test
