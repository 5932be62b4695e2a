// What every text about a country's law says in the same way: acts, articles, values and areas, in one language.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "law/law.hpp"
#include "publish/citation.hpp"
#include "publish/display.hpp"
#include "publish/terminal.hpp"
#include "publish/text_options.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// Writes about one country's law in one language.
struct LawWriter {
  const law::Law* law;
  Language language;
  Terminal terminal;

  LawWriter(const law::Law& of, const TextOptions& options) : law(&of), language(options.language), terminal(options) {}

  [[nodiscard]] std::string say(Message message, std::initializer_list<Filling> fillings = {}) const {
    return publish::say(message, language, fillings);
  }
  [[nodiscard]] std::string date(Date day) const { return date_text(day, language); }
  [[nodiscard]] std::string words(const LocalizedText& text) const { return printable(text.in(language)); }
  [[nodiscard]] std::string cite(const std::vector<law::Reference>& references) const {
    return printable(citations(*law, references, language));
  }
  [[nodiscard]] std::string act(std::string_view id) const { return act_title(*law, id, language); }
};

// The value in words, or how it stands where it is not in force.
[[nodiscard]] std::string value_or_standing(const law::Parameter& parameter, const law::Lookup& found,
                                            const LawWriter& writer);

// An area's name, "every other area", or empty where the parameter does not differ by area.
[[nodiscard]] std::string area_name(const std::string& code, Date day, const LawWriter& writer);

// "Quorum — Abai (topic.quorum)"
[[nodiscard]] std::string parameter_title(const law::Parameter& parameter, const law::History& history, Date day,
                                          const LawWriter& writer);

}  // namespace mandate::publish
