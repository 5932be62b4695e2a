#include "publish/wording.hpp"

#include <algorithm>
#include <variant>

#include "publish/citation.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

const record::Option* find_option(const record::Case& input, std::string_view id) {
  for (const record::StageRecord& record : input.records) {
    const auto found = std::ranges::find(record.options, id, &record::Option::id);
    if (found != record.options.end()) {
      return &*found;
    }
  }
  return nullptr;
}

const procedure::Tier* find_tier(const procedure::Version& version, std::string_view id) {
  for (const procedure::Stage& stage : version.stages) {
    const auto* const allocation = std::get_if<procedure::AllocationStage>(&stage.work);
    if (allocation == nullptr) {
      continue;
    }
    const auto found = std::ranges::find(allocation->tiers, id, &procedure::Tier::id);
    if (found != allocation->tiers.end()) {
      return &*found;
    }
  }
  return nullptr;
}

// Of the version that applies; where none does, of any, for an announced outcome has a name all the same.
const procedure::End* find_end(const procedure::Determination& determination, std::string_view id) {
  if (determination.version != nullptr) {
    return determination.version->end(id);
  }
  for (const procedure::Version& version : determination.procedure->versions) {
    if (const procedure::End* const end = version.end(id)) {
      return end;
    }
  }
  return nullptr;
}

Message areas_message(const std::vector<std::string>& kinds) {
  const auto all_among = [&](std::initializer_list<std::string_view> group) {
    return !kinds.empty() && std::ranges::all_of(kinds, [&](const std::string& kind) {
      return std::ranges::find(group, kind) != group.end();
    });
  };
  if (all_among({"oblast", "city", "capital", "region"})) {
    return Message::areas_regions;
  }
  if (all_among({"canton"})) {
    return Message::areas_cantons;
  }
  if (all_among({"district", "constituency"})) {
    return Message::areas_districts;
  }
  return all_among({"precinct"}) ? Message::areas_precincts : Message::areas_other;
}

}  // namespace

std::string Wording::say(Message message, std::initializer_list<Filling> fillings) const {
  return publish::say(message, language_, fillings);
}

std::string Wording::number(Count64 value) const { return number_text(value, language_); }
std::string Wording::number(Fraction value) const { return number_text(value, language_); }
std::string Wording::share(Fraction value) const { return share_text(value, language_); }

std::string Wording::percent(Count64 part, Count64 whole) const { return percent_text(part, whole, language_); }

std::string Wording::date(Date day) const { return date_text(day, language_); }

std::string Wording::in_language(const LocalizedText& text) const { return printable(text.in(language_)); }

std::string answer_text(Answer answer, Language language) {
  switch (answer) {
    case Answer::yes:
      return publish::say(Message::word_yes, language);
    case Answer::no:
      return publish::say(Message::word_no, language);
    case Answer::cannot_tell:
      break;
  }
  return publish::say(Message::word_cannot_tell, language);
}

std::string Wording::answer(Answer answer) const { return answer_text(answer, language_); }

std::string Wording::option(std::string_view id) const {
  if (const record::Option* const found = find_option(*determination_->input, id)) {
    return option(*found);
  }
  return id == procedure::self_nominated ? say(Message::self_nominated) : printable(id);
}

std::string Wording::option(const record::Option& option) const {
  return option.name.empty() ? printable(option.id) : in_language(option.name);
}

std::string Wording::area(std::string_view code) const {
  const procedure::Country* const country =
      determination_->areas_of == nullptr ? determination_->country : determination_->areas_of;
  const area::Area* const found = country->law.area(code);
  return found == nullptr ? printable(code) : in_language(found->name_on(determination_->law_date));
}

std::string Wording::unit(std::string_view id) const {
  if (id.empty()) {
    return say(Message::nation);
  }
  const procedure::Body* const body =
      determination_->version == nullptr ? nullptr : determination_->version->find_body(id);
  if (body != nullptr) {
    return in_language(body->label);
  }
  return find_option(*determination_->input, id) == nullptr ? area(id) : option(id);
}

std::string Wording::stage(std::string_view id) const {
  const procedure::Stage* const found =
      determination_->version == nullptr ? nullptr : determination_->version->stage(id);
  return found == nullptr || found->label.empty() ? data_word(id, language_) : in_language(found->label);
}

std::string Wording::tier(std::string_view id) const {
  const procedure::Tier* const found =
      determination_->version == nullptr ? nullptr : find_tier(*determination_->version, id);
  return found == nullptr || found->label.empty() ? data_word(id, language_) : in_language(found->label);
}

std::string Wording::outcome(std::string_view id) const {
  const procedure::End* const end = find_end(*determination_, id);
  if (end != nullptr && !end->label.empty()) {
    return in_language(end->label);
  }
  if (id == "cannot_tell") {
    return say(Message::outcome_cannot_tell);
  }
  if (id == "no_version_in_force") {
    return say(Message::word_no_version);
  }
  return id == "history_unknown" ? say(Message::word_history_unknown) : data_word(id, language_);
}

std::string Wording::areas() const {
  const procedure::Version* const version = determination_->version;
  return say(version == nullptr ? Message::areas_other : areas_message(version->area_kinds));
}

std::string Wording::options(const std::vector<std::string>& ids) const {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    names.push_back(option(id));
  }
  return joined(names, ", ");
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string result;
  for (const std::string& item : items) {
    result += result.empty() ? std::string_view() : separator;
    result += item;
  }
  return result;
}

std::string value_text(const law::Parameter& parameter, const law::DatedValue& value, Language language) {
  if (!value.value) {
    return say(Message::standing_ceased, language);
  }
  if (const auto* const fraction = std::get_if<Fraction>(&*value.value)) {
    return share_text(*fraction, language);
  }
  const auto* const count = std::get_if<Count64>(&*value.value);
  if (count == nullptr) {
    return data_word(law::text(*value.value), language);
  }
  return quantity_text(*count, parameter.unit, language);
}

std::string Wording::cite(const std::vector<law::Reference>& references) const {
  return printable(citations(determination_->country->law, references, language_));
}

std::string act_title(const law::Law& law, std::string_view id, Language language) {
  const law::Act* const act = law.act(id);
  return act == nullptr ? printable(id) : printable(act->label.in(language));
}

}  // namespace mandate::publish
