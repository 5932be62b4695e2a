#include "io/case_options.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "io/csv.hpp"
#include "io/csv_columns.hpp"
#include "io/nearest.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::DistrictVote;
using record::Option;

const Option* find_option(const std::vector<Option>& options, std::string_view id) {
  const auto found = std::ranges::find(options, id, &Option::id);
  return found == options.end() ? nullptr : &*found;
}

// Adds the option, unless its id was there before.
void add_option(std::vector<Option>& options, Option option, const ReadContext& context, Position at) {
  if (option.id.empty()) {
    return;
  }
  if (find_option(options, option.id) != nullptr) {
    context.report(at, "the id " + in_quotes(option.id) + " for the second time", "each id once",
                   "Remove one of them, or rename it");
    return;
  }
  options.push_back(std::move(option));
}

Option read_option(const CaseContext& context, const Node& node, const std::vector<Option>* registered) {
  MappingReader reader(context.yaml, node, "a list or candidate");
  Option option;
  option.id = reader.require_text("id");
  const Option* const known = registered == nullptr ? nullptr : find_option(*registered, option.id);
  option.name = known == nullptr ? reader.require_localized("name") : reader.take_localized("name");
  if (known != nullptr && option.name.empty()) {
    option.name = known->name;
  }
  option.votes = reader.take_count("votes");
  option.quota_mandates = reader.take_count("quota_mandates");
  reader.finish();
  if (registered != nullptr && !registered->empty() && known == nullptr && !option.id.empty()) {
    check_option(context.yaml, reader.place_of("id"), option.id, option_ids(*registered));
  }
  return option;
}

std::vector<Option> read_options(const CaseContext& context, const Node& node, const std::vector<Option>* registered) {
  std::vector<Option> options;
  if (node.kind != Node::Kind::sequence) {
    context.yaml.report(node.at, std::string(describe(node.kind)), "a sequence of {id: …, name: …, votes: …}");
    return options;
  }
  for (const Node& item : node.items) {
    add_option(options, read_option(context, item, registered), context.yaml, item.at);
  }
  return options;
}

