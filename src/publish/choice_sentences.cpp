#include "publish/choice_sentences.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "publish/display.hpp"
#include "publish/report_lines.hpp"
#include "publish/requirement_phrase.hpp"

namespace mandate::publish {
namespace {

using procedure::ChoiceDetail;
using procedure::ComparisonDetail;

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

}  // namespace

void describe_choice(const ChoiceDetail& detail, const Wording& wording, ReportNode& node) {
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

}  // namespace mandate::publish
