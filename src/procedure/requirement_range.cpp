#include "procedure/requirement_range.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "procedure/evaluate_areas.hpp"
#include "procedure/evaluate_comparison.hpp"
#include "procedure/rule_value.hpp"

namespace mandate::procedure {
namespace {

class Ranger {
 public:
  Ranger(const Evaluation& evaluation, std::span<const BallotEffect> effects, const OutstandingElectors& outstanding,
         std::vector<NodeRange>* nodes)
      : evaluation_(&evaluation), effects_(effects), outstanding_(&outstanding), nodes_(nodes) {}

  // Where a requirement is asked: the nation, or the area of that index.
  struct At {
    std::optional<std::size_t> area;
    std::string path;
  };

  AnswerSet range(const Requirement& requirement, const At& at) {
    const std::size_t node = nodes_ == nullptr ? 0 : nodes_->size();
    if (nodes_ != nullptr) {
      nodes_->push_back({&requirement, at.path, code_of(at), {}});
    }
    const AnswerSet answers =
        std::visit([&](const auto& operation) { return range_of(operation, at); }, requirement.operation);
    if (nodes_ != nullptr) {
      (*nodes_)[node].answers = answers;
    }
    return answers;
  }

 private:
  [[nodiscard]] std::string_view code_of(const At& at) const {
    return at.area ? std::string_view(evaluation_->areas[*at.area]->code) : std::string_view();
  }

  [[nodiscard]] Place place_of(const At& at) const {
    static const record::FigureRow not_published;
    if (!at.area) {
      return {&evaluation_->figures->nation, {}};
    }
    const record::FigureRow* const row = evaluation_->figures->area(code_of(at));
    return {row == nullptr ? &not_published : row, code_of(at)};
  }

  static At part_of(const At& at, std::size_t index) { return {at.area, at.path + "/" + std::to_string(index)}; }

  template <typename Combine>
  AnswerSet combined(const std::vector<Requirement>& parts, const At& at, Answer start, Combine combine) {
    AnswerSet answers(start);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      answers = answers.with(range(parts[i], part_of(at, i)), combine);
    }
    return answers;
  }

  AnswerSet range_of(const All& all, const At& at) { return combined(all.parts, at, Answer::yes, both); }
  AnswerSet range_of(const Any& any, const At& at) { return combined(any.parts, at, Answer::no, either); }
  AnswerSet range_of(const Not& negated, const At& at) { return range(negated.part.front(), part_of(at, 0)).negated(); }

  // Dates and facts stand, whatever the ballots say.
  AnswerSet range_of(const Elapsed& elapsed, const At& at) { return fixed(elapsed, at); }
  AnswerSet range_of(const Fact& fact, const At& at) { return fixed(fact, at); }

  template <typename Operation>
  AnswerSet fixed(const Operation& operation, const At& at) {
    Requirement requirement;
    requirement.operation = operation;
    return AnswerSet(evaluate_at(requirement, *evaluation_, place_of(at)).answer);
  }

  // An adopted reading decides; without one, readings that differ cannot tell.
  AnswerSet range_of(const Alternatives& alternatives, const At& at) {
    std::optional<AnswerSet> adopted;
    std::optional<AnswerSet> common;
    for (std::size_t i = 0; i < alternatives.readings.size(); ++i) {
      const AnswerSet answers = range(alternatives.readings[i].requirement.front(), part_of(at, i));
      if (alternatives.readings[i].id == alternatives.adopted) {
        adopted = answers;
      }
      const auto agree = [](Answer a, Answer b) { return a == b ? a : Answer::cannot_tell; };
      common = common ? common->with(answers, agree) : answers;
    }
    return adopted ? *adopted : *common;
  }

  [[nodiscard]] Count64 electors_for(const CountRef& reference, const At& at) const {
    if (reference.scope == Scope::body) {
      return 0;
    }
    const bool own = reference.scope == Scope::own && at.area.has_value();
    return own ? outstanding_->areas[*at.area] : outstanding_->nation;
  }

