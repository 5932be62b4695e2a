#include "publish/discrepancy_sentence.hpp"

#include <string_view>
#include <vector>

#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using tally::Discrepancy;
using tally::DiscrepancyKind;

// The figure or option that is spoken of, with the area where it is not the nation.
std::string subject(const Discrepancy& discrepancy, const Wording& wording) {
  std::string name = discrepancy.option.empty() ? std::string() : wording.option(discrepancy.option);
  if (discrepancy.count) {
    name = figure_name(*discrepancy.count, wording.language());
  }
  return discrepancy.unit.empty() ? name : wording.unit(discrepancy.unit) + ", " + name;
}

std::string number(std::string_view printed, const Wording& wording) {
  return number_text(printable(printed), wording.language());
}

std::string percent(std::string_view printed, const Wording& wording) {
  return printed_percent_text(printable(printed), wording.language());
}

std::string of_name(const Discrepancy& discrepancy, const Wording& wording) {
  return discrepancy.of ? std::string(figure_name(*discrepancy.of, wording.language())) : std::string();
}

std::string parts_text(const Discrepancy& discrepancy, const Wording& wording) {
  std::vector<std::string> names;
  for (const record::Count part : discrepancy.parts) {
    names.emplace_back(figure_name(part, wording.language()));
  }
  return joined(names, " + ");
}

std::string percentage_sentence(const Discrepancy& discrepancy, const Wording& wording) {
  std::string text = wording.say(Message::differs_percentage, {{"what", subject(discrepancy, wording)},
                                                               {"of", of_name(discrepancy, wording)},
                                                               {"published", percent(discrepancy.published, wording)},
                                                               {"computed", percent(discrepancy.computed, wording)}});
  if (discrepancy.would_fit) {
    const std::string of(figure_name(*discrepancy.would_fit, wording.language()));
    text += "; " + wording.say(Message::differs_would_fit, {{"of", of}});
  }
  return text;
}

std::string falling_sentence(const Discrepancy& discrepancy, const Wording& wording) {
  return wording.say(Message::differs_falling_turnout, {{"unit", wording.unit(discrepancy.unit)},
                                                        {"earlier", printable(discrepancy.earlier)},
                                                        {"later", printable(discrepancy.later)},
                                                        {"before", percent(discrepancy.computed, wording)},
                                                        {"after", percent(discrepancy.published, wording)}});
}

std::string figures_sentence(Message message, const Discrepancy& discrepancy, const Wording& wording) {
  return wording.say(message, {{"what", subject(discrepancy, wording)},
                               {"option", subject(discrepancy, wording)},
                               {"whole", of_name(discrepancy, wording)},
                               {"parts", parts_text(discrepancy, wording)},
                               {"published", number(discrepancy.published, wording)},
                               {"computed", number(discrepancy.computed, wording)}});
}

std::string seats_sentence(const Discrepancy& discrepancy, const Wording& wording) {
  const std::string tier = discrepancy.tier.empty() ? std::string() : " (" + wording.tier(discrepancy.tier) + ")";
  return wording.say(Message::differs_seats, {{"option", wording.option(discrepancy.option) + tier},
                                              {"published", number(discrepancy.published, wording)},
                                              {"computed", number(discrepancy.computed, wording)}});
}

// Ids of options, joined by ", " as the core joins them, as names.
std::string winners_text(std::string_view ids, const Wording& wording) {
  std::vector<std::string> names;
  while (!ids.empty()) {
    const std::size_t comma = ids.find(", ");
    names.push_back(wording.option(ids.substr(0, comma)));
    ids = comma == std::string_view::npos ? std::string_view() : ids.substr(comma + 2);
  }
  return names.empty() ? std::string("—") : joined(names, ", ");
}

std::string answer_text(std::string_view word_of_answer, const Wording& wording) {
  for (const Answer answer : {Answer::yes, Answer::no, Answer::cannot_tell}) {
    if (word(answer) == word_of_answer) {
      return wording.answer(answer);
    }
  }
  return printable(word_of_answer);
}

std::string plain_sentence(const Discrepancy& discrepancy, const Wording& wording) {
  switch (discrepancy.kind) {
    case DiscrepancyKind::class_sum:
      return figures_sentence(Message::differs_class_sum, discrepancy, wording);
    case DiscrepancyKind::area_sum:
      return figures_sentence(Message::differs_area_sum, discrepancy, wording);
    case DiscrepancyKind::exceeds:
      return figures_sentence(Message::differs_exceeds, discrepancy, wording);
    case DiscrepancyKind::percentage:
      return percentage_sentence(discrepancy, wording);
    case DiscrepancyKind::falling_turnout:
      return falling_sentence(discrepancy, wording);
    case DiscrepancyKind::figure:
      return figures_sentence(Message::differs_figure, discrepancy, wording);
    case DiscrepancyKind::votes:
      return figures_sentence(Message::differs_votes, discrepancy, wording);
    case DiscrepancyKind::seats:
      return seats_sentence(discrepancy, wording);
    case DiscrepancyKind::winners:
      return wording.say(Message::differs_winners, {{"published", winners_text(discrepancy.published, wording)},
                                                    {"computed", winners_text(discrepancy.computed, wording)}});
    case DiscrepancyKind::answer:
      return wording.say(Message::differs_answer, {{"published", answer_text(discrepancy.published, wording)},
                                                   {"computed", answer_text(discrepancy.computed, wording)}});
    case DiscrepancyKind::outcome:
      break;
  }
  return wording.say(Message::differs_outcome, {{"published", wording.outcome(discrepancy.published)},
                                                {"computed", wording.outcome(discrepancy.computed)}});
}

}  // namespace

std::string discrepancy_sentence(const Discrepancy& discrepancy, const Wording& wording) {
  return capitalised(plain_sentence(discrepancy, wording)) + ".";
}

}  // namespace mandate::publish
