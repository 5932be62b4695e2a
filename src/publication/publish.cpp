#include "publication/publish.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "io/case_document.hpp"
#include "io/compressed.hpp"
#include "io/json.hpp"
#include "io/rules.hpp"
#include "publication/continued_log.hpp"
#include "publication/count_leaves.hpp"
#include "publication/exchange.hpp"
#include "publication/exchange_files.hpp"
#include "publication/log_keys.hpp"
#include "publication/log_maker.hpp"
#include "publication/log_policy.hpp"
#include "publication/manifest.hpp"
#include "publication/publication_writer.hpp"
#include "publication/published_count.hpp"
#include "publication/tables.hpp"

namespace mandate::publication {
namespace {

// Files that were written by one piece of work.
struct FileBatch {
  std::vector<ManifestEntry> listed;
  std::vector<std::string> left_out;
  Problems problems;
};

class Publisher {
 public:
  Publisher(const PublicationRequest& request, PublicationTarget& target)
      : request_(request), keys_(*request.key, request.next_key), writer_(target, keys_, result_) {}

  std::expected<Published, Problems> publish() {
    const bool done = read_law() && make_leaves() && add_up() && write_files() && write_log();
    if (!done || !problems_.empty()) {
      return std::unexpected(std::move(problems_));
    }
    return std::move(result_);
  }

 private:
  void say(PublishStage stage) const {
    if (request_.stage) {
      request_.stage(stage);
    }
  }
  bool fail(Problem problem) {
    problems_.push_back(std::move(problem));
    return false;
  }

  // Rules and case as whoever reads the publication will have them.
  bool read_law() {
    say(PublishStage::law);
    count_ = *request_.count;
    book_ = io::read_canonical_rule_book(request_.rules, problems_);
    if (!problems_.empty()) {
      return false;
    }
    const ReadContext context{std::string(case_name), &problems_};
    const auto document = io::read_json(context, io::canonical_json(io::case_document(count_.input)));
    auto input = document ? io::read_case_document(context, *document, book_) : std::nullopt;
    if (input) {
      count_.input = std::move(*input);
    }
    return input.has_value();
  }

  bool make_leaves() {
    say(PublishStage::leaves);
    maker_.emplace(count_.units, count_.layout.size());
    continued_.emplace(*maker_, keys_, "records");
    if (request_.before != nullptr && !good(continued_->take(*request_.before, request_.key->verifier()))) {
      return false;
    }
    const std::vector<std::string>& published = continued_->published();
    const DefinitionLeaf definition =
        definition_of(count_, ledger::hexadecimal(ledger::sha256(units_csv(count_.units, count_.areas))));
    const bool has_events = !request_.events.empty();
    if (has_events) {
      maker_->retell();
    }
    if (has_events || published.empty()) {
      maker_->add(definition);
    } else if (published.front() != leaf_text(definition)) {
      return fail(continued_->forked("leaf 0 of the published log is another definition than that of this count"));
    }
    if (has_events) {
      add_events(*maker_, count_, request_.events, problems_);
    } else {
      add_tables(*maker_, count_, request_.reason, problems_);
    }
    return problems_.empty() && good(continued_->check()) && (!keys_.changes() || good(continued_->change_key()));
  }

  bool good(const std::expected<void, Problem>& done) { return done ? true : fail(done.error()); }

  bool add_up() {
    say(PublishStage::figures);
    auto published = published_count(count_, maker_->fold(), book_);
    if (!published) {
      return fail(published.error());
    }
    content_.emplace(std::move(*published));
    outlook_ = outlook_of(count_, content_->aggregate, book_);
    rules_ = std::string(request_.rules) + "\n";
    const ledger::VerifierKey& key = keys_.in_force();
    const ledger::TreeHead records = maker_->records();
    result_.log = {key.name, records.size, ledger::hexadecimal(records.root), ledger::verifier_key_text(key)};
    auto policy = log_policy(result_.log.key, count_);
    if (!policy) {
      problems_ = std::move(policy.error());
      return false;
    }
    policy_ = std::move(*policy);
    result_.status = content_->status();
    result_.answer = mandate::word(content_->decision->complete.answer);
    result_.outcome = content_->decision->complete.outcome;
    view_ = view();
    return true;
  }

  [[nodiscard]] PublicationView view() const {
    const StationFold& fold = maker_->fold();
    return {.count = &count_,
            .country = content_->country,
            .form = content_->form,
            .aggregate = &content_->aggregate,
            .status = content_->status(),
            .standings = fold.standings(),
            .receipts = fold.receipts(),
            .determination = &content_->decision->complete,
            .so_far = &content_->decision->so_far,
            .outlook = outlook_ == nullptr ? nullptr : &outlook_->view,
            .corrections = fold.corrections(),
            .log = result_.log,
            .rules_digest = ledger::hexadecimal(ledger::sha256(rules_)),
            .as_of = request_.events.empty() ? std::string() : request_.events.back().legal_time};
  }

