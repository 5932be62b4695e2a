#include "io/nist_rows.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>

#include "io/json.hpp"

namespace mandate::io::nist {
namespace {

template <typename Number>
void append_number(std::string& out, Number value) {
  std::array<char, 24> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end);
}

void append_unit_id(std::string& out, std::uint32_t unit) {
  out += "\"unit-";
  append_number(out, unit);
  out += '"';
}

// Puts the comma between the objects of a list.
class ObjectList {
 public:
  explicit ObjectList(std::string& out) : out_(out) { out_ += '['; }
  ObjectList(const ObjectList&) = delete;
  ObjectList& operator=(const ObjectList&) = delete;
  ObjectList(ObjectList&&) = delete;
  ObjectList& operator=(ObjectList&&) = delete;
  ~ObjectList() { out_ += ']'; }

  void open(std::string_view type) {
    out_ += first_ ? R"({"@type":"ElectionResults.)" : R"(,{"@type":"ElectionResults.)";
    out_ += type;
    out_ += '"';
    first_ = false;
  }

 private:
  std::string& out_;
  bool first_ = true;
};

// The figure under the key, unless it is absent.
void append_figure(std::string& out, std::string_view key, Count64 value) {
  if (value != record::absent) {
    out += ",\"";
    out += key;
    out += "\":";
    append_number(out, value);
  }
}

void append_place(std::string& out, std::uint32_t unit) {
  out += ",\"GpUnitId\":";
  append_unit_id(out, unit);
}

// Children of every unit, in the order of the tree.
class ChildUnits {
 public:
  explicit ChildUnits(const record::UnitTree& tree) : first_(tree.size() + 1), of_(tree.size()) {
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
      ++first_[tree.at(i).parent + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) {
      first_[i] += first_[i - 1];
    }
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 1; i < tree.size(); ++i) {
      of_[next[tree.at(i).parent]++] = i;
    }
  }

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t unit) const {
    return std::span(of_).subspan(first_[unit], first_[unit + 1] - first_[unit]);
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> of_;
};

void append_children(std::string& out, std::span<const std::uint32_t> children) {
  if (children.empty()) {
    return;
  }
  std::string_view before = ",\"ComposingGpUnitIds\":[";
  for (const std::uint32_t child : children) {
    out += before;
    append_unit_id(out, child);
    before = ",";
  }
  out += ']';
}

void append_status(std::string& out, record::CountStatus status, LeftOut& left_out) {
  const std::string_view word = item_status(status);
  if (word == "unknown") {
    left_out.say("that the vote is annulled or repeated");
  }
  out += R"(,"CountStatus":[{"@type":"ElectionResults.CountStatus","Status":")";
  out += word;
  out += R"(","Type":"total"}])";
}

// The name, once a language.
void append_name(std::string& out, const std::string& name) {
  if (name.empty()) {
    return;
  }
  std::string_view before = R"(,"Name":{"@type":"ElectionResults.InternationalizedText","Text":[)";
  for (const Language language : languages) {
    out += before;
    out += R"({"@type":"ElectionResults.LanguageString","Content":)";
    append_json_text(out, name);
    out += R"(,"Language":")";
    out += code(language);
    out += "\"}";
    before = ",";
  }
  out += "]}";
}

void append_type(std::string& out, std::string_view kind) {
  const UnitType type = unit_type(kind);
  if (!type.known && !kind.empty()) {
    out += ",\"OtherType\":";
    append_json_text(out, kind);
  }
  out += R"(,"Type":")";
  out += type.word;
  out += '"';
}

}  // namespace

void append_units(std::string& out, const record::Results& results, const UnitFigures& figures, LeftOut& left_out) {
  const ChildUnits children(results.units);
  std::size_t registers = 0;
  const ObjectList list(out);
  for (std::uint32_t i = 0; i < results.units.size(); ++i) {
    const record::Unit& unit = results.units.at(i);
    out += i == 0 ? "{\"@id\":" : ",{\"@id\":";
    append_unit_id(out, i);
    out += R"(,"@type":"ElectionResults.ReportingUnit")";
    append_children(out, children.of(i));
    if (const auto status = figures.status(i)) {
      append_status(out, *status, left_out);
    }
    out += R"(,"ExternalIdentifier":[{"@type":"ElectionResults.ExternalIdentifier","Type":"local-level","Value":)";
    append_json_text(out, unit.code);
    out += "}]";
    append_name(out, unit.name);
    append_type(out, unit.kind);
    append_figure(out, "VotersParticipated", figures.value(i, UnitFigure::participated));
    const std::optional<Count64> registered = figures.registered(i, unit);
    registers += unit.electors && *unit.electors != registered ? 1U : 0U;
    append_figure(out, "VotersRegistered", registered.value_or(record::absent));
    out += '}';
  }
  left_out.count("registers before the vote", registers);
}

void append_ballot_counts(std::string& out, const UnitFigures& figures) {
  ObjectList list(out);
  for (std::uint32_t unit = 0; unit < figures.size(); ++unit) {
    const Count64 cast = figures.value(unit, UnitFigure::cast);
    const Count64 rejected = figures.value(unit, UnitFigure::rejected);
    if (cast != record::absent || rejected != record::absent) {
      list.open("BallotCounts");
      append_figure(out, "BallotsCast", cast);
      append_figure(out, "BallotsRejected", rejected);
      append_place(out, unit);
      out += R"(,"Type":"total"})";
    }
  }
}

void append_vote_counts(std::string& out, const record::Contest& contest, std::size_t option) {
  ObjectList list(out);
  const auto add = [&](std::uint32_t unit, Count64 value, std::string_view type) {
    list.open("VoteCounts");
    append_figure(out, "Count", value);
    append_place(out, unit);
    out += R"(,"Type":")";
    out += type;
    out += "\"}";
  };
  const auto cell = contest.layout.cell_of_option(option);
  for (std::size_t row = 0; cell && row < contest.protocols.rows(); ++row) {
    if (const Count64 value = contest.protocols.value(row, *cell); value != record::absent) {
      add(contest.protocols.unit(row), value, "total");
    }
  }
  if (const auto seats = contest.options[option].seats) {
    add(0, *seats, "seats");
  }
}

void append_other_counts(std::string& out, const record::Contest& contest) {
  const auto over = contest.layout.find("over_votes");
  const auto under = contest.layout.find("under_votes");
  const auto value = [&](std::size_t row, const std::optional<std::size_t>& cell) {
    return cell ? contest.protocols.value(row, *cell) : record::absent;
  };
  ObjectList list(out);
  for (std::size_t row = 0; (over || under) && row < contest.protocols.rows(); ++row) {
    if (value(row, over) != record::absent || value(row, under) != record::absent) {
      list.open("OtherCounts");
      append_place(out, contest.protocols.unit(row));
      append_figure(out, "Overvotes", value(row, over));
      append_figure(out, "Undervotes", value(row, under));
      out += '}';
    }
  }
}

}  // namespace mandate::io::nist
