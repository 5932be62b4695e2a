#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "io/left_out.hpp"
#include "io/results_headings.hpp"
#include "io/results_sums.hpp"
#include "io/text_file.hpp"
#include "io/xlsx.hpp"

namespace mandate::io {
namespace {

// The largest whole number that a spreadsheet holds exactly: its numbers are binary floating point.
constexpr Count64 most_exact = Count64{1} << 53U;

struct Words {
  std::array<std::string_view, 3> texts;
  [[nodiscard]] std::string in(Language language) const {
    return std::string(texts.at(static_cast<std::size_t>(language)));
  }
};

constexpr Words stations_sheet = {{"Учаскелер", "Участки", "Stations"}};
constexpr Words regions_sheet = {{"Өңірлер", "Регионы", "Regions"}};
constexpr Words about_sheet = {{"Файл туралы", "О файле", "About"}};
constexpr Words protocols_word = {{"Хаттамалар", "Протоколов", "Protocols"}};
constexpr Words column_word = {{"Баған", "Столбец", "Column"}};
constexpr std::array<Words, 8> about_words = {{{{"Атауы", "Название", "Title"}},
                                               {{"Сайлау", "Выборы", "Election"}},
                                               {{"Күні", "Дата", "Date"}},
                                               {{"Мәртебесі", "Статус", "Status"}},
                                               {{"Жариялаған", "Опубликовал", "Source"}},
                                               {{"Жасалған уақыты", "Создано", "Made"}},
                                               {{"Учаскелер саны", "Число участков", "Number of stations"}},
                                               {{"Хаттамалар саны", "Число протоколов", "Number of protocols"}}}};

// A name of a file that is gone at the end.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::error_code error;
    std::string pattern = (std::filesystem::temp_directory_path(error) / "mandate-XXXXXX").string();
    const int made = mkstemp(pattern.data());
    if (made >= 0) {
      close(made);
      path_ = pattern;
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// One sheet, written from the top.
class SheetWriter {
 public:
  SheetWriter(lxw_workbook* book, const std::string& name, lxw_format* bold)
      : sheet_(workbook_add_worksheet(book, name.c_str())), bold_(bold) {}

  void text(std::string_view text) { write(text, nullptr); }
  void heading(std::string_view text) { write(text, bold_); }
  void number(Count64 value) {
    if (value != record::absent && value <= most_exact) {
      worksheet_write_number(sheet_, row_, column_, static_cast<double>(value), nullptr);
      ++column_;
    } else {
      text(value == record::absent ? std::string() : std::to_string(value));
    }
  }
  void end_row() {
    ++row_;
    column_ = 0;
  }
  void freeze_header() { worksheet_freeze_panes(sheet_, 1, 1); }
  void width(std::uint16_t first, std::uint16_t last, double characters) {
    worksheet_set_column(sheet_, first, last, characters, nullptr);
  }

 private:
  void write(std::string_view text, lxw_format* format) {
    worksheet_write_string(sheet_, row_, column_, std::string(text).c_str(), format);
    ++column_;
  }

  lxw_worksheet* sheet_;
  lxw_format* bold_;
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
};

class BookWriter {
 public:
  BookWriter(const record::Results& results, Language language, lxw_workbook* book)
      : results_(results), language_(language), book_(book), bold_(workbook_add_format(book)) {
    format_set_bold(bold_);
  }

  void write() {
    lxw_doc_properties properties{};
    // Not the time of writing: the same results are the same bytes.
    constexpr std::int64_t seconds_a_day = 86400;
    properties.created = (results_.date ? results_.date->days_since_epoch() : 1) * seconds_a_day;
    workbook_set_properties(book_, &properties);
    const record::Contest none;
    const record::Contest& contest = results_.contests.empty() ? none : results_.contests.front();
    make_headings(contest);
    write_stations(contest);
    write_regions(contest);
    write_about(contest);
    say_left_out(contest);
  }

  [[nodiscard]] std::vector<std::string> left_out() const { return left_out_.list(); }

 private:
  // Headings of cells, each once: a second list of the same name has its id behind.
  void make_headings(const record::Contest& contest) {
    for (const record::Cell& cell : contest.layout.cells) {
      std::string heading = heading_of(contest, cell, language_);
      if (std::ranges::find(headings_, heading) != headings_.end() || heading.empty()) {
        heading += " (" + cell.name + ")";
      }
      headings_.push_back(std::move(heading));
    }
  }

  [[nodiscard]] bool has_register() const {
    return std::ranges::any_of(results_.units.units(),
                               [](const record::Unit& unit) { return unit.electors.has_value(); });
  }

  void write_stations(const record::Contest& contest) {
    SheetWriter sheet(book_, stations_sheet.in(language_), bold_);
    const bool with_register = has_register();
    for (const std::string_view name : {"unit", "name", "kind", "parent"}) {
      sheet.heading(heading_of(name, language_));
    }
    if (with_register) {
      sheet.heading(heading_of("register", language_));
    }
    if (!contest.statuses.empty()) {
      sheet.heading(heading_of("status", language_));
    }
    for (const std::string& heading : headings_) {
      sheet.heading(heading);
    }
    sheet.end_row();
    std::vector<std::size_t> row_of(results_.units.size(), contest.protocols.rows());
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      row_of[contest.protocols.unit(row)] = row;
    }
    for (std::uint32_t i = 0; i < results_.units.size(); ++i) {
      write_station(sheet, contest, i, row_of[i], with_register);
    }
    sheet.freeze_header();
    sheet.width(0, 0, 18);
    sheet.width(1, 1, 36);
    sheet.width(2, static_cast<std::uint16_t>(5 + headings_.size()), 16);
  }

  void write_station(SheetWriter& sheet, const record::Contest& contest, std::uint32_t index, std::size_t row,
                     bool with_register) {
    const record::Unit& unit = results_.units.at(index);
    const bool there = row < contest.protocols.rows();
    sheet.text(unit.code);
    sheet.text(unit.name);
    sheet.text(unit.kind);
    sheet.text(unit.parent == record::no_unit ? std::string_view() : results_.units.at(unit.parent).code);
    if (with_register) {
      sheet.number(unit.electors.value_or(record::absent));
    }
    if (!contest.statuses.empty()) {
      sheet.text(there ? record::word(contest.statuses[row]) : std::string_view());
    }
    for (std::size_t cell = 0; cell < contest.layout.size(); ++cell) {
      sheet.number(there ? contest.protocols.value(row, cell) : record::absent);
    }
    sheet.end_row();
  }

  // The root first, then the units below it.
  void write_regions(const record::Contest& contest) {
    SheetWriter sheet(book_, regions_sheet.in(language_), bold_);
    for (const std::string_view name : {"region", "name"}) {
      sheet.heading(heading_of(name, language_));
    }
    sheet.heading(protocols_word.in(language_));
    for (const std::string& heading : headings_) {
      sheet.heading(heading);
    }
    sheet.end_row();
    std::vector<std::uint32_t> regions =
        results_.units.size() == 0 ? std::vector<std::uint32_t>() : results_.units.children(0);
    if (results_.units.size() > 0) {
      regions.insert(regions.begin(), 0);
    }
    const std::vector<bool> lowest = lowest_rows(results_.units, contest.protocols);
    for (const std::uint32_t region : regions) {
      Count64 number = 0;
      for (std::size_t row = 0; row < lowest.size(); ++row) {
        number += lowest[row] && results_.units.is_within(contest.protocols.unit(row), region) ? 1 : 0;
      }
      sheet.text(results_.units.at(region).code);
      sheet.text(results_.units.at(region).name);
      sheet.number(number);
      for (const Count64 sum : sums_within(results_.units, contest, region)) {
        sheet.number(sum);
      }
      sheet.end_row();
    }
    sheet.freeze_header();
    sheet.width(0, 0, 18);
    sheet.width(1, 1, 36);
    sheet.width(2, static_cast<std::uint16_t>(2 + headings_.size()), 16);
  }

  void write_about(const record::Contest& contest) {
    SheetWriter sheet(book_, about_sheet.in(language_), bold_);
    const std::array<std::string, 6> values = {results_.title.in(language_),
                                               results_.id,
                                               results_.date ? results_.date->iso() : std::string(),
                                               std::string(record::word(results_.status)),
                                               results_.authority,
                                               results_.created};
    for (std::size_t i = 0; i < values.size(); ++i) {
      sheet.heading(about_words.at(i).in(language_));
      sheet.text(values.at(i));
      sheet.end_row();
    }
    sheet.heading(about_words[6].in(language_));
    sheet.number(static_cast<Count64>(results_.units.size() < 2 ? 0 : results_.units.leaves().size()));
    sheet.end_row();
    sheet.heading(about_words[7].in(language_));
    sheet.number(static_cast<Count64>(contest.protocols.rows()));
    sheet.end_row();
    sheet.end_row();
    sheet.heading(column_word.in(language_));
    sheet.end_row();
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      sheet.text(xlsx_column_mark);
      sheet.text(headings_[i]);
      sheet.text(contest.layout.cells[i].name);
      sheet.end_row();
    }
    sheet.width(0, 0, 24);
    sheet.width(1, 2, 40);
  }

