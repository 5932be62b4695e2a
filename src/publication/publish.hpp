// Makes a publication of a count: docs/reference/publication.md. Pure but for the target: the same count, rules, events
// and key give the same bytes.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "ledger/signing_key.hpp"
#include "procedure/rule_book.hpp"
#include "publication/publication_files.hpp"
#include "publication/publication_view.hpp"
#include "publication/workers.hpp"
#include "store/event.hpp"
#include "tally/count_input.hpp"

namespace mandate::publication {

// What is being done, for whoever waits.
enum class PublishStage : std::uint8_t { law, leaves, figures, files, log };

// Some of the pages that go with it.
using SiteMaker = std::function<std::vector<SiteFile>(const PublicationView&)>;

struct PublicationRequest {
  const tally::CountInput* count = nullptr;
  std::string_view rules;                   // canonical rule data of its country (io/rules.hpp)
  std::span<const store::Event> events;     // of its log; none: the tables are the count
  const ledger::SigningKey* key = nullptr;  // whose name is the origin of the log
  PublicationFiles* before = nullptr;       // the publication that is continued; nullptr: the first
  std::string reason;                       // why figures of tables are replaced, which is published
  std::vector<SiteMaker> site;              // each makes pages of its own; none: no site
  Workers workers;                          // empty: one piece after the other
  std::function<void(PublishStage)> stage;  // is told what is done now; may be empty
};

struct Published {
  record::CountStatus status = record::CountStatus::nothing;
  std::string answer;
  std::string outcome;
  LogReference log;  // all of it, as it is signed
  std::size_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<std::string> left_out;  // what a format of others cannot hold
};

[[nodiscard]] std::expected<Published, Problems> publish(const PublicationRequest& request, PublicationTarget& target);

// For what is synthetic and signed by nobody: a key that everybody can make, named so.
[[nodiscard]] ledger::Result<ledger::SigningKey> demonstration_key(std::string_view case_id);

}  // namespace mandate::publication
