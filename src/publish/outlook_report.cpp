#include "publish/outlook_report.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/outlook_words.hpp"
#include "publish/terminal.hpp"  // mark_of

namespace mandate::publish {
namespace {

using procedure::Outlook;

constexpr std::size_t most_named = 10;  // of a long row; all of them where the full text is asked for

class OutlookTeller {
 public:
  OutlookTeller(const OutlookView& view, Language language, bool full)
      : view_(&view), outlook_(view.outlook), language_(language), full_(full) {}

  std::vector<OutlookBlock> tell() {
    tell_first_line();
    paragraph(said(OutlookWord::same_suppositions), OutlookTone::faint);
    tell_outcomes();
    tell_seats();
    tell_tests();
    tell_choices();
    tell_districts();
    tell_stations();
    tell_unbounded();
    return std::move(blocks_);
  }

 private:
  static OutlookWord whether(Answer could_change) {
    if (could_change == Answer::cannot_tell) {
      return OutlookWord::cannot_tell_whether;
    }
    return could_change == Answer::yes ? OutlookWord::could : OutlookWord::could_not;
  }

  void paragraph(std::string text, OutlookTone tone = OutlookTone::plain) {
    blocks_.push_back({.text = std::move(text), .tone = tone});
  }

  [[nodiscard]] std::string said(OutlookWord word, const Fillings& fillings = {}) const {
    return say(word, language_, fillings);
  }
  [[nodiscard]] std::string number(Count64 value) const { return number_text(value, language_); }
  [[nodiscard]] std::string number(std::size_t value) const { return number(static_cast<Count64>(value)); }

  [[nodiscard]] std::string label(const LocalizedText* text, std::string_view id) const {
    if (text != nullptr) {
      return text->in(language_);
    }
    return id == "cannot_tell" ? said(OutlookWord::outcome_cannot_tell) : std::string(id);
  }

  [[nodiscard]] std::string end_label(std::string_view id) const {
    const procedure::Version* const version = view_->question->procedure->at(view_->question->law_date);
    const procedure::End* const end = version == nullptr ? nullptr : version->end(id);
    return label(end == nullptr ? nullptr : &end->label, id);
  }

  [[nodiscard]] std::string option_name(std::string_view id) const {
    for (const record::StageRecord& record : view_->question->input->records) {
      for (const record::Option& option : record.options) {
        if (option.id == id && !option.name.empty()) {
          return option.name.in(language_);
        }
      }
    }
    return id == procedure::self_nominated ? said(OutlookWord::independent) : std::string(id);
  }

  [[nodiscard]] std::string area_name(std::string_view code) const {
    for (const area::Area& area : view_->question->areas_of->law.areas) {
      if (area.code == code) {
        return area.name_on(view_->question->law_date).in(language_);
      }
    }
    return std::string(code);
  }

  [[nodiscard]] std::string names(const std::vector<std::string>& ids) const {
    std::vector<std::string> made;
    for (const std::string& id : ids) {
      made.push_back(option_name(id));
    }
    return shortened(made);
  }

  // The first ones, and how many more there are.
  [[nodiscard]] std::string shortened(std::vector<std::string> items) const {
    if (!full_ && items.size() > most_named) {
      const std::string more = said(OutlookWord::and_more, {{"number", number(items.size() - most_named)}});
      items.resize(most_named);
      items.push_back(more);
    }
    return listed(items);
  }

  void section(OutlookWord heading, std::vector<std::string> lines) {
    if (lines.empty()) {
      return;
    }
    std::vector<ReportItem> items;
    for (std::string& line : lines) {
      items.push_back({std::move(line), {}});
    }
    blocks_.push_back({.section = {said(heading), std::move(items)}});
  }

  void tell_first_line() {
    const std::string outcome = label(outlook_->label_now, outlook_->outcome_now);
    if (outlook_->settled()) {
      paragraph(said(OutlookWord::settled, {{"outcome", outcome}}), OutlookTone::strong);
      if (!view_->settled_since.empty()) {
        paragraph(said(OutlookWord::settled_since, {{"since", view_->settled_since}}));
      }
      return;
    }
    const std::size_t all = std::max(view_->stations_expected, outlook_->stations);
    const Fillings fillings = {
        {"stations", number(outlook_->stations)}, {"all", number(all)}, {"electors", number(outlook_->electors)}};
    OutlookWord first = OutlookWord::open;
    if (outlook_->stations == 0 && outlook_->unbounded.empty()) {
      first = OutlookWord::open_without_stations;
    } else if (could_change(*outlook_) == Answer::cannot_tell) {
      first = OutlookWord::cannot_be_bounded;
    }
    paragraph(said(first, fillings), OutlookTone::open);
    paragraph(said(OutlookWord::now, {{"outcome", outcome}}));
  }

