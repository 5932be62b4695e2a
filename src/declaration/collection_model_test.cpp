// The collection against a model that keeps every submission and counts anew after each step.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <utility>

#include "declaration/collection.hpp"
#include "declaration/declarations_for_tests.hpp"

namespace mandate::declaration::collection_model_test {
namespace {

constexpr AreaIndex areas = 3;
constexpr std::uint64_t persons = 12;

struct Accepted {
  AreaIndex area = 0;
  Channel channel = Channel::electronic;
  Standing standing = Standing::live;
  std::optional<BatchNumber> struck_by;
};

struct Refused {
  AreaIndex area = 0;
  Channel channel = Channel::electronic;
  Refusal reason = Refusal::declared_here;
};

class Model {
 public:
  Model(const CollectionRule& rule, const std::map<Tag, AreaIndex>& electors) : rule_(rule), electors_(electors) {}

  Outcome receive(const Declaration& declaration) {
    AreaIndex area = declaration.area;
    Outcome outcome = why_not(declaration, area);
    if (outcome) {
      refused_.push_back({area, declaration.channel, *outcome});
    } else {
      by_person_[declaration.tag].push_back({area, declaration.channel, Standing::live, {}});
    }
    return outcome;
  }
  void withdraw(const Tag& tag, Date day) {
    const auto found = by_person_.find(tag);
    if (rule_.may_withdraw && day <= *rule_.last_day && found != by_person_.end()) {
      found->second.back().standing = Standing::withdrawn;
    }
  }
  void invalidate(const std::vector<Tag>& tags) {
    for (const Tag& tag : tags) {
      const auto found = by_person_.find(tag);
      if (found != by_person_.end() && found->second.back().standing == Standing::live) {
        found->second.back().standing = Standing::invalidated;
        found->second.back().struck_by = batches_;
      }
    }
    ++batches_;
  }
  void undo(BatchNumber batch) {
    for (auto& [tag, all] : by_person_) {
      if (all.back().standing == Standing::invalidated && all.back().struck_by == batch) {
        all.back().standing = Standing::live;
      }
    }
  }
  [[nodiscard]] CountTable counts() const {
    CountTable table(areas);
    for (const auto& [tag, all] : by_person_) {
      for (const Accepted& one : all) {
        Counts& cell = table.at(one.area, one.channel);
        ++cell.submitted;
        ++cell.accepted;
        ++(one.standing == Standing::live        ? cell.live
           : one.standing == Standing::withdrawn ? cell.withdrawn
                                                 : cell.invalidated);
      }
    }
    for (const Refused& one : refused_) {
      Counts& cell = table.at(one.area, one.channel);
      ++cell.submitted;
      ++cell.refused.at(static_cast<std::size_t>(one.reason));
    }
    return table;
  }

 private:
  Outcome why_not(const Declaration& declaration, AreaIndex& area) const {
    if (declaration.found_at_intake) {
      return declaration.found_at_intake;
    }
    if (declaration.area >= areas) {
      return Refusal::area_unknown;
    }
    if (declaration.channel == Channel::paper && !rule_.paper) {
      return Refusal::channel_closed;
    }
    if (declaration.day > *rule_.last_day) {
      return Refusal::after_window;
    }
    const auto elector = electors_.find(declaration.tag);
    if (elector == electors_.end()) {
      return Refusal::not_in_register;
    }
    if (rule_.area_must_agree && elector->second != declaration.area) {
      return Refusal::area_differs;
    }
    area = elector->second;
    const auto before = by_person_.find(declaration.tag);
    if (before == by_person_.end()) {
      return {};
    }
    if (before->second.back().standing != Standing::withdrawn) {
      return Refusal::declared_here;
    }
    return rule_.again_after_withdrawal ? Outcome() : Refusal::withdrawn_before;
  }

