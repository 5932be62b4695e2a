#include "procedure/choose_winner.hpp"

#include <algorithm>
#include <utility>

#include "procedure/evaluate_comparison.hpp"
#include "procedure/rule_value.hpp"

namespace mandate::procedure {
namespace {

// Options that remain, most votes first, equal ones in order of registration.
struct RankedOptions {
  std::vector<std::size_t> options;
  std::vector<Missing> missing;
};

bool remains(const std::optional<Remaining>& remaining, const std::string& option) {
  return !remaining || std::ranges::find(remaining->ids, option) != remaining->ids.end();
}

// Of those who remain some must be on the ballot: as many as there are places, or all.
void require_remaining(const Remaining& remaining, const record::StageRecord& record, RankedOptions& ranked) {
  const auto expected = std::clamp<Count64>(remaining.places, 1, static_cast<Count64>(remaining.ids.size()));
  if (static_cast<Count64>(ranked.options.size()) >= expected) {
    return;
  }
  for (const std::string& id : remaining.ids) {
    if (std::ranges::find(record.options, id, &record::Option::id) == record.options.end()) {
      ranked.missing.push_back({.kind = Missing::Kind::votes_of_option, .name = id});
    }
  }
}

RankedOptions ranked_options(const record::StageRecord& record, const std::optional<Remaining>& remaining) {
  RankedOptions ranked;
  for (std::size_t i = 0; i < record.options.size(); ++i) {
    const record::Option& option = record.options[i];
    if (!remains(remaining, option.id)) {
      continue;
    }
    ranked.options.push_back(i);
    if (!option.votes) {
      ranked.missing.push_back({.kind = Missing::Kind::votes_of_option, .name = option.id});
    }
  }
  if (record.options.empty()) {
    ranked.missing.push_back({.kind = Missing::Kind::figure, .count = record::Count::votes});
  } else if (remaining) {
    require_remaining(*remaining, record, ranked);
  }
  if (ranked.missing.empty()) {
    std::ranges::sort(ranked.options, [&](std::size_t a, std::size_t b) {
      const Count64 votes_of_a = *record.options[a].votes;
      const Count64 votes_of_b = *record.options[b].votes;
      return votes_of_a == votes_of_b ? a < b : votes_of_a > votes_of_b;
    });
  }
  return ranked;
}

std::vector<std::size_t> leaders_of(const RankedOptions& ranked, const record::StageRecord& record) {
  std::vector<std::size_t> leading = ranked.options;
  const Count64 most = *record.options[leading.front()].votes;
  std::erase_if(leading, [&](std::size_t option) { return *record.options[option].votes < most; });
  return leading;
}

// Leaves one leader where the rule or a recorded lot settles the tie; reports the tie in any case.
void settle(const Stage& stage, const ChoiceStage& choice, const record::StageRecord& record, const record::Case& input,
            ChoiceDetail& detail, StageResult& result) {
  if (detail.leading.size() < 2) {
    return;
  }
  TieReport tie;
  tie.stage = stage.id;
  tie.rule = choice.tie;
  for (const std::size_t option : detail.leading) {
    tie.options.push_back(record.options[option].id);
  }
  std::optional<std::size_t> winner;
  if (choice.tie == TieRule::registration_order) {
    winner = detail.leading.front();
    detail.by_order = true;
  } else if (const record::Lot* const lot = lot_of(input, stage.id, {});
             choice.tie == TieRule::lot && lot != nullptr && lot->winners.size() == 1) {
    const auto drawn = std::ranges::find(tie.options, lot->winners.front());
    if (drawn != tie.options.end()) {
      winner = detail.leading[static_cast<std::size_t>(drawn - tie.options.begin())];
      detail.by_lot = true;
    }
  }
  if (winner) {
    detail.leading = {*winner};
    tie.settled = true;
    tie.winners = {record.options[*winner].id};
  } else if (choice.tie == TieRule::lot) {
    result.missing.push_back({.kind = Missing::Kind::lot, .name = stage.id});
  }
  result.ties.push_back(std::move(tie));
}

// Whether the leader reaches the majority that the stage asks for; yes where plurality is enough.
Answer majority_reached(const ChoiceStage& choice, const record::StageRecord& record, const Evaluation& evaluation,
                        ChoiceDetail& detail, StageResult& result) {
  if (choice.plurality) {
    return Answer::yes;
  }
  const std::optional<ResolvedValue> share = resolve(choice.share, {}, evaluation.law_date);
  const record::Figure& of = evaluation.figures->nation.at(choice.of);
  if (!of.present()) {
    result.missing.push_back({.kind = Missing::Kind::figure, .count = choice.of});
  }
  if (!share || !of.present()) {
    return Answer::cannot_tell;
  }
  detail.share = share->value;
  detail.parameter = share->use;
  detail.of = of.value;
  detail.needed = edge_of_share(choice.comparator, share->value, Rounding::exact, of.value);
  if (!detail.needed) {
    return Answer::cannot_tell;
  }
  return answer_of(*record.options[detail.considered.front()].votes >= *detail.needed);
}

}  // namespace

const record::Lot* lot_of(const record::Case& input, std::string_view stage, std::string_view tier) {
  for (const record::Lot& lot : input.lots) {
    if (lot.stage == stage && lot.tier == tier) {
      return &lot;
    }
  }
  return nullptr;
}

std::optional<Remaining> leading_options(const record::StageRecord& record, Count64 places) {
  const RankedOptions ranked = ranked_options(record, {});
  if (!ranked.missing.empty()) {
    return std::nullopt;
  }
  Remaining remaining{.ids = {}, .places = places};
  Count64 last_votes = 0;
  for (const std::size_t option : ranked.options) {
    const Count64 votes = *record.options[option].votes;
    if (static_cast<Count64>(remaining.ids.size()) >= places && votes < last_votes) {
      break;
    }
    last_votes = votes;
    remaining.ids.push_back(record.options[option].id);
  }
  return remaining;
}

StageResult choose_winner(const Stage& stage, const record::StageRecord& record, const Evaluation& evaluation,
                          const std::optional<Remaining>& remaining) {
  const ChoiceStage& choice = *std::get_if<ChoiceStage>(&stage.work);
  StageResult result;
  result.finding.kind = FindingKind::choice;
  ChoiceDetail detail;
  detail.stage = &choice;
  detail.options = &record.options;
  RankedOptions ranked = ranked_options(record, remaining);
  result.missing = std::move(ranked.missing);
  if (result.missing.empty()) {
    detail.considered = ranked.options;
    detail.leading = leaders_of(ranked, record);
    result.finding.answer = majority_reached(choice, record, evaluation, detail, result);
    if (result.finding.answer == Answer::yes) {
      settle(stage, choice, record, *evaluation.input, detail, result);
    }
  }
  if (result.finding.answer == Answer::no) {
    result.outcome = "none";
  } else if (result.finding.answer == Answer::yes && detail.leading.size() == 1) {
    result.outcome = "elected";
    result.winners.push_back(record.options[detail.leading.front()].id);
  } else if (result.finding.answer == Answer::yes) {
    result.finding.answer = Answer::cannot_tell;
    result.outcome = choice.tie == TieRule::lot ? std::string_view() : std::string_view("tie");
  }
  result.finding.detail = std::move(detail);
  return result;
}

}  // namespace mandate::procedure
