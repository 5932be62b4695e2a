// A failed check in one reader's language: what must hold, the formula, the numbers in it, what to do.
//
// The same words stand in a terminal, in JSON and on the form at which protocols are typed.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "law/law.hpp"
#include "record/layout.hpp"
#include "tally/check_protocol.hpp"
#include "tally/findings.hpp"
#include "tally/form.hpp"

namespace mandate::publish {

// The form, the cells and the vote's options that names come from. All outlive this.
class CheckNames {
 public:
  // `options`: names of the lists, candidates or answers in the order of the layout; may be fewer: ids stand in.
  CheckNames(const tally::Form& form, const record::Layout& layout, std::span<const LocalizedText> options,
             Language language, const law::Law* law = nullptr)
      : form_(&form), layout_(&layout), options_(options), language_(language), law_(law) {}

  [[nodiscard]] const tally::Form& form() const { return *form_; }
  [[nodiscard]] Language language() const { return language_; }

  // "Votes: Amanat", "Ballots issued by the member, row 3", "Invalid ballots".
  [[nodiscard]] std::string cell(std::size_t index) const;
  // Joined by commas.
  [[nodiscard]] std::string cells(std::span<const std::size_t> cells) const;
  [[nodiscard]] std::string level(tally::CheckLevel level) const;
  // Where a check stands, in the reader's language as far as the law is known.
  [[nodiscard]] std::string citations(const std::vector<tally::FormReference>& references) const;

 private:
  [[nodiscard]] std::string option(const record::Cell& cell) const;

  const tally::Form* form_;
  const record::Layout* layout_;
  std::span<const LocalizedText> options_;
  Language language_;
  const law::Law* law_;
};

struct FailureWords {
  std::string code;
  tally::CheckLevel level = tally::CheckLevel::error;
  std::string label;                // what must hold
  std::vector<std::string> worked;  // formula, numbers, difference, tolerance, condition: a sentence each
  std::string typist;
  std::string coordinator;
  std::string references;  // may be empty
};

[[nodiscard]] FailureWords failure_words(const CheckNames& names, const tally::Failure& failure);

// The same of a further check. `values`: of the protocol; `others`: names of the other stations with the same votes.
[[nodiscard]] FailureWords further_words(const CheckNames& names, const tally::FurtherFinding& finding,
                                         std::span<const Count64> values, std::span<const std::string> others);

}  // namespace mandate::publish
