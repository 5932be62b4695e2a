#include "io/left_out.hpp"

#include <array>

namespace mandate::io {
namespace {

bool is_filled(const record::Results& results, Part part) {
  switch (part) {
    case Part::id:
      return !results.id.empty();
    case Part::title:
      return !results.title.empty();
    case Part::category:
      return !results.category.empty();
    case Part::subcategory:
      return !results.subcategory.empty();
    case Part::domain:
      return !results.domain.empty() || !results.domain_code.empty();
    case Part::country:
      return !results.country.empty();
    case Part::authority:
      return !results.authority.empty() || !results.authority_code.empty();
    case Part::date:
      return results.date.has_value();
    case Part::created:
      return !results.created.empty();
    case Part::status:
      break;
  }
  return results.status != record::CountStatus::complete;
}

}  // namespace

std::vector<std::string> LeftOut::list() const {
  std::vector<std::string> lines(said_.begin(), said_.end());
  for (const auto& [what, number] : counts_) {
    lines.push_back(std::to_string(number) + " " + what);
  }
  return lines;
}

void say_missing(LeftOut& left_out, const record::Results& results, std::initializer_list<Part> parts) {
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
  for (const Part part : parts) {
    if (is_filled(results, part)) {
      left_out.say(names.at(static_cast<std::size_t>(part)));
    }
  }
}

bool has_translations(const LocalizedText& text) {
  const std::string& first = text.in(Language::en);
  for (const std::string& each : text.texts) {
    if (!each.empty() && each != first) {
      return true;
    }
  }
  return false;
}

}  // namespace mandate::io