  // The figure if all electors to come did the same.
  [[nodiscard]] static bool add(Operand& operand, const BallotEffect& effect, Count64 electors) {
    if (!operand.figure.present() || operand.of_body || !effect.adds_to(operand.count)) {
      return true;
    }
    const std::optional<Count64> sum = checked_add(operand.figure.value, electors);
    operand.figure.value = sum.value_or(0);
    return sum.has_value();
  }

  AnswerSet range_of(const Comparison& comparison, const At& at) {
    const Place place = place_of(at);
    const Count64 of_count = electors_for(comparison.count, at);
    const Count64 of_whole = comparison.of ? electors_for(*comparison.of, at) : 0;
    if (of_count == 0 && of_whole == 0) {
      return AnswerSet(evaluate_comparison(comparison, *evaluation_, place).answer);
    }
    AnswerSet answers;
    const std::optional<ResolvedValue> bound = resolve(comparison.bound, place.area, evaluation_->law_date);
    if (!bound) {
      return AnswerSet(Answer::cannot_tell);
    }
    // Figures of different places are filled by different electors: then every pair of acts is possible.
    const bool same_electors = !comparison.of || comparison.of->scope == comparison.count.scope || !at.area;
    for (const BallotEffect& effect : effects_) {
      for (const BallotEffect& other : effects_) {
        if (same_electors && &other != &effect) {
          continue;
        }
        ComparisonDetail detail;
        detail.comparator = comparison.comparator;
        detail.rounding = comparison.rounding;
        detail.bound = bound->value;
        detail.count = operand_of(comparison.count, *evaluation_, place);
        bool fits = add(detail.count, effect, of_count);
        if (comparison.of) {
          detail.of = operand_of(*comparison.of, *evaluation_, place);
          fits = add(*detail.of, other, of_whole) && fits;
        }
        answers.add(fits ? compare_figures(detail) : Answer::cannot_tell);
      }
    }
    return answers;
  }

  AnswerSet range_of(const Areas& areas, const At& at) {
    if (outstanding_->nation == 0) {
      if (nodes_ != nullptr) {
        for (std::size_t i = 0; i < evaluation_->areas.size(); ++i) {
          (void)range(areas.where.front(), {i, at.path + "/0"});
        }
      }
      return AnswerSet(evaluate_areas(areas, *evaluation_).answer);
    }
    std::vector<AnswerSet> by_area;
    for (std::size_t i = 0; i < evaluation_->areas.size(); ++i) {
      by_area.push_back(range(areas.where.front(), {i, at.path + "/0"}));
    }
    AnswerSet answers;
    bool unknown = false;
    std::vector<Answer> chosen(by_area.size());
    for (const Answer wanted : {Answer::yes, Answer::no}) {
      for (std::size_t i = 0; i < by_area.size(); ++i) {
        chosen[i] = by_area[i].nearest(wanted);
        unknown = unknown || by_area[i].has(Answer::cannot_tell);
      }
      answers.add(answer_over_areas(areas, *evaluation_, chosen));
    }
    // Between the two ends areas that cannot be told may leave it open, unless both ends are the same answer.
    if (unknown && answers.has(Answer::yes) && answers.has(Answer::no)) {
      answers.add(Answer::cannot_tell);
    }
    return answers;
  }

  const Evaluation* evaluation_;
  std::span<const BallotEffect> effects_;
  const OutstandingElectors* outstanding_;
  std::vector<NodeRange>* nodes_;
};

}  // namespace

AnswerSet requirement_range(const Requirement& requirement, const Evaluation& evaluation,
                            std::span<const BallotEffect> effects, const OutstandingElectors& outstanding,
                            std::string_view path, std::vector<NodeRange>* nodes) {
  Ranger ranger(evaluation, effects, outstanding, nodes);
  return ranger.range(requirement, {{}, std::string(path)});
}

}  // namespace mandate::procedure
