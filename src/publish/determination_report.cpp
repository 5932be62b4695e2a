#include "publish/determination_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "publish/discrepancy_sentence.hpp"
#include "publish/display.hpp"
#include "publish/finding_report.hpp"
#include "publish/seat_report.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using procedure::Agreement;
using procedure::Determination;
using procedure::Missing;

// --- the answer and what it means ---

std::string procedure_label(const Determination& determination, const std::string& name, const Wording& wording) {
  const procedure::Procedure* const found = determination.country->procedure(name);
  return found == nullptr ? data_word(name, wording.language()) : wording.in_language(found->label);
}

std::vector<std::string> meaning_without_version(const Wording& wording) {
  const Determination& determination = wording.determination();
  const std::string label = wording.in_language(determination.procedure->label) + ". ";
  const std::string date = wording.date(determination.law_date);
  if (determination.outcome == "history_unknown") {
    return {label + wording.say(Message::history_unknown, {{"date", date}})};
  }
  std::vector<std::string> meaning = {label + wording.say(Message::does_not_exist, {{"date", date}})};
  if (!determination.succeeded_by.empty()) {
    const std::string successor = procedure_label(determination, determination.succeeded_by, wording);
    meaning.push_back(wording.say(Message::succeeded_by, {{"procedure", successor}}));
  }
  return meaning;
}

bool has_open_tie(const Determination& determination) {
  return std::ranges::any_of(determination.ties, [](const procedure::TieReport& tie) { return !tie.settled; });
}

void add_reason_for_not_telling(const Wording& wording, std::vector<std::string>& meaning) {
  const Determination& determination = wording.determination();
  if (determination.answer == Answer::cannot_tell && !determination.missing.empty()) {
    meaning.push_back(wording.say(Message::because_missing));
  } else if (determination.answer == Answer::cannot_tell && determination.depends_on_reading) {
    meaning.push_back(wording.say(Message::because_reading));
    return;
  }
  if (has_open_tie(determination)) {
    meaning.push_back(wording.say(Message::because_tie));
  }
  if (determination.depends_on_reading) {
    meaning.push_back(wording.say(Message::depends_on_reading));
  }
}

std::vector<std::string> meaning_of(const Wording& wording) {
  const Determination& determination = wording.determination();
  if (determination.version == nullptr) {
    return meaning_without_version(wording);
  }
  std::vector<std::string> meaning = {
      wording.say(Message::under_law, {{"procedure", wording.in_language(determination.procedure->label)},
                                       {"date", wording.date(determination.law_date)},
                                       {"outcome", wording.outcome(determination.outcome)}})};
  if (!determination.winners.empty()) {
    meaning.push_back(wording.say(Message::elected, {{"names", wording.options(determination.winners)}}) + ".");
  }
  if (determination.country->law.country != determination.input->jurisdiction) {
    meaning.push_back(
        wording.say(Message::page_law_of, {{"country", wording.in_language(determination.country->law.label)},
                                           {"date", wording.date(determination.law_date)}}) +
        ".");
  }
  add_reason_for_not_telling(wording, meaning);
  return meaning;
}

// --- what was announced ---

std::string announced_seats(const record::Announced& announced, const Wording& wording) {
  std::vector<std::string> parts;
  for (const record::AnnouncedSeats& seats : announced.seats) {
    if (!seats.tier.empty()) {
      continue;
    }
    for (const auto& [list, number] : seats.seats) {
      parts.push_back(wording.option(list) + " " + wording.number(number));
    }
  }
  return joined(parts, ", ");
}

std::string announced_text(const record::Announced& announced, const Wording& wording) {
  std::vector<std::string> parts;
  const std::string outcome = announced.outcome.empty() ? std::string() : wording.outcome(announced.outcome);
  if (announced.answer && !outcome.empty()) {
    parts.push_back(wording.say(Message::bracketed, {{"text", wording.answer(*announced.answer)}, {"more", outcome}}));
  } else if (announced.answer) {
    parts.push_back(wording.answer(*announced.answer));
  } else if (!outcome.empty()) {
    parts.push_back(outcome);
  }
  if (!announced.winners.empty()) {
    parts.push_back(wording.options(announced.winners));
  }
  if (std::string seats = announced_seats(announced, wording); !seats.empty()) {
    parts.push_back(std::move(seats));
  }
  return joined(parts, "; ");
}

