#include "publish/tier_sentences.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/report_lines.hpp"
#include "publish/vocabulary.hpp"
#include "tally/percentage.hpp"

namespace mandate::publish {
namespace {

using procedure::TierDetail;

std::string threshold_phrase(const TierDetail& detail, const Wording& wording) {
  if (!detail.tier->threshold || !detail.base || !detail.threshold_votes) {
    return {};
  }
  const std::string of(denominator_phrase(detail.tier->threshold->of, wording.language(), *detail.base));
  return wording.say(Message::tier_threshold,
                     {{"share", wording.share(detail.threshold)},
                      {"of", of},
                      {"base", wording.number(*detail.base)},
                      {"votes", bound_text(*detail.threshold_votes, "vote", wording.language())}});
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

}  // namespace

void describe_tier(const TierDetail& detail, const Wording& wording, ReportNode& node) {
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

}  // namespace mandate::publish