  void tell_outcomes() {
    if (outlook_->outcomes.size() + outlook_->not_excluded.size() < 2) {
      return;
    }
    std::vector<std::string> lines;
    for (const procedure::PossibleOutcome& outcome : outlook_->outcomes) {
      lines.push_back(said(OutlookWord::possible_if, {{"outcome", label(outcome.label, outcome.outcome)},
                                                      {"witness", witness(outcome.witness)}}));
    }
    for (const std::string& outcome : outlook_->not_excluded) {
      lines.push_back(said(OutlookWord::not_excluded, {{"outcome", end_label(outcome)}}));
    }
    section(OutlookWord::heading_possible, std::move(lines));
  }

  [[nodiscard]] std::string witness(std::string_view word) const {
    constexpr std::string_view for_one = "all_for_one:";
    if (word.starts_with(for_one)) {
      return witness_text(std::string(for_one) + option_name(word.substr(for_one.size())), language_);
    }
    return witness_text(word, language_);
  }

  [[nodiscard]] std::string threshold(const procedure::SeatRange& range) const {
    if (!range.threshold) {
      return {};
    }
    if (range.passes_now) {
      return said(range.can_fail ? OutlookWord::passes_and_may_fail : OutlookWord::passes_in_any_case);
    }
    return said(range.can_pass ? OutlookWord::fails_and_may_pass : OutlookWord::fails_in_any_case);
  }

  void tell_seats() {
    std::vector<std::string> tiers;
    for (const procedure::SeatRange& range : outlook_->seats) {
      if (std::ranges::find(tiers, range.tier) == tiers.end()) {
        tiers.push_back(range.tier);
      }
    }
    bool exact = true;
    for (const std::string& tier : tiers) {
      const Table table = seats_of(tier, exact);
      blocks_.push_back({.table = table});
    }
    if (!exact) {
      paragraph(said(OutlookWord::not_exact), OutlookTone::faint);
    }
  }

  [[nodiscard]] std::string tier_name(const std::string& id) const {
    if (id.empty()) {
      return said(OutlookWord::all_tiers);
    }
    const procedure::Version* const version = view_->question->procedure->at(view_->question->law_date);
    for (const procedure::Stage& stage : version->stages) {
      if (const auto* const work = std::get_if<procedure::AllocationStage>(&stage.work)) {
        const auto tier = std::ranges::find(work->tiers, id, &procedure::Tier::id);
        if (tier != work->tiers.end() && !tier->label.empty()) {
          return tier->label.in(language_);
        }
      }
    }
    return id;
  }

