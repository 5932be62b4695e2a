#include "publish/law_change_text.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "law/article_numbers.hpp"
#include "publish/catalogue.hpp"
#include "publish/law_writer.hpp"
#include "publish/number.hpp"
#include "publish/report.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

std::string summary_or_words(const law::ProvisionVersion* version, Message without, const LawWriter& writer) {
  return version != nullptr && version->summary ? writer.words(*version->summary) : writer.say(without);
}

// What changed on the same day by the same act is told together.
struct ChangeGroup {
  std::string act;
  std::optional<Date> from;

  friend bool operator==(const ChangeGroup&, const ChangeGroup&) = default;
};

template <typename Dated>
ChangeGroup group_of(const Dated* after) {
  return after == nullptr ? ChangeGroup{} : ChangeGroup{after->act, after->from};
}

// Calls `write` for every change, group after group in order of day and act, each under its heading.
template <typename Changes, typename GroupOf, typename Write>
void write_grouped(const Changes& changes, GroupOf group, Write write, LawWriter& writer) {
  std::vector<ChangeGroup> groups;
  for (const auto& change : changes) {
    const ChangeGroup one = group(change);
    if (std::ranges::find(groups, one) == groups.end()) {
      groups.push_back(one);
    }
  }
  std::ranges::stable_sort(groups, {}, &ChangeGroup::from);
  for (const ChangeGroup& one : groups) {
    const std::string date = one.from ? writer.date(*one.from) : std::string(empty_cell);
    const std::string act = one.act.empty() ? std::string(empty_cell) : writer.act(one.act);
    writer.terminal.paragraph(writer.say(Message::diff_by, {{"act", act}, {"date", date}}), {}, {}, Style::faint);
    for (const auto& change : changes) {
      if (group(change) == one) {
        write(change);
      }
    }
  }
}

std::string split_note(const area::Area& area, Date day, const LawWriter& writer) {
  if (area.split_from.empty()) {
    return {};
  }
  const std::string from = area_name(area.split_from, day, writer);
  return " (" + writer.say(Message::diff_area_split, {{"from", from}}) + ")";
}

std::string area_sentence(const law::AreaChange& change, const law::Difference& difference, const LawWriter& writer) {
  const area::Area& area = *change.area;
  switch (change.kind) {
    case law::ChangeKind::began:
      return writer.say(Message::diff_area_began, {{"name", writer.words(area.name_on(difference.to))}}) +
             split_note(area, difference.to, writer);
    case law::ChangeKind::ended:
      return writer.say(Message::diff_area_ended, {{"name", writer.words(area.name_on(difference.from))}});
    case law::ChangeKind::changed:
      break;
  }
  return writer.say(Message::diff_area_renamed, {{"before", writer.words(area.name_on(difference.from))},
                                                 {"after", writer.words(area.name_on(difference.to))}});
}

void write_areas(const law::Difference& difference, LawWriter& writer) {
  if (difference.areas.empty()) {
    return;
  }
  const auto count = [&](std::size_t number) { return number_text(static_cast<Count64>(number), writer.language); };
  writer.terminal.heading(writer.say(
      Message::diff_areas, {{"before", count(difference.areas_before)}, {"after", count(difference.areas_after)}}));
  const auto group = [](const law::AreaChange& change) {
    const bool began = change.kind == law::ChangeKind::began;
    return ChangeGroup{change.area->act, began ? change.area->from : change.area->to};
  };
  const auto write = [&](const law::AreaChange& change) {
    writer.terminal.paragraph(area_sentence(change, difference, writer), "• ", "  ");
  };
  const auto is_rename = [](const law::AreaChange& change) { return change.kind == law::ChangeKind::changed; };
  std::vector<law::AreaChange> dated;
  std::ranges::remove_copy_if(difference.areas, std::back_inserter(dated), is_rename);
  write_grouped(dated, group, write, writer);
  for (const law::AreaChange& change : difference.areas) {
    if (is_rename(change)) {
      write(change);
    }
  }
}

void write_provision(const law::ProvisionChange& change, LawWriter& writer) {
  const law::Provision& provision = *change.provision;
  Terminal& terminal = writer.terminal;
  terminal.paragraph(writer.say(Message::diff_article,
                                {{"article", printable(provision.article)}, {"label", writer.words(provision.label)}}),
                     "• ", "  ", Style::strong);
  const std::string before = summary_or_words(change.before, Message::diff_did_not_exist, writer);
  const std::string after = summary_or_words(change.after, Message::diff_ceased, writer);
  terminal.paragraph(writer.say(Message::diff_before, {{"summary", before}}), "    ", "      ");
  terminal.paragraph(writer.say(Message::diff_after, {{"summary", after}}), "    ", "      ");
}

