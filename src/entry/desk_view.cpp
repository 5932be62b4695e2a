// What the desk shows: one screen for each step of the work.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "entry/desk.hpp"
#include "entry/lines.hpp"

namespace mandate::entry {
namespace {

using record::EntryRound;

// A screen on which nothing has to be cut.
constexpr Size spoken_size{40, 160};

// A line with its columns drawn together, for the ear; nothing for an empty one.
std::string without_columns(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool gap = c == ' ' && (out.empty() || out.ends_with("  "));
    out += gap ? std::string() : std::string(1, c);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out.empty() ? out : out + '\n';
}

std::string_view round_text(EntryRound round, Language language) {
  return phrase(round == EntryRound::first ? Phrase::first_entry : Phrase::second_entry, language);
}

}  // namespace

std::string Desk::station_text() const {
  const StationRow& row = setting_.stations[station_];
  const bool is_number = row.name.find_first_not_of("-0123456789") == std::string::npos;
  const std::string name =
      is_number ? phrase(Phrase::station_of, setting_.language, {{"station", row.name}}) : row.name;
  return name + " · " + row.where;
}

// The checks speak up while one types, but only of fields that were left already.
FormSetting Desk::form_setting(const EntryForm& form, EntryRound round) const {
  FormSetting setting;
  setting.title = setting_.title;
  setting.station = station_text();
  setting.round = round_text(round, setting_.language);
  setting.option_names = setting_.option_names;
  setting.language = setting_.language;
  setting.message = message_;
  if (!form.anything_typed()) {
    return setting;
  }
  for (const FailureRow& row : setting_.checks(form.protocol())) {
    if (!row.worked.empty() && std::ranges::all_of(row.cells, [&](std::size_t cell) { return form.was_left(cell); })) {
      setting.remarks.push_back({row.code + " " + row.worked.front(), row.error ? Look::error : Look::warning});
    }
  }
  return setting;
}

Frame Desk::review_frame(const Reviewing& screen, Size size) const {
  if (too_small(size)) {
    return too_small_frame(setting_.language);
  }
  std::vector<Line> body = {title_line(setting_.title, round_text(screen.round, setting_.language), size.columns),
                            one_line(station_text(), Look::strong, size.columns),
                            one_line(phrase(Phrase::review_heading, setting_.language), Look::strong, size.columns),
                            Line{}};
  for (const FailureRow& row : screen.failures) {
    body.push_back(one_line(row.code, row.error ? Look::error : Look::warning, size.columns));
    for (const std::string& sentence : row.worked) {
      add_wrapped(body, sentence, Look::plain, size.columns);
    }
  }
  const Phrase verdict = screen.failures.empty() ? Phrase::review_clean : Phrase::review_failures;
  std::vector<Line> footer = {
      one_line(message_, Look::error, size.columns),
      one_line(phrase(verdict, setting_.language), screen.failures.empty() ? Look::good : Look::warning, size.columns),
      one_line(phrase(Phrase::keys_review, setting_.language), Look::faint, size.columns)};
  return with_footer(std::move(body), std::move(footer), size);
}

Frame Desk::leave_frame(Size size) const {
  if (too_small(size)) {
    return too_small_frame(setting_.language);
  }
  std::vector<Line> body = {title_line(setting_.title, "", size.columns),
                            one_line(station_text(), Look::strong, size.columns), Line{}};
  add_wrapped(body, phrase(Phrase::leave_question, setting_.language), Look::warning, size.columns);
  for (const Phrase choice : {Phrase::keep_draft, Phrase::discard, Phrase::stay}) {
    body.push_back(one_line(phrase(choice, setting_.language), Look::plain, size.columns));
  }
  return with_footer(std::move(body), {one_line(message_, Look::error, size.columns)}, size);
}

Frame Desk::frame(Size size) const {
  struct Draw {
    const Desk& desk;
    Size size;

    Frame operator()(const Finding& /*finding*/) const {
      const auto& state = *desk.state_;
      const std::string progress = phrase(Phrase::entered_of, desk.setting_.language,
                                          {{"done", std::to_string(state.number_of(tally::StationStatus::finalised))},
                                           {"all", std::to_string(state.expected().size())}});
      return desk.finder_.frame(desk.setting_.title, progress, desk.message_, desk.setting_.language, size);
    }
    Frame operator()(const Typing& screen) const {
      return form_frame(screen.form, desk.form_setting(screen.form, screen.round), size);
    }
    Frame operator()(const Reviewing& screen) const { return desk.review_frame(screen, size); }
    Frame operator()(const Leaving& /*leaving*/) const { return desk.leave_frame(size); }
    Frame operator()(const Comparing& screen) const {
      return screen.desk.frame(desk.setting_.title, desk.station_text(), desk.setting_.language, size);
    }
    Frame operator()(const Explaining& screen) const {
      return screen.desk.frame(desk.setting_.title, desk.station_text(), desk.message_, desk.setting_.language, size);
    }
  };
  return std::visit(Draw{*this, size}, screen_);
}

// One line for the field at hand, and what the last key made of it.
std::string Desk::spoken_form(const EntryForm& form, EntryRound round) const {
  const FormSetting setting = form_setting(form, round);
  const Frame drawn = form_frame(form, setting, spoken_size);
  std::string out;
  if (form.at() < form.lines().size() && form.lines()[form.at()].kind == FormLine::Kind::words) {
    out += cell_label(form, form.lines()[form.at()].cell, setting) + ", ";  // which number is meant
  }
  for (const Line& line : drawn.lines) {
    const bool here = std::ranges::any_of(line.spans, [](const Span& span) { return span.look == Look::selected; });
    const bool speaks = std::ranges::any_of(
        line.spans, [](const Span& span) { return span.look == Look::warning || span.look == Look::error; });
    out += here || speaks ? without_columns(line.text()) : std::string();
  }
  return out;
}

std::string Desk::spoken() const {
  if (const auto* const typing = std::get_if<Typing>(&screen_)) {
    return spoken_form(typing->form, typing->round);
  }
  const Frame drawn = frame(is_at_list() ? Size{fewest_rows, spoken_size.columns} : spoken_size);
  std::string out;
  for (const Line& line : drawn.lines) {
    out += without_columns(line.text());
  }
  return out;
}

}  // namespace mandate::entry
