#include "publish/finding_report.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/vocabulary.hpp"
#include "tally/percentage.hpp"

namespace mandate::publish {
namespace {

using procedure::AreasDetail;
using procedure::ChoiceDetail;
using procedure::ComparisonDetail;
using procedure::Finding;
using procedure::FindingKind;
using procedure::TierDetail;

// Clauses of one sentence; empty ones are left out.
std::string sentence(const std::vector<std::string>& clauses) {
  std::vector<std::string> kept;
  std::ranges::copy_if(clauses, std::back_inserter(kept), [](const std::string& clause) { return !clause.empty(); });
  const std::string text = joined(kept, "; ");
  return text.empty() ? text : capitalised(text) + ".";
}

void add_sentence(ReportNode& node, const std::vector<std::string>& clauses) {
  std::string text = sentence(clauses);
  if (!text.empty()) {
    node.sentences.push_back(std::move(text));
  }
}

std::string rule_line(const procedure::ParameterUse& use, const Wording& wording) {
  const std::string since = wording.date(law::origin(*use.parameter, *use.value).from);
  std::string line = printable(use.parameter->label.in(wording.language())) + ": ";
  line += wording.say(Message::rule_in_force,
                      {{"value", value_text(*use.parameter, *use.value, wording.language())}, {"since", since}});
  line += " — " + wording.cite(use.value->references);
  return use.verified ? line : line + " (" + wording.say(Message::not_verified) + ")";
}

void add_rule(ReportNode& node, const procedure::ParameterUse& use, const Wording& wording) {
  if (use.parameter != nullptr && use.value != nullptr) {
    node.rules.push_back(rule_line(use, wording));
  }
}

// --- comparison ---

std::string missing_operands(const ComparisonDetail& detail, const Wording& wording) {
  std::vector<std::string> names;
  if (!detail.count.figure.present()) {
    names.emplace_back(figure_name(detail.count.count, wording.language()));
  }
  if (detail.of && !detail.of->figure.present()) {
    names.emplace_back(figure_name(detail.of->count, wording.language()));
  }
  return names.empty() ? std::string() : wording.say(Message::not_published, {{"what", joined(names, ", ")}});
}

Message need_of_share(procedure::Comparator comparator, bool known) {
  switch (comparator) {
    case procedure::Comparator::at_least:
      return known ? Message::need_at_least_share : Message::need_at_least_share_unknown;
    case procedure::Comparator::more_than:
      return known ? Message::need_more_than_share : Message::need_more_than_share_unknown;
    case procedure::Comparator::at_most:
      break;
  }
  return known ? Message::need_at_most_share : Message::need_at_most_share_unknown;
}

Message need_of_value(procedure::Comparator comparator) {
  switch (comparator) {
    case procedure::Comparator::at_least:
      return Message::need_at_least;
    case procedure::Comparator::more_than:
      return Message::need_more_than;
    case procedure::Comparator::at_most:
      break;
  }
  return Message::need_at_most;
}

// "2/3", or "2/3, rounded down" where the law or a reading rounds.
std::string rounded_share(Fraction share, Rounding rounding, const Wording& wording) {
  switch (rounding) {
    case Rounding::ceil:
      return wording.share(share) + ", " + wording.say(Message::rounded_up);
    case Rounding::floor:
      return wording.share(share) + ", " + wording.say(Message::rounded_down);
    case Rounding::exact:
      break;
  }
  return wording.share(share);
}

Message margin_message(procedure::Comparator comparator, Count64 margin) {
  const bool limit = comparator == procedure::Comparator::at_most;
  if (margin < 0) {
    return limit ? Message::above_limit : Message::lacks;
  }
  if (margin == 0) {
    return Message::passes_exactly;
  }
  return limit ? Message::below_limit : Message::passes_by;
}

std::string margin_phrase(const ComparisonDetail& detail, const Wording& wording) {
  if (!detail.margin) {
    return {};
  }
  const Count64 distance = *detail.margin < 0 ? -*detail.margin : *detail.margin;
  return wording.say(margin_message(detail.comparator, *detail.margin), {{"margin", wording.number(distance)}});
}

std::string printed_share_phrase(const ComparisonDetail& detail, const Wording& wording) {
  if (detail.share == nullptr || !detail.of) {
    return {};
  }
  const std::string count(figure_name(detail.count.count, wording.language()));
  const std::string of(figure_name(detail.of->count, wording.language()));
  return wording.say(Message::printed_share,
                     {{"count", count},
                      {"of", of},
                      {"printed", printed_percent_text(detail.share->printed, wording.language())},
                      {"low", wording.share(detail.share->low)},
                      {"high", wording.share(detail.share->high)}});
}

std::vector<std::string> comparison_clauses(const ComparisonDetail& detail, const Wording& wording) {
  std::string figures = figures_phrase(detail, wording);
  if (detail.count.of_body || (detail.count.figure.present() && detail.count.count == record::Count::quota_mandates)) {
    figures = wording.unit(detail.count.unit) + ": " + figures;
  }
  // A printed percentage stands in for the figures, so that they are not missing.
  std::string missing = detail.share == nullptr ? missing_operands(detail, wording) : std::string();
  return {std::move(figures), printed_share_phrase(detail, wording), std::move(missing), needed_phrase(detail, wording),
          margin_phrase(detail, wording)};
}

void describe(const ComparisonDetail& detail, const Finding& /*finding*/, const Wording& wording, ReportNode& node) {
  add_sentence(node, comparison_clauses(detail, wording));
  add_rule(node, detail.parameter, wording);
}

const ComparisonDetail* first_comparison(const Finding& finding) {
  if (const auto* const own = std::get_if<ComparisonDetail>(&finding.detail)) {
    return own;
  }
  for (const Finding& part : finding.parts) {
    if (const ComparisonDetail* const found = first_comparison(part)) {
      return found;
    }
  }
  return nullptr;
}

// --- areas ---

// "Aargau (43.07 %, lacks 12,926)".
std::string area_with_figures(const Finding& area, const Wording& wording) {
  const ComparisonDetail* const comparison = first_comparison(area);
  if (comparison == nullptr || !comparison->count.figure.present()) {
    return wording.area(area.area);
  }
  const Count64 part = comparison->count.figure.value;
  std::vector<std::string> figures;
  if (comparison->of && comparison->of->figure.present()) {
    figures.push_back(wording.percent(part, comparison->of->figure.value));
  } else {
    figures.push_back(wording.number(part));
  }
  if (comparison->margin) {
    figures.push_back(margin_phrase(*comparison, wording));
  }
  return wording.area(area.area) + " (" + joined(figures, ", ") + ")";
}

void add_areas(const Finding& finding, Answer answer, Message message, const Wording& wording, ReportNode& node) {
  std::vector<std::string> names;
  for (const Finding& part : finding.parts) {
    if (part.answer == answer) {
      names.push_back(answer == Answer::no ? area_with_figures(part, wording) : wording.area(part.area));
    }
  }
  const bool all_the_same = names.size() == finding.parts.size() && answer != Answer::no;
  if (!names.empty() && !all_the_same) {
    node.sentences.push_back(wording.say(message, {{"names", joined(names, ", ")}}) + ".");
  }
}

void describe(const AreasDetail& detail, const Finding& finding, const Wording& wording, ReportNode& node) {
  if (detail.total == Fraction()) {
    add_sentence(node, {wording.say(Message::areas_unknown)});
    return;
  }
  add_sentence(node, {areas_needed_phrase(detail, wording), areas_counts_phrase(detail, wording)});
  add_sentence(node, {detail.weighted ? wording.say(Message::areas_weighted) : std::string(),
                      detail.declared ? wording.say(Message::areas_declared) : std::string()});
  add_areas(finding, Answer::yes, Message::areas_holding, wording, node);
  add_areas(finding, Answer::no, Message::areas_failing, wording, node);
  add_areas(finding, Answer::cannot_tell, Message::areas_not_told, wording, node);
  add_rule(node, detail.parameter, wording);
  if (!finding.parts.empty()) {
    if (const ComparisonDetail* const comparison = first_comparison(finding.parts.front())) {
      add_rule(node, comparison->parameter, wording);
    }
  }
}

// --- the other kinds ---

void describe(std::monostate /*nothing*/, const Finding& finding, const Wording& wording, ReportNode& node) {
  if (finding.parts.size() < 2 || std::holds_alternative<TierDetail>(finding.parts.front().detail)) {
    return;
  }
  if (finding.kind == FindingKind::all) {
    add_sentence(node, {wording.say(Message::all_must_hold)});
  } else if (finding.kind == FindingKind::any) {
    add_sentence(node, {wording.say(Message::any_must_hold)});
  }
}

std::string date_or_words(const std::optional<Date>& day, const Wording& wording) {
  return day ? wording.date(*day) : wording.say(Message::date_not_known);
}

void describe(const procedure::ElapsedDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  const std::string period = quantity_text(detail.at_least, word(detail.unit), wording.language());
  std::string earliest;
  if (detail.earliest) {
    earliest = wording.say(Message::elapsed_earliest, {{"date", wording.date(*detail.earliest)}});
  }
  add_sentence(node,
               {wording.say(Message::elapsed_between, {{"period", period},
                                                       {"from_name", data_word(detail.from_name, wording.language())},
                                                       {"to_name", data_word(detail.to_name, wording.language())},
                                                       {"from", date_or_words(detail.from, wording)},
                                                       {"to", date_or_words(detail.to, wording)}}),
                earliest});
  add_rule(node, detail.parameter, wording);
}

void describe(const procedure::FactDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  const std::string fact = data_word(detail.name, wording.language());
  add_sentence(node, {detail.value ? wording.say(Message::fact_value,
                                                 {{"fact", fact}, {"answer", wording.answer(answer_of(*detail.value))}})
                                   : wording.say(Message::fact_not_stated, {{"fact", fact}})});
}

Message readings_message(const procedure::AlternativesDetail& detail, const Finding& finding) {
  if (detail.differ) {
    return Message::readings_differ;
  }
  const auto open = [](const Finding& reading) { return reading.answer == Answer::cannot_tell; };
  return std::ranges::any_of(finding.parts, open) ? Message::readings_open : Message::readings_agree;
}

void describe(const procedure::AlternativesDetail& detail, const Finding& finding, const Wording& wording,
              ReportNode& node) {
  node.sentences.push_back(
      wording.say(Message::not_settled, {{"question", wording.in_language(detail.alternatives->question)}}));
  add_sentence(node, {wording.say(readings_message(detail, finding))});
}

void describe(const procedure::ReadingDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  node.heading += " (" + wording.say(detail.adopted ? Message::reading_adopted : Message::reading_other) + ")";
}

void describe(const procedure::DecisionDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  const std::string authority = wording.in_language(detail.stage->authority);
  if (!detail.chosen.empty()) {
    add_sentence(node, {wording.say(Message::decided, {{"authority", authority},
                                                       {"chosen", data_word(detail.chosen, wording.language())}})});
    return;
  }
  std::vector<std::string> options;
  for (const std::string& option : detail.stage->options) {
    options.push_back(data_word(option, wording.language()));
  }
  add_sentence(node,
               {wording.say(Message::not_decided, {{"authority", authority}, {"options", joined(options, ", ")}})});
}

// --- one winner ---

const record::Option& option_at(const ChoiceDetail& detail, std::size_t index) { return detail.options->at(index); }

std::string names_of(const std::vector<std::size_t>& indices, const std::vector<record::Option>& options,
                     const Wording& wording) {
  std::vector<std::string> names;
  for (const std::size_t index : indices) {
    names.push_back(wording.option(options.at(index)));
  }
  return joined(names, ", ");
}

// The one that stands next behind the leader, with how many votes fewer.
std::string lead_phrase(const ChoiceDetail& detail, const Wording& wording) {
  if (detail.considered.size() < 2 || detail.by_lot || detail.by_order) {
    return {};
  }
  const record::Option& first = option_at(detail, detail.considered[0]);
  const record::Option& second = option_at(detail, detail.considered[1]);
  if (!first.votes || !second.votes) {
    return {};
  }
  return wording.say(Message::leads_over,
                     {{"next", wording.option(second)}, {"lead", wording.number(*first.votes - *second.votes)}});
}

std::string majority_phrase(const ChoiceDetail& detail, Count64 votes, const Wording& wording) {
  if (!detail.of || !detail.needed || detail.stage == nullptr) {
    return {};
  }
  ComparisonDetail as_comparison;
  as_comparison.comparator = detail.stage->comparator;
  as_comparison.bound = detail.share;
  as_comparison.needed = detail.needed;
  as_comparison.margin = votes - *detail.needed;
  as_comparison.of = procedure::Operand{
      .count = detail.stage->of, .unit = {}, .of_body = false, .figure = {*detail.of, record::Provenance::published}};
  return wording.percent(votes, *detail.of) + "; " + needed_phrase(as_comparison, wording) + "; " +
         margin_phrase(as_comparison, wording);
}

void describe(const ChoiceDetail& detail, const Finding& /*finding*/, const Wording& wording, ReportNode& node) {
  add_rule(node, detail.parameter, wording);
  if (detail.options == nullptr || detail.leading.empty()) {
    add_sentence(node, {wording.say(Message::votes_not_known)});
    return;
  }
  const record::Option& leader = option_at(detail, detail.leading.front());
  const std::string votes = leader.votes ? wording.number(*leader.votes) : std::string("—");
  if (detail.leading.size() > 1) {
    add_sentence(node, {wording.say(Message::all_level, {{"names", names_of(detail.leading, *detail.options, wording)},
                                                         {"votes", votes}})});
    return;
  }
  std::string settled;
  if (detail.by_lot || detail.by_order) {
    settled = wording.say(detail.by_lot ? Message::settled_by_lot : Message::settled_by_order);
  }
  add_sentence(node, {wording.say(Message::leads, {{"name", wording.option(leader)}, {"votes", votes}}),
                      leader.votes ? majority_phrase(detail, *leader.votes, wording) : std::string(),
                      lead_phrase(detail, wording), settled});
}

// --- seats ---

std::string threshold_phrase(const TierDetail& detail, const Wording& wording) {
  if (!detail.tier->threshold || !detail.base || !detail.threshold_votes) {
    return {};
  }
  const std::string of(denominator_phrase(detail.tier->threshold->of, wording.language()));
  return wording.say(Message::tier_threshold, {{"share", wording.share(detail.threshold)},
                                               {"of", of},
                                               {"base", wording.number(*detail.base)},
                                               {"votes", wording.number(*detail.threshold_votes)}});
}

std::string quota_phrase(const TierDetail& detail, const Wording& wording) {
  constexpr Count64 percent = 100;
  const Count64 total = detail.result.total;
  const std::optional<Count64> divisor = detail.seats ? checked_multiply(*detail.seats, percent) : std::nullopt;
  if (total <= 0 || !divisor || *divisor <= 0) {
    return {};
  }
  const std::string quota = tally::percentage(total, *divisor, 2);
  const std::size_t point = quota.find('.');
  const std::string decimals = point == std::string::npos ? std::string() : quota.substr(point + 1);
  const std::string_view sign = wording.language() == Language::en ? "." : ",";
  std::string text = number_text(std::string_view(quota).substr(0, point), wording.language());
  if (!decimals.empty()) {
    text += sign;
    text += decimals;
  }
  return wording.say(Message::tier_quota,
                     {{"votes", wording.number(total)}, {"seats", wording.number(*detail.seats)}, {"quota", text}});
}

std::string status_phrase(const TierDetail& detail, const Wording& wording) {
  switch (detail.result.status) {
    case seats::ListTierStatus::no_list_admitted:
      return wording.say(Message::tier_no_list);
    case seats::ListTierStatus::tie:
      return wording.say(Message::tier_open_tie);
    case seats::ListTierStatus::lots_do_not_fit:
      return wording.say(Message::tier_lots_do_not_fit);
    case seats::ListTierStatus::overflow:
      return wording.say(Message::tier_overflow);
    case seats::ListTierStatus::allocated:
      break;
  }
  return {};
}

std::string whole_and_rest_phrase(const TierDetail& detail, const Wording& wording) {
  if (detail.result.status != seats::ListTierStatus::allocated || detail.result.single_list) {
    return detail.result.single_list ? wording.say(Message::tier_single_list) : std::string();
  }
  Count64 whole = 0;
  Count64 rest = 0;
  for (const seats::ListOutcome& list : detail.result.lists) {
    whole += list.whole;
    rest += list.by_remainder ? 1 : 0;
  }
  return wording.say(Message::tier_whole_and_rest, {{"whole", wording.number(whole)}, {"rest", wording.number(rest)}});
}

void add_lists(const TierDetail& detail, bool admitted, Message message, const Wording& wording, ReportNode& node) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < detail.result.lists.size(); ++i) {
    if (detail.result.lists[i].admitted == admitted) {
      names.push_back(wording.option(detail.options->at(i)));
    }
  }
  if (!names.empty()) {
    node.sentences.push_back(wording.say(message, {{"names", joined(names, ", ")}}) + ".");
  }
}

