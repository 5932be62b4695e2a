#include "publish/check_words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>

#include "publish/check_vocabulary.hpp"
#include "publish/citation.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/wording.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publish {
namespace {

using tally::Relator;
using tally::Verdict;
using tally::WorkedFilled;
using tally::WorkedRelation;
using tally::WorkedSide;

constexpr std::array<std::string_view, 5> signs = {"=", "≤", "≥", "<", ">"};
constexpr std::array<std::string_view, 5> opposite_signs = {"≠", ">", "<", "≥", "≤"};

std::string_view sign(Relator relator) { return signs.at(static_cast<std::size_t>(relator)); }

// The sign that is true of the numbers as they stand.
std::string_view true_sign(const WorkedRelation& relation) {
  const auto index = static_cast<std::size_t>(relation.relator);
  if (relation.relator == Relator::equal) {
    const bool same = relation.difference && *relation.difference == Fraction();
    return same ? signs.at(index) : opposite_signs.at(index);
  }
  if (relation.difference && relation.tolerance && *relation.tolerance != Fraction()) {
    return *relation.difference > Fraction() ? ">" : "<";  // a tolerance may grant what the bare numbers do not
  }
  return relation.verdict == Verdict::yes ? signs.at(index) : opposite_signs.at(index);
}

class Worder {
 public:
  explicit Worder(const CheckNames& names) : names_(names) {}

  [[nodiscard]] std::vector<std::string> words(const tally::Failure& failure) const {
    std::vector<std::string> lines;
    if (failure.overflow) {
      lines.push_back(say(CheckMessage::overflow, language()));
    }
    for (const tally::Worked& part : failure.formula) {
      add(part, lines);
    }
    for (const tally::Worked& part : failure.condition) {
      lines.push_back(say(CheckMessage::condition, language(), {{"condition", condition(part)}}));
    }
    return lines;
  }

 private:
  [[nodiscard]] Language language() const { return names_.language(); }
  [[nodiscard]] std::string number(Fraction value) const { return number_text(value, language()); }
  [[nodiscard]] std::string signed_number(Fraction value) const {
    const std::optional<Fraction> opposite = Fraction().minus(value);
    return value < Fraction() && opposite ? "−" + number(*opposite) : number(value);
  }

  [[nodiscard]] std::string value_of(const tally::Operand& operand) const {
    return operand.value == record::absent ? say(CheckMessage::no_value, language())
                                           : number_text(operand.value, language());
  }

  // A side with names or with numbers: "a + b − c + 5", and "1/10 × (a + b)" of a share.
  template <typename Each>
  [[nodiscard]] std::string side(const WorkedSide& sum, const Each& each) const {
    std::string text;
    for (const tally::Operand& operand : sum.operands) {
      if (!text.empty()) {
        text += operand.minus ? " − " : " + ";
      } else if (operand.minus) {
        text += "− ";
      }
      text += each(operand);
    }
    if (sum.constant != 0 || sum.operands.empty()) {
      text += (text.empty() ? "" : " + ") + number_text(sum.constant, language());
    }
    return sum.share ? share(sum, text) : text;
  }

  [[nodiscard]] std::string share(const WorkedSide& sum, const std::string& text) const {
    std::string out = share_text(*sum.share, language()) + " × " + (sum.operands.size() > 1 ? "(" + text + ")" : text);
    if (sum.rounding != Rounding::exact) {
      const CheckMessage how = sum.rounding == Rounding::ceil ? CheckMessage::rounded_up : CheckMessage::rounded_down;
      out += " (" + say(how, language()) + ")";
    }
    return out;
  }

  [[nodiscard]] std::string names(const WorkedSide& sum) const {
    return side(sum, [this](const tally::Operand& operand) { return "«" + names_.cell(operand.cell) + "»"; });
  }

  // "612 + 150 = 762"; a single number stands alone.
  [[nodiscard]] std::string numbers(const WorkedSide& sum, bool total_first) const {
    const std::string text = side(sum, [this](const tally::Operand& operand) { return value_of(operand); });
    const bool single = sum.operands.size() + (sum.constant != 0 ? 1U : 0U) <= 1 && !sum.share;
    if (single || !sum.value) {
      return text;
    }
    return total_first ? signed_number(*sum.value) + " = " + text : text + " = " + signed_number(*sum.value);
  }

