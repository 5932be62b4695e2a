#include "cli/compare_copies_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json/array.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/count_in_use.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "procedure/copies_effect.hpp"
#include "publish/copies_view.hpp"
#include "publish/json_text.hpp"
#include "publish/tally_json.hpp"
#include "tally/compare_copies.hpp"

namespace mandate::cli {
namespace {

struct CopiesAsked {
  std::string path;
  std::vector<std::string> between;  // names of two sources; empty: the commission and each of the others
  Request presentation;
};

using SourcePair = std::pair<const tally::CountSource*, const tally::CountSource*>;

const tally::CountSource* source_named(const tally::CountInput& count, const std::string& name) {
  const auto found = std::ranges::find(count.sources, name, &tally::CountSource::name);
  if (found == count.sources.end()) {
    write_complaint("--between " + name + ": no such source of the count");
    return nullptr;
  }
  return &*found;
}

// Nothing with a complaint.
std::vector<SourcePair> pairs_asked(const CopiesAsked& asked, const tally::CountInput& count) {
  std::vector<SourcePair> pairs;
  if (!asked.between.empty()) {
    const SourcePair pair{source_named(count, asked.between[0]), source_named(count, asked.between[1])};
    if (pair.first != nullptr && pair.second != nullptr) {
      pairs.push_back(pair);
    }
    return pairs;
  }
  const tally::CountSource* const commission = count.commission();
  for (const tally::CountSource& source : count.sources) {
    if (commission != nullptr && &source != commission) {
      pairs.emplace_back(commission, &source);
    }
  }
  if (pairs.empty()) {
    write_complaint(
        "nothing to compare: the count has no table of the commission beside another source; name two "
        "sources with --between");
  }
  return pairs;
}

publish::TallyView tally_view(const CountInUse& use) {
  return {.count = &use.count,
          .aggregate = use.aggregate.get(),
          .envelopes = use.envelopes.get(),
          .complete = &use.complete,
          .so_far = &use.so_far,
          .source = use.source};
}

std::optional<procedure::CopiesEffect> effect_of(const CountInUse& use, const SourcePair& pair,
                                                 const tally::CopyComparison& comparison) {
  if (pair.first != use.count.commission()) {
    return std::nullopt;
  }
  return procedure::effect_of_copies(use.question(use.so_far_case.input), *use.aggregate, use.count.what(),
                                     tally::Extent::counted_so_far, comparison);
}

std::string present(const CountInUse& use, const std::vector<publish::CopiesView>& views, const CopiesAsked& asked,
                    const Surroundings& around) {
  if (asked.presentation.format != "json") {
    std::string text;
    for (const publish::CopiesView& view : views) {
      text += publish::copies_text(view, text_options(asked.presentation, around));
    }
    return text;
  }
  boost::json::array comparisons;
  for (const publish::CopiesView& view : views) {
    comparisons.push_back(publish::copies_object(view));
  }
  return publish::json_text(boost::json::object{{"schema", "mandate/copies/1"},
                                                {"count", use.count.id},
                                                {"synthetic", use.count.synthetic},
                                                {"cells", publish::cells_json(use.count)},
                                                {"comparisons", std::move(comparisons)}});
}

ExitStatus run(const CopiesAsked& asked, const Surroundings& around) {
  const std::unique_ptr<CountInUse> use = count_in_use({asked.path, asked.presentation.rules, {}}, around,
                                                       text_options(asked.presentation, around).language);
  const std::vector<SourcePair> pairs = use == nullptr ? std::vector<SourcePair>() : pairs_asked(asked, use->count);
  if (pairs.empty()) {
    return ExitStatus::bad_input;
  }
  std::vector<tally::CopyComparison> comparisons;
  comparisons.reserve(pairs.size());
  std::vector<publish::CopiesView> views;
  bool differs = false;
  for (const SourcePair& pair : pairs) {
    const tally::CopyComparison& comparison = comparisons.emplace_back(
        tally::compare_copies(use->count.units, use->count.layout, pair.first->table, pair.second->table));
    differs = differs || !comparison.differences.empty();
    views.push_back({tally_view(*use), pair.first, pair.second, &comparison, effect_of(*use, pair, comparison)});
  }
  write_result(present(*use, views, asked, around));
  return differs ? ExitStatus::no : ExitStatus::yes;
}

}  // namespace

void add_compare_copies(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<CopiesAsked>();
  CLI::App* const command =
      app.add_subcommand("compare-copies",
                         "Compare every copy of the protocols with the commission's, figure by figure. Exit: 0 nothing "
                         "differs, 1 something does, 2 bad input");
  command->add_option("CASE", asked->path, "Folder with count.yaml, or one such file")->required()->type_name("CASE");
  command->add_option("--between", asked->between, "Compare these two sources")->type_name("NAME")->expected(2);
  add_presentation(*command, asked->presentation, {"text", "json"});
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run(*asked, around); }});
}

}  // namespace mandate::cli
