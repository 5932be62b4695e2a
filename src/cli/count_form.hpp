// The form of a count's protocols, found in the rules by its id, and its checks.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "procedure/rule_book.hpp"
#include "record/count_event.hpp"
#include "record/layout.hpp"
#include "tally/check_plan.hpp"
#include "tally/form.hpp"

namespace mandate::cli {

class CountForm {
 public:
  // The rules must outlive the form. Nothing, with a complaint, where they do not hold it or it has other cells. A
  // count without a form has no checks.
  [[nodiscard]] static std::optional<CountForm> find(const procedure::RuleBook& book,
                                                     const record::CountOpened& opened);

  [[nodiscard]] const procedure::Country& country() const { return *country_; }
  [[nodiscard]] const record::Layout& layout() const { return layout_; }
  [[nodiscard]] const tally::Form* form() const { return form_; }  // nullptr: none

  // The checks that these figures fail, each code once, in the order of the form.
  [[nodiscard]] std::vector<record::FailedCheck> failed(std::span<const Count64> figures) const;

 private:
  CountForm() = default;

  const procedure::Country* country_ = nullptr;
  const tally::Form* form_ = nullptr;
  record::Layout layout_;
  tally::CheckPlan plan_;
};

}  // namespace mandate::cli
