// What the desk of `mandate enter` is about: names of stations and options, the form, its checks in the reader's words.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "cli/count_form.hpp"
#include "cli/live_count.hpp"
#include "entry/desk.hpp"
#include "procedure/rule_book.hpp"
#include "tally/count_input.hpp"

namespace mandate::cli {

// Everything that a desk points to; stays where it is while the desk is used.
class EnterDesk {
 public:
  // `folder`: the count as read from its folder, for names; nullptr: codes stand in. Nothing, with a complaint, where
  // the rules do not hold the form of the count, or the count has none: without a form there is nothing to fill in.
  [[nodiscard]] static std::unique_ptr<EnterDesk> make(const procedure::RuleBook& book, const LiveCount& count,
                                                       const tally::CountInput* folder);

  // Points to this.
  [[nodiscard]] entry::DeskSetting setting(std::string actor, Language language) const;

 private:
  explicit EnterDesk(CountForm form) : form_(std::move(form)) {}

  [[nodiscard]] std::vector<entry::FailureRow> failures(const record::EnteredProtocol& protocol,
                                                        Language language) const;

  CountForm form_;
  LocalizedText title_;
  std::vector<LocalizedText> options_;
  std::vector<entry::StationRow> stations_;
};

}  // namespace mandate::cli
