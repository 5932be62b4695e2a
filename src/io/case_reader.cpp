#include "io/case_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/find.hpp"
#include "io/case_announced.hpp"
#include "io/case_assumed.hpp"
#include "io/case_context.hpp"
#include "io/case_document.hpp"
#include "io/case_figures.hpp"
#include "io/case_options.hpp"
#include "io/case_progress.hpp"
#include "io/case_stage.hpp"
#include "io/nearest.hpp"

namespace mandate::io {
namespace {

using record::Case;

// Rule data that somebody took for a case: the word for what it is, or empty.
std::string_view rule_data_word(const Node& root) {
  if (root.find("case") != nullptr) {
    return {};
  }
  if (root.find("procedure") != nullptr && root.find("versions") != nullptr) {
    return "a procedure";
  }
  if (root.find("values") != nullptr && root.find("metadata") != nullptr) {
    return "a parameter";
  }
  constexpr std::array<std::string_view, 4> kinds = {"provision", "area", "country", "act"};
  const auto* const kind = first_where(kinds, [&](std::string_view key) { return root.find(key) != nullptr; });
  return kind == nullptr ? std::string_view() : *kind;
}

// Whether the document is a case at all; anything else would only produce a list of unknown keys.
bool is_case(const ReadContext& context, const Node& root) {
  if (root.kind != Node::Kind::mapping) {
    context.report(
        root.at, std::string(describe(root.kind)), "a case: a mapping that begins with 'case'",
        root.kind == Node::Kind::text ? "A table is named in a case.yaml under 'areas_file' or 'stations_file'" : "");
    return false;
  }
  if (const std::string_view word = rule_data_word(root); !word.empty()) {
    context.report(root.at, "rule data (" + std::string(word) + ")", "a case: a mapping that begins with 'case'",
                   "Name the folder of a case; rules are named with --rules");
    return false;
  }
  return true;
}

std::vector<std::string_view> country_codes(const procedure::RuleBook& rules) {
  std::vector<std::string_view> codes;
  for (const procedure::Country& country : rules.countries) {
    codes.push_back(country.law.country);
  }
  return codes;
}

void take_procedure(CaseContext& context, MappingReader& reader, const procedure::RuleBook& rules, Case& result) {
  result.jurisdiction = reader.require_text("jurisdiction");
  result.procedure = reader.require_text("procedure");
  if (result.jurisdiction.empty() || !check_known(context.yaml, reader.place_of("jurisdiction"), "jurisdiction",
                                                  result.jurisdiction, country_codes(rules))) {
    return;
  }
  context.country = rules.country(result.jurisdiction);
  std::vector<std::string_view> names;
  for (const procedure::Procedure& procedure : context.country->procedures) {
    names.push_back(procedure.name);
  }
  const std::string what = "procedure of '" + result.jurisdiction + "':";
  if (!result.procedure.empty() &&
      check_known(context.yaml, reader.place_of("procedure"), what, result.procedure, names)) {
    context.procedure = context.country->procedure(result.procedure);
  }
}

record::Source read_case_source(const ReadContext& yaml, const Node& node) {
  MappingReader reader(yaml, node, "a source");
  record::Source source{reader.require_text("id"), reader.require_text("title"), reader.take_text("href")};
  reader.finish();
  return source;
}

void take_case_sources(CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const sources = reader.take("sources");
  if (sources == nullptr) {
    return;
  }
  if (sources->kind != Node::Kind::sequence) {
    context.yaml.report(sources->at, std::string(describe(sources->kind)), "a sequence of {id: …, title: …, href: …}");
    return;
  }
  for (const Node& item : sources->items) {
    record::Source source = read_case_source(context.yaml, item);
    if (std::ranges::find(context.sources, source.id) != context.sources.end()) {
      context.yaml.report(item.at, "the source '" + source.id + "' for the second time", "each id once",
                          "Rename one of them");
    }
    context.sources.push_back(source.id);
    result.sources.push_back(std::move(source));
  }
}

void take_tiers(const CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const tiers = reader.take("tiers");
  if (tiers == nullptr) {
    return;
  }
  result.tiers = reader.take_texts("tiers");
  if (tiers->kind == Node::Kind::sequence && tiers->items.empty()) {
    context.yaml.report(tiers->at, "no tier", "at least one tier", "Leave 'tiers' out where all of them are at hand");
  }
  for (const Node& tier : tiers->items) {
    if (tier.kind == Node::Kind::text) {
      check_word(context, tier.at, "tier", tier.text, tier_ids(context));
    }
  }
}

// Which part of the procedure is at hand.
void take_extent(const CaseContext& context, MappingReader& reader, Case& result) {
  take_tiers(context, reader, result);
  result.start = reader.take_text("start");
  if (!result.start.empty()) {
    check_word(context, reader.place_of("start"), "stage", result.start, stage_ids(context));
  }
}

void take_stages(const CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const stages = reader.take("stages");
  if (stages == nullptr || !MappingReader(context.yaml, *stages, "records by stage").is_mapping()) {
    return;
  }
  const std::vector<record::Option> registered = result.records.front().options;
  for (std::size_t i = 0; i < stages->keys.size(); ++i) {
    check_word(context, stages->key_place(i), "stage", stages->keys[i], stage_ids(context));
    MappingReader stage(context.yaml, stages->items[i], "the record of a stage");
    record::StageRecord record = take_stage_record(context, stage, &registered);
    record.stage = stages->keys[i];
    stage.finish();
    result.records.push_back(std::move(record));
  }
}

void take_facts(const CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const facts = reader.take("facts");
  if (facts == nullptr || !MappingReader(context.yaml, *facts, "facts by name").is_mapping()) {
    return;
  }
  for (std::size_t i = 0; i < facts->keys.size(); ++i) {
    const Node& value = facts->items[i];
    if (value.kind != Node::Kind::boolean) {
      context.yaml.report(value.at, std::string(describe(value.kind)) + " for the fact '" + facts->keys[i] + "'",
                          "true or false", "Leave out a fact that is not known");
    }
    result.facts.emplace_back(facts->keys[i], value.boolean);
  }
}

void take_dates(const CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const dates = reader.take("dates");
  if (dates == nullptr || !MappingReader(context.yaml, *dates, "dates by name").is_mapping()) {
    return;
  }
  for (std::size_t i = 0; i < dates->keys.size(); ++i) {
    if (const std::optional<Date> date = read_date(context.yaml, dates->items[i])) {
      result.dates.emplace_back(dates->keys[i], *date);
    }
  }
}

void take_decisions(const CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const decisions = reader.take("decisions");
  if (decisions == nullptr || !MappingReader(context.yaml, *decisions, "decisions by stage").is_mapping()) {
    return;
  }
  for (std::size_t i = 0; i < decisions->keys.size(); ++i) {
    const std::string& stage = decisions->keys[i];
    const Node& value = decisions->items[i];
    check_word(context, decisions->key_place(i), "stage", stage, stage_ids(context));
    if (value.kind != Node::Kind::text) {
      context.yaml.report(value.at, std::string(describe(value.kind)) + " for the decision '" + stage + "'",
                          "one of its options");
      continue;
    }
    if (const std::vector<std::string_view> options = decision_options(context, stage); !options.empty()) {
      check_known(context.yaml, value.at, "option of the decision '" + stage + "':", value.text, options);
    }
    result.decisions.emplace_back(stage, value.text);
  }
}

// Whoever may have won a lot: lists, candidates, and candidates in districts.
std::vector<std::string_view> lot_winners(const Case& result) {
  std::vector<std::string_view> known;
  for (const record::StageRecord& record : result.records) {
    std::ranges::transform(record.options, std::back_inserter(known), &record::Option::id);
    std::ranges::transform(record.district_votes, std::back_inserter(known), &record::DistrictVote::candidate);
  }
  return known;
}

void read_lot(const CaseContext& context, const Node& node, Case& result) {
  MappingReader reader(context.yaml, node, "a lot");
  record::Lot lot;
  lot.stage = reader.require_text("stage");
  lot.tier = reader.take_text("tier");
  const Node* const winners = reader.require("winners");
  lot.winners = reader.take_texts("winners");
  reader.finish();
  if (!lot.stage.empty()) {
    check_word(context, reader.place_of("stage"), "stage", lot.stage, stage_ids(context));
  }
  if (!lot.tier.empty()) {
    check_word(context, reader.place_of("tier"), "tier", lot.tier, tier_ids(context));
  }
  check_options(context.yaml, winners, lot_winners(result));
  result.lots.push_back(std::move(lot));
}

void take_lots(const CaseContext& context, MappingReader& reader, Case& result) {
  const Node* const lots = reader.take("lots");
  if (lots == nullptr) {
    return;
  }
  if (lots->kind != Node::Kind::sequence) {
    context.yaml.report(lots->at, std::string(describe(lots->kind)), "a sequence of {stage: …, tier: …, winners: […]}");
    return;
  }
  for (const Node& item : lots->items) {
    read_lot(context, item, result);
  }
}

// Every option of the case once, of whatever stage.
std::vector<record::Option> all_options(const Case& result) {
  std::vector<record::Option> all;
  for (const record::StageRecord& record : result.records) {
    for (const record::Option& option : record.options) {
      if (std::ranges::find(all, option.id, &record::Option::id) == all.end()) {
        all.push_back(option);
      }
    }
  }
  return all;
}

Case case_of(CaseContext& context, const Node& root, const procedure::RuleBook& rules) {
  MappingReader reader(context.yaml, root, "a case");
  Case result;
  result.id = reader.require_text("case");
  take_procedure(context, reader, rules, result);
  context.date = reader.require_date("date");
  result.date = context.date.value_or(Date());
  result.title = reader.require_localized("title");
  result.note = reader.take_localized("note");
  take_case_sources(context, reader, result);
  take_extent(context, reader, result);
  result.records.push_back(take_stage_record(context, reader, nullptr));
  take_stages(context, reader, result);
  take_facts(context, reader, result);
  take_dates(context, reader, result);
  take_decisions(context, reader, result);
  take_lots(context, reader, result);
  if (const Node* const announced = reader.take("announced")) {
    result.announced = read_announced(context, *announced, all_options(result));
  }
  take_assumed(context, reader, result);
  result.progress = take_progress(context, reader);
  reader.finish();
  return result;
}

}  // namespace

std::optional<Case> read_case_node(const ReadContext& context, const Node& root, const CaseFiles* files,
                                   const procedure::RuleBook& rules) {
  const std::size_t before = context.problems->size();
  if (!is_case(context, root)) {
    return std::nullopt;
  }
  CaseContext reading{context, files, nullptr, nullptr, std::nullopt, {}};
  Case result = case_of(reading, root, rules);
  return context.problems->size() == before ? std::optional<Case>(std::move(result)) : std::nullopt;
}

std::optional<Case> read_case_document(const ReadContext& context, const Node& document,
                                       const procedure::RuleBook& rules) {
  return read_case_node(context, document, nullptr, rules);
}

}  // namespace mandate::io