void describe_lists(const TierDetail& detail, const Wording& wording, ReportNode& node) {
  add_sentence(node, {threshold_phrase(detail, wording)});
  add_lists(detail, true, Message::tier_admitted, wording, node);
  add_lists(detail, false, Message::tier_not_admitted, wording, node);
  add_sentence(node, {quota_phrase(detail, wording), whole_and_rest_phrase(detail, wording)});
  add_sentence(node, {status_phrase(detail, wording)});
}

void describe_districts(const TierDetail& detail, const Wording& wording, ReportNode& node) {
  if (detail.declared) {
    add_sentence(node, {wording.say(Message::tier_declared)});
    return;
  }
  const auto tied = std::ranges::count_if(
      detail.districts, [](const seats::DistrictResult& district) { return district.leading.size() > 1; });
  add_sentence(node, {wording.say(Message::tier_districts,
                                  {{"counted", wording.number(static_cast<Count64>(detail.districts.size()))},
                                   {"tied", wording.number(static_cast<Count64>(tied))}})});
}

void describe(const TierDetail& detail, const Finding& /*finding*/, const Wording& wording, ReportNode& node) {
  add_sentence(node, {detail.seats ? wording.say(Message::tier_seats, {{"seats", wording.number(*detail.seats)}})
                                   : wording.say(Message::tier_seats_unknown)});
  switch (detail.tier->method) {
    case procedure::TierMethod::largest_remainder:
      describe_lists(detail, wording, node);
      break;
    case procedure::TierMethod::plurality:
      describe_districts(detail, wording, node);
      break;
    case procedure::TierMethod::elected_elsewhere:
      add_sentence(node, {wording.say(Message::tier_elsewhere)});
      break;
  }
  for (const procedure::ParameterUse& use : detail.parameters) {
    add_rule(node, use, wording);
  }
}