Message announced_message(Agreement agreement) {
  switch (agreement) {
    case Agreement::same:
      return Message::announced_same;
    case Agreement::consistent:
      return Message::announced_consistent;
    case Agreement::differs:
      return Message::announced_differs;
    case Agreement::none_announced:
      break;
  }
  return Message::announced_other;
}

std::string announced_sentence(const Wording& wording) {
  const Determination& determination = wording.determination();
  if (!determination.input->announced) {
    return wording.say(Message::announced_none);
  }
  const std::string announced = announced_text(*determination.input->announced, wording);
  if (announced.empty()) {
    return wording.say(Message::announced_none);
  }
  return wording.say(announced_message(determination.agreement), {{"announced", announced}});
}

// --- what is missing ---

// Figures that are missing for the same units, told together.
struct MissingGroup {
  std::vector<record::Count> counts;
  std::vector<std::string> units;
};

std::vector<MissingGroup> by_unit(const std::vector<Missing>& missing) {
  std::vector<MissingGroup> groups;
  for (const Missing& entry : missing) {
    if (entry.kind != Missing::Kind::figure) {
      continue;
    }
    const auto same = [&](const MissingGroup& group) { return group.units.front() == entry.unit; };
    const auto group = std::ranges::find_if(groups, same);
    if (group == groups.end()) {
      groups.push_back({{entry.count}, {entry.unit}});
    } else {
      group->counts.push_back(entry.count);
    }
  }
  return groups;
}

// An area, as opposed to the nation, a chamber or a list.
bool is_area(std::string_view unit, const Determination& determination) {
  return !unit.empty() && (determination.version == nullptr || determination.version->find_body(unit) == nullptr);
}

std::vector<MissingGroup> grouped(const std::vector<Missing>& missing, const Determination& determination) {
  std::vector<MissingGroup> groups;
  for (MissingGroup& one : by_unit(missing)) {
    const auto same = [&](const MissingGroup& group) {
      return group.counts == one.counts && is_area(group.units.front(), determination) &&
             is_area(one.units.front(), determination);
    };
    const auto group = std::ranges::find_if(groups, same);
    if (group == groups.end()) {
      groups.push_back(std::move(one));
    } else {
      group->units.push_back(std::move(one.units.front()));
    }
  }
  return groups;
}

std::string enumerated(std::vector<std::string> items, const Wording& wording) {
  if (items.size() < 2) {
    return joined(items, ", ");
  }
  const std::string last = std::move(items.back());
  items.pop_back();
  return wording.say(Message::both_of, {{"first", joined(items, ", ")}, {"last", last}});
}

std::string group_sentence(const MissingGroup& group, const Wording& wording) {
  std::vector<std::string> counts;
  for (const record::Count count : group.counts) {
    counts.emplace_back(figure_name(count, wording.language()));
  }
  const std::string what = enumerated(std::move(counts), wording);
  const std::string& first = group.units.front();
  if (first.empty()) {
    return wording.say(Message::missing_for_unit, {{"counts", what}, {"unit", wording.say(Message::nation)}});
  }
  if (!is_area(first, wording.determination())) {
    return wording.say(Message::missing_for_unit, {{"counts", what}, {"unit", wording.unit(first)}});
  }
  std::vector<std::string> names;
  for (const std::string& unit : group.units) {
    names.push_back(wording.unit(unit));
  }
  return wording.say(Message::missing_for_areas, {{"counts", what},
                                                  {"n", wording.number(static_cast<Count64>(names.size()))},
                                                  {"areas", wording.areas()},
                                                  {"names", joined(names, ", ")}});
}

