#include "publication/count_leaves.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "io/count_event_json.hpp"
#include "ledger/entry_bundle.hpp"
#include "tally/count_state.hpp"

namespace mandate::publication {
namespace {

// Who has which paper at hand is the commission's own business; what an entry said is not.
bool is_publishable(const std::string& kind) {
  constexpr std::array<std::string_view, 3> desk = {"count.entry_claimed", "count.entry_drafted",
                                                    "count.entry_released"};
  return kind.starts_with(io::count_kind_prefix) && std::ranges::find(desk, kind) == desk.end();
}

Leaf leaf_of_event(const store::Event& event, const std::optional<record::CountEvent>& happening) {
  const std::string digest = ledger::hexadecimal(event.digest);
  if (happening && is_publishable(event.kind) && io::written(*happening).payload == event.payload) {
    EventLeaf leaf{event.sequence, event.legal_time, event.recorded_time,
                   event.kind,     event.payload,    ledger::hexadecimal(event.previous),
                   digest};
    if (leaf_text(leaf).size() <= ledger::most_entry_bytes) {
      return leaf;
    }
  }
  return SealedLeaf{event.sequence, digest};
}

std::string reason_of(const record::CountHappening& happening) {
  return std::visit(
      [](const auto& happened) -> std::string {
        if constexpr (requires { happened.reason; }) {
          return happened.reason;
        } else {
          return {};
        }
      },
      happening);
}

// Where a station stands by the commission's own records.
StationStanding standing_now(const tally::DataEntry& entry, bool has_protocol) {
  if (entry.annulment == tally::Annulment::annulled) {
    return StationStanding::annulled;
  }
  const bool finalised = entry.state == tally::EntryState::finalised;
  if (entry.annulment == tally::Annulment::repeat_vote && !finalised) {
    return StationStanding::repeat_vote;
  }
  if (entry.quarantined) {
    return StationStanding::quarantined;
  }
  if (!has_protocol) {
    return StationStanding::missing;
  }
  return finalised ? StationStanding::counted : StationStanding::reopened;
}

// What one event made of its station, as leaves.
class StationFollower {
 public:
  StationFollower(LogMaker& log, const tally::CountInput& count) : log_(log), count_(count) {}

  void follow(const record::CountEvent& event, const tally::DataEntry& entry) {
    const std::optional<std::uint32_t> unit = count_.units.find(event.station);
    if (!unit) {
      return;
    }
    std::string reason = reason_of(event.happening);
    if (!reason.empty()) {
      last_reason_.resize(count_.units.size());
      last_reason_[*unit] = reason;
    }
    if (entry.state == tally::EntryState::finalised && !std::ranges::equal(entry.figures, log_.fold().values(*unit))) {
      follow_figures(event, entry, *unit);
    }
    const StationStanding standing = standing_now(entry, log_.fold().has_protocol(*unit));
    if (standing != log_.fold().standing(*unit)) {
      // Released before there were figures: what is counted then is nothing.
      const bool released = standing == StationStanding::missing;
      log_.add(
          StandingLeaf{event.station, released ? StationStanding::counted : standing, std::move(reason), event.at});
    }
  }

 private:
  void follow_figures(const record::CountEvent& event, const tally::DataEntry& entry, std::uint32_t unit) {
    ProtocolLeaf leaf{event.station, entry.figures, std::nullopt, {}, event.at, {}};
    if (log_.fold().has_protocol(unit)) {
      leaf.replaces = log_.fold().receipts()[unit];
      leaf.reason = last_reason_.empty() ? std::string() : last_reason_[unit];
    }
    log_.add(leaf);
  }

  LogMaker& log_;
  const tally::CountInput& count_;
  std::vector<std::string> last_reason_;  // by unit: why its figures were touched last
};

StationStanding standing_of_set_aside(tally::Standing standing) {
  if (standing == tally::Standing::quarantined) {
    return StationStanding::quarantined;
  }
  return standing == tally::Standing::annulled ? StationStanding::annulled : StationStanding::repeat_vote;
}

// Tells of tables, station by station, what the log does not say yet.
class TableTeller {
 public:
  TableTeller(LogMaker& log, const tally::CountInput& count, const std::string& reason, Problems& problems)
      : log_(log),
        count_(count),
        reason_(reason),
        context_{count.id, &problems},
        commission_(count.commission()),
        rows_(count.units.size(), no_row),
        set_aside_(count.units.size(), nullptr) {
    for (std::size_t row = 0; commission_ != nullptr && row < commission_->table.rows(); ++row) {
      rows_[commission_->table.unit(row)] = row;
    }
    for (const tally::SetAside& one : count.set_aside) {
      set_aside_[one.station] = &one;
    }
  }

