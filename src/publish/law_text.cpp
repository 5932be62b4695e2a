#include "publish/law_text.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "publish/catalogue.hpp"
#include "publish/law_writer.hpp"
#include "publish/report.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

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

std::vector<std::string> list_row(const law::Parameter& parameter, const law::History& history, Date day,
                                  const LawWriter& writer) {
  const law::Lookup found = law::at(parameter, history, day);
  const bool holds = found.standing == law::Standing::in_force;
  std::string source = holds ? writer.cite(found.entry->references) : std::string(empty_cell);
  if (holds && !law::is_verified(parameter, *found.entry, day)) {
    source += " (" + writer.say(Message::not_verified) + ")";
  }
  return {parameter_title(parameter, history, day, writer), value_or_standing(parameter, found, writer),
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

}  // namespace mandate::publish
