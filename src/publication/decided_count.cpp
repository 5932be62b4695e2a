#include "publication/decided_count.hpp"

#include <utility>

#include "publication/case_count.hpp"

namespace mandate::publication {
namespace {

procedure::Question question_of(const record::Case& input, const procedure::RuleBook& book) {
  const procedure::Country* const country = book.country(input.jurisdiction);
  return {&input, country, country->procedure(input.procedure), country, input.date};
}

}  // namespace

std::unique_ptr<DecidedCount> decided(const tally::CountInput& count, const tally::Aggregate& aggregate,
                                      const procedure::RuleBook& book) {
  auto result = std::make_unique<DecidedCount>();
  if (!has_stations(count)) {
    result->complete_case.input = count.input;
    result->so_far_case.input = count.input;
  } else {
    result->complete_case = tally::counted_case(aggregate, count.what(), tally::Extent::complete_only);
    result->so_far_case = tally::counted_case(aggregate, count.what(), tally::Extent::counted_so_far);
  }
  result->complete = procedure::decide(question_of(result->complete_case.input, book));
  result->so_far = procedure::decide(question_of(result->so_far_case.input, book));
  return result;
}

std::unique_ptr<CountOutlook> outlook_of(const tally::CountInput& count, const tally::Aggregate& aggregate,
                                         const procedure::RuleBook& book) {
  const tally::Progress progress = aggregate.progress(0);
  if (progress.open().stations == 0 || !has_stations(count)) {
    return nullptr;
  }
  auto stations = procedure::outstanding_stations(aggregate, count.what());
  if (!stations) {
    return nullptr;
  }
  auto result = std::make_unique<CountOutlook>();
  result->stations = std::move(*stations);
  result->from_nothing = tally::counted_case(aggregate, count.what(), tally::Extent::from_nothing);
  result->question = question_of(result->from_nothing.input, book);
  result->outlook = procedure::outlook(result->question, procedure::areas_of(result->stations));
  result->view = {.question = &result->question,
                  .outlook = &result->outlook,
                  .stations_expected = progress.expected().stations,
                  .stations = result->stations,
                  .synthetic = count.synthetic};
  return result;
}

}  // namespace mandate::publication
