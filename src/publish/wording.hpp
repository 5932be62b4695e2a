// The names of everything that a determination speaks of, in one reader's language.
//
// Names come from the law and from the case; control characters are left out of them. Where something has no
// name, its id stands in.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/answer.hpp"
#include "base/localized_text.hpp"
#include "law/law.hpp"
#include "procedure/determination.hpp"
#include "publish/catalogue.hpp"

namespace mandate::publish {

class Wording {
 public:
  // The determination must outlive the wording.
  Wording(const procedure::Determination& determination, Language language)
      : determination_(&determination), language_(language) {}

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const procedure::Determination& determination() const { return *determination_; }
  // Where a rule stands, in the reader's language.
  [[nodiscard]] std::string cite(const std::vector<law::Reference>& references) const;

  [[nodiscard]] std::string say(Message message, std::initializer_list<Filling> fillings = {}) const;
  [[nodiscard]] std::string number(Count64 value) const;
  [[nodiscard]] std::string number(Fraction value) const;
  [[nodiscard]] std::string share(Fraction value) const;
  [[nodiscard]] std::string percent(Count64 part, Count64 whole) const;
  [[nodiscard]] std::string date(Date day) const;
  [[nodiscard]] std::string in_language(const LocalizedText& text) const;

  // "yes", "no", "cannot tell".
  [[nodiscard]] std::string answer(Answer answer) const;

  // A list or candidate by id; "independent" without a name is the self-nominated.
  [[nodiscard]] std::string option(std::string_view id) const;
  [[nodiscard]] std::string option(const record::Option& option) const;
  // An area by code, as it was called on the law date.
  [[nodiscard]] std::string area(std::string_view code) const;
  // An area, a chamber, a list, or empty for the nation.
  [[nodiscard]] std::string unit(std::string_view id) const;
  [[nodiscard]] std::string stage(std::string_view id) const;
  [[nodiscard]] std::string tier(std::string_view id) const;
  // The label of an end of the version, or the words for an outcome without one.
  [[nodiscard]] std::string outcome(std::string_view id) const;
  // "regions", "cantons", …: what the version quantifies over.
  [[nodiscard]] std::string areas() const;
  // Names joined by commas.
  [[nodiscard]] std::string options(const std::vector<std::string>& ids) const;

 private:
  const procedure::Determination* determination_;
  Language language_;
};

// "yes", "no", "cannot tell".
[[nodiscard]] std::string answer_text(Answer answer, Language language);

[[nodiscard]] std::string joined(const std::vector<std::string>& items, std::string_view separator);

// The value with its unit: "2/3", "5 %", "5,000 members"; "ceased" in words where there is none.
[[nodiscard]] std::string value_text(const law::Parameter& parameter, const law::DatedValue& value, Language language);

// Titles joined by semicolons.

// The short title of an act, or its id where the law does not hold it.
[[nodiscard]] std::string act_title(const law::Law& law, std::string_view id, Language language);

}  // namespace mandate::publish
