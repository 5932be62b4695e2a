#include "publish/member_list_text.hpp"

#include <cstddef>
#include <span>

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
    for (std::size_t file = 0; file < view_.files.size(); ++file) {
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

  void write_file(std::size_t index) {
    const ListFileView& file = view_.files[index];
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
    write_regions(index);
    write_rows(file);
  }

  // Laws of the same areas stand in one table.
  void write_regions(std::size_t file) {
    const std::span<const ListLawView> laws = view_.laws;
    for (std::size_t first = 0; first < laws.size();) {
      std::size_t last = first + 1;
      while (last < laws.size() && laws[last].areas == laws[first].areas) {
        ++last;
      }
      write_regions(file, laws.subspan(first, last - first));
      first = last;
    }
  }

  void write_regions(std::size_t file, std::span<const ListLawView> laws) {
    const ListLawView& first = laws.front();
    Table table;
    table.caption = say(ListMessage::heading_regions, language_);
    table.columns = {{say(ListMessage::column_region, language_), false, true},
                     {say(ListMessage::column_counted, language_), true}};
    for (const ListLawView& law : laws) {
      table.columns.push_back(
          {say(ListMessage::column_needed, language_, {{"date", law.determination.law_date.iso()}}), true});
      table.columns.push_back({say(ListMessage::column_missing, language_), true});
    }
    const record::Count count = view_.files[file].count;
    for (std::size_t area = 0; area < first.areas.size(); ++area) {
      const area::Area& region = *first.areas[area];
      add_region(table, laws, count, {region.name_on(first.determination.law_date).in(language_), region.code},
                 first.counted_in[file][area]);
    }
    add_region(table, laws, count, {say(ListMessage::total, language_), {}}, view_.files[file].checked->counted);
    table.total_row = true;
    terminal_.blank();
    terminal_.table(table);
  }

  struct Region {
    std::string label;
    std::string_view code;  // empty: all
  };

  void add_region(Table& table, std::span<const ListLawView> laws, record::Count count, const Region& region,
                  Count64 counted) const {
    std::vector<std::string> row = {printable(region.label), number(counted)};
    for (const ListLawView& law : laws) {
      const std::optional<Count64> needed = needed_in(law, count, region.code);
      const bool lacks = needed && *needed > counted;
      row.push_back(needed ? number(*needed) : std::string(empty_cell));
      row.push_back(lacks ? number(*needed - counted) : std::string(empty_cell));
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
    for (const ListLawView& law : view_.laws) {
      const Date day = law.determination.law_date;
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
