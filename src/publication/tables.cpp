#include "publication/tables.hpp"

#include <string_view>

#include "publication/table_text.hpp"
#include "record/protocol_table.hpp"
#include "tally/check_table.hpp"

namespace mandate::publication {
namespace {

std::vector<bool> flags_of(const record::UnitTree& tree, const std::vector<std::uint32_t>& units) {
  std::vector<bool> flags(tree.size(), false);
  for (const std::uint32_t unit : units) {
    flags[unit] = true;
  }
  return flags;
}

// The protocols that stand, as a table.
record::ProtocolTable protocols_of(const StationFold& fold) {
  record::ProtocolTable table(fold.cells());
  table.reserve(fold.stations().size());
  for (const std::uint32_t station : fold.stations()) {
    if (fold.has_protocol(station)) {
      table.add_row(station, fold.values(station));
    }
  }
  return table;
}

}  // namespace

std::string units_csv(const record::UnitTree& tree, const std::vector<std::uint32_t>& areas) {
  TableText table({"code", "parent", "level", "area", "name", "electors"});
  const std::vector<bool> is_area = flags_of(tree, areas);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const record::Unit& unit = tree.at(i);
    table.text(unit.code);
    table.text(unit.parent == record::no_unit ? std::string_view() : tree.at(unit.parent).code);
    table.text(unit.kind);
    table.text(is_area[i] ? std::string_view(unit.code) : std::string_view());
    table.text(unit.name);
    table.count(unit.electors.value_or(record::absent));
    table.end_row();
  }
  return std::move(table).take();
}

std::string candidates_csv(const tally::CountInput& count) {
  TableText table({"district", "candidate", "list"});
  for (const tally::DistrictCandidate& candidate : count.candidates) {
    table.row({count.units.at(candidate.unit).code, candidate.id, candidate.list});
  }
  return std::move(table).take();
}

std::string stations_csv(const StationFold& fold, const record::Layout& layout) {
  TableText table;
  table.text("station");
  table.text("standing");
  for (const record::Cell& cell : layout.cells) {
    table.text(cell.name);
  }
  table.end_row();
  for (const std::uint32_t station : fold.stations()) {
    table.text(fold.tree().at(station).code);
    table.text(word(fold.standing(station)));
    for (const Count64 value : fold.values(station)) {
      table.count(value);
    }
    table.end_row();
  }
  return std::move(table).take();
}

std::string results_csv(const record::UnitTree& tree, const record::Layout& layout, const tally::Aggregate& aggregate) {
  TableText table({"unit", "level", "cell", "counted", "value"});
  for (std::uint32_t unit = 0; unit < tree.size(); ++unit) {
    if (aggregate.is_station(unit)) {
      continue;
    }
    const std::uint32_t counted = aggregate.progress(unit).of(tally::Standing::counted).stations;
    for (std::size_t cell = 0; cell < layout.size(); ++cell) {
      table.text(tree.at(unit).code);
      table.text(tree.at(unit).kind);
      table.text(layout.cells[cell].name);
      table.number(counted);
      table.count(aggregate.figure(unit, cell).value_or(record::absent));
      table.end_row();
    }
  }
  return std::move(table).take();
}

std::string corrections_csv(const StationFold& fold, const record::Layout& layout) {
  TableText table({"station", "cell", "from", "to", "at", "reason"});
  for (const Correction& correction : fold.corrections()) {
    table.text(fold.tree().at(correction.station).code);
    table.text(layout.cells[correction.cell].name);
    table.count(correction.from);
    table.count(correction.to);
    table.text(correction.at);
    table.text(correction.reason);
    table.end_row();
  }
  return std::move(table).take();
}

std::string receipts_csv(const StationFold& fold) {
  TableText table({"station", "index", "leaf"});
  for (const std::uint32_t station : fold.stations()) {
    if (fold.has_protocol(station)) {
      table.text(fold.tree().at(station).code);
      table.number(fold.receipts()[station]);
      table.text(ledger::hexadecimal(fold.leaf_hash(station)));
      table.end_row();
    }
  }
  return std::move(table).take();
}

std::string checks_csv(const StationFold& fold, const record::Layout& layout, const tally::Form* form) {
  TableText table({"station", "check", "level"});
  if (form == nullptr) {
    return std::move(table).take();
  }
  const record::ProtocolTable protocols = protocols_of(fold);
  for (const tally::RowFailures& row : tally::check_table(tally::plan_checks(*form, layout), protocols)) {
    for (const tally::Failure& failure : row.failures) {
      const tally::Check& check = form->checks[failure.check];
      table.row({fold.tree().at(protocols.unit(row.row)).code, check.code,
                 check.level == tally::CheckLevel::error ? "error" : "warning"});
    }
  }
  return std::move(table).take();
}

}  // namespace mandate::publication
