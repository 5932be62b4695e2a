#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/find.hpp"
#include "io/json.hpp"
#include "ledger/tree_hash.hpp"
#include "publication/count_of_publication.hpp"
#include "publication/manifest.hpp"
#include "publication/published_count.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_events.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {
namespace {

// What a file of the content shows.
VerifyCheck check_of_file(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, VerifyCheck>, 9> checks = {
      {{stations_name, VerifyCheck::fold},
       {units_name, VerifyCheck::fold},
       {candidates_name, VerifyCheck::fold},
       {results_name, VerifyCheck::sums},
       {results_json_name, VerifyCheck::sums},
       {corrections_name, VerifyCheck::corrections},
       {checks_name, VerifyCheck::equations},
       {receipts_name, VerifyCheck::receipts},
       {case_name, VerifyCheck::law}}};
  const auto* const found = first_equal(checks, name, &std::pair<std::string_view, VerifyCheck>::first);
  return found == nullptr ? VerifyCheck::formats : found->second;
}

// What a key of determination.json or publication.json shows.
VerifyCheck check_of_key(std::string_view key) {
  constexpr std::array<std::pair<std::string_view, VerifyCheck>, 13> checks = {
      {{"seats", VerifyCheck::seats},
       {"tiers", VerifyCheck::seats},
       {"seat_reasons", VerifyCheck::seats},
       {"winners", VerifyCheck::seats},
       {"ties", VerifyCheck::seats},
       {"law_date", VerifyCheck::law},
       {"version", VerifyCheck::law},
       {"country", VerifyCheck::law},
       {"announced", VerifyCheck::announced},
       {"discrepancies", VerifyCheck::announced},
       {"checks", VerifyCheck::equations},
       {"log", VerifyCheck::log},
       {"files", VerifyCheck::digests}}};
  const auto* const found = first_equal(checks, key, &std::pair<std::string_view, VerifyCheck>::first);
  return found == nullptr ? VerifyCheck::decision : found->second;
}

std::string short_json(const Node* node) { return node == nullptr ? "nothing" : shown_text(io::canonical_json(*node)); }

class ContentVerifier {
 public:
  ContentVerifier(const FileBytes& files, const std::vector<std::string>& entries, const VerifyScope& scope,
                  const VerifyReport& report)
      : files_(files), entries_(entries), scope_(scope), report_(report) {}

  void verify() {
    auto units = read_units(files_, report_);
    const auto book = read_rules(files_, report_);
    if (!units || !read_definition()) {
      return;
    }
    const PublishedUnits kept = *units;
    fold_.emplace(kept.tree, definition_.cells.size());
    fold_leaves(kept.tree);
    if (!read_decision() || !book) {
      return;
    }
    const auto count = read_count(files_, std::move(*units), *book, definition_, decision_, report_);
    if (count) {
      verify_count(*count, *book);
    }
  }

 private:
  bool read_definition() {
    report_.looked(VerifyCheck::log);
    const auto leaf = entries_.empty() ? std::expected<Leaf, std::string>(std::unexpected("no leaf"))
                                       : reader_.read(entries_.front());
    const auto* const definition = leaf ? std::get_if<DefinitionLeaf>(&*leaf) : nullptr;
    if (definition == nullptr) {
      report_.fail(VerifyCheck::log, leaf_place(0), leaf ? "a leaf of another type" : leaf.error(), "a definition");
      return false;
    }
    definition_ = *definition;
    report_.verification().case_id = definition_.case_id;
    report_.verification().synthetic = definition_.synthetic;
    report_.verification().law_date = definition_.law_date;
    return true;
  }

  bool read_decision() {
    const auto leaf = reader_.read(entries_.back());
    const auto* const decision = leaf ? std::get_if<DecisionLeaf>(&*leaf) : nullptr;
    if (decision == nullptr) {
      report_.fail(VerifyCheck::decision, leaf_place(entries_.size() - 1),
                   leaf ? "a leaf of another type" : leaf.error(), "a decision as the last leaf");
      return false;
    }
    decision_ = *decision;
    return true;
  }

