#include "publish/comparison_report.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <variant>

#include "publish/determination_report.hpp"
#include "publish/display.hpp"
#include "publish/requirement_phrase.hpp"
#include "publish/vocabulary.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

using procedure::Determination;
using procedure::Finding;
using procedure::LawComparison;

// One column: the determination shown, and the one that was asked for.
struct LawColumn {
  const Determination* asked = nullptr;
  Wording wording;

  [[nodiscard]] const Determination& shown() const { return wording.determination(); }
  [[nodiscard]] bool is_successor() const { return asked != &shown(); }
};

std::vector<LawColumn> columns_of(const LawComparison& comparison, Language language) {
  std::vector<LawColumn> columns;
  for (std::size_t i = 0; i < comparison.determinations.size(); ++i) {
    columns.push_back({&comparison.determinations[i], Wording(effective(comparison, i), language)});
  }
  return columns;
}

std::string procedure_name(const LawColumn& column) {
  return column.wording.in_language(column.shown().procedure->label);
}

Table table_over(const std::vector<LawColumn>& columns, std::string caption, std::string first) {
  Table table;
  table.caption = std::move(caption);
  table.columns.push_back({std::move(first), false, true});
  for (const LawColumn& column : columns) {
    std::string title = column.wording.date(column.asked->law_date);
    if (column.is_successor()) {
      title = column.wording.say(Message::bracketed, {{"text", title}, {"more", procedure_name(column)}});
    }
    table.columns.push_back({std::move(title), false, true});
  }
  return table;
}

using Cell = std::function<std::string(const LawColumn&)>;

void add_row(Table& table, const std::vector<LawColumn>& columns, std::string name, const Cell& cell) {
  std::vector<std::string> row = {std::move(name)};
  for (const LawColumn& column : columns) {
    std::string text = cell(column);
    row.push_back(text.empty() ? std::string(empty_cell) : std::move(text));
  }
  const bool says_something =
      std::any_of(row.begin() + 1, row.end(), [](const std::string& text) { return text != empty_cell; });
  if (says_something) {
    table.rows.push_back(std::move(row));
  }
}

// --- the result ---

std::string procedure_cell(const LawColumn& column) {
  const Wording& wording = column.wording;
  const std::string asked = wording.in_language(column.asked->procedure->label);
  if (column.asked->version != nullptr) {
    return asked;
  }
  const Message words =
      column.asked->outcome == "history_unknown" ? Message::word_history_unknown : Message::word_no_version;
  std::string text = asked + ": " + wording.say(words);
  if (!column.asked->succeeded_by.empty()) {
    const procedure::Procedure* const successor = column.asked->country->procedure(column.asked->succeeded_by);
    const std::string name = successor == nullptr ? data_word(column.asked->succeeded_by, wording.language())
                                                  : wording.in_language(successor->label);
    text += ". " + wording.say(Message::compare_successor, {{"procedure", name}});
  }
  return text;
}

std::string version_cell(const LawColumn& column) {
  const procedure::Version* const version = column.shown().version;
  if (version == nullptr) {
    return {};
  }
  const Wording& wording = column.wording;
  const std::string to = version->to ? wording.date(*version->to) : wording.say(Message::until_now);
  const std::string act = version->act.empty()
                              ? std::string()
                              : "; " + act_title(column.shown().country->law, version->act, wording.language());
  return wording.date(version->from) + " – " + to + act;
}

// "NO VERSION IN FORCE. Election of the Kurultai: YES" where the figures are those of the successor.
std::string answer_cell(const LawColumn& column) {
  const std::string answer = answer_heading(column.wording);
  if (!column.is_successor()) {
    return answer;
  }
  return answer_heading(Wording(*column.asked, column.wording.language())) + ". " + procedure_name(column) + ": " +
         answer;
}

std::string outcome_cell(const LawColumn& column) {
  return column.shown().version == nullptr ? std::string() : column.wording.outcome(column.shown().outcome);
}

std::string elected_cell(const LawColumn& column) { return column.wording.options(column.shown().winners); }

std::string missing_cell(const LawColumn& column) { return joined(missing_sentences(column.wording), " "); }

std::string reading_cell(const LawColumn& column) {
  return column.shown().depends_on_reading ? column.wording.say(Message::word_yes) : std::string();
}

// "Lists 69 + Districts 29".
std::string tiers_cell(const LawColumn& column) {
  std::vector<std::string> tiers;
  for (const procedure::TierSeatLines& tier : column.shown().tiers) {
    Count64 sum = 0;
    for (const procedure::SeatLine& line : tier.lines) {
      sum += line.seats;
    }
    tiers.push_back(column.wording.tier(tier.tier) + " " + column.wording.number(sum));
  }
  return joined(tiers, " + ");
}

