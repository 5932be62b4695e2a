#include "publish/requirement_phrase.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/report_lines.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using procedure::AreasDetail;
using procedure::ComparisonDetail;
using procedure::Finding;

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

}  // namespace

std::string figures_phrase(const ComparisonDetail& detail, const Wording& wording) {
  if (!detail.count.figure.present()) {
    return {};
  }
  const Count64 part = detail.count.figure.value;
  const std::string count(figure_phrase(detail.count.count, wording.language(), part));
  if (!detail.of || !detail.of->figure.present()) {
    return wording.say(Message::figure_alone, {{"count", count}, {"part", wording.number(part)}});
  }
  const Count64 whole = detail.of->figure.value;
  const std::string of(denominator_phrase(detail.of->count, wording.language(), whole));
  return wording.say(Message::of_whole, {{"count", count},
                                         {"part", wording.number(part)},
                                         {"of", of},
                                         {"whole", wording.number(whole)},
                                         {"percent", wording.percent(part, whole)}});
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

std::string margin_phrase(const ComparisonDetail& detail, const Wording& wording) {
  if (!detail.margin) {
    return {};
  }
  const Count64 distance = *detail.margin < 0 ? -*detail.margin : *detail.margin;
  return wording.say(margin_message(detail.comparator, *detail.margin), {{"margin", wording.number(distance)}});
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

std::string comparison_sentence(const Finding& finding, const Wording& wording) {
  const ComparisonDetail* const detail = first_comparison(finding);
  return detail == nullptr ? std::string() : sentence(comparison_clauses(*detail, wording));
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
