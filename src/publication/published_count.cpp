#include "publication/published_count.hpp"

#include <array>

#include "io/case_document.hpp"
#include "io/json.hpp"
#include "publication/about.hpp"
#include "publication/exchange.hpp"
#include "publication/publication_files.hpp"
#include "publication/tables.hpp"
#include "publish/determination_json.hpp"

namespace mandate::publication {

std::string_view word(tally::Publication publication) {
  constexpr std::array<std::string_view, 3> words = {"none", "preliminary", "final"};
  return words.at(static_cast<std::size_t>(publication));
}

std::expected<PublishedCount, Problem> published_count(const tally::CountInput& count, const StationFold& fold,
                                                       const procedure::RuleBook& book) {
  auto aggregate = fold.aggregate(count.publication);
  if (!aggregate) {
    return std::unexpected(Problem{
        count.id, {}, "sums outside 64 bits", "the figures of protocols", "Compare the figures with the protocols"});
  }
  const procedure::Country* const country = book.country(count.input.jurisdiction);
  PublishedCount result{&count, &fold, country, country->form(count.form), std::move(*aggregate), nullptr};
  result.decision = decided(count, result.aggregate, book);
  return result;
}

std::vector<ContentFile> content_files(const PublishedCount& published) {
  const tally::CountInput& count = *published.count;
  const StationFold& fold = *published.fold;
  const auto named = [](std::string_view name, std::string bytes) {
    return ContentFile{std::string(name), std::move(bytes)};
  };
  std::vector<ContentFile> files;
  files.push_back(named(case_name, io::canonical_json(io::case_document(count.input)) + "\n"));
  if (!count.candidates.empty()) {
    files.push_back(named(candidates_name, candidates_csv(count)));
  }
  files.push_back(named(checks_name, checks_csv(fold, count.layout, published.form)));
  files.push_back(named(corrections_name, corrections_csv(fold, count.layout)));
  files.push_back(named(receipts_name, receipts_csv(fold)));
  files.push_back(named(results_name, results_csv(count.units, count.layout, published.aggregate)));
  if (has_stations(count)) {
    files.push_back(named(results_json_name, results_json(count, published.aggregate)));
  } else {
    files.push_back(named(figures_name, figures_csv(count.input)));
  }
  files.push_back(named(stations_name, stations_csv(fold, count.layout)));
  files.push_back(named(units_name, units_csv(count.units, count.areas)));
  files.push_back(named(determination_name, publish::determination_json(published.decision->complete)));
  return files;
}

DecisionLeaf decision_of(const PublishedCount& published, std::string manifest, std::string rules) {
  const procedure::Determination& determination = published.decision->complete;
  return {std::string(mandate::word(determination.answer)),
          determination.outcome,
          std::string(word(published.count->publication)),
          std::string(record::word(published.status())),
          std::move(manifest),
          std::move(rules)};
}

std::string about_of(const PublishedCount& published, const LogReference& log) {
  return about_json({published.count, published.form, published.status(), log});
}

}  // namespace mandate::publication
