// Every running case under examples/kz-case-* against its way, which was derived by hand:
// tests/golden/proceedings.yaml.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/node_reader.hpp"
#include "declaration/elector_register.hpp"
#include "golden/rules.hpp"
#include "golden/table.hpp"
#include "identity/tag_lists.hpp"
#include "io/case_event.hpp"
#include "io/text_file.hpp"
#include "io/yaml.hpp"
#include "proceeding/fold.hpp"

namespace mandate::golden::proceedings_test {
namespace {

constexpr std::string_view table_path = "tests/golden/proceedings.yaml";
constexpr std::string_view prefix = "kz-case-";

struct Expected {
  std::string example;
  Date as_of;
  std::vector<std::string> way;  // "stage ended outcome by", so that a failure reads like the file
  std::string end;               // "id day"; empty while the case runs
  bool no_version = false;
  std::vector<std::string> conflicts;
  std::vector<std::pair<std::string, Date>> terms;  // "stage.deadline" → last day
  std::vector<std::string> declared;                // "stage.accepted 4", "stage.not_in_register 2"
};

void fail_with(const Problems& problems) {
  for (const Problem& problem : problems) {
    ADD_FAILURE() << problem.text();
  }
}

std::string read_step(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "a step");
  const std::string stage = reader.require_text("stage");
  const Date ended = reader.require_date("ended").value_or(Date());
  const std::string outcome = reader.require_text("outcome");
  const std::string by = reader.require_text("by");
  reader.finish();
  return stage + ' ' + ended.iso() + ' ' + outcome + ' ' + by;
}

std::string read_end(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "an end");
  const std::string id = reader.require_text("id");
  const Date day = reader.require_date("day").value_or(Date());
  reader.finish();
  return id + ' ' + day.iso();
}

std::vector<std::pair<std::string, Date>> read_terms(const ReadContext& context, const Node& node) {
  std::vector<std::pair<std::string, Date>> terms;
  MappingReader reader(context, node, "terms");
  for (const std::string& key : node.keys) {
    terms.emplace_back(key, reader.require_date(key).value_or(Date()));
  }
  reader.finish();
  return terms;
}

std::vector<std::string> read_declared(const ReadContext& context, const Node& node) {
  std::vector<std::string> declared;
  MappingReader stages(context, node, "what was declared");
  for (const std::string& stage : node.keys) {
    const Node* const counts = stages.take(stage);
    MappingReader reader(context, *counts, "counts of a stage");
    for (const std::string& word : counts->keys) {
      declared.push_back(fmt::format("{}.{} {}", stage, word, reader.take_count(word).value_or(0)));
    }
    reader.finish();
  }
  stages.finish();
  return declared;
}

Expected read_expected(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "a proceeding");
  Expected expected;
  expected.example = reader.require_text("example");
  expected.as_of = reader.require_date("as_of").value_or(Date());
  if (const Node* const way = reader.require("way")) {
    for (const Node& step : way->items) {
      expected.way.push_back(read_step(context, step));
    }
  }
  if (const Node* const end = reader.take("end")) {
    expected.end = read_end(context, *end);
  }
  expected.no_version = reader.take_bool("no_version", false);
  expected.conflicts = reader.take_texts("conflicts");
  if (const Node* const terms = reader.take("terms")) {
    expected.terms = read_terms(context, *terms);
  }
  if (const Node* const declared = reader.take("declared")) {
    expected.declared = read_declared(context, *declared);
  }
  reader.finish();
  return expected;
}

std::vector<Expected> table_of_proceedings() {
  Problems problems;
  std::vector<Expected> all;
  const ReadContext context{std::string(table_path), &problems};
  const std::optional<std::string> text = io::read_text_file(source_path(std::string(table_path)), problems);
  const std::optional<Node> root = text ? io::read_yaml(context, *text) : std::nullopt;
  if (root) {
    MappingReader reader(context, *root, "proceedings");
    if (const Node* const list = reader.require("proceedings")) {
      for (const Node& node : list->items) {
        all.push_back(read_expected(context, node));
      }
    }
    reader.finish();
  }
  fail_with(problems);
  return all;
}

// The registers that lie beside the events.
std::vector<declaration::ElectorRegister> registers_of(const std::string& events, const declaration::AreaCodes& codes) {
  Problems problems;
  std::vector<declaration::ElectorRegister> registers;
  const std::filesystem::path folder = events + ".registers";
  if (std::filesystem::exists(folder)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const std::string path = entry.path().string();
      const std::optional<std::string> text = io::read_text_file(path, problems);
      auto read = text ? identity::read_register_list({path, &problems}, *text, codes) : std::nullopt;
      if (read) {
        registers.push_back(std::move(*read));
      }
    }
  }
  fail_with(problems);
  return registers;
}

proceeding::Standing standing_of(const std::string& example, Date as_of) {
  Problems problems;
  const std::string path = source_path("examples/" + example + "/events.yaml");
  const auto events = io::read_event_file(path, rules(), nullptr, problems);
  fail_with(problems);
  const auto registers = registers_of(path, io::area_codes_of(*rules().country("kz")));
  return proceeding::stand(rules(), events.value_or(std::vector<proceeding::Event>()), {.as_of = as_of, .known_on = {}},
                           {registers, {}});
}