  // A file that the manifest names.
  void put(FileBatch& batch, std::string_view name, std::string_view bytes) const {
    if (const std::expected<void, Problem> done = writer_.put_listed(batch.listed, name, bytes); !done) {
      batch.problems.push_back(done.error());
    }
  }

  void write_exchange(FileBatch& batch, const record::Results& results, std::string_view name) const {
    if (const std::optional<std::string> text = exchange_text(results, name, batch.left_out)) {
      put(batch, name, io::compress_gzip(*text));
    }
  }
  void write_content(FileBatch& batch) const {
    for (const ContentFile& file : content_files(*content_)) {
      put(batch, file.name, file.bytes);
    }
    put(batch, rules_name, rules_);
    put(batch, key_name, result_.log.key + "\n");
    put(batch, policy_name, policy_);
    put(batch, about_name, about_of(*content_, result_.log));
  }
  void write_pages(FileBatch& batch, const SiteMaker& maker) const {
    for (const SiteFile& page : maker(view_)) {
      put(batch, page.name, page.bytes);
    }
  }

  using Writer = std::function<void(FileBatch&)>;

  // Each file follows from the leaves alone, so that the order in which they are made does not matter. Pages come last:
  // they link to the formats that could hold the results.
  bool write_files() {
    say(PublishStage::files);
    std::vector<Writer> writers;
    std::optional<record::Results> results;
    if (has_stations(count_)) {
      results = results_of(count_, maker_->fold(), content_->aggregate);
      for (const std::string_view name : exchange_names) {
        writers.emplace_back([this, &results, name](FileBatch& batch) { write_exchange(batch, *results, name); });
      }
    }
    writers.emplace_back([this](FileBatch& batch) { write_content(batch); });
    FileBatch all = written_by(writers);
    for (const ManifestEntry& entry : all.listed) {
      view_.files.push_back(entry.path);
    }
    writers.clear();
    for (const SiteMaker& maker : request_.site) {
      writers.emplace_back([this, &maker](FileBatch& batch) { write_pages(batch, maker); });
    }
    take_in(all, written_by(writers));
    problems_ = std::move(all.problems);
    result_.left_out = std::move(all.left_out);
    return problems_.empty() && write_manifest(std::move(all.listed));
  }

  [[nodiscard]] FileBatch written_by(const std::vector<Writer>& writers) const {
    std::vector<FileBatch> batches(writers.size());
    std::vector<Work> pieces;
    for (std::size_t i = 0; i < writers.size(); ++i) {
      pieces.emplace_back([&, i] { writers[i](batches[i]); });
    }
    do_all(request_.workers, pieces);
    FileBatch all;
    for (FileBatch& batch : batches) {
      take_in(all, std::move(batch));
    }
    return all;
  }

  static void take_in(FileBatch& all, FileBatch batch) {
    std::ranges::move(batch.listed, std::back_inserter(all.listed));
    std::ranges::move(batch.left_out, std::back_inserter(all.left_out));
    std::ranges::move(batch.problems, std::back_inserter(all.problems));
  }

  bool write_manifest(std::vector<ManifestEntry> entries) {
    std::expected<std::string, Problem> digest = writer_.put_manifest(std::move(entries));
    if (!digest) {
      return fail(digest.error());
    }
    manifest_ = std::move(*digest);
    return true;
  }

  bool write_log() {
    say(PublishStage::log);
    const DecisionLeaf decision = decision_of(*content_, manifest_, view_.rules_digest);
    if (maker_->last() != leaf_text(decision)) {
      maker_->end(decision);
    }
    return good(continued_->check()) && good(writer_.put_log(maker_->log(), continued_->note()));
  }

  const PublicationRequest& request_;
  Problems problems_;
  Published result_;
  procedure::RuleBook book_;
  tally::CountInput count_;
  LogKeys keys_;
  PublicationWriter writer_;
  std::optional<LogMaker> maker_;
  std::optional<ContinuedLog> continued_;
  std::optional<PublishedCount> content_;
  std::unique_ptr<CountOutlook> outlook_;
  std::string rules_;
  std::string policy_;
  PublicationView view_;
  std::string manifest_;  // its digest
};

}  // namespace

std::expected<Published, Problems> publish(const PublicationRequest& request, PublicationTarget& target) {
  return Publisher(request, target).publish();
}

}  // namespace mandate::publication
