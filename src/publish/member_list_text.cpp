#include "publish/member_list_text.hpp"

#include <algorithm>

#include "publish/citation.hpp"
#include "publish/display.hpp"
#include "publish/member_list_words.hpp"
#include "publish/number.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {
namespace {

using declaration::RowFinding;

constexpr std::size_t most_rows_shown = 20;

class MemberListWriter {
 public:
  MemberListWriter(const MemberListView& view, const TextOptions& options)
      : view_(view), options_(options), language_(options.language), terminal_(options) {}

  std::string write(std::string_view decided) {
    terminal_.raw(decided);
    for (const ListFileView& file : view_.files) {
      write_file(file);
    }
    terminal_.blank();
    write_errors_rule();
    write_doubts();
    return terminal_.take();
  }

 private:
  [[nodiscard]] std::string number(Count64 value) const { return number_text(value, language_); }
  void say_line(const std::string& text, Style style = Style::plain) { terminal_.paragraph(text, {}, {}, style); }

  void write_file(const ListFileView& file) {
    const declaration::CheckedList& checked = *file.checked;
    terminal_.blank();
    terminal_.heading(
        say(file.count == record::Count::initiators ? ListMessage::heading_initiators : ListMessage::heading_list,
            language_, {{"file", printable(file.name)}}));
    say_line(
        say(ListMessage::summary, language_, {{"rows", number(checked.rows)}, {"counted", number(checked.counted)}}));
    if (checked.findings.empty()) {
      say_line(say(ListMessage::none_at_fault, language_), Style::good);
    } else {
      say_line(
          say(ListMessage::some_at_fault, language_,
              {{"faults", number(checked.rows_at_fault)}, {"not_counted", number(checked.rows - checked.counted)}}),
          Style::open);
    }
    write_regions(file);
    write_rows(file);
  }

  void write_regions(const ListFileView& file) {
    Table table;
    table.caption = say(ListMessage::heading_regions, language_);
    table.columns = {{say(ListMessage::column_region, language_), false, true},
                     {say(ListMessage::column_counted, language_), true}};
    const bool is_one_law = view_.determinations.size() == 1;
    for (const procedure::Determination& determination : view_.determinations) {
      table.columns.push_back(
          {say(ListMessage::column_needed, language_, {{"date", determination.law_date.iso()}}), true});
      if (is_one_law) {
        table.columns.push_back({say(ListMessage::column_missing, language_), true});
      }
    }
    for (std::size_t area = 0; area < view_.areas.size(); ++area) {
      add_region(table, file, view_.areas[area]->name_on(view_.day).in(language_), view_.areas[area]->code,
                 file.checked->counted_in[area]);
    }
    add_region(table, file, say(ListMessage::total, language_), {}, file.checked->counted);
    table.total_row = true;
    terminal_.blank();
    terminal_.table(table);
  }

  void add_region(Table& table, const ListFileView& file, const std::string& label, std::string_view area,
                  Count64 counted) const {
    std::vector<std::string> row = {printable(label), number(counted)};
    const bool is_one_law = view_.determinations.size() == 1;
    for (const procedure::Determination& determination : view_.determinations) {
      const std::optional<Count64> needed = needed_in(determination, file.count, area);
      const Count64 gap = needed ? std::max(*needed - counted, Count64{0}) : 0;
      std::string cell = needed ? number(*needed) : std::string(empty_cell);
      if (is_one_law) {
        row.push_back(std::move(cell));
        row.push_back(gap > 0 ? number(gap) : std::string(empty_cell));
      } else {
        row.push_back(gap > 0 ? cell + " (−" + number(gap) + ")" : cell);
      }
    }
    table.rows.push_back(std::move(row));
  }

  void write_rows(const ListFileView& file) {
    const std::vector<RowFinding>& findings = file.checked->findings;
    if (findings.empty()) {
      return;
    }
    terminal_.blank();
    terminal_.heading(say(ListMessage::heading_rows, language_));
    std::size_t rows = 0;
    std::size_t shown = 0;
    for (; shown < findings.size(); ++shown) {
      const bool is_new_row = shown == 0 || findings[shown].person != findings[shown - 1].person;
      rows += is_new_row ? 1 : 0;
      if (rows > most_rows_shown && !options_.full) {
        break;
      }
      write_finding(file, findings[shown]);
    }
    if (shown < findings.size()) {
      const Count64 more = file.checked->rows_at_fault - static_cast<Count64>(most_rows_shown);
      terminal_.blank();
      say_line(say(ListMessage::more_rows, language_, {{"more", number(more)}}));
    }
  }

  void write_finding(const ListFileView& file, const RowFinding& finding) {
    const bool is_counted = !declaration::keeps_from_counting(finding.fault);
    terminal_.paragraph(say(ListMessage::row, language_, {{"row", std::to_string(finding.line)}}) + ": " +
                            finding_sentence(view_, file, finding, language_),
                        is_counted ? "! " : "✗ ", "  ", is_counted ? Style::open : Style::bad);
  }

  void write_errors_rule() {
    for (const procedure::Determination& determination : view_.determinations) {
      const Date day = determination.law_date;
      const law::DatedValue* const rule = rule_on_errors(*view_.law, day);
      const std::string date = date_text(day, language_);
      say_line(rule == nullptr ? say(ListMessage::errors_not_compared, language_, {{"date", date}})
                               : say(ListMessage::errors_no_ground, language_,
                                     {{"date", date}, {"reference", cited(rule->references)}}));
    }
  }

  void write_doubts() {
    if (view_.files.size() == 1) {
      say_line(say(ListMessage::no_initiators, language_));
    }
    if (!view_.age) {
      say_line(say(ListMessage::age_unknown, language_, {{"date", date_text(view_.day, language_)}}));
    }
    if (!view_.identifier->verified) {
      say_line(say(ListMessage::number_unverified, language_,
                   {{"number", view_.identifier->short_label.in(language_)},
                    {"reference", cited(view_.identifier->references)}}));
    }
    for (const ListFileView& file : view_.files) {
      write_doubts_of(file);
    }
  }

  void write_doubts_of(const ListFileView& file) {
    if (!file.guessed_encoding.empty()) {
      say_line(say(ListMessage::encoding_guessed, language_,
                   {{"file", printable(file.name)}, {"encoding", file.guessed_encoding}}));
    }
    if (!file.ignored_columns.empty()) {
      std::string columns;
      for (const std::string& column : file.ignored_columns) {
        columns += (columns.empty() ? "" : ", ") + printable(column);
      }
      say_line(say(ListMessage::columns_ignored, language_, {{"file", printable(file.name)}, {"columns", columns}}));
    }
  }

  [[nodiscard]] std::string cited(const std::vector<law::Reference>& references) const {
    return citations(*view_.law, references, language_);
  }

  const MemberListView& view_;
  TextOptions options_;
  Language language_;
  Terminal terminal_;
};

}  // namespace

std::string member_list_text(const MemberListView& view, std::string_view decided, const TextOptions& options) {
  return MemberListWriter(view, options).write(decided);
}

}  // namespace mandate::publish
