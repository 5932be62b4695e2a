#include "cli/law_asked.hpp"

#include <optional>

namespace mandate::cli {
namespace {

std::unexpected<std::string> complaint(std::string text) { return std::unexpected(std::move(text)); }

std::string names_of(const procedure::Country& country) {
  std::string names;
  for (const procedure::Procedure& procedure : country.procedures) {
    names += names.empty() ? "" : ", ";
    names += procedure.name;
  }
  return names;
}

}  // namespace

procedure::Question own_question(const record::Case& input, const procedure::RuleBook& book) {
  const procedure::Country* const country = book.country(input.jurisdiction);
  return {&input, country, country->procedure(input.procedure), country, input.date};
}

std::expected<procedure::Question, std::string> law_asked(std::string_view text, const record::Case& input,
                                                          const procedure::RuleBook& book) {
  procedure::Question question = own_question(input, book);
  std::string_view date = text;
  if (const std::size_t sign = text.find('@'); sign != std::string_view::npos) {
    std::string_view name = text.substr(0, sign);
    date = text.substr(sign + 1);
    if (const std::size_t slash = name.find('/'); slash != std::string_view::npos) {
      question.country = book.country(name.substr(0, slash));
      name.remove_prefix(slash + 1);
    }
    if (question.country == nullptr) {
      return complaint("--law " + std::string(text) + ": no rules of this country");
    }
    question.procedure = question.country->procedure(name);
    if (question.procedure == nullptr) {
      return complaint("--law " + std::string(text) + ": no procedure '" + std::string(name) + "'; there are " +
                       names_of(*question.country));
    }
  }
  const std::optional<Date> day = Date::parse(date);
  if (!day) {
    return complaint("--law " + std::string(text) + ": '" + std::string(date) + "' is no day; write it as YYYY-MM-DD");
  }
  question.law_date = *day;
  return question;
}

}  // namespace mandate::cli
