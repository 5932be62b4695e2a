#include "tally/transposition.hpp"

#include <algorithm>
#include <span>

#include "record/protocol_table.hpp"

namespace mandate::tally {
namespace {

class Searcher {
 public:
  Searcher(const Form& form, const CheckPlan& plan, std::span<const Count64> values)
      : form_(form), plan_(plan), values_(values.begin(), values.end()), marked_(values.size()) {}

  std::vector<Transposition> search() {
    if (!mark()) {
      return {};
    }
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i] == record::absent) {
        continue;
      }
      for (std::size_t j = i + 1; j < values_.size(); ++j) {
        try_figures(i, j);
      }
      if (marked_[i]) {
        try_digits(i);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_error(std::size_t check) const { return form_.checks[check].level == CheckLevel::error; }

  // Whether there is an error; the cells of each are marked.
  bool mark() {
    bool any = false;
    for (const Failure& failure : check_protocol(plan_, values_)) {
      if (is_error(failure.check)) {
        any = true;
        std::ranges::for_each(failure.cells, [this](std::size_t cell) { marked_[cell] = true; });
      }
    }
    return any;
  }

  [[nodiscard]] bool is_mended() const {
    for (std::size_t i = 0; i < plan_.checks.size(); ++i) {
      if (is_error(i) && fails(plan_.checks[i], values_)) {
        return false;
      }
    }
    return true;
  }

  void try_figures(std::size_t a, std::size_t b) {
    const bool differ = values_[b] != record::absent && values_[a] != values_[b];
    if (!differ || (!marked_[a] && !marked_[b])) {
      return;
    }
    std::swap(values_[a], values_[b]);
    if (is_mended()) {
      found_.push_back({a, values_[a], b, values_[b]});
    }
    std::swap(values_[a], values_[b]);
  }

  void try_digits(std::size_t cell) {
    const Count64 value = values_[cell];
    for (Count64 place = 1; value / place >= 10; place *= 10) {
      const Count64 low = value / place % 10;
      const Count64 high = value / place / 10 % 10;
      const bool leads = value / place < 100;  // the higher digit is the first one
      if (low == high || (leads && low == 0)) {
        continue;
      }
      const std::optional<Count64> swapped = checked_add(value, (low - high) * place * 9);
      if (!swapped) {
        return;
      }
      values_[cell] = *swapped;
      if (is_mended()) {
        found_.push_back({cell, *swapped, std::nullopt, 0});
      }
    }
    values_[cell] = value;
  }

  const Form& form_;
  const CheckPlan& plan_;
  std::vector<Count64> values_;
  std::vector<bool> marked_;
  std::vector<Transposition> found_;
};

}  // namespace

std::vector<Transposition> transpositions(const Form& form, const CheckPlan& plan, std::span<const Count64> values) {
  return Searcher(form, plan, values).search();
}

}  // namespace mandate::tally