  CollectionRule rule_;
  std::map<Tag, AreaIndex> electors_;
  std::map<Tag, std::vector<Accepted>> by_person_;
  std::vector<Refused> refused_;
  BatchNumber batches_ = 0;
};

Tag any_tag() { return for_tests::tag_of(*rc::gen::inRange<std::uint64_t>(0, persons)); }

Declaration any_declaration() {
  Declaration item =
      for_tests::signed_by(*rc::gen::inRange<std::uint64_t>(0, persons), *rc::gen::inRange(0U, areas + 1));
  item.channel = *rc::gen::inRange(0, 4) == 0 ? Channel::paper : Channel::electronic;
  item.day = for_tests::day(*rc::gen::inRange(10U, 22U));
  if (*rc::gen::inRange(0, 10) == 0) {
    item.found_at_intake = Refusal::signature_faulty;
  }
  return item;
}

Batch any_batch() {
  Batch batch{.stage = "support", .text = {}, .items = {}};
  for (int i = *rc::gen::inRange(1, 20); i > 0; --i) {
    batch.items.push_back(any_declaration());
  }
  return batch;
}

std::vector<Tag> any_tags() {
  std::vector<Tag> tags;
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    tags.push_back(any_tag());
  }
  return tags;
}

CollectionRule any_rule() {
  return {.areas = areas,
          .paper = *rc::gen::arbitrary<bool>(),
          .last_day = for_tests::day(20),
          .may_withdraw = *rc::gen::inRange(0, 4) != 0,
          .again_after_withdrawal = *rc::gen::arbitrary<bool>(),
          .area_must_agree = *rc::gen::arbitrary<bool>()};
}

struct Electorate {
  std::map<Tag, AreaIndex> model;
  ElectorRegister electors{for_tests::day(1), "digest"};
};

Electorate any_electorate() {
  Electorate all;
  for (std::uint64_t person = 0; person + 1 < persons; ++person) {
    const auto area = *rc::gen::inRange(0U, areas);
    all.model.emplace(for_tests::tag_of(person), area);
    all.electors.add(for_tests::tag_of(person), area);
  }
  return all;
}

// One step in both.
void step(Collection& collection, Model& model) {
  switch (*rc::gen::inRange(0, 6)) {
    case 0: {
      const Tag tag = any_tag();
      const Date day = for_tests::day(*rc::gen::inRange(15U, 22U));
      static_cast<void>(collection.withdraw(tag, day));
      model.withdraw(tag, day);
      return;
    }
    case 1: {
      const std::vector<Tag> tags = any_tags();
      RC_ASSERT(collection.invalidate(tags, "reason").has_value());
      model.invalidate(tags);
      return;
    }
    case 2: {
      const auto batch = *rc::gen::inRange<BatchNumber>(0, 4);
      if (collection.undo(batch, "reason")) {
        model.undo(batch);
      }
      return;
    }
    default: {
      const Batch batch = any_batch();
      std::vector<Outcome> expected;
      for (const Declaration& item : batch.items) {
        expected.push_back(model.receive(item));
      }
      RC_ASSERT(collection.receive(batch) == expected);
    }
  }
}

RC_GTEST_PROP(CollectionProperty, CountsAsCountingAnewDoes, ()) {
  const CollectionRule rule = any_rule();
  const Electorate electorate = any_electorate();
  Collection collection(rule, &electorate.electors);
  Model model(rule, electorate.model);
  for (int steps = *rc::gen::inRange(1, 30); steps > 0; --steps) {
    step(collection, model);
    RC_ASSERT(collection.identities_hold());
    RC_ASSERT(collection.counts() == model.counts());
  }
}

// How submissions were put together to batches does not matter, and a replay gives the same again.
RC_GTEST_PROP(CollectionProperty, BatchesAreOnlyAWayToWrite, ()) {
  const CollectionRule rule = any_rule();
  const Electorate electorate = any_electorate();
  Collection in_batches(rule, &electorate.electors);
  Collection one_by_one(rule, &electorate.electors);
  for (int batches = *rc::gen::inRange(1, 8); batches > 0; --batches) {
    const Batch batch = any_batch();
    std::vector<Outcome> outcomes;
    for (const Declaration& item : batch.items) {
      outcomes.push_back(one_by_one.receive(item, batch.text));
    }
    RC_ASSERT(in_batches.receive(batch) == outcomes);
  }
  RC_ASSERT(in_batches.counts() == one_by_one.counts());
  RC_ASSERT(in_batches.times_declared() == one_by_one.times_declared());
  RC_ASSERT(std::ranges::equal(in_batches.persons().tags(), one_by_one.persons().tags()));
}

// Two submissions of different persons may change places: the counts stay the same.
RC_GTEST_PROP(CollectionProperty, TheOrderOfDifferentPersonsDoesNotChangeCounts, ()) {
  const Electorate electorate = any_electorate();
  const CollectionRule rule = any_rule();
  Collection forward(rule, &electorate.electors);
  Collection backward(rule, &electorate.electors);
  std::map<Tag, Declaration> each;
  for (int i = 0; i < 12; ++i) {
    const Declaration item = any_declaration();
    each.try_emplace(item.tag, item);
  }
  for (const auto& [tag, item] : each) {
    forward.receive(item, {});
  }
  for (auto item = each.rbegin(); item != each.rend(); ++item) {
    backward.receive(item->second, {});
  }
  RC_ASSERT(forward.counts() == backward.counts());
}

}  // namespace
}  // namespace mandate::declaration::collection_model_test
