// The names of everything that a running case speaks of, in one reader's language.
//
// Names come from the law and from the case; control characters are left out of them. Where something has no name, its
// id stands in.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.hpp"
#include "law/reference.hpp"
#include "proceeding/event.hpp"
#include "proceeding/standing.hpp"
#include "publish/case_words.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

class CaseWording {
 public:
  // Both must outlive it. `events` may be empty.
  CaseWording(const proceeding::Standing& standing, std::span<const proceeding::Event> events, Language language)
      : standing_(&standing), events_(events), language_(language) {}

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const proceeding::Standing& standing() const { return *standing_; }

  [[nodiscard]] std::string say(CaseMessage message, std::initializer_list<Filling> fillings = {}) const;
  [[nodiscard]] std::string number(Count64 value) const;
  [[nodiscard]] std::string days(Count64 value) const;          // "3 days"
  [[nodiscard]] std::string working_days(Count64 value) const;  // "3 working days"
  [[nodiscard]] std::string date(Date day) const;
  [[nodiscard]] std::string in_language(const LocalizedText& text) const;
  [[nodiscard]] std::string cite(const std::vector<law::Reference>& references) const;
  // "Rule: …."; empty where there is no reference.
  [[nodiscard]] std::string rule_sentence(const std::vector<law::Reference>& references) const;

  [[nodiscard]] std::string title() const;      // of the case, or of its procedure
  [[nodiscard]] std::string procedure() const;  // label of the course
  [[nodiscard]] std::string area(std::string_view code) const;
  [[nodiscard]] std::string stage(const procedure::CourseStage& stage) const;
  // Who acts; empty where the course names nobody.
  [[nodiscard]] std::string authority(const procedure::CourseStage& stage) const;
  [[nodiscard]] std::string outcome(const procedure::CourseStage& stage, std::string_view outcome) const;
  // The stage or end that follows the outcome; empty where there is none.
  [[nodiscard]] std::string follows(const procedure::CourseStage& stage, std::string_view outcome) const;
  // A day from which terms run, by its name in the course.
  [[nodiscard]] std::string day_name(std::string_view name) const;

  // The event of that sequence number; nullptr where the log is not at hand.
  [[nodiscard]] const proceeding::Event* event(std::uint64_t sequence) const;
  // The event by which the stage was signed; nullptr where the log is not at hand.
  [[nodiscard]] const proceeding::Event* signature(const proceeding::StageStanding& stage) const;

  // The words for what the rule of the stage says; nothing where it has none.
  [[nodiscard]] std::optional<Wording> rule_wording(const proceeding::StageStanding& stage) const;
  // The rule's finding on the stage itself, without what would follow; nullptr where there is none.
  [[nodiscard]] static const procedure::Finding* finding(const proceeding::StageStanding& stage);

 private:
  const proceeding::Standing* standing_;
  std::span<const proceeding::Event> events_;
  Language language_;
};

// With one full stop at the end, where there is any text.
[[nodiscard]] std::string with_full_stop(std::string text);
// Without the full stops at the end, to stand within a sentence.
[[nodiscard]] std::string without_full_stop(std::string text);

}  // namespace mandate::publish
