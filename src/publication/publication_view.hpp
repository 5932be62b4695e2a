// A publication as its pages see it: the count, its sums, the decision, what was corrected, and the log that holds it.
//
// Views; everything outlives the call. Nothing in it says when or where a publication is written.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/determination.hpp"
#include "procedure/outlook.hpp"
#include "procedure/rule_book.hpp"
#include "publication/correction.hpp"
#include "publication/leaf.hpp"
#include "publication/standing.hpp"
#include "publish/outlook_view.hpp"
#include "record/results.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_input.hpp"

namespace mandate::publication {

// The log from which everything in a publication follows, for "check this yourself": its leaves as far as the last one
// that is no decision. The decision behind them holds the digest of all files, so that no file can speak of it.
struct LogReference {
  std::string origin;
  std::uint64_t size = 0;
  std::string root;  // hexadecimal
  std::string key;   // the verifier key of the log
};

// A page, feed, style, script or picture, by its path below the publication: "index.html", "kk/index.html".
struct SiteFile {
  std::string name;
  std::string bytes;

  friend bool operator==(const SiteFile&, const SiteFile&) = default;
};

struct PublicationView {
  const tally::CountInput* count = nullptr;
  const procedure::Country* country = nullptr;
  const tally::Form* form = nullptr;                          // nullptr: the cells are the columns of a table
  const tally::Aggregate* aggregate = nullptr;                // sums and standings by unit
  record::CountStatus status = record::CountStatus::nothing;  // of the whole
  std::span<const StationStanding> standings;                 // by unit; of units that are stations
  std::span<const std::uint64_t> receipts;  // by unit: index of the station's last protocol leaf; no_leaf
  const procedure::Determination* determination = nullptr;  // on complete areas alone: what determination.json says
  const procedure::Determination* so_far = nullptr;         // on what is counted; not published as a decision
  const publish::OutlookView* outlook = nullptr;            // nullptr: the count is complete, or nothing bounds it
  std::span<const Correction> corrections;                  // in the order in which they were made
  std::vector<std::string> files;  // what is there beside the pages: a format that cannot hold the results is not
  LogReference log;
  std::string rules_digest;         // of rules/rules.json, hexadecimal
  std::string as_of;                // legal time of the last record; empty where the records have none
  std::span<const SiteFile> check;  // with which a browser recomputes (publication/site_check.hpp); empty: none
};

}  // namespace mandate::publication
