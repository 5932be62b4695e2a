#include "tally/check_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace mandate::tally {
namespace {

constexpr std::size_t block_rows = 1024;
// Sums of a million numbers below it stay within 64 bits. A row with a larger one is read across.
constexpr Count64 most_in_columns = Count64{1} << 40U;
// Numerators and denominators of shares, and sums of which a share is taken, in columns.
constexpr Count64 most_of_share = Count64{1} << 10U;
constexpr Count64 most_of_sum = Count64{1} << 32U;

template <typename T>
using Block = std::array<T, block_rows>;
using Verdicts = Block<Verdict>;

struct BlockSum {
  Block<Count64> value;
  Block<std::uint8_t> known;
};

class ColumnReader {
 public:
  explicit ColumnReader(const record::ProtocolTable& protocols) : protocols_(protocols), row_(protocols.cells()) {}

  void begin(std::size_t first, std::size_t rows) {
    first_ = first;
    rows_ = rows;
    for (std::size_t i = 0; i < rows_; ++i) {
      large_[i] = 0;
    }
    for (std::size_t cell = 0; cell < protocols_.cells(); ++cell) {
      const std::span<const Count64> values = column(cell);
      for (std::size_t i = 0; i < rows_; ++i) {
        large_[i] |= static_cast<std::uint8_t>(values[i] >= most_in_columns);
      }
    }
  }

  void evaluate(const PlannedFormula& formula, Verdicts& out) {
    std::visit([this, &out](const auto& operation) { this->run(operation, out); }, formula.operation);
  }

  // Of rows in which a number is too large for columns.
  void mend_large(const PlannedFormula& formula, Verdicts& out) {
    for (std::size_t i = 0; i < rows_; ++i) {
      if (large_[i] != 0) {
        out[i] = across(formula, i);
      }
    }
  }

 private:
  [[nodiscard]] std::span<const Count64> column(std::size_t cell) const {
    return protocols_.column(cell).subspan(first_, rows_);
  }

  Verdict across(const PlannedFormula& formula, std::size_t i) {
    protocols_.read_row(first_ + i, row_);
    return tally::evaluate(formula, row_);
  }

  static bool is_for_columns(const PlannedSum& sum) {
    const bool share_fits = !sum.share || (sum.rounding == Rounding::exact && sum.share->numerator() < most_of_share &&
                                           sum.share->denominator() < most_of_share);
    return share_fits && sum.constant < most_in_columns &&
           std::ranges::all_of(
               sum.terms, [](const PlannedTerm& term) { return !term.cells.empty() || term.blank == Blank::zero; });
  }
  static bool is_for_columns(const PlannedRelation& relation) {
    return !relation.each_row && !relation.tolerance_share && relation.tolerance < most_in_columns &&
           is_for_columns(relation.left) && is_for_columns(relation.right);
  }

  void add(const PlannedTerm& term, BlockSum& sum) {
    Block<std::uint8_t> any;
    any.fill(0);
    const Count64 factor = term.minus ? -1 : 1;
    for (const std::size_t cell : term.cells) {
      const std::span<const Count64> values = column(cell);
      for (std::size_t i = 0; i < rows_; ++i) {
        const bool filled = values[i] != record::absent;
        sum.value[i] += large_[i] == 0 && filled ? factor * values[i] : 0;
        any[i] |= static_cast<std::uint8_t>(filled);
        sum.known[i] &= static_cast<std::uint8_t>(filled || term.blank != Blank::unknown);
      }
    }
    for (std::size_t i = 0; i < rows_ && term.blank == Blank::nothing; ++i) {
      sum.known[i] &= any[i];
    }
  }

  void add_up(const PlannedSum& planned, BlockSum& sum) {
    sum.value.fill(planned.constant);
    sum.known.fill(1);
    for (const PlannedTerm& term : planned.terms) {
      add(term, sum);
    }
  }

  template <typename Holds>
  void compare(const Holds& holds, Verdicts& out) const {
    for (std::size_t i = 0; i < rows_; ++i) {
      const bool known = (left_.known[i] & right_.known[i]) != 0;
      const Verdict verdict = holds(left_.value[i] - right_.value[i]) ? Verdict::yes : Verdict::no;
      out[i] = known ? verdict : Verdict::cannot_tell;
    }
  }

  // Both sides and the tolerance times both denominators, in 128 bits; sums that are no counts are read across.
  template <typename Holds>
  void compare_shares(const PlannedRelation& relation, const Holds& holds, Verdicts& out) {
    const Fraction left = relation.left.share.value_or(Fraction(1));
    const Fraction right = relation.right.share.value_or(Fraction(1));
    const Count64 left_factor = left.numerator() * right.denominator();
    const Count64 right_factor = right.numerator() * left.denominator();
    const PlannedFormula formula{relation};
    for (std::size_t i = 0; i < rows_; ++i) {
      if ((left_.known[i] & right_.known[i]) == 0) {
        out[i] = Verdict::cannot_tell;
      } else if (!is_count(left_.value[i]) || !is_count(right_.value[i])) {
        out[i] = across(formula, i);
      } else {
        const Wide difference = product(left_.value[i], left_factor) - product(right_.value[i], right_factor);
        out[i] = holds(difference) ? Verdict::yes : Verdict::no;
      }
    }
  }

  static bool is_count(Count64 value) { return value < most_of_sum && value > -most_of_sum; }

