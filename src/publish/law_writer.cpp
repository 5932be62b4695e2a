#include "publish/law_writer.hpp"

#include "publish/catalogue.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

Message standing_message(law::Standing standing) {
  switch (standing) {
    case law::Standing::in_force:
      return Message::standing_in_force;
    case law::Standing::ceased:
      return Message::standing_ceased;
    case law::Standing::not_yet:
      return Message::standing_not_yet;
    case law::Standing::unknown:
      break;
  }
  return Message::standing_unknown;
}

}  // namespace

std::string value_or_standing(const law::Parameter& parameter, const law::Lookup& found, const LawWriter& writer) {
  return found.standing == law::Standing::in_force ? value_text(parameter, *found.entry, writer.language)
                                                   : writer.say(standing_message(found.standing));
}

std::string area_name(const std::string& code, Date day, const LawWriter& writer) {
  if (code.empty()) {
    return {};
  }
  if (code == "other") {
    return writer.say(Message::law_other_areas);
  }
  const area::Area* const area = writer.law->area(code);
  return area == nullptr ? printable(code) : writer.words(area->name_on(day));
}

std::string parameter_title(const law::Parameter& parameter, const law::History& history, Date day,
                            const LawWriter& writer) {
  const std::string area = area_name(history.area, day, writer);
  const std::string label = writer.words(parameter.label) + (area.empty() ? std::string() : " — " + area);
  return writer.say(Message::bracketed, {{"text", label}, {"more", parameter.name}});
}

}  // namespace mandate::publish
