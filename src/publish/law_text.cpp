#include "publish/law_text.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "law/article_numbers.hpp"
#include "publish/catalogue.hpp"
#include "publish/citation.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/report.hpp"
#include "publish/terminal.hpp"
#include "publish/vocabulary.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

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

std::string value_or_standing(const law::Parameter& parameter, const law::Lookup& found, const LawWriter& writer) {
  return found.standing == law::Standing::in_force ? value_text(parameter, *found.entry, writer.language)
                                                   : writer.say(standing_message(found.standing));
}

// An area's name, "every other area", or empty where the parameter does not differ by area.
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

// --- show ---

Table history_table(const law::Parameter& parameter, const law::History& history, const LawWriter& writer) {
  Table table;
  table.caption = writer.say(Message::law_history);
  table.columns = {{writer.say(Message::column_since), false, false},
                   {writer.say(Message::column_value), false, false},
                   {writer.say(Message::column_source), false, true}};
  for (const law::DatedValue& value : history.values) {
    std::string source = writer.cite(value.references);
    if (!value.act.empty()) {
      source += "; " + writer.act(value.act);
    }
    if (!parameter.verified || !value.verified) {
      source += " (" + writer.say(Message::not_verified) + ")";
    }
    table.rows.push_back({writer.date(value.from), value_text(parameter, value, writer.language), std::move(source)});
  }
  return table;
}

void write_entry(const law::Parameter& parameter, const law::Lookup& found, LawWriter& writer) {
  if (found.entry == nullptr || found.standing == law::Standing::unknown) {
    return;
  }
  const law::DatedValue& entry = *found.entry;
  const law::DatedValue& first = law::origin(parameter, entry);
  Terminal& terminal = writer.terminal;
  terminal.paragraph(writer.say(Message::law_since, {{"date", writer.date(first.from)}}), "  ", "    ");
  if (found.until && found.standing != law::Standing::not_yet) {
    terminal.paragraph(writer.say(Message::law_until, {{"date", writer.date(*found.until)}}), "  ", "    ");
  }
  if (!first.act.empty()) {
    terminal.paragraph(writer.say(Message::law_set_by, {{"act", writer.act(first.act)}}), "  ", "    ");
  }
  terminal.paragraph(writer.say(Message::law_article, {{"references", writer.cite(entry.references)}}), "  ", "    ");
  if (!parameter.verified || !entry.verified) {
    const std::string doubt = writer.say(Message::not_verified);
    terminal.paragraph(writer.say(Message::law_doubt, {{"note", doubt}}), "  ", "    ");
  }
  for (const std::string& note : {entry.note, parameter.note}) {
    if (!note.empty()) {
      terminal.paragraph(writer.say(Message::law_note, {{"note", printable(note)}}), "  ", "    ");
    }
  }
}

void write_history(const law::Parameter& parameter, const law::History& history, Date day, LawWriter& writer) {
  const law::Lookup found = law::at(parameter, history, day);
  const std::string area = area_name(history.area, day, writer);
  const std::string value = value_or_standing(parameter, found, writer);
  writer.terminal.paragraph(area.empty()
                                ? writer.say(Message::law_value_line, {{"date", writer.date(day)}, {"value", value}})
                                : area + ": " + value,
                            {}, {}, Style::strong);
  write_entry(parameter, found, writer);
}

void write_parameter(const law::Parameter& parameter, Date day, LawWriter& writer) {
  writer.terminal.heading(
      writer.say(Message::law_heading_parameter, {{"label", writer.words(parameter.label)}, {"name", parameter.name}}));
  for (const law::History& history : parameter.histories) {
    write_history(parameter, history, day, writer);
  }
  if (parameter.complete_from) {
    writer.terminal.paragraph(
        writer.say(Message::law_complete_from, {{"date", writer.date(*parameter.complete_from)}}));
  }
  if (parameter.last_checked_on) {
    writer.terminal.paragraph(
        writer.say(Message::law_last_checked, {{"date", writer.date(*parameter.last_checked_on)}}));
  }
  if (!parameter.by_area()) {
    writer.terminal.heading(writer.say(Message::law_history));
    writer.terminal.table(history_table(parameter, parameter.histories.front(), writer));
  }
}

// --- list ---

std::vector<std::string> list_row(const law::Parameter& parameter, const law::History& history, Date day,
                                  const LawWriter& writer) {
  const law::Lookup found = law::at(parameter, history, day);
  const std::string area = area_name(history.area, day, writer);
  const bool holds = found.standing == law::Standing::in_force;
  const std::string label = writer.words(parameter.label) + (area.empty() ? std::string() : " — " + area);
  const std::string name = writer.say(Message::bracketed, {{"text", label}, {"more", parameter.name}});
  std::string source = holds ? writer.cite(found.entry->references) : std::string(empty_cell);
  if (holds && !law::is_verified(parameter, *found.entry, day)) {
    source += " (" + writer.say(Message::not_verified) + ")";
  }
  return {name, value_or_standing(parameter, found, writer),
          holds ? law::origin(parameter, *found.entry).from.iso() : std::string(empty_cell), std::move(source)};
}

Table list_table(const std::vector<const law::Parameter*>& parameters, Date day, const LawWriter& writer) {
  Table table;
  table.columns = {{writer.say(Message::column_name), false, true},
                   {writer.say(Message::column_value), false, true},
                   {writer.say(Message::column_since), false, false},
                   {writer.say(Message::column_source), false, true}};
  for (const law::Parameter* const parameter : parameters) {
    for (const law::History& history : parameter->histories) {
      table.rows.push_back(list_row(*parameter, history, day, writer));
    }
  }
  return table;
}