Table result_table(const std::vector<LawColumn>& columns) {
  const Wording& any = columns.front().wording;
  Table table = table_over(columns, any.say(Message::compare_heading), any.say(Message::compare_row_law));
  add_row(table, columns, any.say(Message::compare_row_answer), answer_cell);
  add_row(table, columns, any.say(Message::compare_row_outcome), outcome_cell);
  add_row(table, columns, any.say(Message::compare_row_elected), elected_cell);
  add_row(table, columns, any.say(Message::heading_seats), tiers_cell);
  add_row(table, columns, any.say(Message::compare_row_procedure), procedure_cell);
  add_row(table, columns, any.say(Message::compare_row_version), version_cell);
  add_row(table, columns, any.say(Message::compare_row_missing), missing_cell);
  add_row(table, columns, any.say(Message::compare_row_reading), reading_cell);
  return table;
}

// --- seats ---

std::vector<std::string> all_lists(const std::vector<LawColumn>& columns) {
  std::vector<std::string> lists;
  std::vector<std::pair<std::string, Count64>> ranked;
  for (const LawColumn& column : columns) {
    for (const procedure::SeatLine& line : column.shown().seats) {
      const auto known = std::ranges::find(ranked, line.list, &std::pair<std::string, Count64>::first);
      if (known == ranked.end()) {
        ranked.emplace_back(line.list, line.seats);
      } else {
        known->second = std::max(known->second, line.seats);
      }
    }
  }
  std::ranges::stable_sort(ranked, std::ranges::greater(), &std::pair<std::string, Count64>::second);
  for (auto& [list, seats] : ranked) {
    lists.push_back(std::move(list));
  }
  return lists;
}

// "62 (40 + 22)": the total and its tiers, in their order; the total alone where there is one tier.
std::string seats_cell(const LawColumn& column, const std::string& list) {
  const std::optional<Count64> total = procedure::seats_in(column.shown().seats, list);
  if (!total) {
    return {};
  }
  std::vector<std::string> parts;
  for (const procedure::TierSeatLines& tier : column.shown().tiers) {
    parts.push_back(column.wording.number(procedure::seats_in(tier.lines, list).value_or(0)));
  }
  const std::string text = column.wording.number(*total);
  return parts.size() < 2 ? text : text + " (" + joined(parts, " + ") + ")";
}

std::string total_cell(const LawColumn& column) {
  Count64 sum = 0;
  for (const procedure::SeatLine& line : column.shown().seats) {
    sum += line.seats;
  }
  return column.shown().seats.empty() ? std::string() : column.wording.number(sum);
}

std::optional<Table> seats_table(const std::vector<LawColumn>& columns) {
  const std::vector<std::string> lists = all_lists(columns);
  if (lists.empty()) {
    return std::nullopt;
  }
  const Wording& any = columns.front().wording;
  Table table = table_over(columns, any.say(Message::heading_seats), any.say(Message::column_list));
  for (const std::string& list : lists) {
    add_row(table, columns, any.option(list), [&](const LawColumn& column) { return seats_cell(column, list); });
  }
  add_row(table, columns, any.say(Message::compare_row_total), total_cell);
  table.total_row = true;
  return table;
}

// --- what was needed ---

struct Need {
  std::string name;
  std::string text;
};

std::string name_or(const Finding& finding, const std::string& above, const Wording& wording) {
  return finding.label == nullptr || finding.label->empty() ? above : wording.in_language(*finding.label);
}

void add_need(std::vector<Need>& needs, Need need) {
  const auto same = [&](const Need& other) { return other.name == need.name && other.text == need.text; };
  if (std::ranges::none_of(needs, same)) {
    needs.push_back(std::move(need));
  }
}

// What a choice or tier of seats asks for, in votes.
std::string votes_needed(const Finding& finding, const Wording& wording) {
  std::optional<Count64> needed;
  std::string share;
  if (const auto* const choice = std::get_if<procedure::ChoiceDetail>(&finding.detail)) {
    needed = choice->needed;
    share = wording.share(choice->share);
  } else if (const auto* const tier = std::get_if<procedure::TierDetail>(&finding.detail)) {
    needed = tier->threshold_votes;
    share = wording.share(tier->threshold);
  }
  return needed ? share + ": " + wording.say(Message::need_at_least, {{"needed", wording.number(*needed)}})
                : std::string();
}

void collect_needs(const Finding& finding, const std::string& above, const Wording& wording, std::vector<Need>& needs) {
  const std::string name = name_or(finding, above, wording);
  if (const auto* const comparison = std::get_if<procedure::ComparisonDetail>(&finding.detail)) {
    add_need(needs, {name, capitalised(needed_phrase(*comparison, wording))});
    return;
  }
  if (const auto* const areas = std::get_if<procedure::AreasDetail>(&finding.detail)) {
    add_need(needs, {name, capitalised(areas_needed_phrase(*areas, wording))});
    return;
  }
  if (const std::string votes = votes_needed(finding, wording); !votes.empty()) {
    add_need(needs, {name, capitalised(votes)});
  }
  for (const Finding& part : finding.parts) {
    collect_needs(part, name, wording, needs);
  }
}

