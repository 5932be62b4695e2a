#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/find.hpp"
#include "io/json.hpp"
#include "ledger/compact_range.hpp"
#include "ledger/tree_hash.hpp"
#include "publication/count_of_publication.hpp"
#include "publication/exchange.hpp"
#include "publication/exchange_files.hpp"
#include "publication/published_count.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_events.hpp"
#include "publication/verify_scope.hpp"
#include "publication/verify_subjects.hpp"

namespace mandate::publication {
namespace {

std::string short_json(const Node* node) { return node == nullptr ? "nothing" : shown_text(io::canonical_json(*node)); }

class ContentVerifier {
 public:
  ContentVerifier(const FileBytes& files, const LogLeaves& leaves, const VerifyScope& scope,
                  const VerifyRequest& request, const VerifyReport& report)
      : files_(files),
        entries_(leaves.entries),
        hashes_(leaves.hashes),
        scope_(scope),
        request_(request),
        report_(report) {}

  void verify() {
    auto units = read_units(files_, report_);
    const auto book = read_rules(files_, report_);
    if (!units || !read_definition()) {
      return;
    }
    fold_.emplace(units->tree, definition_.cells.size());
    fold_leaves(units->tree);
    if (!read_decision()) {
      return;
    }
    verify_held();
    if (!book) {
      return;
    }
    const auto count = read_count(files_, std::move(*units), *book, definition_, decision_, report_);
    if (count) {
      fold_->stand_on(count->units);
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

  using LeafRead = std::expected<Leaf, std::string>;

  // Reading is most of the work and needs no order; what stands for a station does.
  void fold_leaves(const record::UnitTree& tree) {
    EventVerifier events(tree, report_);
    constexpr std::size_t block = 16'384;
    for (std::size_t first = 1; first < entries_.size(); first += block) {
      const std::size_t end = std::min(first + block, entries_.size());
      const std::vector<LeafRead> leaves = read_block(std::span(entries_).subspan(first, end - first));
      for (std::size_t i = first; i < end; ++i) {
        const LeafRead& leaf = leaves[i - first];
        if (!leaf) {
          report_.fail(VerifyCheck::log, leaf_place(i), leaf.error(), "a leaf in canonical JSON");
          continue;
        }
        note_record(i, *leaf);
        std::visit([&](const auto& one) { take(i, one, events); }, *leaf);
      }
    }
  }

  [[nodiscard]] std::vector<LeafRead> read_block(std::span<const std::string_view> entries) const {
    constexpr std::size_t portion = 2'048;
    std::vector<LeafRead> leaves(entries.size(), std::unexpected(std::string()));
    std::vector<Work> pieces;
    for (std::size_t first = 0; first < entries.size(); first += portion) {
      pieces.emplace_back([&, first] {
        LeafReader reader;
        for (std::size_t i = first; i < std::min(first + portion, entries.size()); ++i) {
          leaves[i] = reader.read(entries[i]);
        }
      });
    }
    do_all(request_.workers, pieces);
    return leaves;
  }

  void note_record(std::uint64_t i, const Leaf& leaf) {
    records_ = std::holds_alternative<DecisionLeaf>(leaf) ? records_ : i + 1;
  }

  void take(std::uint64_t i, const DefinitionLeaf& /*leaf*/, const EventVerifier& /*events*/) {
    report_.fail(VerifyCheck::log, leaf_place(i), "a second definition", "one, as the first leaf");
  }
  void take(std::uint64_t i, const CaseLeaf& /*leaf*/, const EventVerifier& /*events*/) { say_of_case(i); }
  void take(std::uint64_t i, const DeclarationsLeaf& /*leaf*/, const EventVerifier& /*events*/) { say_of_case(i); }
  void take(std::uint64_t i, const WayLeaf& /*leaf*/, const EventVerifier& /*events*/) { say_of_case(i); }
  void say_of_case(std::uint64_t i) const {
    report_.fail(VerifyCheck::log, leaf_place(i), "a leaf of a running case", "a leaf of a count");
  }
  static void take(std::uint64_t /*i*/, const DecisionLeaf& /*leaf*/, const EventVerifier& /*events*/) {}
  static void take(std::uint64_t /*i*/, const RotationLeaf& /*leaf*/, const EventVerifier& /*events*/) {}
  static void take(std::uint64_t i, const EventLeaf& leaf, EventVerifier& events) { events.take(i, leaf); }
  static void take(std::uint64_t i, const SealedLeaf& leaf, EventVerifier& events) { events.take(i, leaf); }
  void take(std::uint64_t i, const ProtocolLeaf& leaf, EventVerifier& events) {
    report_.looked(VerifyCheck::fold);
    events.take(i, leaf);
    say_fold(i, fold_->apply(i, hashes_[i], leaf));
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
    verify_files(*published);
    verify_decision(*published);
    say_facts(*published);
  }

  // What is compared here is made anew, each with a report of its own.
  void verify_files(const PublishedCount& published) {
    std::vector<std::function<void(const VerifyReport&)>> checks;
    std::optional<record::Results> results;
    if (scope_.exchange && has_stations(*published.count)) {
      results = results_of(*published.count, *published.fold, published.aggregate);
      for (const std::string_view name : exchange_names) {
        checks.emplace_back([&, name](const VerifyReport& report) { scope_.exchange(*results, name, files_, report); });
      }
    }
    if (!scope_.exchange) {
      report_.note(VerifyCheck::formats, "the formats of others were not looked at");
    }
    checks.emplace_back([&](const VerifyReport& report) {
      for (const ContentFile& content : content_files(published)) {
        verify_content_file(content, report);
      }
      verify_about(published, report);
    });
    std::vector<Verification> parts(checks.size());
    std::vector<Work> pieces;
    for (std::size_t i = 0; i < checks.size(); ++i) {
      pieces.emplace_back([&, i] { checks[i](VerifyReport(parts[i])); });
    }
    do_all(request_.workers, pieces);
    for (Verification& part : parts) {
      take_in(report_.verification(), std::move(part));
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

  void verify_content_file(const ContentFile& content, const VerifyReport& report) const {
    if (content.name == determination_name) {
      verify_keys(determination_name, content.bytes, report);
    } else {
      report.compare(check_of_file(content.name), files_, content.name, content.bytes);
    }
  }

  // Key by key, so that what differs is named; then byte for byte.
  void verify_keys(std::string_view name, const std::string& expected, const VerifyReport& report) const {
    const auto file = files_.find(name);
    if (file == files_.end() || file->second == expected) {
      report.compare(VerifyCheck::decision, files_, name, expected);
      return;
    }
    Problems problems;
    const ReadContext context{std::string(name), &problems};
    const std::optional<Node> found = io::read_json(context, file->second);
    const std::optional<Node> wanted = io::read_json(context, expected);
    std::size_t differing = 0;
    for (std::size_t i = 0; found && wanted && i < wanted->keys.size(); ++i) {
      const Node* const there = found->find(wanted->keys[i]);
      report.looked(check_of_key(wanted->keys[i]));
      if (short_json_differs(there, wanted->items[i])) {
        ++differing;
        report.fail(check_of_key(wanted->keys[i]), std::string(name),
                    "'" + wanted->keys[i] + "' is " + short_json(there), short_json(&wanted->items[i]));
      }
    }
    if (differing == 0) {
      report.compare(VerifyCheck::decision, files_, name, expected);
    }
  }

  static bool short_json_differs(const Node* found, const Node& wanted) {
    return found == nullptr || io::canonical_json(*found) != io::canonical_json(wanted);
  }

  void verify_decision(const PublishedCount& published) {
    const DecisionLeaf expected = decision_of(published, decision_.manifest, decision_.rules);
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
  }

  // What the last leaf holds under the signature of the log: the rules, and every file by the manifest.
  void verify_held() const {
    for (const auto& [name, held] : {std::pair(manifest_name, decision_.manifest), {rules_name, decision_.rules}}) {
      const auto file = files_.find(name);
      report_.looked(VerifyCheck::digests);
      if (file == files_.end()) {
        continue;  // said when the files were read
      }
      if (const std::string digest = ledger::hexadecimal(ledger::sha256(file->second)); digest != held) {
        report_.fail(VerifyCheck::digests, std::string(name), "SHA-256 " + digest,
                     held + " by the last leaf of the log");
      }
    }
  }

  void verify_about(const PublishedCount& published, const VerifyReport& report) const {
    ledger::CompactRange range;
    for (std::uint64_t i = 0; i < records_; ++i) {
      range.append(hashes_[i]);
    }
    const LogReference log{report_.verification().origin, records_, ledger::hexadecimal(range.root()), {}};
    verify_keys(about_name, about_of(published, log), report);
  }

  void say_facts(const PublishedCount& published) {
    Verification& verification = report_.verification();
    verification.stations = fold_->stations().size();
    verification.status = record::word(published.status());
    verification.answer = mandate::word(published.decision->complete.answer);
    verification.outcome = published.decision->complete.outcome;
  }

  const FileBytes& files_;
  const std::vector<std::string_view>& entries_;
  const std::vector<ledger::Digest>& hashes_;
  const VerifyScope& scope_;
  const VerifyRequest& request_;
  const VerifyReport& report_;
  std::uint64_t records_ = 1;  // leaves as far as the last that is no decision
  LeafReader reader_;
  DefinitionLeaf definition_;
  DecisionLeaf decision_;
  std::optional<StationFold> fold_;
};

bool is_of_case(const LogLeaves& leaves) {
  LeafReader reader;
  const auto leaf = leaves.entries.empty() ? std::expected<Leaf, std::string>(std::unexpected(std::string()))
                                           : reader.read(leaves.entries.front());
  return leaf && std::holds_alternative<CaseLeaf>(*leaf);
}

void verify_case_within(const VerifyScope& scope, const FileBytes& files, const LogLeaves& leaves,
                        const VerifyReport& report) {
  if (scope.running_case) {
    scope.running_case(files, leaves, report);
  } else {
    report.fail(VerifyCheck::decision, leaf_place(0), "a running case", "a count: cases are not recomputed here");
  }
}

}  // namespace

void verify_content(const FileBytes& files, const LogLeaves& leaves, const VerifyScope& scope,
                    const VerifyRequest& request, const VerifyReport& report) {
  if (is_of_case(leaves)) {
    verify_case_within(scope, files, leaves, report);
    return;
  }
  ContentVerifier(files, leaves, scope, request, report).verify();
}

}  // namespace mandate::publication