std::vector<std::string> topics_of(const law::Law& law, std::string_view wanted) {
  std::vector<std::string> topics;
  for (const law::Parameter& parameter : law.parameters) {
    const bool known = std::ranges::find(topics, parameter.topic) != topics.end();
    if (!known && (wanted.empty() || parameter.topic == wanted)) {
      topics.push_back(parameter.topic);
    }
  }
  std::ranges::sort(topics);
  return topics;
}

// --- what changed ---

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

Message procedure_message(law::ChangeKind kind) {
  switch (kind) {
    case law::ChangeKind::began:
      return Message::diff_procedure_began;
    case law::ChangeKind::changed:
      return Message::diff_procedure_changed;
    case law::ChangeKind::ended:
      break;
  }
  return Message::diff_procedure_ended;
}

std::string steps_of(const procedure::Version& version, const LawWriter& writer) {
  std::vector<std::string> steps;
  for (const procedure::Stage& stage : version.stages) {
    steps.push_back(writer.words(stage.label));
  }
  return joined(steps, ", ");
}

// The stages before and after, where they are not the same.
std::string steps_text(const ProcedureChange& change, const LawWriter& writer) {
  const std::string before = change.before == nullptr ? std::string() : steps_of(*change.before, writer);
  const std::string after = change.after == nullptr ? std::string() : steps_of(*change.after, writer);
  if (before == after) {
    return {};
  }
  return before.empty() || after.empty() ? before + after : before + " → " + after;
}

void write_procedure(const ProcedureChange& change, const LawChange& all, LawWriter& writer) {
  writer.terminal.paragraph(
      writer.say(procedure_message(change.kind), {{"procedure", writer.words(change.procedure->label)}}), "• ", "  ",
      Style::strong);
  if (const std::string steps = steps_text(change, writer); !steps.empty() && change.kind != law::ChangeKind::ended) {
    writer.terminal.paragraph(writer.say(Message::diff_procedure_steps, {{"steps", steps}}), "    ", "      ");
  }
  const procedure::Procedure* const successor = all.country->procedure(change.procedure->succeeded_by);
  if (change.kind == law::ChangeKind::ended && successor != nullptr) {
    writer.terminal.paragraph(writer.say(Message::succeeded_by, {{"procedure", writer.words(successor->label)}}),
                              "    ", "      ");
  }
  if (change.after != nullptr && !change.after->references.empty()) {
    const std::string references = writer.cite(change.after->references);
    writer.terminal.paragraph(writer.say(Message::law_article, {{"references", references}}), "    ", "      ",
                              Style::faint);
  }
}

// A version that ended took its last day from the law that ended it.
ChangeGroup group_of_procedure(const ProcedureChange& change) {
  if (change.after != nullptr) {
    return {change.after->act, change.after->from};
  }
  const std::optional<Date> last = change.before->to;
  return {{}, last ? last->plus_days(1) : std::nullopt};
}

void write_procedures(const LawChange& change, LawWriter& writer) {
  if (change.procedures.empty()) {
    return;
  }
  writer.terminal.heading(writer.say(Message::diff_procedures));
  write_grouped(
      change.procedures, group_of_procedure, [&](const ProcedureChange& one) { write_procedure(one, change, writer); },
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
          list_row(*one.parameter, *history, difference.to, writer).front() + ": " +
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
                                            {"procedures", count(change.procedures.size())}});
}

bool is_empty(const LawChange& change) {
  const law::Difference& difference = change.difference;
  return difference.areas.empty() && difference.provisions.empty() && difference.parameters.empty() &&
         change.procedures.empty();
}

}  // namespace

std::string law_show_text(const law::Law& law, std::span<const law::Parameter* const> parameters, Date day,
                          const TextOptions& options) {
  LawWriter writer(law, options);
  writer.terminal.paragraph(
      writer.say(Message::law_on_day, {{"country", writer.words(law.label)}, {"date", writer.date(day)}}));
  for (const law::Parameter* const parameter : parameters) {
    write_parameter(*parameter, day, writer);
  }
  if (parameters.empty()) {
    writer.terminal.paragraph(writer.say(Message::law_nothing_found));
  }
  return writer.terminal.take();
}

std::string law_list_text(const law::Law& law, std::string_view topic, Date day, const TextOptions& options) {
  LawWriter writer(law, options);
  writer.terminal.paragraph(
      writer.say(Message::law_on_day, {{"country", writer.words(law.label)}, {"date", writer.date(day)}}));
  const std::vector<std::string> topics = topics_of(law, topic);
  for (const std::string& one : topics) {
    std::vector<const law::Parameter*> parameters;
    for (const law::Parameter& parameter : law.parameters) {
      if (parameter.topic == one) {
        parameters.push_back(&parameter);
      }
    }
    writer.terminal.heading(printable(one));
    writer.terminal.table(list_table(parameters, day, writer));
  }
  if (topics.empty()) {
    writer.terminal.paragraph(writer.say(Message::law_nothing_found));
  }
  return writer.terminal.take();
}

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
  write_not_told(difference, writer);
  return writer.terminal.take();
}

}  // namespace mandate::publish