std::optional<Table> needs_table(const std::vector<LawColumn>& columns) {
  std::vector<std::vector<Need>> needs(columns.size());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    collect_needs(columns[i].shown().finding, {}, columns[i].wording, needs[i]);
    for (const Need& need : needs[i]) {
      if (std::ranges::find(names, need.name) == names.end()) {
        names.push_back(need.name);
      }
    }
  }
  if (names.empty()) {
    return std::nullopt;
  }
  const Wording& any = columns.front().wording;
  Table table = table_over(columns, any.say(Message::compare_needed), any.say(Message::compare_row_law));
  for (const std::string& name : names) {
    std::size_t at = 0;
    add_row(table, columns, name, [&](const LawColumn& /*column*/) {
      std::vector<std::string> texts;
      for (const Need& need : needs[at]) {
        if (need.name == name) {
          texts.push_back(need.text);
        }
      }
      ++at;
      return joined(texts, "; ");
    });
  }
  return table;
}

// --- rules ---

// "Elections law, article 97-1(1), 41-VII": where the value stands, and the number of the act that set it.
std::string source_of(const procedure::ParameterUse& use, const Wording& wording) {
  const std::string source = wording.cite(use.value->references);
  const law::Act* const act = wording.determination().country->law.act(use.value->act);
  const bool told = act == nullptr || act->number.empty() || source.find(act->number) != std::string::npos;
  return told ? source : source + ", " + printable(act->number);
}

std::string rule_cell(const procedure::ParameterUse& use, const Wording& wording) {
  if (use.parameter == nullptr || use.value == nullptr) {
    return wording.say(Message::compare_not_applied);
  }
  const std::string since = wording.date(law::origin(*use.parameter, *use.value).from);
  std::string text =
      wording.say(Message::rule_in_force,
                  {{"value", value_text(*use.parameter, *use.value, wording.language())}, {"since", since}});
  text += "; " + source_of(use, wording);
  return use.verified ? text : text + " (" + wording.say(Message::not_verified) + ")";
}

std::string label_of(const procedure::RuleDifference& rule, const Wording& wording) {
  for (const procedure::ParameterUse& use : rule.uses) {
    if (use.parameter != nullptr) {
      return wording.in_language(use.parameter->label);
    }
  }
  return printable(rule.parameter);
}

std::optional<Table> rules_table(const LawComparison& comparison, const std::vector<LawColumn>& columns) {
  if (comparison.rules.empty()) {
    return std::nullopt;
  }
  const Wording& any = columns.front().wording;
  Table table = table_over(columns, any.say(Message::compare_rules), any.say(Message::column_name));
  for (const procedure::RuleDifference& rule : comparison.rules) {
    std::vector<std::string> row = {label_of(rule, any)};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row.push_back(rule_cell(rule.uses.at(i), columns[i].wording));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

// --- the summary ---

// "Threshold: 7 % → 5 % (Elections law, article 97-1(1), 41-VII)": with the source of the last value. A law that
// does not apply the rule stands as a dash.
std::string rule_sentence(const procedure::RuleDifference& rule, const Wording& wording) {
  std::vector<std::string> values;
  std::string source;
  for (const procedure::ParameterUse& use : rule.uses) {
    std::string value(empty_cell);
    if (use.parameter != nullptr && use.value != nullptr) {
      value = value_text(*use.parameter, *use.value, wording.language());
      source = source_of(use, wording);
    }
    if (values.empty() || values.back() != value) {
      values.push_back(std::move(value));
    }
  }
  return wording.say(Message::bracketed,
                     {{"text", label_of(rule, wording) + ": " + joined(values, " → ")}, {"more", source}}) +
         ".";
}

std::vector<std::string> summary_of(const LawComparison& comparison, const Wording& wording) {
  const bool same = !comparison.answers_differ && comparison.differing_lists.empty();
  std::vector<std::string> summary;
  if (comparison.answers_differ) {
    summary.push_back(wording.say(Message::compare_answers_differ));
  }
  if (!comparison.differing_lists.empty()) {
    summary.push_back(
        wording.say(Message::compare_seats_differ, {{"names", wording.options(comparison.differing_lists)}}));
  }
  if (same) {
    summary.push_back(wording.say(Message::compare_same_everywhere));
  }
  if (comparison.versions_differ) {
    summary.push_back(wording.say(Message::compare_versions_differ));
  }
  for (const procedure::RuleDifference& rule : comparison.rules) {
    summary.push_back(rule_sentence(rule, wording));
  }
  if (comparison.rules.empty()) {
    summary.push_back(wording.say(Message::compare_rules_same));
  }
  return summary;
}

}  // namespace

ComparisonReport comparison_report(const LawComparison& comparison, Language language) {
  ComparisonReport report;
  const std::vector<LawColumn> columns = columns_of(comparison, language);
  if (columns.empty()) {
    return report;
  }
  const Wording& any = columns.front().wording;
  report.title = any.in_language(any.determination().input->title);
  report.summary = summary_of(comparison, any);
  report.tables.push_back(result_table(columns));
  for (std::optional<Table> table : {seats_table(columns), needs_table(columns), rules_table(comparison, columns)}) {
    if (table) {
      report.tables.push_back(std::move(*table));
    }
  }
  return report;
}

const Determination& effective(const LawComparison& comparison, std::size_t index) {
  const std::optional<Determination>& successor = comparison.successors.at(index);
  return successor ? *successor : comparison.determinations.at(index);
}

}  // namespace mandate::publish