  void fold_leaves(const record::UnitTree& tree) {
    EventVerifier events(tree, report_);
    for (std::uint64_t i = 1; i < entries_.size(); ++i) {
      const std::expected<Leaf, std::string> leaf = reader_.read(entries_[i]);
      if (!leaf) {
        report_.fail(VerifyCheck::log, leaf_place(i), leaf.error(), "a leaf in canonical JSON");
        continue;
      }
      std::visit([&](const auto& one) { take(i, one, events); }, *leaf);
    }
  }

  void take(std::uint64_t i, const DefinitionLeaf& /*leaf*/, const EventVerifier& /*events*/) {
    report_.fail(VerifyCheck::log, leaf_place(i), "a second definition", "one, as the first leaf");
  }
  static void take(std::uint64_t /*i*/, const DecisionLeaf& /*leaf*/, const EventVerifier& /*events*/) {}
  static void take(std::uint64_t i, const EventLeaf& leaf, EventVerifier& events) { events.take(i, leaf); }
  static void take(std::uint64_t i, const SealedLeaf& leaf, EventVerifier& events) { events.take(i, leaf); }
  void take(std::uint64_t i, const ProtocolLeaf& leaf, EventVerifier& events) {
    report_.looked(VerifyCheck::fold);
    events.take(i, leaf);
    say_fold(i, fold_->apply(i, ledger::leaf_hash(entries_[i]), leaf));
  }
  void take(std::uint64_t i, const StandingLeaf& leaf, EventVerifier& events) {
    report_.looked(VerifyCheck::fold);
    events.take(i, leaf);
    say_fold(i, fold_->apply(leaf));
  }
  void say_fold(std::uint64_t i, const std::expected<void, std::string>& folded) {
    if (!folded) {
      report_.fail(VerifyCheck::corrections, leaf_place(i), folded.error());
    }
  }

  void verify_count(const tally::CountInput& count, const procedure::RuleBook& book) {
    const auto published = published_count(count, *fold_, book);
    if (!published) {
      report_.fail(VerifyCheck::sums, "log", published.error().found);
      return;
    }
    verify_definition(count);
    if (scope_.recomputed) {
      scope_.recomputed(*published);
    }
    FileDigests digests = {{std::string(rules_name), digest_of(rules_name)}};
    const auto verify_all = [&](const std::vector<ContentFile>& contents) {
      for (const ContentFile& content : contents) {
        verify_content_file(content);
        digests.emplace_back(content.name, digest_of(content.name));
      }
    };
    verify_all(content_files(*published));
    if (scope_.exchange) {
      verify_all(scope_.exchange(*published));
    } else {
      take_digests_of_formats(digests);
    }
    std::ranges::sort(digests);
    verify_decision(*published, digests);
    verify_about(*published, std::move(digests));
    say_facts(*published);
  }

  // Of the formats of others, as the manifest gives them.
  void take_digests_of_formats(FileDigests& digests) const {
    const auto manifest = files_.find(manifest_name);
    const auto entries = read_manifest(manifest == files_.end() ? std::string_view() : manifest->second);
    report_.note(VerifyCheck::formats, "the formats of others were not looked at");
    if (!entries) {
      return;  // said when the manifest was read
    }
    for (const std::string_view name : {results_eml_name, results_nist_name}) {
      const auto entry = std::ranges::find(*entries, name, &ManifestEntry::path);
      if (entry != entries->end()) {
        digests.emplace_back(name, entry->sha256);
      }
    }
  }

  void verify_definition(const tally::CountInput& count) {
    const auto units = files_.find(units_name);
    DefinitionLeaf expected = definition_;
    expected.case_id = count.input.id;
    expected.procedure = count.input.procedure;
    expected.law_date = count.input.date.iso();
    expected.units = ledger::hexadecimal(ledger::sha256(units->second));
    report_.looked(VerifyCheck::digests);
    if (expected.units != definition_.units) {
      report_.fail(VerifyCheck::digests, std::string(units_name), "SHA-256 " + expected.units,
                   definition_.units + " by leaf 0 of the log");
    }
    expected.units = definition_.units;
    if (expected != definition_) {
      report_.fail(VerifyCheck::law, std::string(case_name), "another case, procedure or day than in leaf 0 of the log",
                   definition_.case_id + ", " + definition_.procedure + ", " + definition_.law_date);
    }
  }

  void verify_content_file(const ContentFile& content) {
    if (content.name == determination_name) {
      verify_keys(determination_name, content.bytes);
    } else {
      report_.compare(check_of_file(content.name), files_, content.name, content.bytes);
    }
  }