  [[nodiscard]] Table seats_of(const std::string& tier, bool& exact) const {
    Table table{.caption = said(OutlookWord::heading_seats) + " — " + tier_name(tier)};
    table.columns = {{.title = said(OutlookWord::column_list), .flexible = true},
                     {.title = said(OutlookWord::column_now), .numeric = true},
                     {.title = said(OutlookWord::column_fewest), .numeric = true},
                     {.title = said(OutlookWord::column_most), .numeric = true}};
    const bool with_threshold = std::ranges::any_of(
        outlook_->seats, [&](const procedure::SeatRange& range) { return range.tier == tier && range.threshold; });
    if (with_threshold) {
      table.columns.push_back({.title = said(OutlookWord::column_threshold)});
    }
    for (const procedure::SeatRange& range : outlook_->seats) {
      if (range.tier != tier) {
        continue;
      }
      exact = exact && range.fewest_exact && range.most_exact;
      std::vector<std::string> row = {option_name(range.list), range.now ? number(*range.now) : "?",
                                      (range.fewest_exact ? "" : "≥ ") + number(range.fewest),
                                      (range.most_exact ? "" : "≤ ") + number(range.most)};
      if (with_threshold) {
        row.push_back(threshold(range));
      }
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  // Comparisons that may go either way: those of the nation one by one, those of areas by what they ask.
  void tell_tests() {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < outlook_->answers.size(); ++i) {
      const procedure::PossibleAnswer& answer = outlook_->answers[i];
      if (!answer.can_hold || !answer.can_fail) {
        continue;
      }
      if (answer.area.empty()) {
        if (answer.label != nullptr) {
          lines.push_back(said(OutlookWord::test_open, {{"test", label(answer.label, answer.path)},
                                                        {"now", std::string(mark_of(answer.now))}}));
        }
      } else if (first_of_path(i)) {
        // Several readings of one test ask the areas the same: said once.
        std::string line =
            said(OutlookWord::test_open_in, {{"areas", shortened(open_areas(answer.path))}, {"test", label_above(i)}});
        if (std::ranges::find(lines, line) == lines.end()) {
          lines.push_back(std::move(line));
        }
      }
    }
    section(OutlookWord::heading_tests, std::move(lines));
  }

  [[nodiscard]] bool first_of_path(std::size_t index) const {
    const procedure::PossibleAnswer& answer = outlook_->answers[index];
    const auto earlier = std::span(outlook_->answers).first(index);
    return std::ranges::none_of(earlier, [&](const procedure::PossibleAnswer& other) {
      return other.path == answer.path && !other.area.empty() && other.can_hold && other.can_fail;
    });
  }

  [[nodiscard]] std::vector<std::string> open_areas(const std::string& path) const {
    std::vector<std::string> made;
    for (const procedure::PossibleAnswer& answer : outlook_->answers) {
      if (answer.path == path && !answer.area.empty() && answer.can_hold && answer.can_fail) {
        made.push_back(area_name(answer.area));
      }
    }
    return made;
  }

  // Its own label, or that of the nearest whole that has one.
  [[nodiscard]] std::string label_above(std::size_t index) const {
    const std::string& path = outlook_->answers[index].path;
    for (std::size_t i = index + 1; i > 0; --i) {
      const procedure::PossibleAnswer& above = outlook_->answers[i - 1];
      if (above.label != nullptr && path.starts_with(above.path)) {
        return above.label->in(language_);
      }
    }
    return path;
  }

  void tell_choices() {
    std::vector<std::string> lines;
    for (const procedure::ChoiceOutlook& choice : outlook_->choices) {
      if (!choice.possible_winners.empty()) {
        lines.push_back(said(OutlookWord::may_be_elected, {{"names", names(choice.possible_winners)}}));
      }
      if (choice.can_be_none) {
        lines.push_back(said(OutlookWord::may_be_none));
      }
      if (choice.can_be_none && !choice.can_remain.empty()) {
        lines.push_back(said(OutlookWord::may_go_on, {{"names", names(choice.can_remain)}}));
      }
      if (choice.can_tie) {
        lines.push_back(said(OutlookWord::may_tie));
      }
    }
    section(OutlookWord::heading_winners, std::move(lines));
  }

  void tell_districts() {
    std::vector<std::string> lines;
    for (const procedure::DistrictOutlook& district : outlook_->districts) {
      if (!district.settled) {
        const OutlookWord word = district.can_tie ? OutlookWord::district_tie : OutlookWord::district_open;
        lines.push_back(said(word, {{"district", district.district}, {"names", listed(district.possible_winners)}}));
      }
    }
    section(OutlookWord::heading_districts, std::move(lines));
  }

  void tell_stations() {
    if (view_->telling == nullptr) {
      return;
    }
    std::vector<std::string> kinds;
    for (const procedure::KindOutlook& kind : view_->telling->kinds) {
      const OutlookWord could = whether(kind.could_change);
      kinds.push_back(said(OutlookWord::kind_line, {{"kind", std::string(kind_name(kind.kind, language_))},
                                                    {"stations", number(kind.stations)},
                                                    {"electors", number(kind.electors)},
                                                    {"could", said(could)}}));
    }
    section(OutlookWord::heading_kinds, std::move(kinds));
    section(OutlookWord::heading_stations, station_lines());
  }

  [[nodiscard]] std::vector<std::string> station_lines() const {
    const procedure::TellingStations& telling = *view_->telling;
    std::vector<std::string> lines;
    if (!telling.at_least) {
      return lines;
    }
    const std::size_t shown = full_ ? telling.alone.size() : std::min(most_named, telling.alone.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const procedure::OutstandingStation& station = view_->stations[telling.alone[i]];
      lines.push_back(
          said(OutlookWord::station_alone, {{"station", station.code}, {"electors", number(station.electors)}}));
    }
    if (shown < telling.alone.size()) {
      lines.push_back(said(OutlookWord::and_more, {{"number", number(telling.alone.size() - shown)}}));
    }
    if (!telling.alone.empty()) {
      return lines;
    }
    if (*telling.at_least > 1) {
      lines.push_back(said(OutlookWord::none_alone));
    }
    lines.push_back(together_line());
    std::vector<std::string> codes;
    for (const std::size_t i : telling.together) {
      codes.push_back(view_->stations[i].code);
    }
    if (!codes.empty()) {
      lines.push_back(said(OutlookWord::together_which, {{"names", shortened(std::move(codes))}}));
    }
    return lines;
  }

  [[nodiscard]] std::string together_line() const {
    const procedure::TellingStations& telling = *view_->telling;
    const std::string low = number(*telling.at_least);
    if (telling.together.empty()) {
      return said(OutlookWord::together_at_least, {{"low", low}});
    }
    if (telling.together.size() == *telling.at_least) {
      return said(OutlookWord::together_exact, {{"number", low}});
    }
    return said(OutlookWord::together_between, {{"low", low}, {"high", number(telling.together.size())}});
  }

  void tell_unbounded() {
    std::vector<std::string> lines;
    for (const procedure::UnboundedPart& part : outlook_->unbounded) {
      const std::string reason(reason_text(part.reason, language_));
      lines.push_back(part.what.empty() ? reason : part.what + ": " + reason);
    }
    section(OutlookWord::heading_not_bounded, std::move(lines));
  }

  const OutlookView* view_;
  const Outlook* outlook_;
  Language language_;
  bool full_;
  std::vector<OutlookBlock> blocks_;
};

}  // namespace

std::vector<OutlookBlock> outlook_report(const OutlookView& view, Language language, bool full) {
  return OutlookTeller(view, language, full).tell();
}

}  // namespace mandate::publish