std::string name_of_missing(const Missing& missing, const Wording& wording) {
  switch (missing.kind) {
    case Missing::Kind::votes_of_option:
      return wording.option(missing.name);
    case Missing::Kind::decision:
      return wording.stage(missing.name);
    case Missing::Kind::seats:
    case Missing::Kind::district_votes:
      return wording.tier(missing.name);
    case Missing::Kind::lot: {
      const procedure::Version* const version = wording.determination().version;
      const bool is_stage = version != nullptr && version->stage(missing.name) != nullptr;
      return is_stage ? wording.stage(missing.name) : wording.tier(missing.name);
    }
    default:
      break;
  }
  return data_word(missing.name, wording.language());
}

Message message_of(Missing::Kind kind) {
  switch (kind) {
    case Missing::Kind::votes_of_option:
      return Message::missing_votes_of;
    case Missing::Kind::date:
      return Message::missing_date;
    case Missing::Kind::fact:
      return Message::missing_fact;
    case Missing::Kind::decision:
      return Message::missing_decision;
    case Missing::Kind::seats:
      return Message::missing_seats;
    case Missing::Kind::district_votes:
      return Message::missing_district_votes;
    case Missing::Kind::lot:
      return Message::missing_lot;
    case Missing::Kind::figure:
    case Missing::Kind::region_set:
      break;
  }
  return Message::missing_areas;
}

constexpr std::array<Missing::Kind, 8> told_by_kind = {
    Missing::Kind::votes_of_option, Missing::Kind::date,           Missing::Kind::fact,       Missing::Kind::decision,
    Missing::Kind::seats,           Missing::Kind::district_votes, Missing::Kind::region_set, Missing::Kind::lot};

// --- sections ---

void add_section(Report& report, const Wording& wording, Message heading, std::vector<ReportItem> items) {
  if (!items.empty()) {
    report.sections.push_back({wording.say(heading), std::move(items)});
  }
}

std::vector<ReportItem> as_items(const std::vector<std::string>& texts) {
  std::vector<ReportItem> items;
  for (const std::string& text : texts) {
    items.push_back({text, {}});
  }
  return items;
}

std::vector<std::string> as_texts(const std::vector<ReportItem>& items) {
  std::vector<std::string> texts;
  std::ranges::transform(items, std::back_inserter(texts), &ReportItem::text);
  return texts;
}

const LocalizedText* label_of_reading(const procedure::Alternatives& alternatives, std::string_view id) {
  const auto found = std::ranges::find(alternatives.readings, id, &procedure::Reading::id);
  return found == alternatives.readings.end() ? nullptr : &found->label;
}

Message bearing_of(const procedure::ReadingReport& report) {
  if (report.decisive) {
    return Message::reading_decisive;
  }
  const auto open = [](const auto& answer) { return answer.second == Answer::cannot_tell; };
  return std::ranges::any_of(report.answers, open) ? Message::reading_undecided : Message::reading_not_decisive;
}

std::string reading_text(const procedure::ReadingReport& report, const Wording& wording) {
  std::vector<std::string> readings;
  for (const auto& [id, answer] : report.answers) {
    const LocalizedText* const label = label_of_reading(*report.alternatives, id);
    const std::string name = label == nullptr ? data_word(id, wording.language()) : wording.in_language(*label);
    std::string reading = wording.say(Message::reading_gives, {{"reading", name}, {"answer", wording.answer(answer)}});
    if (id == report.alternatives->adopted) {
      reading += " (" + wording.say(Message::reading_adopted) + ")";
    }
    readings.push_back(std::move(reading));
  }
  return wording.in_language(report.alternatives->question) + " " + joined(readings, "; ") + ". " +
         wording.say(bearing_of(report));
}

// A question that is asked at several places with the same answers is told once.
std::vector<ReportItem> reading_items(const Wording& wording) {
  std::vector<ReportItem> items;
  for (const procedure::ReadingReport& report : wording.determination().readings) {
    std::string text = reading_text(report, wording);
    if (std::ranges::find(items, text, &ReportItem::text) == items.end()) {
      items.push_back({std::move(text), {}});
    }
  }
  return items;
}

