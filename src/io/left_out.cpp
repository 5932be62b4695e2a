#include "io/left_out.hpp"

#include <algorithm>
#include <array>

namespace mandate::io {
namespace {

bool is_filled(const record::Results& results, ResultsPart part) {
  switch (part) {
    case ResultsPart::id:
      return !results.id.empty();
    case ResultsPart::title:
      return !results.title.empty();
    case ResultsPart::category:
      return !results.category.empty();
    case ResultsPart::subcategory:
      return !results.subcategory.empty();
    case ResultsPart::domain:
      return !results.domain.empty() || !results.domain_code.empty();
    case ResultsPart::country:
      return !results.country.empty();
    case ResultsPart::authority:
      return !results.authority.empty() || !results.authority_code.empty();
    case ResultsPart::date:
      return results.date.has_value();
    case ResultsPart::created:
      return !results.created.empty();
    case ResultsPart::status:
      break;
  }
  return results.status != record::CountStatus::complete;
}

}  // namespace

std::vector<std::string> LeftOut::list() const {
  std::vector<std::string> lines(said_.begin(), said_.end());
  for (const auto& [what, number] : counts_) {
    lines.push_back(std::to_string(number) + " × " + what);
  }
  return lines;
}

void say_missing(LeftOut& left_out, const record::Results& results, std::initializer_list<ResultsPart> parts) {
  constexpr std::array<std::string_view, 10> names = {"the id of the election",
                                                      "the title of the election",
                                                      "the category of the election",
                                                      "the subcategory of the election",
                                                      "whose election it is",
                                                      "the country",
                                                      "who published",
                                                      "the date of the election",
                                                      "the time at which it was made",
                                                      "how far the count is"};
  for (const ResultsPart part : parts) {
    if (is_filled(results, part)) {
      left_out.say(names.at(static_cast<std::size_t>(part)));
    }
  }
}

void say_missing_of_contest(LeftOut& left_out, const record::Contest& contest) {
  if (!contest.title.empty()) {
    left_out.say("titles of contests");
  }
  if (contest.seats) {
    left_out.say("numbers of seats");
  }
  if (!contest.statuses.empty()) {
    left_out.say("statuses of single units");
  }
  for (std::size_t i = 0; i < contest.initial.size(); ++i) {
    left_out.count("figures as they were before their correction");
  }
  for (const record::ContestOption& option : contest.options) {
    if (option.seats || option.elected) {
      left_out.say("seats and who is elected");
    }
  }
}

bool has_translations(const LocalizedText& text) {
  const std::string& first = text.in(Language::en);
  return std::ranges::any_of(text.texts, [&](const std::string& each) { return !each.empty() && each != first; });
}

}  // namespace mandate::io