  void tell() {
    for (const std::uint32_t station : log_.fold().stations()) {
      if (rows_[station] != no_row) {
        tell_figures(station);
      }
      tell_standing(station);
    }
  }

 private:
  static constexpr std::size_t no_row = SIZE_MAX;

  [[nodiscard]] const std::string& code(std::uint32_t station) const { return count_.units.at(station).code; }

  void tell_figures(std::uint32_t station) {
    ProtocolLeaf leaf{code(station), commission_->table.row(rows_[station]), std::nullopt, {}, {}, commission_->name};
    if (!log_.fold().has_protocol(station)) {
      log_.add(leaf);
      return;
    }
    if (std::ranges::equal(leaf.values, log_.fold().values(station))) {
      return;
    }
    if (reason_.empty()) {
      context_.report({}, "other figures of the station " + code(station) + " than those that were published",
                      "why they were replaced", "Say so with --reason TEXT, which is published");
      return;
    }
    leaf.replaces = log_.fold().receipts()[station];
    leaf.reason = reason_;
    log_.add(leaf);
  }

  void tell_standing(std::uint32_t station) {
    const tally::SetAside* const aside = set_aside_[station];
    if (aside != nullptr) {
      tell_standing(station, standing_of_set_aside(aside->standing), aside->reason);
    } else if (log_.fold().has_protocol(station)) {
      tell_standing(station, rows_[station] == no_row ? StationStanding::reopened : StationStanding::counted, reason_);
    }
  }
  void tell_standing(std::uint32_t station, StationStanding standing, const std::string& why) {
    if (standing != log_.fold().standing(station)) {
      log_.add(StandingLeaf{code(station), standing, why, {}});
    }
  }

  LogMaker& log_;
  const tally::CountInput& count_;
  const std::string& reason_;
  ReadContext context_;
  const tally::CountSource* commission_;
  std::vector<std::size_t> rows_;                  // by unit: of the commission's table
  std::vector<const tally::SetAside*> set_aside_;  // by unit
};

}  // namespace

DefinitionLeaf definition_of(const tally::CountInput& count, std::string units_digest) {
  DefinitionLeaf leaf;
  leaf.case_id = count.input.id;
  for (const record::Cell& cell : count.layout.cells) {
    leaf.cells.push_back(cell.name);
  }
  leaf.form = count.form;
  leaf.law_date = count.input.date.iso();
  for (const tally::Cosigner& officer : count.officers.keys) {
    leaf.officers.push_back(officer.key);
  }
  leaf.officers_needed = count.officers.needed;
  leaf.procedure = count.input.procedure;
  leaf.synthetic = count.synthetic;
  leaf.units = std::move(units_digest);
  return leaf;
}

void add_events(LogMaker& log, const tally::CountInput& count, std::span<const store::Event> events,
                Problems& problems) {
  std::vector<std::string> codes;
  for (const std::uint32_t station : log.fold().stations()) {
    codes.push_back(count.units.at(station).code);
  }
  tally::CountState state(std::move(codes));
  StationFollower follower(log, count);
  for (const store::Event& event : events) {
    const ReadContext context{count.log + " event " + std::to_string(event.sequence), &problems};
    const bool is_count = event.kind.starts_with(io::count_kind_prefix);
    const std::optional<record::CountEvent> happening =
        is_count ? io::read_count_event(context, event.legal_time, event.kind, event.payload) : std::nullopt;
    if (happening && !state.apply(*happening)) {
      context.report({}, "an event that cannot happen", "a log that follows from its first event", "Verify the log");
    }
    if (!problems.empty() || !log.fault().empty()) {
      return;
    }
    log.add(leaf_of_event(event, happening));
    if (const auto index = happening ? state.find(happening->station) : std::nullopt) {
      follower.follow(*happening, state.station(*index).entry);
    }
  }
}

void add_tables(LogMaker& log, const tally::CountInput& count, const std::string& reason, Problems& problems) {
  TableTeller(log, count, reason, problems).tell();
}

}  // namespace mandate::publication