std::vector<std::string> way_of(const proceeding::Standing& standing) {
  std::vector<std::string> way;
  for (const proceeding::StageStanding& stage : standing.stages) {
    if (stage.ended) {
      way.push_back(stage.stage->id + ' ' + stage.ended->iso() + ' ' + stage.outcome + ' ' +
                    std::string(word(stage.ended_by)));
    }
  }
  return way;
}

std::vector<std::string> conflicts_of(const proceeding::Standing& standing) {
  std::vector<std::string> words;
  for (const proceeding::Conflict& conflict : standing.conflicts) {
    words.emplace_back(word(conflict.why));
  }
  return words;
}

std::vector<std::string> declared_of(const proceeding::Standing& standing) {
  std::vector<std::string> declared;
  for (const proceeding::StageStanding& stage : standing.stages) {
    if (!stage.counts) {
      continue;
    }
    declared.push_back(fmt::format("{}.accepted {}", stage.stage->id, stage.counts->accepted));
    for (const declaration::Refusal reason : declaration::all_refusals()) {
      if (const Count64 refused = stage.counts->refused_for(reason); refused != 0) {
        declared.push_back(fmt::format("{}.{} {}", stage.stage->id, declaration::word(reason), refused));
      }
    }
  }
  return declared;
}

std::optional<Date> last_day_of(const proceeding::Standing& standing, const std::string& term) {
  for (const proceeding::StageStanding& stage : standing.stages) {
    for (const proceeding::DeadlineStanding& deadline : stage.deadlines) {
      if (stage.stage->id + '.' + deadline.rule->id == term) {
        return deadline.last_day();
      }
    }
  }
  return std::nullopt;
}

struct Proceeding {
  Expected expected;
  proceeding::Standing standing;
};

// Each is folded once for all tests.
const std::vector<Proceeding>& proceedings() {
  static const std::vector<Proceeding> all = [] {
    std::vector<Proceeding> made;
    for (Expected& expected : table_of_proceedings()) {
      proceeding::Standing standing = standing_of(expected.example, expected.as_of);
      made.push_back({std::move(expected), std::move(standing)});
    }
    return made;
  }();
  return all;
}

TEST(GoldenProceedings, EveryExampleGoesTheWayOfTheLaw) {
  for (const auto& [expected, standing] : proceedings()) {
    SCOPED_TRACE(expected.example);
    EXPECT_EQ(way_of(standing), expected.way);
    EXPECT_EQ(standing.end == nullptr ? "" : standing.end->id + ' ' + standing.ended_on.value_or(Date()).iso(),
              expected.end);
    EXPECT_EQ(standing.no_version, expected.no_version);
    EXPECT_EQ(conflicts_of(standing), expected.conflicts);
  }
}

TEST(GoldenProceedings, TermsEndOnTheDaysThatWereCountedByHand) {
  for (const auto& [expected, standing] : proceedings()) {
    for (const auto& [term, day] : expected.terms) {
      SCOPED_TRACE(expected.example + ' ' + term);
      const std::optional<Date> last_day = last_day_of(standing, term);
      ASSERT_TRUE(last_day.has_value());
      EXPECT_EQ(last_day->iso(), day.iso());
    }
  }
}

TEST(GoldenProceedings, WhoeverIsNotInTheRegisterOfTheDayDoesNotCount) {
  int looked_at = 0;
  for (const auto& [expected, standing] : proceedings()) {
    if (!expected.declared.empty()) {
      SCOPED_TRACE(expected.example);
      EXPECT_EQ(declared_of(standing), expected.declared);
      ++looked_at;
    }
  }
  EXPECT_GT(looked_at, 1);
}

TEST(GoldenProceedings, EveryExampleIsExpectedOnce) {
  std::set<std::string> expected;
  for (const Proceeding& one : proceedings()) {
    EXPECT_TRUE(expected.insert(one.expected.example).second) << one.expected.example;
  }
  std::set<std::string> folders;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("examples"))) {
    if (entry.path().filename().string().starts_with(prefix)) {
      folders.insert(entry.path().filename().string());
    }
  }
  EXPECT_EQ(expected, folders);
}

// What a citizen must be told of exactly a tenth: that the law can be read in two ways, and that they differ.
TEST(GoldenProceedings, ExactlyATenthShowsBothReadings) {
  const proceeding::Standing standing =
      standing_of("kz-case-recall-exact-tenth", Date::parse("2024-06-30").value_or(Date()));
  ASSERT_EQ(standing.stages.size(), 3U);
  ASSERT_TRUE(standing.stages[1].draft.has_value());
  const std::vector<procedure::ReadingReport>& readings = standing.stages[1].draft->determination.readings;
  ASSERT_EQ(readings.size(), 1U);
  const std::vector<std::pair<std::string_view, Answer>> expected = {{"strict", Answer::no},
                                                                     {"inclusive", Answer::yes}};
  EXPECT_EQ(readings.front().answers, expected);
}

}  // namespace
}  // namespace mandate::golden::proceedings_test
