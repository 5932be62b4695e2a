#include "publish/tally_view.hpp"

#include <algorithm>
#include <array>

#include "procedure/denominators.hpp"
#include "publish/display.hpp"
#include "publish/vocabulary.hpp"
#include "publish/wording.hpp"
#include "tally/complete.hpp"

namespace mandate::publish {
namespace {

using record::Count;

bool is_of_level(const TallyView& view, std::uint32_t unit) {
  const tally::CountInput& count = *view.count;
  switch (view.level) {
    case TallyLevel::region:
      return count.units.at(unit).parent == 0;
    case TallyLevel::district:
      return count.units.at(unit).kind == "district" ||
             (view.aggregate->is_station(unit) && count.units.at(count.units.at(unit).parent).kind != "district");
    case TallyLevel::station:
      return view.aggregate->is_station(unit);
    case TallyLevel::children:
      break;
  }
  return count.units.at(unit).parent == view.unit;
}

// What people look for first, in this order.
constexpr std::array<Count, 7> figures_for_people = {Count::participants, Count::valid,       Count::in_favour,
                                                     Count::against,      Count::against_all, Count::both_marked,
                                                     Count::invalid};

std::optional<Count> base_of(const procedure::Version* version, Count count) {
  if (count == Count::participants) {
    return Count::electors;
  }
  if (version == nullptr) {
    return std::nullopt;
  }
  // Votes for and against are shares of one whole; so are the other classes of ballots.
  const std::optional<Count> own = procedure::denominator_of(*version, count);
  return own ? own : procedure::denominator_of(*version, Count::in_favour);
}

}  // namespace

std::vector<std::uint32_t> shown_units(const TallyView& view) {
  std::vector<std::uint32_t> units;
  if (view.level == TallyLevel::children) {
    const std::span<const std::uint32_t> children = view.aggregate->children(view.unit);
    units.assign(children.begin(), children.end());
    return units;
  }
  for (std::uint32_t unit = 1; unit < view.count->units.size(); ++unit) {
    if (is_of_level(view, unit) && view.count->units.is_within(unit, view.unit)) {
      units.push_back(unit);
    }
  }
  return units;
}

record::FigureRow figures_in(const TallyView& view, std::uint32_t unit) {
  record::Figures figures;
  figures.nation = tally::figures_of_unit(*view.aggregate, unit, view.count->layout);
  std::vector<tally::Identity> identities;
  if (view.so_far->version != nullptr) {
    for (const procedure::Identity& identity : view.so_far->version->identities) {
      identities.push_back({identity.total, identity.parts});
    }
  }
  static_cast<void>(tally::complete(figures, identities, {}));
  return figures.nation;
}

std::vector<std::optional<Count64>> votes_of_options(const TallyView& view, std::uint32_t unit) {
  return tally::votes_in(*view.aggregate, unit, view.count->layout, option_ids(*view.count).size(),
                         tally::Extent::counted_so_far);
}

std::vector<std::pair<Count, std::optional<Count>>> shown_figures(const TallyView& view) {
  const record::FigureRow nation = figures_in(view, 0);
  std::vector<std::pair<Count, std::optional<Count>>> shown;
  for (const Count count : figures_for_people) {
    if (nation.at(count).present() || view.count->layout.cell_of(count)) {
      shown.emplace_back(count, base_of(view.so_far->version, count));
    }
  }
  return shown;
}

std::optional<Count> base_of_votes(const TallyView& view) {
  return view.so_far->version == nullptr ? std::nullopt : procedure::denominator_of_votes(*view.so_far->version);
}

std::vector<std::string> option_ids(const tally::CountInput& count) {
  std::vector<std::string> ids;
  for (const record::Option& option : count.input.records.front().options) {
    ids.push_back(option.id);
  }
  for (const tally::DistrictCandidate& candidate : count.candidates) {
    ids.push_back(candidate.id);
  }
  return ids;
}

std::string unit_text(const TallyView& view, std::uint32_t unit, Language language) {
  const record::Unit& found = view.count->units.at(unit);
  const Wording wording(*view.so_far, language);
  if (unit == 0 && view.so_far->country != nullptr) {
    return wording.in_language(view.so_far->country->law.label);
  }
  const bool is_area = std::ranges::find(view.count->areas, unit) != view.count->areas.end();
  const std::string name = is_area ? wording.area(found.code) : printable(found.name);
  const bool named = name != found.code && !found.code.ends_with("/" + name);
  return named ? name + " (" + printable(found.code) + ")" : printable(found.code);
}

std::string cell_text(const tally::CountInput& count, std::size_t cell, Language language) {
  const record::Cell& found = count.layout.cells[cell];
  if (found.count) {
    return std::string(figure_name(*found.count, language));
  }
  const std::vector<record::Option>& options = count.input.records.front().options;
  if (found.option && *found.option < options.size()) {
    return printable(options[*found.option].name.in(language));
  }
  return printable(found.name);
}

}  // namespace mandate::publish