  void say_left_out(const record::Contest& contest) {
    say_missing(left_out_, results_,
                {ResultsPart::category, ResultsPart::subcategory, ResultsPart::domain, ResultsPart::country});
    for (std::size_t i = 1; i < results_.contests.size(); ++i) {
      left_out_.say("the contest '" + results_.contests[i].id + "'");
    }
    for (std::size_t i = 0; i < contest.initial.size(); ++i) {
      left_out_.count("figures as they were before their correction");
    }
    if (contest.seats || !contest.id.empty() || !contest.title.empty()) {
      left_out_.say("id, title and seats of the contest");
    }
    for (const record::ContestOption& option : contest.options) {
      if (option.list) {
        left_out_.count("candidates' lists");
      }
      if (option.seats || option.elected) {
        left_out_.say("seats and who is elected");
      }
    }
  }

  const record::Results& results_;
  Language language_;
  lxw_workbook* book_;
  lxw_format* bold_;
  std::vector<std::string> headings_;
  LeftOut left_out_;
};

}  // namespace

std::optional<ResultsWritten> write_xlsx(const ReadContext& context, const record::Results& results,
                                         Language language) {
  constexpr std::size_t most_rows = 1048575;
  if (results.units.size() > most_rows) {
    context.report({}, std::to_string(results.units.size()) + " units",
                   "at most " + std::to_string(most_rows) + " rows of a sheet", "Write CSV");
    return std::nullopt;
  }
  const TemporaryFile file;
  lxw_workbook_options options{};
  options.constant_memory = LXW_FALSE;
  lxw_workbook* const book = file.path().empty() ? nullptr : workbook_new_opt(file.path().c_str(), &options);
  if (book == nullptr) {
    context.report({}, "no temporary file that can be written", "room in the folder for temporary files", "Set TMPDIR");
    return std::nullopt;
  }
  BookWriter writer(results, language, book);
  writer.write();
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) {
    context.report({}, "a spreadsheet that cannot be written (" + std::string(lxw_strerror(error)) + ")",
                   "room on the disk");
    return std::nullopt;
  }
  std::optional<std::string> bytes = read_bytes(file.path(), *context.problems);
  if (!bytes) {
    return std::nullopt;
  }
  return ResultsWritten{std::move(*bytes), writer.left_out()};
}

}  // namespace mandate::io