Message rule_message(procedure::TieRule rule) {
  switch (rule) {
    case procedure::TieRule::repeat_vote:
      return Message::tie_repeat_vote;
    case procedure::TieRule::registration_order:
      return Message::tie_registration_order;
    case procedure::TieRule::lot:
      return Message::tie_lot;
    case procedure::TieRule::silent:
      break;
  }
  return Message::tie_silent;
}

std::vector<ReportItem> tie_items(const Wording& wording) {
  std::vector<ReportItem> items;
  for (const procedure::TieReport& tie : wording.determination().ties) {
    const std::string settled = tie.settled
                                    ? wording.say(Message::tie_winners, {{"names", wording.options(tie.winners)}})
                                    : wording.say(Message::tie_open);
    const std::string level = wording.say(
        Message::tie_places, {{"names", wording.options(tie.options)}, {"places", wording.number(tie.places)}});
    items.push_back({fmt::format("{}; {}; {}.", level, wording.say(rule_message(tie.rule)), settled), {}});
  }
  return items;
}

std::vector<ReportItem> difference_items(const Wording& wording) {
  std::vector<ReportItem> items;
  for (const tally::Discrepancy& discrepancy : wording.determination().differs) {
    items.push_back({discrepancy_sentence(discrepancy, wording), {}});
  }
  return items;
}

std::string assumed_value(const record::Assumption& assumption, const Wording& wording) {
  for (const record::StageRecord& record : wording.determination().input->records) {
    const record::FigureRow* row = &record.figures.nation;
    if (!assumption.unit.empty()) {
      const record::FigureRow* const area = record.figures.area(assumption.unit);
      row = area != nullptr ? area : record.figures.body(assumption.unit);
    }
    if (row != nullptr && row->at(assumption.count).provenance == record::Provenance::assumed) {
      return wording.number(row->at(assumption.count).value);
    }
  }
  return "?";
}

std::vector<ReportItem> assumed_items(const Wording& wording) {
  std::vector<ReportItem> items;
  for (const record::Assumption& assumption : wording.determination().input->assumed) {
    std::string what(figure_name(assumption.count, wording.language()));
    if (!assumption.unit.empty()) {
      what.insert(0, wording.unit(assumption.unit) + ", ");
    }
    items.push_back(
        {capitalised(wording.say(Message::assumed_figure, {{"what", what},
                                                           {"value", assumed_value(assumption, wording)},
                                                           {"because", wording.in_language(assumption.because)}})),
         {}});
  }
  return items;
}

std::vector<ReportItem> source_items(const Wording& wording) {
  std::vector<ReportItem> items;
  for (const record::Source& source : wording.determination().input->sources) {
    items.push_back({printable(source.title), printable(source.href)});
  }
  return items;
}

// Notes stand in rule data in English, for the maintainers.
std::string with_note(std::string text, const std::string& note, const Wording& wording) {
  text += ".";
  if (!note.empty()) {
    text += " " + wording.say(Message::law_note, {{"note", printable(note)}});
    text += note.ends_with('.') ? "" : ".";
  }
  return text;
}

std::string doubt_of_parameter(const procedure::ParameterUse& use, const Wording& wording) {
  const law::Parameter& parameter = *use.parameter;
  std::string text =
      wording.say(Message::doubt_parameter, {{"label", wording.in_language(parameter.label)},
                                             {"value", value_text(parameter, *use.value, wording.language())}});
  if (parameter.verified && use.value->verified && parameter.last_checked_on) {
    text += "; " + wording.say(Message::doubt_last_checked, {{"date", wording.date(*parameter.last_checked_on)}});
  }
  return with_note(std::move(text), use.value->note.empty() ? parameter.note : use.value->note, wording);
}

std::string doubt_text(const std::string& name, const Wording& wording) {
  const Determination& determination = wording.determination();
  for (const procedure::ParameterUse& use : determination.parameters) {
    if (use.parameter != nullptr && use.value != nullptr && use.parameter->name == name) {
      return doubt_of_parameter(use, wording);
    }
  }
  if (name.starts_with("procedure ") && determination.version != nullptr) {
    const std::string since = wording.date(determination.version->from);
    return with_note(wording.say(Message::doubt_procedure, {{"since", since}}), determination.version->note, wording);
  }
  return wording.say(Message::doubt_other, {{"what", printable(name)}}) + ".";
}

