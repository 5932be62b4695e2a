#include "io/results_csv.hpp"

#include <algorithm>
#include <utility>

#include "io/csv_table.hpp"
#include "io/csv_writing.hpp"
#include "io/left_out.hpp"

namespace mandate::io {
namespace {

class TableWriter {
 public:
  explicit TableWriter(const record::Results& results) : results_(results) {}

  ResultsWritten write() {
    say_missing(
        left_out_, results_,
        {ResultsPart::id, ResultsPart::title, ResultsPart::category, ResultsPart::subcategory, ResultsPart::domain,
         ResultsPart::country, ResultsPart::authority, ResultsPart::date, ResultsPart::created});
    for (std::size_t i = 1; i < results_.contests.size(); ++i) {
      left_out_.say("the contest '" + results_.contests[i].id + "'");
    }
    if (results_.contests.empty()) {
      write_units();
    } else {
      write_contest(results_.contests.front());
    }
    return {std::move(csv_).take(), left_out_.list()};
  }

 private:
  bool has_register() const {
    return std::ranges::any_of(results_.units.units(),
                               [](const record::Unit& unit) { return unit.electors.has_value(); });
  }

  void unit_fields(std::uint32_t index, bool with_register) {
    const record::Unit& unit = results_.units.at(index);
    csv_.field(unit.code);
    csv_.field(unit.name);
    csv_.field(unit.kind);
    csv_.field(unit.parent == record::no_unit ? std::string_view() : results_.units.at(unit.parent).code);
    if (with_register) {
      csv_.field(unit.electors ? std::to_string(*unit.electors) : std::string());
    }
  }

  void write_units() {
    const bool with_register = has_register();
    write_header(with_register, nullptr);
    for (std::uint32_t i = 0; i < results_.units.size(); ++i) {
      unit_fields(i, with_register);
      csv_.end_row();
    }
  }

  void write_header(bool with_register, const record::Contest* contest) {
    for (const std::string_view name : {"unit", "name", "kind", "parent"}) {
      csv_.field(name);
    }
    if (with_register) {
      csv_.field("register");
    }
    if (contest != nullptr) {
      if (!contest->statuses.empty()) {
        csv_.field("status");
      }
      for (const record::Cell& cell : contest->layout.cells) {
        csv_.field(cell.name);
      }
    }
    csv_.end_row();
  }

  // Rows in the order of the tree, so that a region stands before its stations.
  void write_contest(const record::Contest& contest) {
    say_left_out(contest);
    const bool with_register = has_register();
    write_header(with_register, &contest);
    std::vector<std::size_t> row_of(results_.units.size(), contest.protocols.rows());
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      row_of[contest.protocols.unit(row)] = row;
    }
    for (std::uint32_t i = 0; i < results_.units.size(); ++i) {
      unit_fields(i, with_register);
      protocol_fields(contest, row_of[i]);
      csv_.end_row();
    }
  }

  void protocol_fields(const record::Contest& contest, std::size_t row) {
    const bool there = row < contest.protocols.rows();
    if (!contest.statuses.empty()) {
      csv_.field(there ? record::word(contest.statuses[row]) : std::string_view());
    }
    for (std::size_t cell = 0; cell < contest.layout.size(); ++cell) {
      const Count64 value = there ? contest.protocols.value(row, cell) : record::absent;
      csv_.field(value == record::absent ? std::string() : std::to_string(value));
    }
  }

  void say_left_out(const record::Contest& contest) {
    if (!contest.id.empty() || !contest.title.empty()) {
      left_out_.say("the id and title of the contest");
    }
    if (contest.seats) {
      left_out_.say("the number of seats");
    }
    if (contest.statuses.empty()) {
      say_missing(left_out_, results_, {ResultsPart::status});
    }
    for (std::size_t i = 0; i < contest.initial.size(); ++i) {
      left_out_.count("figures as they were before their correction");
    }
    for (const record::ContestOption& option : contest.options) {
      if (option.kind == record::OptionKind::candidate || option.list) {
        left_out_.count("candidates' lists");
      }
      if (option.seats || option.elected) {
        left_out_.say("seats and who is elected");
      }
      if (!option.name.empty() && option.name.in(Language::en) != option.id) {
        left_out_.count("names of options");
      }
    }
  }

  const record::Results& results_;
  CsvWriter csv_;
  LeftOut left_out_;
};

}  // namespace

std::optional<ResultsRead> read_results_csv(const ReadContext& context, std::string bytes,
                                            const TableOptions& options) {
  std::optional<CsvTable> csv = read_csv_table(context, std::move(bytes), options.encoding);
  if (!csv) {
    return std::nullopt;
  }
  ProblemSink problems(context);
  std::optional<ResultsRead> read = read_results_table(csv->table, options.columns, problems);
  if (!problems.finish() || !read) {
    return std::nullopt;
  }
  read->assumed.insert(read->assumed.begin(), csv->assumed.begin(), csv->assumed.end());
  return read;
}

ResultsWritten write_results_csv(const record::Results& results) { return TableWriter(results).write(); }

}  // namespace mandate::io