void describe(const procedure::StageDetail& detail, const Finding& /*finding*/, const Wording& wording,
              ReportNode& node) {
  if (detail.outcome.empty()) {
    add_sentence(node, {wording.say(Message::stage_stops)});
  } else if (!detail.next.empty()) {
    const procedure::Version* const version = wording.determination().version;
    const bool is_stage = version != nullptr && version->stage(detail.next) != nullptr;
    const std::string next = is_stage ? wording.stage(detail.next) : wording.outcome(detail.next);
    add_sentence(node, {wording.say(Message::stage_leads_to, {{"next", next}})});
  }
}

// --- the tree ---

std::string own_heading(const Finding& finding, const Wording& wording) {
  switch (finding.kind) {
    case FindingKind::all:
      return wording.say(Message::all_must_hold);
    case FindingKind::any:
      return wording.say(Message::any_must_hold);
    case FindingKind::negation:
      return wording.say(Message::must_not_hold);
    case FindingKind::areas:
      return wording.say(Message::holds_in_areas);
    default:
      break;
  }
  return {};
}

std::string heading_of(const Finding& finding, const Wording& wording) {
  if (!finding.area.empty()) {
    return wording.area(finding.area);
  }
  if (finding.label != nullptr && !finding.label->empty()) {
    return wording.in_language(*finding.label);
  }
  return own_heading(finding, wording);
}