// The articles of one act, in the order of the act.
void write_provisions_of(const std::string& act, std::vector<law::ProvisionChange> changes, LawWriter& writer) {
  std::ranges::stable_sort(
      changes, {}, [](const law::ProvisionChange& change) { return law::article_numbers(change.provision->article); });
  writer.terminal.heading(
      writer.say(Message::bracketed, {{"text", writer.say(Message::diff_provisions)}, {"more", writer.act(act)}}));
  write_grouped(
      changes, [](const law::ProvisionChange& change) { return group_of(change.after); },
      [&](const law::ProvisionChange& change) { write_provision(change, writer); }, writer);
}

void write_provisions(const law::Difference& difference, LawWriter& writer) {
  std::vector<std::string> acts;
  for (const law::ProvisionChange& change : difference.provisions) {
    if (std::ranges::find(acts, change.provision->act) == acts.end()) {
      acts.push_back(change.provision->act);
    }
  }
  for (const std::string& act : acts) {
    std::vector<law::ProvisionChange> changes;
    std::ranges::copy_if(difference.provisions, std::back_inserter(changes),
                         [&](const law::ProvisionChange& change) { return change.provision->act == act; });
    write_provisions_of(act, std::move(changes), writer);
  }
}

// "7 % → 5 %", "new: 10 days", "ceased; it was: 9 seats".
std::string change_of_value(const law::ParameterChange& change, const LawWriter& writer) {
  const auto value = [&](const law::DatedValue& entry) {
    return value_text(*change.parameter, entry, writer.language);
  };
  const bool was = change.before != nullptr && change.before->value;
  const bool is = change.after != nullptr && change.after->value;
  if (was && is) {
    return value(*change.before) + " → " + value(*change.after);
  }
  return is ? writer.say(Message::diff_new, {{"value", value(*change.after)}})
            : writer.say(Message::diff_ended, {{"value", was ? value(*change.before) : std::string(empty_cell)}});
}

void write_parameter_change(const law::ParameterChange& change, const law::Difference& difference, LawWriter& writer) {
  const std::string area = area_name(change.area, difference.to, writer);
  const std::string name = writer.words(change.parameter->label) + (area.empty() ? "" : ", " + area);
  const std::string text = name + ": " + change_of_value(change, writer);
  const std::string source = change.after == nullptr ? std::string() : writer.cite(change.after->references);
  writer.terminal.paragraph(source.empty() ? text : writer.say(Message::bracketed, {{"text", text}, {"more", source}}),
                            "• ", "  ");
}

void write_parameters(const law::Difference& difference, LawWriter& writer) {
  if (difference.parameters.empty()) {
    return;
  }
  writer.terminal.heading(writer.say(Message::diff_parameters));
  write_grouped(
      difference.parameters, [](const law::ParameterChange& change) { return group_of(change.after); },
      [&](const law::ParameterChange& change) { write_parameter_change(change, difference, writer); }, writer);
}

Message version_message(law::ChangeKind kind) {
  switch (kind) {
    case law::ChangeKind::began:
      return Message::diff_thing_began;
    case law::ChangeKind::changed:
      return Message::diff_thing_changed;
    case law::ChangeKind::ended:
      break;
  }
  return Message::diff_thing_ended;
}

template <typename Version>
std::string steps_of(const Version* version, const LawWriter& writer) {
  std::vector<std::string> steps;
  if (version != nullptr) {
    for (const auto& stage : version->stages) {
      steps.push_back(writer.words(stage.label));
    }
  }
  return joined(steps, ", ");
}

// The stages before and after, where they are not the same.
template <typename Change>
std::string steps_text(const Change& change, const LawWriter& writer) {
  const std::string before = steps_of(change.before, writer);
  const std::string after = steps_of(change.after, writer);
  if (before == after) {
    return {};
  }
  return before.empty() || after.empty() ? before + after : before + " → " + after;
}

void write_name(law::ChangeKind kind, const LocalizedText& name, LawWriter& writer) {
  writer.terminal.paragraph(writer.say(version_message(kind), {{"name", writer.words(name)}}), "• ", "  ",
                            Style::strong);
}

void write_sources(const std::vector<law::Reference>& references, LawWriter& writer) {
  if (!references.empty()) {
    writer.terminal.paragraph(writer.say(Message::law_article, {{"references", writer.cite(references)}}), "    ",
                              "      ", Style::faint);
  }
}

// What a procedure and its course have in common: a name, stages, articles.
template <typename Change>
void write_version(const Change& change, const LocalizedText& name, LawWriter& writer) {
  write_name(change.kind, name, writer);
  if (const std::string steps = steps_text(change, writer); !steps.empty() && change.kind != law::ChangeKind::ended) {
    writer.terminal.paragraph(writer.say(Message::diff_procedure_steps, {{"steps", steps}}), "    ", "      ");
  }
  if (change.after != nullptr) {
    write_sources(change.after->references, writer);
  }
}