  [[nodiscard]] std::string in_numbers(const WorkedRelation& relation) const {
    return numbers(relation.left, false) + " " + std::string(true_sign(relation)) + " " + numbers(relation.right, true);
  }

  [[nodiscard]] std::string formula(const WorkedRelation& relation) const {
    return names(relation.left) + " " + std::string(sign(relation.relator)) + " " + names(relation.right);
  }

  [[nodiscard]] std::string tolerance(const WorkedRelation& relation) const {
    const std::string value =
        relation.tolerance ? number(*relation.tolerance) : say(CheckMessage::no_value, language());
    if (!relation.tolerance_of) {
      return say(CheckMessage::tolerance, language(), {{"value", value}});
    }
    return say(CheckMessage::tolerance_of, language(), {{"value", value}, {"share", names(*relation.tolerance_of)}});
  }

  void add(const tally::Worked& part, std::vector<std::string>& lines) const {
    if (const auto* const filled = std::get_if<WorkedFilled>(&part)) {
      lines.push_back(capitalised(cells(*filled)));
      return;
    }
    const auto& relation = std::get<WorkedRelation>(part);
    lines.push_back(say(CheckMessage::formula, language(), {{"formula", formula(relation)}}));
    std::string numbers = in_numbers(relation);
    if (relation.difference) {
      numbers += "; " + say(CheckMessage::difference, language(), {{"value", signed_number(*relation.difference)}});
    }
    numbers += "; " + tolerance(relation);
    lines.push_back(say(CheckMessage::in_numbers, language(), {{"numbers", numbers}}));
  }

  [[nodiscard]] std::string cells(const WorkedFilled& filled) const {
    return filled.holds ? say(CheckMessage::filled_cells, language(), {{"cells", names_.cells(filled.filled)}})
                        : say(CheckMessage::empty_cells, language(), {{"cells", names_.cells(filled.empty)}});
  }

  [[nodiscard]] std::string condition(const tally::Worked& part) const {
    if (const auto* const filled = std::get_if<WorkedFilled>(&part)) {
      return cells(*filled);
    }
    const auto& relation = std::get<WorkedRelation>(part);
    return names(relation.left) + " " + std::string(true_sign(relation)) + " " + names(relation.right) + ": " +
           in_numbers(relation);
  }

  const CheckNames& names_;
};

class FurtherWorder {
 public:
  FurtherWorder(const CheckNames& names, std::span<const Count64> values, std::span<const std::string> others)
      : names_(names), values_(values), others_(others) {}

  using Sentences = std::vector<std::string>;

  [[nodiscard]] Sentences sentences(const tally::SameVotes& same) const {
    return {said(CheckMessage::same_votes,
                 {{"sum", number(same.sum)}, {"stations", joined({others_.begin(), others_.end()}, "; ")}})};
  }
  [[nodiscard]] Sentences sentences(const tally::NothingWritten& nothing) const {
    const bool blank = nothing.content == tally::Content::blank;
    return {said(blank ? CheckMessage::nothing_blank : CheckMessage::nothing_zeros, {})};
  }
  [[nodiscard]] Sentences sentences(const tally::FellSince& fell) const {
    Sentences out;
    for (const tally::Fallen& figure : fell.figures) {
      out.push_back(said(CheckMessage::fell, {{"cell", cell(figure.cell)},
                                              {"report", std::to_string(fell.report)},
                                              {"before", number(figure.before)},
                                              {"after", number(figure.after)}}));
    }
    return out;
  }
  [[nodiscard]] Sentences sentences(const tally::WordsDiffer& differ) const {
    Sentences out;
    for (const tally::OtherWords& each : differ.cells) {
      const CheckMessage message = each.number ? CheckMessage::words_differ : CheckMessage::words_unread;
      out.push_back(said(message, {{"cell", cell(each.cell)},
                                   {"digits", number(each.digits)},
                                   {"words", printable(each.words)},
                                   {"number", number(each.number.value_or(0))}}));
    }
    return out;
  }
  [[nodiscard]] Sentences sentences(const tally::PlacesChanged& changed) const {
    Sentences out;
    for (const tally::Transposition& each : changed.candidates) {
      out.push_back(each.other ? figures(each) : digits(each));
    }
    if (out.size() > 1) {
      out.push_back(said(CheckMessage::several_would, {}));
    }
    return out;
  }