// A stage or reading with one requirement that has no name of its own tells of both at once.
bool speaks_for_its_part(const Finding& finding) {
  const bool wraps = finding.kind == FindingKind::stage || finding.kind == FindingKind::reading;
  if (!wraps || finding.parts.size() != 1) {
    return false;
  }
  const LocalizedText* const label = finding.parts.front().label;
  return label == nullptr || label->empty();
}

void add_references(const Finding& finding, const Wording& wording, ReportNode& node) {
  if (finding.references == nullptr || finding.references->empty()) {
    return;
  }
  std::string titles = wording.cite(*finding.references);
  const auto told = [&](const std::string& rule) { return rule.find(titles) != std::string::npos; };
  if (std::ranges::none_of(node.rules, told)) {
    node.rules.push_back(std::move(titles));
  }
}

void fill(const Finding& finding, const Wording& wording, bool every_area, ReportNode& node);

ReportNode node_of(const Finding& finding, const Wording& wording, bool every_area) {
  ReportNode node;
  node.mark = finding.answer;
  node.heading = heading_of(finding, wording);
  node.finding = &finding;
  fill(finding, wording, every_area, node);
  const bool repeats = !node.sentences.empty() && node.sentences.front() == node.heading + ".";
  if (node.heading.empty() && !node.sentences.empty()) {
    node.heading = node.sentences.front();
  }
  if (repeats || (!node.sentences.empty() && node.sentences.front() == node.heading)) {
    node.sentences.erase(node.sentences.begin());
  }
  return node;
}

