#include "publish/check_json.hpp"

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "publish/check_words.hpp"
#include "publish/json_text.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publish {
namespace {

namespace json = boost::json;

std::string_view level_word(tally::CheckLevel level) { return level == tally::CheckLevel::error ? "error" : "warning"; }

std::string_view relator_word(tally::Relator relator) {
  constexpr std::array<std::string_view, 5> words = {"equal", "at_most", "at_least", "less_than", "more_than"};
  return words.at(static_cast<std::size_t>(relator));
}

json::value fraction_or_null(const std::optional<Fraction>& value) {
  return value ? json_of(*value) : json::value(nullptr);
}

json::value value_or_null(Count64 value) { return value == record::absent ? json::value(nullptr) : json::value(value); }

class ChecksJsonWriter {
 public:
  ChecksJsonWriter(const CheckedProtocols& checked, Language language)
      : checked_(checked), names_(*checked.form, *checked.layout, checked.option_names, language, checked.law) {}

  [[nodiscard]] json::object write() const {
    json::array by_check;
    for (const CheckCount& count : counts_by_check(checked_)) {
      by_check.push_back(json::object{{"code", count.code},
                                      {"level", level_word(count.level)},
                                      {"label", json_of(*count.label)},
                                      {"protocols", count.protocols}});
    }
    json::array stations;
    for (const tally::ProtocolFindings& findings : checked_.findings) {
      stations.push_back(station(findings));
    }
    const LevelCounts counts = counts_by_level(checked_);
    return {{"schema", checks_schema},
            {"form", checked_.form->id},
            {"form_verified", checked_.form->verified},
            {"protocols", checked_.protocols->rows()},
            {"with_errors", counts.errors},
            {"with_warnings_only", counts.warnings},
            {"by_check", std::move(by_check)},
            {"stations", std::move(stations)}};
  }

 private:
  [[nodiscard]] json::object station(const tally::ProtocolFindings& findings) const {
    const record::Unit& unit = checked_.units->at(checked_.protocols->unit(findings.row));
    const std::vector<FailureWords> words = words_of(checked_, names_, findings);
    json::array failures;
    for (std::size_t i = 0; i < words.size(); ++i) {
      json::object each = head(words[i]);
      if (i < findings.failures.size()) {
        add(findings.failures[i], each);
      } else {
        add(findings.further[i - findings.failures.size()], each);
      }
      failures.push_back(std::move(each));
    }
    return {{"station", unit.code}, {"name", unit.name}, {"failures", std::move(failures)}};
  }

  [[nodiscard]] static json::object head(const FailureWords& words) {
    json::array sentences;
    for (const std::string& sentence : words.worked) {
      sentences.push_back(json::value(sentence));
    }
    return {{"code", words.code},
            {"level", level_word(words.level)},
            {"label", words.label},
            {"sentences", std::move(sentences)},
            {"typist", words.typist},
            {"coordinator", words.coordinator},
            {"reference", text_or_null(words.references)}};
  }

  void add(const tally::Failure& failure, json::object& out) const {
    out["cells"] = cells(failure.cells);
    out["overflow"] = failure.overflow;
    out["formula"] = worked(failure.formula);
    out["condition"] = worked(failure.condition);
  }

  void add(const tally::FurtherFinding& finding, json::object& out) const {
    std::visit([this, &out](const auto& what) { this->put(what, out); }, finding.what);
  }

  void put(const tally::SameVotes& same, json::object& out) const {
    json::array stations;
    for (const std::size_t row : same.rows) {
      stations.push_back(json::value(checked_.units->at(checked_.protocols->unit(row)).code));
    }
    out["same_as"] = std::move(stations);
  }
  static void put(const tally::NothingWritten& nothing, json::object& out) {
    out["content"] = nothing.content == tally::Content::blank ? "blank" : "zeros";
  }
  void put(const tally::FellSince& fell, json::object& out) const {
    json::array figures;
    for (const tally::Fallen& each : fell.figures) {
      figures.push_back(json::object{{"cell", name(each.cell)}, {"before", each.before}, {"after", each.after}});
    }
    out["since_report"] = fell.report;
    out["fell"] = std::move(figures);
  }
  void put(const tally::WordsDiffer& differ, json::object& out) const {
    json::array all;
    for (const tally::OtherWords& each : differ.cells) {
      all.push_back(json::object{{"cell", name(each.cell)},
                                 {"digits", value_or_null(each.digits)},
                                 {"words", each.words},
                                 {"number", json_of(each.number)}});
    }
    out["words"] = std::move(all);
  }
  void put(const tally::PlacesChanged& changed, json::object& out) const {
    json::array candidates;
    for (const tally::Transposition& each : changed.candidates) {
      json::object candidate{{"cell", name(each.cell)}, {"becomes", each.becomes}};
      if (each.other) {
        candidate["other"] = name(*each.other);
        candidate["other_becomes"] = each.other_becomes;
      }
      candidates.push_back(std::move(candidate));
    }
    out["candidates"] = std::move(candidates);
  }

  [[nodiscard]] std::string name(std::size_t cell) const { return checked_.layout->cells[cell].name; }

  [[nodiscard]] json::array cells(const std::vector<std::size_t>& indices) const {
    json::array names;
    for (const std::size_t index : indices) {
      names.push_back(json::value(checked_.layout->cells[index].name));
    }
    return names;
  }

  [[nodiscard]] json::array worked(const std::vector<tally::Worked>& parts) const {
    json::array out;
    for (const tally::Worked& part : parts) {
      out.push_back(std::visit([this](const auto& each) { return json::value(object(each)); }, part));
    }
    return out;
  }

  [[nodiscard]] json::object object(const tally::WorkedFilled& filled) const {
    return {{"operator", "filled"},
            {"holds", filled.holds},
            {"filled", cells(filled.filled)},
            {"empty", cells(filled.empty)}};
  }

  [[nodiscard]] json::object object(const tally::WorkedRelation& relation) const {
    json::object out{{"operator", relator_word(relation.relator)},
                     {"left", side(relation.left)},
                     {"right", side(relation.right)},
                     {"difference", fraction_or_null(relation.difference)},
                     {"tolerance", fraction_or_null(relation.tolerance)},
                     {"holds", relation.verdict == tally::Verdict::yes}};
    if (relation.tolerance_of) {
      out["tolerance_of"] = side(*relation.tolerance_of);
    }
    if (relation.row) {
      out["row"] = *relation.row + 1;
    }
    return out;
  }

  [[nodiscard]] json::object side(const tally::WorkedSide& side) const {
    json::array operands;
    for (const tally::Operand& operand : side.operands) {
      operands.push_back(json::object{{"cell", checked_.layout->cells[operand.cell].name},
                                      {"value", value_or_null(operand.value)},
                                      {"sign", operand.minus ? -1 : 1}});
    }
    return {{"operands", std::move(operands)},
            {"constant", side.constant},
            {"share", fraction_or_null(side.share)},
            {"value", fraction_or_null(side.value)}};
  }

  const CheckedProtocols& checked_;
  CheckNames names_;
};

}  // namespace

std::string check_json(const CheckedProtocols& checked, Language language) {
  return json_text(ChecksJsonWriter(checked, language).write());
}

}  // namespace mandate::publish