 private:
  [[nodiscard]] std::string said(CheckMessage message, std::initializer_list<Filling> fillings) const {
    return say(message, names_.language(), fillings);
  }
  [[nodiscard]] std::string number(Count64 value) const {
    return value == record::absent ? said(CheckMessage::no_value, {}) : number_text(value, names_.language());
  }
  [[nodiscard]] std::string cell(std::size_t index) const { return "«" + names_.cell(index) + "»"; }

  [[nodiscard]] std::string figures(const tally::Transposition& swap) const {
    return said(CheckMessage::figures_changed_places, {{"first", cell(swap.cell)},
                                                       {"first_value", number(swap.becomes)},
                                                       {"second", cell(*swap.other)},
                                                       {"second_value", number(swap.other_becomes)}});
  }
  [[nodiscard]] std::string digits(const tally::Transposition& swap) const {
    return said(CheckMessage::digits_changed_places,
                {{"cell", cell(swap.cell)}, {"before", number(values_[swap.cell])}, {"after", number(swap.becomes)}});
  }

  const CheckNames& names_;
  std::span<const Count64> values_;
  std::span<const std::string> others_;
};

template <typename AnyCheck>
FailureWords head(const CheckNames& names, const AnyCheck& check, std::vector<std::string> sentences) {
  const Language language = names.language();
  return {check.code,
          check.level,
          check.label.in(language),
          std::move(sentences),
          check.typist.in(language),
          check.coordinator.in(language),
          names.citations(check.references)};
}

}  // namespace

std::string CheckNames::option(const record::Cell& cell) const {
  if (cell.option && *cell.option < options_.size()) {
    return printable(options_[*cell.option].in(language_));
  }
  return printable(cell.name.substr(std::min(cell.name.size(), cell.field.size() + 1)));
}

std::string CheckNames::cell(std::size_t index) const {
  const record::Cell& cell = layout_->cells[index];
  const std::optional<std::size_t> field = form_->field(cell.field);
  const std::string name = field ? printable(form_->fields[*field].label.in(language_)) : printable(cell.name);
  if (cell.option) {
    return say(CheckMessage::form_option, language_, {{"field", name}, {"option", option(cell)}});
  }
  if (cell.row) {
    return say(CheckMessage::row, language_, {{"field", name}, {"row", std::to_string(*cell.row + 1)}});
  }
  return name;
}

std::string CheckNames::cells(std::span<const std::size_t> cells) const {
  std::vector<std::string> names;
  for (const std::size_t index : cells) {
    names.push_back("«" + cell(index) + "»");
  }
  return joined(names, ", ");
}

std::string CheckNames::level(tally::CheckLevel level) const {
  return say(level == tally::CheckLevel::error ? CheckMessage::level_error : CheckMessage::level_warning, language_);
}

std::string CheckNames::citations(const std::vector<tally::FormReference>& references) const {
  if (law_ == nullptr) {
    std::vector<std::string> titles;
    std::ranges::transform(references, std::back_inserter(titles), &tally::FormReference::title);
    return joined(titles, "; ");
  }
  std::vector<law::Reference> of_law;
  for (const tally::FormReference& reference : references) {
    of_law.push_back({reference.title, reference.href});
  }
  return publish::citations(*law_, of_law, language_);
}

FailureWords failure_words(const CheckNames& names, const tally::Failure& failure) {
  return head(names, names.form().checks[failure.check], Worder(names).words(failure));
}

FailureWords further_words(const CheckNames& names, const tally::FurtherFinding& finding,
                           std::span<const Count64> values, std::span<const std::string> others) {
  const FurtherWorder worder(names, values, others);
  return head(names, names.form().further[finding.check],
              std::visit([&worder](const auto& what) { return worder.sentences(what); }, finding.what));
}

}  // namespace mandate::publish