void describe_own(const Finding& finding, const Wording& wording, ReportNode& node) {
  std::visit([&](const auto& detail) { describe(detail, finding, wording, node); }, finding.detail);
  add_references(finding, wording, node);
}

void fill(const Finding& finding, const Wording& wording, bool every_area, ReportNode& node) {
  if (speaks_for_its_part(finding)) {
    node.finding = &finding.parts.front();
    fill(finding.parts.front(), wording, every_area, node);
    describe_own(finding, wording, node);
    return;
  }
  describe_own(finding, wording, node);
  if (finding.kind == FindingKind::areas && !every_area) {
    return;
  }
  for (const Finding& part : finding.parts) {
    node.parts.push_back(node_of(part, wording, every_area));
  }
}

}  // namespace

ReportNode finding_report(const Finding& finding, const Wording& wording, bool every_area) {
  return node_of(finding, wording, every_area);
}

std::string figures_phrase(const ComparisonDetail& detail, const Wording& wording) {
  if (!detail.count.figure.present()) {
    return {};
  }
  const Count64 part = detail.count.figure.value;
  const std::string count(figure_phrase(detail.count.count, wording.language()));
  if (!detail.of || !detail.of->figure.present()) {
    return wording.say(Message::figure_alone, {{"count", count}, {"part", wording.number(part)}});
  }
  const Count64 whole = detail.of->figure.value;
  const std::string of(denominator_phrase(detail.of->count, wording.language()));
  return wording.say(Message::of_whole, {{"count", count},
                                         {"part", wording.number(part)},
                                         {"of", of},
                                         {"whole", wording.number(whole)},
                                         {"percent", wording.percent(part, whole)}});
}

