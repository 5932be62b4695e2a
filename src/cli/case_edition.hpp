// A running case as it is published, by its log or by a file of events.
#pragma once

#include <string>
#include <vector>

#include "cli/edition.hpp"
#include "publication/case_disclosure.hpp"
#include "publication/case_leaf.hpp"

namespace mandate::cli {

// A log (a file of SQLite, or an address of PostgreSQL), or a file of events; the log of a count has a count.yaml,
// which is named in its place.
[[nodiscard]] bool is_running_case(const std::string& path);

class CaseEdition final : public EditionSubject {
 public:
  CaseEdition(const PublishAsked& asked, const Surroundings& around) : asked_(asked), around_(around) {}

  [[nodiscard]] bool read() override;
  [[nodiscard]] std::optional<ledger::SigningKey> key() const override;
  [[nodiscard]] const std::string& jurisdiction() const override { return definition_.jurisdiction; }
  [[nodiscard]] std::expected<publication::Published, Problems> publish(
      const EditionParts& parts, publication::PublicationTarget& target) const override;
  [[nodiscard]] std::size_t officers_needed() const override { return 0; }
  [[nodiscard]] bool has_result() const override { return false; }
  // Of the day too: terms end though nothing is recorded.
  [[nodiscard]] std::function<RecordsStamp()> stamper() const override;

 private:
  const PublishAsked& asked_;
  const Surroundings& around_;
  // What is disclosed of the case, with its way.
  publication::CaseLeaf definition_;
  std::vector<publication::DisclosedEvent> log_;
  publication::WayLeaf way_;
};

}  // namespace mandate::cli
