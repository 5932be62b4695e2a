#include "publish/citation.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace mandate::publish {
namespace {

// "art_97-1__para_1__subpara_2" → "97-1(1)(2)"; nothing for any other part of an act.
std::optional<std::string> article_number(std::string_view part) {
  constexpr std::string_view article = "art_";
  if (!part.starts_with(article)) {
    return std::nullopt;
  }
  part.remove_prefix(article.size());
  const std::size_t end = part.find("__");
  std::string number(part.substr(0, end));
  while (part.find("__") != std::string_view::npos) {
    part.remove_prefix(part.find("__") + 2);
    const std::size_t sign = part.find('_');
    if (sign == std::string_view::npos) {
      return std::nullopt;
    }
    number += '(' + std::string(part.substr(sign + 1, part.find("__") - sign - 1)) + ')';
  }
  return number;
}

}  // namespace

std::string citation(const law::Law& law, const law::Reference& reference, Language language) {
  constexpr std::string_view mark = "/~";
  const std::size_t place = reference.href.find(mark);
  const law::Act* const act = law.cited_act(reference.href);
  if (language == Language::en || place == std::string::npos || act == nullptr || act->citation.empty()) {
    return reference.title;
  }
  const std::optional<std::string> number =
      article_number(std::string_view(reference.href).substr(place + mark.size()));
  if (!number) {
    return reference.title;
  }
  const std::string& name = act->citation.in(language);
  return language == Language::ru ? name + ", статья " + *number : name + ", " + *number + "-бап";
}

std::string citations(const law::Law& law, const std::vector<law::Reference>& references, Language language) {
  std::vector<std::string> texts;
  std::string joined;
  for (const law::Reference& reference : references) {
    std::string text = citation(law, reference, language);
    if (std::ranges::find(texts, text) == texts.end()) {
      joined += (joined.empty() ? "" : "; ") + text;
      texts.push_back(std::move(text));
    }
  }
  return joined;
}

}  // namespace mandate::publish