std::string comparison_sentence(const Finding& finding, const Wording& wording) {
  const ComparisonDetail* const detail = first_comparison(finding);
  return detail == nullptr ? std::string() : sentence(comparison_clauses(*detail, wording));
}

std::string needed_phrase(const ComparisonDetail& detail, const Wording& wording) {
  const std::string needed = detail.needed ? wording.number(*detail.needed) : std::string();
  if (!detail.of) {
    return wording.say(need_of_value(detail.comparator), {{"value", wording.number(detail.bound)}, {"needed", needed}});
  }
  const std::string of(denominator_phrase(detail.of->count, wording.language()));
  return wording.say(
      need_of_share(detail.comparator, detail.needed.has_value()),
      {{"share", rounded_share(detail.bound, detail.rounding, wording)}, {"needed", needed}, {"of", of}});
}

std::string areas_needed_phrase(const AreasDetail& detail, const Wording& wording) {
  const std::string areas = wording.areas();
  const std::string total = wording.number(detail.total);
  const std::string needed = wording.number(detail.needed);
  const std::string share = rounded_share(detail.bound, detail.rounding, wording);
  switch (detail.kind) {
    case procedure::QuantifierKind::all:
      return wording.say(Message::need_all_areas, {{"areas", areas}, {"total", total}});
    case procedure::QuantifierKind::at_least_share:
      return wording.say(Message::need_areas,
                         {{"areas", areas}, {"total", total}, {"needed", needed}, {"share", share}});
    case procedure::QuantifierKind::more_than_share:
      return wording.say(Message::need_areas_more,
                         {{"areas", areas}, {"total", total}, {"needed", needed}, {"share", share}});
    case procedure::QuantifierKind::at_least_number:
      break;
  }
  return wording.say(Message::need_areas_number, {{"areas", areas}, {"total", total}, {"needed", needed}});
}

std::string areas_counts_phrase(const AreasDetail& detail, const Wording& wording) {
  const Fraction known = detail.holding.plus(detail.failing).value_or(detail.total);
  const Fraction unknown = detail.total.minus(known).value_or(Fraction());
  return wording.say(Message::areas_counts, {{"holding", wording.number(detail.holding)},
                                             {"failing", wording.number(detail.failing)},
                                             {"unknown", wording.number(unknown)}});
}

}  // namespace mandate::publish