  template <typename Holds>
  void relate(const PlannedRelation& relation, const Holds& holds, Verdicts& out) {
    if (relation.left.share || relation.right.share) {
      compare_shares(relation, holds, out);
    } else {
      compare(holds, out);
    }
  }

  void run(const PlannedRelation& relation, Verdicts& out) {
    if (!is_for_columns(relation)) {
      const PlannedFormula formula{relation};
      for (std::size_t i = 0; i < rows_; ++i) {
        out[i] = across(formula, i);
      }
      return;
    }
    add_up(relation.left, left_);
    add_up(relation.right, right_);
    const Count64 denominators = relation.left.share.value_or(Fraction(1)).denominator() *
                                 relation.right.share.value_or(Fraction(1)).denominator();
    const Count64 most = relation.tolerance * denominators;
    switch (relation.relator) {
      case Relator::equal:
        relate(relation, [most](auto d) { return d <= most && d >= -most; }, out);
        return;
      case Relator::at_most:
        relate(relation, [most](auto d) { return d <= most; }, out);
        return;
      case Relator::at_least:
        relate(relation, [most](auto d) { return d >= -most; }, out);
        return;
      case Relator::less_than:
        relate(relation, [most](auto d) { return d < most; }, out);
        return;
      case Relator::more_than:
        break;
    }
    relate(relation, [most](auto d) { return d > -most; }, out);
  }

  void run(const PlannedFilled& filled, Verdicts& out) {
    Block<std::uint8_t> all;
    all.fill(1);
    for (const PlannedTerm& term : filled.terms) {
      Block<std::uint8_t> some;
      Block<std::uint8_t> every;
      some.fill(0);
      every.fill(term.cells.empty() ? 0 : 1);
      for (const std::size_t cell : term.cells) {
        const std::span<const Count64> values = column(cell);
        for (std::size_t i = 0; i < rows_; ++i) {
          const auto has = static_cast<std::uint8_t>(values[i] != record::absent);
          some[i] |= has;
          every[i] &= has;
        }
      }
      for (std::size_t i = 0; i < rows_; ++i) {
        all[i] &= term.blank == Blank::nothing ? some[i] : every[i];
      }
    }
    for (std::size_t i = 0; i < rows_; ++i) {
      out[i] = all[i] != 0 ? Verdict::yes : Verdict::no;
    }
  }

  template <typename Join>
  void join(const std::vector<PlannedFormula>& parts, Verdict start, const Join& joined, Verdicts& out) {
    Verdicts total;
    total.fill(start);
    Verdicts one;
    for (const PlannedFormula& part : parts) {
      evaluate(part, one);
      for (std::size_t i = 0; i < rows_; ++i) {
        total[i] = joined(total[i], one[i]);
      }
    }
    out = total;
  }

  void run(const PlannedAll& all, Verdicts& out) {
    join(all.parts, Verdict::yes, [](Verdict a, Verdict b) { return both(a, b); }, out);
  }
  void run(const PlannedAny& any, Verdicts& out) {
    join(any.parts, Verdict::no, [](Verdict a, Verdict b) { return either(a, b); }, out);
  }
  void run(const PlannedNot& negated, Verdicts& out) {
    evaluate(negated.part.front(), out);
    for (std::size_t i = 0; i < rows_; ++i) {
      out[i] = negation(out[i]);
    }
  }

  const record::ProtocolTable& protocols_;
  std::size_t first_ = 0;
  std::size_t rows_ = 0;
  Block<std::uint8_t> large_{};
  BlockSum left_{};
  BlockSum right_{};
  std::vector<Count64> row_;
};

// One flag a check and row of the block.
using Flags = std::vector<Block<std::uint8_t>>;

bool asked_and_not_held(Verdict asked, Verdict holds) {
  return asked == Verdict::overflow || (asked == Verdict::yes && (holds == Verdict::no || holds == Verdict::overflow));
}

void check_block(const CheckPlan& plan, ColumnReader& reader, std::size_t rows, Flags& failed) {
  Verdicts asked;
  Verdicts holds;
  for (std::size_t c = 0; c < plan.checks.size(); ++c) {
    const PlannedCheck& check = plan.checks[c];
    asked.fill(Verdict::yes);
    if (check.when) {
      reader.evaluate(*check.when, asked);
      reader.mend_large(*check.when, asked);
    }
    reader.evaluate(check.holds, holds);
    reader.mend_large(check.holds, holds);
    for (std::size_t i = 0; i < rows; ++i) {
      failed[c][i] = static_cast<std::uint8_t>(asked_and_not_held(asked[i], holds[i]));
    }
  }
}

}  // namespace

std::vector<RowFailures> check_table(const CheckPlan& plan, const record::ProtocolTable& protocols) {
  std::vector<RowFailures> all;
  ColumnReader reader(protocols);
  Flags failed(plan.checks.size());
  for (std::size_t first = 0; first < protocols.rows(); first += block_rows) {
    const std::size_t rows = std::min(block_rows, protocols.rows() - first);
    reader.begin(first, rows);
    check_block(plan, reader, rows, failed);
    for (std::size_t i = 0; i < rows; ++i) {
      if (std::ranges::any_of(failed, [i](const Block<std::uint8_t>& flags) { return flags[i] != 0; })) {
        std::vector<Failure> failures = check_protocol(plan, protocols.row(first + i));
        all.push_back({first + i, std::move(failures)});
      }
    }
  }
  return all;
}

}  // namespace mandate::tally