// A version that ended took its last day from the law that ended it.
template <typename Change>
ChangeGroup group_of_version(const Change& change) {
  if (change.after != nullptr) {
    return group_of(change.after);
  }
  const std::optional<Date> last = change.before->to;
  return {{}, last ? last->plus_days(1) : std::nullopt};
}

void write_procedure(const ProcedureChange& change, const LawChange& all, LawWriter& writer) {
  write_version(change, change.procedure->label, writer);
  const procedure::Procedure* const successor = all.country->procedure(change.procedure->succeeded_by);
  if (change.kind == law::ChangeKind::ended && successor != nullptr) {
    writer.terminal.paragraph(writer.say(Message::succeeded_by, {{"procedure", writer.words(successor->label)}}),
                              "    ", "      ");
  }
}

void write_procedures(const LawChange& change, LawWriter& writer) {
  if (change.procedures.empty()) {
    return;
  }
  writer.terminal.heading(writer.say(Message::diff_procedures));
  write_grouped(
      change.procedures, group_of_version<ProcedureChange>,
      [&](const ProcedureChange& one) { write_procedure(one, change, writer); }, writer);
}

void write_courses(const LawChange& change, LawWriter& writer) {
  if (change.courses.empty()) {
    return;
  }
  writer.terminal.heading(writer.say(Message::diff_courses));
  write_grouped(
      change.courses, group_of_version<CourseChange>,
      [&](const CourseChange& one) { write_version(one, one.course->label, writer); }, writer);
}

// An entry that ended names no act: the one that ended it is another's.
ChangeGroup group_of_entry(const CalendarChange& change) {
  if (change.kind != law::ChangeKind::ended) {
    return {change.entry->act, change.entry->from};
  }
  return {{}, change.entry->to ? change.entry->to->plus_days(1) : std::nullopt};
}

void write_calendar(const LawChange& change, LawWriter& writer) {
  if (change.calendar.empty()) {
    return;
  }
  writer.terminal.heading(writer.say(Message::diff_calendar));
  write_grouped(
      change.calendar, group_of_entry,
      [&](const CalendarChange& one) {
        write_name(one.kind, one.entry->label, writer);
        write_sources(one.entry->references, writer);
      },
      writer);
}

void write_not_told(const law::Difference& difference, LawWriter& writer) {
  if (difference.not_told.empty()) {
    return;
  }
  writer.terminal.heading(
      writer.say(Message::diff_not_told, {{"from", writer.date(difference.from)}, {"to", writer.date(difference.to)}}));
  for (const law::NotTold& one : difference.not_told) {
    const law::History* const history = one.parameter->history_for(one.area);
    if (history != nullptr) {
      writer.terminal.paragraph(
          parameter_title(*one.parameter, *history, difference.to, writer) + ": " +
              value_or_standing(*one.parameter, law::at(*one.parameter, *history, difference.to), writer),
          "• ", "  ");
    }
  }
}

std::string change_summary(const LawChange& change, const LawWriter& writer) {
  const law::Difference& difference = change.difference;
  const auto count = [&](std::size_t number) { return number_text(static_cast<Count64>(number), writer.language); };
  return writer.say(Message::diff_summary, {{"areas", count(difference.areas.size())},
                                            {"provisions", count(difference.provisions.size())},
                                            {"parameters", count(difference.parameters.size())},
                                            {"procedures", count(change.procedures.size())},
                                            {"courses", count(change.courses.size())},
                                            {"calendar", count(change.calendar.size())}});
}

bool is_empty(const LawChange& change) {
  const law::Difference& difference = change.difference;
  return difference.areas.empty() && difference.provisions.empty() && difference.parameters.empty() &&
         change.procedures.empty() && change.courses.empty() && change.calendar.empty();
}

}  // namespace

std::string law_change_text(const LawChange& change, const TextOptions& options) {
  LawWriter writer(change.country->law, options);
  const law::Difference& difference = change.difference;
  writer.terminal.paragraph(writer.say(Message::diff_heading, {{"country", writer.words(change.country->law.label)},
                                                               {"from", writer.date(difference.from)},
                                                               {"to", writer.date(difference.to)}}),
                            {}, {}, Style::strong);
  writer.terminal.paragraph(is_empty(change) ? writer.say(Message::diff_nothing) : change_summary(change, writer));
  write_areas(difference, writer);
  write_provisions(difference, writer);
  write_parameters(difference, writer);
  write_procedures(change, writer);
  write_courses(change, writer);
  write_calendar(change, writer);
  write_not_told(difference, writer);
  return writer.terminal.take();
}

}  // namespace mandate::publish