constexpr std::string_view area_prefix = "area ";

std::vector<ReportItem> doubt_items(const Wording& wording) {
  std::vector<ReportItem> items;
  std::vector<std::string> areas;
  for (const std::string& name : wording.determination().unverified) {
    if (name.starts_with(area_prefix)) {
      areas.push_back(wording.area(std::string_view(name).substr(area_prefix.size())));
    } else {
      items.push_back({doubt_text(name, wording), {}});
    }
  }
  if (!areas.empty()) {
    items.push_back({wording.say(Message::doubt_areas, {{"names", joined(areas, ", ")}}) + ".", {}});
  }
  return items;
}

std::string version_sentence(const Wording& wording) {
  const procedure::Version& version = *wording.determination().version;
  const std::string to = version.to ? wording.date(*version.to) : wording.say(Message::until_now);
  return wording.say(Message::version_span, {{"from", wording.date(version.from)}, {"to", to}});
}

}  // namespace

std::string answer_heading(const Wording& wording) {
  const Determination& determination = wording.determination();
  if (determination.version == nullptr && determination.outcome == "no_version_in_force") {
    return wording.say(Message::answer_no_version);
  }
  switch (determination.answer) {
    case Answer::yes:
      return wording.say(Message::answer_yes);
    case Answer::no:
      return wording.say(Message::answer_no);
    case Answer::cannot_tell:
      break;
  }
  return wording.say(Message::answer_cannot_tell);
}

Tone tone_of(const Determination& determination) {
  if (determination.version == nullptr || determination.answer == Answer::cannot_tell) {
    return Tone::unknown;
  }
  return determination.answer == Answer::yes ? Tone::yes : Tone::no;
}

std::vector<std::string> missing_sentences(const Wording& wording) {
  return missing_sentences(wording.determination().missing, wording);
}

std::vector<std::string> missing_sentences(const std::vector<Missing>& missing, const Wording& wording) {
  std::vector<std::string> sentences;
  for (const MissingGroup& group : grouped(missing, wording.determination())) {
    sentences.push_back(capitalised(group_sentence(group, wording)) + ".");
  }
  for (const Missing::Kind kind : told_by_kind) {
    std::vector<std::string> names;
    for (const Missing& entry : missing) {
      if (entry.kind == kind) {
        names.push_back(name_of_missing(entry, wording));
      }
    }
    if (!names.empty()) {
      sentences.push_back(capitalised(wording.say(message_of(kind), {{"names", joined(names, ", ")}})) + ".");
    }
  }
  return sentences;
}

std::vector<std::string> reading_sentences(const Wording& wording) { return as_texts(reading_items(wording)); }

std::vector<std::string> doubt_sentences(const Wording& wording) { return as_texts(doubt_items(wording)); }

Report determination_report(const Wording& wording, bool full) {
  const Determination& determination = wording.determination();
  Report report;
  report.tone = tone_of(determination);
  report.answer = answer_heading(wording);
  report.title = wording.in_language(determination.input->title);
  report.meaning = meaning_of(wording);
  report.announced = announced_sentence(wording);
  report.note = wording.in_language(determination.input->note);
  if (determination.version != nullptr) {
    report.tables = seat_tables(wording, full);
    report.tree = finding_report(determination.finding, wording, full);
    report.tree->sentences.insert(report.tree->sentences.begin(), version_sentence(wording));
  }
  add_section(report, wording, Message::heading_missing, as_items(missing_sentences(wording)));
  add_section(report, wording, Message::heading_readings, reading_items(wording));
  add_section(report, wording, Message::heading_ties, tie_items(wording));
  add_section(report, wording, Message::heading_differs, difference_items(wording));
  add_section(report, wording, Message::heading_assumed, assumed_items(wording));
  add_section(report, wording, Message::heading_sources, source_items(wording));
  add_section(report, wording, Message::heading_doubts, doubt_items(wording));
  return report;
}

}  // namespace mandate::publish
