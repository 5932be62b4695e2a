// Everything that a publication shows of a count, made from the count, the rules and the fold of the leaves: once to
// write it, and once more to check what was written.
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "procedure/rule_book.hpp"
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

  [[nodiscard]] record::CountStatus status() const { return aggregate.status(0); }
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

// What decision leaf and publication.json name by digest and what follows from count and fold alone: case.json,
// determination.json and all of data/ but the formats of others, in increasing order of the names.
[[nodiscard]] std::vector<ContentFile> content_files(const PublishedCount& published);

using FileDigests = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] DecisionLeaf decision_of(const PublishedCount& published, FileDigests files);
[[nodiscard]] std::string about_of(const PublishedCount& published, const LogReference& log, FileDigests files);

// "none", "preliminary", "final".
[[nodiscard]] std::string_view word(tally::Publication publication);

}  // namespace mandate::publication
