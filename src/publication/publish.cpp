#include "publication/publish.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "io/case_document.hpp"
#include "io/rules.hpp"
#include "publication/count_leaves.hpp"
#include "publication/log_files.hpp"
#include "publication/log_maker.hpp"
#include "publication/manifest.hpp"
#include "publication/published_count.hpp"
#include "publication/tables.hpp"

namespace mandate::publication {
namespace {

Problem problem_of(std::string file, const ledger::Fault& fault) {
  return {std::move(file), {}, fault.found, fault.expected, fault.advice};
}

class Publisher {
 public:
  Publisher(const PublicationRequest& request, PublicationTarget& target) : request_(request), target_(target) {}

  std::expected<Published, Problems> publish() {
    const bool done = read_law() && make_leaves() && write_content() && write_log() && write_rest();
    if (!done || !problems_.empty()) {
      return std::unexpected(std::move(problems_));
    }
    return std::move(result_);
  }

 private:
  void say(std::string_view stage) const {
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
    say("law");
    count_ = *request_.count;
    book_ = io::read_canonical_rule_book(request_.rules, problems_);
    if (!problems_.empty()) {
      return false;
    }
    auto input = io::read_case_document({std::string(case_name), &problems_}, io::case_document(count_.input), book_);
    if (input) {
      count_.input = std::move(*input);
    }
    return input.has_value();
  }

  bool make_leaves() {
    say("leaves");
    maker_.emplace(count_.units, count_.layout.size());
    if (request_.before != nullptr && !take_published()) {
      return false;
    }
    const DefinitionLeaf definition =
        definition_of(count_, ledger::hexadecimal(ledger::sha256(units_csv(count_.units, count_.areas))));
    const bool has_events = !request_.events.empty();
    if (has_events) {
      maker_->retell();
    }
    if (has_events || published_.empty()) {
      maker_->add(definition);
    } else if (published_.front() != leaf_text(definition)) {
      return fail(forked("leaf 0 of the published log is another definition than that of this count"));
    }
    if (has_events) {
      add_events(*maker_, count_, request_.events, problems_);
    } else {
      add_tables(*maker_, count_, request_.reason, problems_);
    }
    return problems_.empty() && check_log();
  }

  static Problem forked(std::string found) {
    return {std::string(log_folder),
            {},
            std::move(found),
            "records that continue the published log",
            "Restore the records that were published; a log never takes anything back"};
  }

  bool check_log() {
    if (!maker_->fault().empty()) {
      return fail(forked(maker_->fault()));
    }
    if (maker_->untold() > 0) {
      return fail(forked("the published log has " + std::to_string(maker_->untold()) +
                         " leaves that these records do not tell of"));
    }
    return true;
  }

  bool take_published() {
    auto log = read_signed_log(*request_.before, request_.key->verifier());
    if (!log) {
      return fail(problem_of("the publication that is continued", log.error()));
    }
    published_ = std::move(log->entries);
    return maker_->replay(published_) || check_log();
  }

  bool put(std::string_view name, std::string_view bytes) {
    if (const std::expected<void, Problem> done = target_.put(name, bytes); !done) {
      return fail(done.error());
    }
    ++result_.files;
    result_.bytes += bytes.size();
    return true;
  }
  // A file that the manifest names.
  bool put_listed(std::string_view name, std::string_view bytes) {
    manifest_.push_back({std::string(name), bytes.size(), ledger::hexadecimal(ledger::sha256(bytes))});
    return put(name, bytes);
  }
  bool put_content(const std::vector<ContentFile>& files) {
    return std::ranges::all_of(files, [&](const ContentFile& file) {
      const bool done = put_listed(file.name, file.bytes);
      digests_.emplace_back(file.name, manifest_.back().sha256);
      return done;
    });
  }

  bool write_content() {
    say("figures");
    auto published = published_count(count_, maker_->fold(), book_);
    if (!published) {
      return fail(published.error());
    }
    content_.emplace(std::move(*published));
    const ContentFile rules{std::string(rules_name), std::string(request_.rules) + "\n"};
    if (!put_content({rules}) || !put_content(content_files(*content_))) {
      return false;
    }
    say("formats");
    if (!put_content(exchange_files(*content_, result_.left_out))) {
      return false;
    }
    std::ranges::sort(digests_);
    return true;
  }