  // Key by key, so that what differs is named; then byte for byte.
  void verify_keys(std::string_view name, const std::string& expected) {
    const auto file = files_.find(name);
    if (file == files_.end() || file->second == expected) {
      report_.compare(VerifyCheck::decision, files_, name, expected);
      return;
    }
    Problems problems;
    const ReadContext context{std::string(name), &problems};
    const std::optional<Node> found = io::read_json(context, file->second);
    const std::optional<Node> wanted = io::read_json(context, expected);
    std::size_t differing = 0;
    for (std::size_t i = 0; found && wanted && i < wanted->keys.size(); ++i) {
      const Node* const there = found->find(wanted->keys[i]);
      report_.looked(check_of_key(wanted->keys[i]));
      if (short_json_differs(there, wanted->items[i])) {
        ++differing;
        report_.fail(check_of_key(wanted->keys[i]), std::string(name),
                     "'" + wanted->keys[i] + "' is " + short_json(there), short_json(&wanted->items[i]));
      }
    }
    if (differing == 0) {
      report_.compare(VerifyCheck::decision, files_, name, expected);
    }
  }

  static bool short_json_differs(const Node* found, const Node& wanted) {
    return found == nullptr || io::canonical_json(*found) != io::canonical_json(wanted);
  }

  [[nodiscard]] std::string digest_of(std::string_view name) const {
    const auto file = files_.find(name);
    return file == files_.end() ? std::string("no such file") : ledger::hexadecimal(ledger::sha256(file->second));
  }

  void verify_decision(const PublishedCount& published, const FileDigests& digests) {
    const DecisionLeaf expected = decision_of(published, digests);
    const std::string place = leaf_place(entries_.size() - 1);
    const auto same = [&](std::string_view what, const std::string& found, const std::string& wanted) {
      report_.looked(VerifyCheck::decision);
      if (found != wanted) {
        report_.fail(VerifyCheck::decision, place, "the " + std::string(what) + " '" + shown_text(found) + "'",
                     "'" + wanted + "'");
      }
    };
    same("answer", decision_.answer, expected.answer);
    same("outcome", decision_.outcome, expected.outcome);
    same("status", decision_.status, expected.status);
    same("word 'published'", decision_.published, expected.published);
    verify_digests(place, digests);
  }

  void verify_digests(const std::string& place, const FileDigests& digests) {
    for (const auto& [name, digest] : digests) {
      report_.looked(VerifyCheck::digests);
      const auto held = std::ranges::find(decision_.files, name, &std::pair<std::string, std::string>::first);
      if (held == decision_.files.end()) {
        report_.fail(VerifyCheck::digests, name, "a file that the last leaf of the log does not hold");
      } else if (held->second != digest) {
        report_.fail(VerifyCheck::digests, name, "SHA-256 " + digest, held->second + " by the last leaf of the log");
      }
    }
    for (const auto& [name, digest] : decision_.files) {
      if (std::ranges::find(digests, name, &std::pair<std::string, std::string>::first) == digests.end()) {
        report_.fail(VerifyCheck::digests, place, "the file " + shown_text(name), "files of a publication");
      }
    }
  }

  void verify_about(const PublishedCount& published, FileDigests digests) {
    const auto& verification = report_.verification();
    const LogReference log{verification.origin, verification.leaves, verification.root, {}, {}};
    verify_keys(about_name, about_of(published, log, std::move(digests)));
  }

  void say_facts(const PublishedCount& published) {
    Verification& verification = report_.verification();
    verification.stations = fold_->stations().size();
    verification.status = record::word(published.status());
    verification.answer = mandate::word(published.decision->complete.answer);
    verification.outcome = published.decision->complete.outcome;
  }

  const FileBytes& files_;
  const std::vector<std::string>& entries_;
  const VerifyScope& scope_;
  const VerifyReport& report_;
  LeafReader reader_;
  DefinitionLeaf definition_;
  DecisionLeaf decision_;
  std::optional<StationFold> fold_;
};

}  // namespace

void verify_content(const FileBytes& files, const std::vector<std::string>& entries, const VerifyScope& scope,
                    const VerifyReport& report) {
  ContentVerifier(files, entries, scope, report).verify();
}

}  // namespace mandate::publication
