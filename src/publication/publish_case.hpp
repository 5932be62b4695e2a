// Makes the publication of a running case: docs/reference/publication.md, "A running case".
//
// What goes in are events as they are disclosed and the way of the case; from the leaves that they give everything else
// is made. There is no way for a sealed event, or for a tag, to come here.
#pragma once

#include <expected>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "ledger/signing_key.hpp"
#include "publication/case_disclosure.hpp"
#include "publication/case_records.hpp"
#include "publication/public_standing.hpp"
#include "publication/publish.hpp"

namespace mandate::publication {

struct CasePublicationView {
  const CaseRecords* records = nullptr;
  const PublicStanding* standing = nullptr;
  std::vector<std::string> files;  // what is there beside the pages
  LogReference log;
  std::string rules_digest;  // of rules/rules.json, hexadecimal
};

using CaseSiteMaker = std::function<std::vector<SiteFile>(const CasePublicationView&)>;

struct CasePublicationRequest {
  CaseLeaf definition;
  std::span<const DisclosedEvent> log;
  WayLeaf way;
  std::string_view rules;  // canonical rule data of its country (io/rules.hpp)
  const ledger::SigningKey* key = nullptr;
  const ledger::SigningKey* next_key = nullptr;  // signs from now on; nullptr: no change
  PublicationFiles* before = nullptr;            // the publication that is continued; nullptr: the first
  std::vector<CaseSiteMaker> site;
};

// Refused where the public part leads to another way than that of all events, and nothing is sealed that could be why.
[[nodiscard]] std::expected<Published, Problems> publish_case(const CasePublicationRequest& request,
                                                              PublicationTarget& target);

}  // namespace mandate::publication
