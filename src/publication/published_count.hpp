// Everything that a publication shows of a count, made from the count, the rules and the fold of the leaves: once to
// write it, and once more to check what was written.
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"
#include "publication/case_count.hpp"
#include "publication/decided_count.hpp"
#include "publication/leaf.hpp"
#include "publication/publication_view.hpp"
#include "publication/station_fold.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_input.hpp"
#include "tally/form.hpp"

namespace mandate::publication {

// Points to the count, the rules and the fold, which outlive it.
struct PublishedCount {
  const tally::CountInput* count = nullptr;
  const StationFold* fold = nullptr;
  const procedure::Country* country = nullptr;
  const tally::Form* form = nullptr;  // nullptr: the cells are the columns of a table
  tally::Aggregate aggregate;
  std::unique_ptr<DecidedCount> decision;

  // A case alone is complete: there is nothing that could still come in.
  [[nodiscard]] record::CountStatus status() const {
    return has_stations(*count) ? aggregate.status(0) : record::CountStatus::complete;
  }
};

// A sum outside 64 bits is the only problem.
[[nodiscard]] std::expected<PublishedCount, Problem> published_count(const tally::CountInput& count,
                                                                     const StationFold& fold,
                                                                     const procedure::RuleBook& book);

// A file of the publication and what it must hold.
struct ContentFile {
  std::string name;
  std::string bytes;
};

// What follows from count and fold alone: case.json, determination.json and all of data/ but the formats of others
// (publication/exchange_files.hpp).
[[nodiscard]] std::vector<ContentFile> content_files(const PublishedCount& published);

// `manifest`, `rules`: the digests of manifest.csv and rules/rules.json, hexadecimal.
[[nodiscard]] DecisionLeaf decision_of(const PublishedCount& published, std::string manifest, std::string rules);
[[nodiscard]] std::string about_of(const PublishedCount& published, const LogReference& log);

// "none", "preliminary", "final".
[[nodiscard]] std::string_view word(tally::Publication publication);

}  // namespace mandate::publication
