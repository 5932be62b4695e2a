// An outlook with what is needed to show it: the question that it answers, and the stations.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "procedure/outlook.hpp"
#include "procedure/telling_stations.hpp"

namespace mandate::publish {

// Views; everything outlives the call.
struct OutlookView {
  const procedure::Question* question = nullptr;
  const procedure::Outlook* outlook = nullptr;
  std::size_t stations_expected = 0;                        // in all; 0: not known, those that are open
  const procedure::TellingStations* telling = nullptr;      // nullptr: not asked for
  std::span<const procedure::OutstandingStation> stations;  // that `telling` speaks of
  std::string settled_since;                                // as people say it; empty: not known
  bool synthetic = false;                                   // made up, and said so
};

}  // namespace mandate::publish