  // Written, read back, hashed, and only then signed.
  bool write_log() {
    say("log");
    const DecisionLeaf decision = decision_of(*content_, digests_);
    if (maker_->last() != leaf_text(decision)) {
      maker_->end(decision);
    }
    if (!check_log()) {
      return false;
    }
    ledger::TiledLog& log = maker_->log();
    for (const ledger::Resource& file : log.take_files()) {
      if (!put(std::string(log_folder) + file.name, file.bytes)) {
        return false;
      }
    }
    LogFiles source(target_);
    ledger::TileReader reader(source, log.size());
    ledger::CompactRange kept;
    const ledger::Result<void> grown = ledger::grow_from_entries(reader, kept);
    if (!grown || kept.root() != log.root()) {
      return fail(
          grown ? Problem{std::string(log_folder), {}, "other entries than were written", "a disk that keeps them"}
                : problem_of(std::string(log_folder), grown.error()));
    }
    return sign(log);
  }

  bool sign(const ledger::TiledLog& log) {
    const ledger::VerifierKey& key = request_.key->verifier();
    const std::array<const ledger::SigningKey*, 1> signers = {request_.key};
    const auto note = ledger::sign_checkpoint({key.name, {log.size(), log.root()}, {}}, signers);
    if (!note) {
      return fail(problem_of(std::string(checkpoint_name), note.error()));
    }
    const std::string key_text = ledger::verifier_key_text(key);
    result_.log = {key.name, log.size(), ledger::hexadecimal(log.root()), key_text, *note};
    return put(checkpoint_name, *note) && put_listed(key_name, key_text + "\n") &&
           put_listed(policy_name, "log " + key_text + "\nquorum none\n");
  }

  bool write_rest() {
    say("pages");
    const procedure::Determination& determination = content_->decision->complete;
    result_.status = content_->status();
    result_.answer = mandate::word(determination.answer);
    result_.outcome = determination.outcome;
    if (!put_listed(about_name, about_of(*content_, result_.log, digests_)) || !write_site()) {
      return false;
    }
    return put(manifest_name, manifest_csv(std::move(manifest_)));
  }

  bool write_site() {
    if (!request_.site) {
      return true;
    }
    const std::unique_ptr<CountOutlook> outlook = outlook_of(count_, content_->aggregate, book_);
    const PublicationView view{.count = &count_,
                               .country = content_->country,
                               .form = content_->form,
                               .aggregate = &content_->aggregate,
                               .status = content_->status(),
                               .standings = maker_->fold().standings(),
                               .receipts = maker_->fold().receipts(),
                               .determination = &content_->decision->complete,
                               .so_far = &content_->decision->so_far,
                               .outlook = outlook == nullptr ? nullptr : &outlook->view,
                               .corrections = maker_->fold().corrections(),
                               .files = names_of_data(),
                               .log = result_.log,
                               .rules_digest = digest_of_rules(),
                               .as_of = request_.events.empty() ? std::string() : request_.events.back().legal_time};
    return std::ranges::all_of(request_.site(view),
                               [&](const SiteFile& file) { return put_listed(file.name, file.bytes); });
  }

  [[nodiscard]] std::vector<std::string> names_of_data() const {
    std::vector<std::string> names;
    for (const auto& [name, digest] : digests_) {
      names.push_back(name);
    }
    return names;
  }

  [[nodiscard]] std::string digest_of_rules() const {
    const auto found = std::ranges::find(manifest_, rules_name, &ManifestEntry::path);
    return found->sha256;
  }

  const PublicationRequest& request_;
  PublicationTarget& target_;
  Problems problems_;
  Published result_;
  procedure::RuleBook book_;
  tally::CountInput count_;
  std::vector<std::string> published_;
  std::optional<LogMaker> maker_;
  std::optional<PublishedCount> content_;
  FileDigests digests_;
  std::vector<ManifestEntry> manifest_;
};

}  // namespace

std::expected<Published, Problems> publish(const PublicationRequest& request, PublicationTarget& target) {
  return Publisher(request, target).publish();
}

ledger::Result<ledger::SigningKey> demonstration_key(std::string_view case_id) {
  std::string name = "demonstration.invalid/";
  for (const char c : case_id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    name += plain ? c : '-';
  }
  const ledger::Digest seed = ledger::sha256({"mandate/demonstration-key/1\n", case_id});
  return ledger::SigningKey::from_seed(name, ledger::SignatureType::ed25519,
                                       ledger::SecretBytes(ledger::bytes_of(seed)));
}

}  // namespace mandate::publication