// A number; nothing where the cell is empty or wrong, which is reported unless it may be empty.
std::optional<Count64> read_votes(CsvReader& csv, const CsvField& field, bool may_be_empty) {
  const std::expected<Count64, NumberFault> value = read_whole_number(field.text);
  if (value) {
    return *value;
  }
  if (value.error() != NumberFault::empty || !may_be_empty) {
    csv.report(csv.place(field), std::string(found(value.error())) + ", " + in_quotes(field.text) + ", for 'votes'",
               may_be_empty ? "a whole number ≥ 0, or nothing where it was not published" : "a whole number ≥ 0",
               std::string(advice(value.error())));
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 3> list_columns = {"id", "name", "votes"};

std::vector<Option> read_lists_file(const CaseContext& context, const Node& node) {
  std::vector<Option> options;
  const std::optional<NamedText> named = text_named(context, node);
  if (!named) {
    return options;
  }
  const ReadContext file{named->file, context.yaml.problems};
  CsvReader csv(file, named->text);
  const std::optional<std::vector<std::size_t>> columns = find_columns(csv, list_columns);
  while (columns && csv.next()) {
    const std::size_t id = columns->at(0);
    const std::size_t name = columns->at(1);
    const std::size_t votes = columns->at(2);
    for (const std::size_t column : {id, name}) {
      if (csv.row()[column].text.empty()) {
        csv.report(csv.place(csv.row()[column]), "no " + std::string(csv.header()[column].text), "text",
                   "Fill in the cell");
      }
    }
    Option option;
    option.id = csv.row()[id].text;
    option.name = same_in_all(std::string(csv.row()[name].text));
    option.votes = read_votes(csv, csv.row()[votes], true);
    add_option(options, std::move(option), file, csv.place(csv.row()[id]));
  }
  csv.finish();
  return options;
}

constexpr std::array<std::string_view, 4> district_columns = {"district", "candidate", "list", "votes"};

// Reads the rows of a table of candidates in districts.
class DistrictReader {
 public:
  DistrictReader(CsvReader& csv, const ReadContext& file, const std::vector<Option>& options)
      : csv_(csv), file_(file), lists_(option_ids(options)) {}

  std::vector<DistrictVote> read(std::span<const std::size_t> columns) {
    while (csv_.next()) {
      read_row(columns);
    }
    return std::move(votes_);
  }

 private:
  void read_row(std::span<const std::size_t> columns) {
    const CsvField& district = csv_.row()[columns[0]];
    const CsvField& candidate = csv_.row()[columns[1]];
    const CsvField& list = csv_.row()[columns[2]];
    const std::optional<Count64> votes = read_votes(csv_, csv_.row()[columns[3]], false);
    check_named(district, "district");
    check_named(candidate, "candidate");
    check_list(list);
    const auto [first, is_new] = lines_.emplace(std::pair(district.text, candidate.text), csv_.line());
    if (!is_new) {
      csv_.report(
          csv_.place(candidate),
          "the candidate " + in_quotes(candidate.text) + " of " + in_quotes(district.text) + " for the second time",
          "each candidate once; the first stands in line " + std::to_string(first->second), "Remove one of them");
    }
    votes_.push_back(DistrictVote{std::string(district.text), std::string(candidate.text), std::string(list.text),
                                  votes.value_or(0)});
  }

  void check_named(const CsvField& field, std::string_view what) {
    if (field.text.empty()) {
      csv_.report(csv_.place(field), "no " + std::string(what), "its name", "Fill in the cell");
    }
  }

  void check_list(const CsvField& list) {
    if (list.text.empty() || std::ranges::find(lists_, list.text) != lists_.end()) {
      return;
    }
    if (list.text == independent) {
      csv_.report(csv_.place(list), "'independent' as a list", "an empty cell for the self-nominated",
                  "Empty the cell");
      return;
    }
    if (unknown_.emplace(list.text, csv_.line()).second) {
      check_option(file_, csv_.place(list), list.text, lists_);
    }
  }

  CsvReader& csv_;
  const ReadContext& file_;
  std::vector<std::string_view> lists_;
  std::vector<DistrictVote> votes_;
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> lines_;
  std::map<std::string_view, std::uint32_t> unknown_;  // reported once each
};

// The same as rows of a districts_file, in the case itself.
std::vector<DistrictVote> read_district_votes(const CaseContext& context, const Node& node,
                                              const std::vector<Option>& options) {
  std::vector<DistrictVote> votes;
  if (node.kind != Node::Kind::sequence) {
    context.yaml.report(node.at, std::string(describe(node.kind)),
                        "a sequence of {district: …, candidate: …, list: …, votes: …}");
    return votes;
  }
  std::set<std::pair<std::string_view, std::string_view>> known;
  const std::vector<std::string_view> lists = option_ids(options);
  for (const Node& item : node.items) {
    MappingReader reader(context.yaml, item, "a candidate's votes in a district");
    votes.push_back({reader.require_text("district"), reader.require_text("candidate"), reader.take_text("list"), 0});
    reader.require("votes");
    votes.back().votes = reader.take_count("votes").value_or(0);
    reader.finish();
    if (!votes.back().list.empty()) {
      check_option(context.yaml, reader.place_of("list"), votes.back().list, lists);
    }
    const Node* const district = item.find("district");
    const Node* const candidate = item.find("candidate");
    if (district != nullptr && candidate != nullptr && !known.emplace(district->text, candidate->text).second) {
      context.yaml.report(item.at, "the candidate " + in_quotes(candidate->text) + " for the second time",
                          "each candidate of a district once", "Remove one of them");
    }
  }
  return votes;
}

std::vector<DistrictVote> read_districts_file(const CaseContext& context, const Node& node,
                                              const std::vector<Option>& options) {
  const std::optional<NamedText> named = text_named(context, node);
  if (!named) {
    return {};
  }
  const ReadContext file{named->file, context.yaml.problems};
  CsvReader csv(file, named->text);
  std::vector<DistrictVote> votes;
  if (const std::optional<std::vector<std::size_t>> columns = find_columns(csv, district_columns)) {
    votes = DistrictReader(csv, file, options).read(*columns);
  }
  csv.finish();
  return votes;
}

}  // namespace

std::vector<Option> take_options(const CaseContext& context, MappingReader& reader,
                                 const std::vector<Option>* registered) {
  const Node* const lists = reader.take("lists");
  const Node* const candidates = reader.take("candidates");
  const Node* const file = reader.take("lists_file");
  const int given = (lists != nullptr ? 1 : 0) + (candidates != nullptr ? 1 : 0) + (file != nullptr ? 1 : 0);
  if (given > 1) {
    context.yaml.report(reader.place(), "more than one of 'lists', 'candidates' and 'lists_file'", "one of them",
                        "Remove the others");
    return {};
  }
  if (file != nullptr) {
    return read_lists_file(context, *file);
  }
  const Node* const options = lists != nullptr ? lists : candidates;
  return options == nullptr ? std::vector<Option>() : read_options(context, *options, registered);
}

std::vector<DistrictVote> take_district_votes(const CaseContext& context, MappingReader& reader,
                                              const std::vector<Option>& options) {
  const Node* const file = reader.take("districts_file");
  const Node* const votes = reader.take("district_votes");
  if (file != nullptr && votes != nullptr) {
    context.yaml.report(votes->at, "both 'districts_file' and 'district_votes'", "one of them", "Remove one");
    return {};
  }
  if (file != nullptr) {
    return read_districts_file(context, *file, options);
  }
  return votes == nullptr ? std::vector<DistrictVote>() : read_district_votes(context, *votes, options);
}

IdCounts read_id_counts(const CaseContext& context, const Node& node, std::string_view what,
                        const std::vector<std::string_view>& known) {
  IdCounts counts;
  if (!MappingReader(context.yaml, node, "whole numbers by " + std::string(what)).is_mapping()) {
    return counts;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    check_option(context.yaml, node.key_place(i), node.keys[i], known);
    if (const std::optional<Count64> value = read_count(context.yaml, node.items[i])) {
      counts.emplace_back(node.keys[i], *value);
    }
  }
  return counts;
}

std::vector<std::string_view> option_ids(const std::vector<Option>& options) {
  std::vector<std::string_view> ids;
  for (const Option& option : options) {
    ids.push_back(option.id);
  }
  return ids;
}

std::vector<std::string_view> seat_holder_ids(const std::vector<Option>& options) {
  std::vector<std::string_view> ids = option_ids(options);
  if (std::ranges::find(ids, independent) == ids.end()) {
    ids.push_back(independent);
  }
  return ids;
}

void check_option(const ReadContext& context, Position at, std::string_view id,
                  const std::vector<std::string_view>& known) {
  if (std::ranges::find(known, id) != known.end()) {
    return;
  }
  const std::string near = did_you_mean(id, known);
  context.report(
      at, "the unregistered list or candidate " + in_quotes(id),
      known.empty() ? "an id under 'lists' or 'candidates'; there is none" : "one of: " + listed_in_short(known),
      near.empty() ? "Correct the id, or add it to the lists or candidates" : near);
}

void check_options(const ReadContext& context, const Node* ids, const std::vector<std::string_view>& known) {
  if (ids == nullptr) {
    return;
  }
  for (const Node& id : ids->items) {
    if (id.kind == Node::Kind::text) {
      check_option(context, id.at, id.text, known);
    }
  }
}

}  // namespace mandate::io
