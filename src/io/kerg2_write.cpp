#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "io/csv_writing.hpp"
#include "io/kerg2.hpp"
#include "io/kerg2_columns.hpp"
#include "io/left_out.hpp"
#include "tally/percentage.hpp"

namespace mandate::io {
namespace {

using record::CountStatus;

std::string german_date(Date date) {
  const std::string iso = date.iso();
  return iso.substr(8) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::string_view status_word(CountStatus status) {
  switch (status) {
    case CountStatus::partial:
      return "ZWISCHENERGEBNIS";
    case CountStatus::preliminary:
      return "VORLAEUFIG";
    case CountStatus::final:
      return "ENDGUELTIG";
    default:
      return {};
  }
}

const kerg2::SystemGroup* group_of_cell(std::string_view cell) {
  const auto* const found = std::ranges::find(kerg2::system_groups, cell, &kerg2::SystemGroup::cell);
  return found == kerg2::system_groups.end() ? nullptr : found;
}

std::string percent(Count64 part, Count64 whole) {
  if (whole <= 0 || part == record::absent) {
    return {};
  }
  std::string text = tally::percentage(part, whole, 6);
  std::ranges::replace(text, '.', ',');
  return text;
}

class Kerg2Writer {
 public:
  explicit Kerg2Writer(const record::Results& results) : results_(results), csv_(';') {}

  ResultsWritten write() {
    say_missing(left_out_, results_,
                {ResultsPart::title, ResultsPart::subcategory, ResultsPart::domain, ResultsPart::country,
                 ResultsPart::authority, ResultsPart::created});
    const std::string own_id = results_.category + "-" + (results_.date ? results_.date->iso() : std::string());
    if (!results_.id.empty() && results_.id != own_id) {
      left_out_.say("the id of the election");
    }
    if (const std::string_view word = status_word(results_.status); !word.empty()) {
      csv_.row({word});
    } else {
      say_missing(left_out_, results_, {ResultsPart::status});
    }
    for (const std::string_view name : kerg2::column_names) {
      csv_.field(name);
    }
    csv_.end_row();
    for (const record::Contest& contest : results_.contests) {
      write_contest(contest);
    }
    say_units();
    return {std::move(csv_).take(), left_out_.list()};
  }

 private:
  void write_contest(const record::Contest& contest) {
    say_missing_of_contest(left_out_, contest);
    for (const record::ContestOption& option : contest.options) {
      say_option(option);
    }
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      for (std::size_t cell = 0; cell < contest.layout.size(); ++cell) {
        write_figure(contest, row, cell);
      }
    }
  }

  void say_option(const record::ContestOption& option) {
    if (option.kind != record::OptionKind::list || option.list) {
      left_out_.count("options that are no lists: they are written as groups");
    }
    if (option.name.in(Language::en) != option.id && !option.name.empty()) {
      left_out_.count("ids of options: their names stand in their place");
    }
  }

  void write_figure(const record::Contest& contest, std::size_t row, std::size_t index) {
    const record::Cell& cell = contest.layout.cells[index];
    const Count64 value = contest.protocols.value(row, index);
    if (value == record::absent) {
      return;
    }
    const kerg2::SystemGroup* const group = cell.option ? nullptr : group_of_cell(cell.name);
    if (!cell.option && group == nullptr) {
      left_out_.count("figures of '" + cell.name + "'");
      return;
    }
    const bool whole_area = group != nullptr && (group->cell == "electors" || group->cell == "participants");
    if (whole_area && !written_.emplace(std::pair(contest.protocols.unit(row), group->cell), value).second) {
      if (written_.at(std::pair(contest.protocols.unit(row), group->cell)) != value) {
        left_out_.count("figures of '" + cell.name + "' that differ between contests");
      }
      return;
    }
    area(contest.protocols.unit(row));
    csv_.field(group != nullptr ? kerg2::system_group : "Partei");
    csv_.field(group != nullptr ? group->name : name_of(contest, *cell.option));
    csv_.field(group != nullptr ? std::to_string(group->order) : std::to_string(*cell.option + 1));
    csv_.field(whole_area ? std::string_view() : contest.id);
    csv_.field(std::to_string(value));
    const auto whole = contest.layout.find(group != nullptr ? group->whole : "valid");
    csv_.field(whole ? percent(value, contest.protocols.value(row, *whole)) : std::string());
    for (int i = 0; i < 6; ++i) {
      csv_.field({});
    }
    csv_.end_row();
    used_.resize(results_.units.size());
    used_[contest.protocols.unit(row)] = true;
  }

  static std::string_view name_of(const record::Contest& contest, std::size_t option) {
    const record::ContestOption& each = contest.options[option];
    return each.name.empty() ? std::string_view(each.id) : std::string_view(each.name.in(Language::en));
  }

  void area(std::uint32_t index) {
    const record::Unit& unit = results_.units.at(index);
    csv_.field(results_.category);
    csv_.field(results_.date ? german_date(*results_.date) : std::string());
    area_fields(unit);
    csv_.field(unit.name);
    if (unit.parent == record::no_unit) {
      csv_.field({});
      csv_.field({});
    } else {
      area_fields(results_.units.at(unit.parent));
    }
  }

  void area_fields(const record::Unit& unit) {
    const std::string prefix = unit.kind + "/";
    csv_.field(unit.kind);
    csv_.field(unit.code.starts_with(prefix) ? std::string_view(unit.code).substr(prefix.size())
                                             : std::string_view(unit.code));
  }

  // An area without a figure of its own has no row here.
  void say_units() {
    used_.resize(results_.units.size());
    for (std::uint32_t i = 0; i < results_.units.size(); ++i) {
      if (!used_[i]) {
        left_out_.count("areas without figures");
      }
      if (results_.units.at(i).electors) {
        left_out_.count("registers before the vote");
      }
    }
  }

  const record::Results& results_;
  CsvWriter csv_;
  LeftOut left_out_;
  std::map<std::pair<std::uint32_t, std::string_view>, Count64> written_;
  std::vector<bool> used_;
};

}  // namespace

ResultsWritten write_kerg2(const record::Results& results) { return Kerg2Writer(results).write(); }

}  // namespace mandate::io
