// A count, or a case that has none, as it is published.
#pragma once

#include <vector>

#include "cli/edition.hpp"
#include "store/event.hpp"
#include "tally/count_input.hpp"

namespace mandate::cli {

class CountEdition final : public EditionSubject {
 public:
  CountEdition(const PublishAsked& asked, const Surroundings& around) : asked_(asked), around_(around) {}

  [[nodiscard]] bool read() override;
  // Where none was named and the count is made up, one that everybody can make.
  [[nodiscard]] std::optional<ledger::SigningKey> key() const override;
  [[nodiscard]] const std::string& jurisdiction() const override { return count_.input.jurisdiction; }
  [[nodiscard]] std::expected<publication::Published, Problems> publish(
      const EditionParts& parts, publication::PublicationTarget& target) const override;
  [[nodiscard]] std::size_t officers_needed() const override { return count_.officers.needed; }
  [[nodiscard]] bool has_result() const override { return true; }
  [[nodiscard]] std::function<RecordsStamp()> stamper() const override;

 private:
  [[nodiscard]] bool read_count();
  [[nodiscard]] bool read_case();

  const PublishAsked& asked_;
  const Surroundings& around_;
  tally::CountInput count_;
  std::vector<store::Event> events_;
};

}  // namespace mandate::cli
