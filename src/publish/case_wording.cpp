#include "publish/case_wording.hpp"

#include <algorithm>
#include <ranges>
#include <utility>
#include <variant>

#include "publish/case_vocabulary.hpp"
#include "publish/citation.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {

std::string CaseWording::say(CaseMessage message, std::initializer_list<Filling> fillings) const {
  return publish::say(message, language_, fillings);
}

std::string CaseWording::number(Count64 value) const { return number_text(value, language_); }

std::string CaseWording::days(Count64 value) const { return quantity_text(value, "day", language_); }

std::string CaseWording::working_days(Count64 value) const { return quantity_text(value, "working_day", language_); }

std::string CaseWording::date(Date day) const { return date_text(day, language_); }

std::string CaseWording::in_language(const LocalizedText& text) const { return printable(text.in(language_)); }

std::string CaseWording::cite(const std::vector<law::Reference>& references) const {
  return standing_->country == nullptr ? std::string()
                                       : printable(citations(standing_->country->law, references, language_));
}

std::string CaseWording::rule_sentence(const std::vector<law::Reference>& references) const {
  const std::string articles = cite(references);
  return articles.empty() ? std::string() : say(CaseMessage::by_law, {{"articles", articles}});
}

std::string CaseWording::title() const {
  const std::optional<proceeding::CaseOpened>& opened = standing_->opened;
  return opened && !opened->title.empty() ? in_language(opened->title) : procedure();
}

std::string CaseWording::procedure() const {
  return standing_->course == nullptr ? std::string() : in_language(standing_->course->label);
}

std::string CaseWording::area(std::string_view code) const {
  const area::Area* const found = standing_->country == nullptr ? nullptr : standing_->country->law.area(code);
  return found == nullptr ? printable(code)
                          : in_language(found->name_on(standing_->law_day.value_or(standing_->as_of)));
}

std::string CaseWording::stage(const procedure::CourseStage& stage) const {
  return stage.label.empty() ? data_word(stage.id, language_) : in_language(stage.label);
}

std::string CaseWording::authority(const procedure::CourseStage& stage) const { return in_language(stage.authority); }

std::string CaseWording::outcome(const procedure::CourseStage& stage, std::string_view outcome) const {
  const procedure::CourseOption* const option = stage.option(outcome);
  return option == nullptr ? outcome_name(stage.kind, outcome, language_) : in_language(option->label);
}

std::string CaseWording::follows(const procedure::CourseStage& stage, std::string_view outcome) const {
  const std::string_view target = stage.next(outcome);
  if (target.empty() || standing_->version == nullptr) {
    return {};
  }
  if (const procedure::CourseEnd* const end = standing_->version->end(target)) {
    return in_language(end->label);
  }
  const procedure::CourseStage* const next = standing_->version->stage(target);
  return next == nullptr ? data_word(target, language_) : this->stage(*next);
}

std::string CaseWording::day_name(std::string_view name) const {
  if (name == procedure::stage_began) {
    return say(CaseMessage::of_stage_begin);
  }
  const procedure::CourseVersion* version = standing_->version;
  if (version == nullptr && standing_->course != nullptr) {  // the law is not fixed yet: the days of the newest version
    version = &standing_->course->versions.back();
  }
  const procedure::NamedDate* const day = version == nullptr ? nullptr : version->date(name);
  return day == nullptr ? data_word(name, language_) : in_language(day->label);
}

const proceeding::Event* CaseWording::event(std::uint64_t sequence) const {
  const auto found = std::ranges::find(events_, sequence, &proceeding::Event::sequence);
  return found == events_.end() ? nullptr : &*found;
}

const proceeding::Event* CaseWording::signature(const proceeding::StageStanding& stage) const {
  for (const std::uint64_t sequence : std::views::reverse(stage.events)) {
    const proceeding::Event* const found = event(sequence);
    if (found != nullptr && std::holds_alternative<proceeding::DeterminationSigned>(found->happening)) {
      return found;
    }
  }
  return nullptr;
}

std::optional<Wording> CaseWording::rule_wording(const proceeding::StageStanding& stage) const {
  return stage.draft ? std::optional(Wording(stage.draft->determination, language_)) : std::nullopt;
}

const procedure::Finding* CaseWording::finding(const proceeding::StageStanding& stage) {
  const bool has_one = stage.draft && !stage.draft->determination.finding.parts.empty();
  return has_one ? &stage.draft->determination.finding.parts.front() : nullptr;
}

std::string without_full_stop(std::string text) {
  while (text.ends_with('.')) {
    text.pop_back();
  }
  return text;
}

std::string with_full_stop(std::string text) {
  if (!text.empty() && !text.ends_with('.') && !text.ends_with('!') && !text.ends_with('?')) {
    text += '.';
  }
  return text;
}

}  // namespace mandate::publish
