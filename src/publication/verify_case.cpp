#include "publication/verify_case.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "ledger/compact_range.hpp"
#include "ledger/digest.hpp"
#include "publication/case_way.hpp"
#include "publication/count_of_publication.hpp"
#include "publication/published_case.hpp"
#include "publication/verify_events.hpp"

namespace mandate::publication {
namespace {

class CaseVerifier {
 public:
  CaseVerifier(const FileBytes& files, const LogLeaves& leaves, const VerifyReport& report)
      : files_(files), leaves_(leaves), report_(report) {}

  void verify() {
    const auto book = read_rules(files_, report_);
    if (!book) {
      return;
    }
    CaseRecords records(*book);
    if (!take_leaves(records) || !read_decision()) {
      return;
    }
    say_facts(records);
    verify_held();
    if (!records.way()) {
      report_.fail(VerifyCheck::decision, "log", "no way of the case", "one behind the events");
      return;
    }
    const PublicStanding standing(*book, records);
    verify_way(standing);
    verify_counts(records);
    verify_signatures_of_authorities(standing);
    verify_files(records, standing);
    verify_decision(records);
  }

 private:
  // False where the case cannot be told.
  bool take_leaves(CaseRecords& records) {
    LeafReader reader;
    for (std::uint64_t i = 0; i < leaves_.entries.size(); ++i) {
      const auto leaf = reader.read(leaves_.entries[i]);
      if (!leaf) {
        report_.fail(VerifyCheck::log, leaf_place(i), leaf.error(), "a leaf in canonical JSON");
        continue;
      }
      records_ = std::holds_alternative<DecisionLeaf>(*leaf) ? records_ : i + 1;
      const bool tells = !std::holds_alternative<DecisionLeaf>(*leaf) && !std::holds_alternative<RotationLeaf>(*leaf);
      report_.looked(VerifyCheck::events, tells ? 1 : 0);
      if (const auto taken = records.take(*leaf); !taken) {
        report_.fail(VerifyCheck::events, leaf_place(i), taken.error(), "the next leaf of this case");
      }
    }
    return records.course() != nullptr;
  }

  bool read_decision() {
    LeafReader reader;
    const auto leaf = reader.read(leaves_.entries.back());
    const auto* const decision = leaf ? std::get_if<DecisionLeaf>(&*leaf) : nullptr;
    if (decision == nullptr) {
      report_.fail(VerifyCheck::decision, leaf_place(leaves_.entries.size() - 1), "a leaf of another type",
                   "a decision as the last leaf");
      return false;
    }
    decision_ = *decision;
    return true;
  }

  void verify_held() const {
    for (const auto& [name, held] : {std::pair(manifest_name, decision_.manifest), {rules_name, decision_.rules}}) {
      const auto file = files_.find(name);
      report_.looked(VerifyCheck::digests);
      if (file != files_.end() && ledger::hexadecimal(ledger::sha256(file->second)) != held) {
        report_.fail(VerifyCheck::digests, std::string(name), "another digest",
                     "SHA-256 " + held + " by the last leaf of the log");
      }
    }
  }

  void verify_way(const PublicStanding& standing) const {
    const WayLeaf& way = standing.way();
    report_.looked(VerifyCheck::decision, way.stages.size() + 1);
    const std::optional<std::size_t> difference = standing.difference();
    const std::string stage = difference && *difference < way.stages.size() ? way.stages[*difference].stage : "the end";
    if (difference && !may_come_from_sealed(way, *difference)) {
      report_.fail(VerifyCheck::decision, "log, the last way",
                   "from '" + shown_text(stage) + "' on the public events lead elsewhere", "the way that is told");
    } else if (difference) {
      report_.note(VerifyCheck::decision,
                   "from '" + shown_text(stage) + "' on the way is the publisher's word: it hangs on sealed events");
    }
    const bool counts = std::ranges::any_of(way.stages, [](const StageWay& one) { return !one.counts.empty(); });
    if (counts) {
      report_.note(VerifyCheck::sums,
                   "how many declarations count is the publisher's word: whose they are is not "
                   "published; everything that follows from these figures was computed again");
    }
    if (way.sealed > 0) {
      report_.note(VerifyCheck::events, std::to_string(way.sealed) + " events are sealed: of them the digest alone");
    }
  }

  // Of each stage and area: what was submitted is counted, withdrawn, struck out or refused; areas are within the
  // whole, and a stage has no more declarations than events brought.
  void verify_counts(const CaseRecords& records) const {
    std::map<std::string, Count64> brought;
    for (const DeclarationsLeaf& leaf : records.declarations()) {
      brought[leaf.stage] += leaf.kind == "declarations_received" ? static_cast<Count64>(leaf.items) : 0;
    }
    for (const StageWay& way : records.way()->stages) {
      Count64 counted_in_areas = 0;
      for (const AreaCounts& counts : way.counts) {
        Count64 told = counts.counted + counts.withdrawn + counts.struck_out;
        for (const RefusedCount& refused : counts.refused) {
          told += refused.number;
        }
        counted_in_areas += counts.area.empty() ? 0 : counts.counted;
        report_.looked(VerifyCheck::sums);
        if (told != counts.submitted) {
          fail_counts(way, std::to_string(counts.submitted) + " submitted",
                      std::to_string(told) + ", which is what became of them");
        }
      }
      if (!way.counts.empty() && counted_in_areas > way.counts.front().counted) {
        fail_counts(way, std::to_string(counted_in_areas) + " counted in areas",
                    "no more than " + std::to_string(way.counts.front().counted));
      }
      check_brought(way, brought[way.stage]);
    }
  }

  // Several ways of one stage share what its events brought.
  void check_brought(const StageWay& way, Count64& left) const {
    if (way.counts.empty()) {
      return;
    }
    left -= way.counts.front().submitted;
    if (left < 0) {
      fail_counts(way, "more declarations than events brought", "no more");
    }
  }

  void fail_counts(const StageWay& way, std::string found, std::string expected) const {
    report_.fail(VerifyCheck::sums, "log, the way of '" + shown_text(way.stage) + "'", std::move(found),
                 std::move(expected));
  }

  // What the authority signed beside what the figures give now.
  void verify_signatures_of_authorities(const PublicStanding& standing) const {
    for (std::size_t i = 0; i < standing.standing().stages.size(); ++i) {
      const proceeding::StageStanding& stage = standing.standing().stages[i];
      const bool told = !standing.difference() || i < *standing.difference();
      if (!stage.signed_as || !told) {
        continue;
      }
      report_.looked(VerifyCheck::announced);
      if (stage.signed_as->computed != stage.reckoning.outcome) {
        report_.note(VerifyCheck::announced, "stage '" + stage.stage->id + "': the draft that was signed says '" +
                                                 shown_text(stage.signed_as->computed) + "', the events give '" +
                                                 stage.reckoning.outcome + "'");
      }
      if (stage.signed_as->outcome != stage.reckoning.outcome) {
        report_.note(VerifyCheck::announced, "stage '" + stage.stage->id + "': the authority signed '" +
                                                 shown_text(stage.signed_as->outcome) + "', which differs from '" +
                                                 stage.reckoning.outcome + "'");
      }
    }
  }

  void verify_files(const CaseRecords& records, const PublicStanding& standing) const {
    for (const ContentFile& content : case_content_files(records, standing)) {
      report_.compare(check_of(content.name), files_, content.name, content.bytes);
    }
    if (!standing.is_whole() && files_.contains(case_standing_name)) {
      report_.fail(VerifyCheck::decision, std::string(case_standing_name), "a standing",
                   "none: it hangs on sealed events");
    }
    ledger::CompactRange range;
    for (std::uint64_t i = 0; i < records_; ++i) {
      range.append(leaves_.hashes[i]);
    }
    const LogReference log{report_.verification().origin, records_, ledger::hexadecimal(range.root()), {}};
    report_.compare(VerifyCheck::log, files_, about_name, about_case(records, log));
  }

  static VerifyCheck check_of(std::string_view name) {
    if (name == case_events_name) {
      return VerifyCheck::events;
    }
    return name == case_declarations_name ? VerifyCheck::sums : VerifyCheck::decision;
  }

  void verify_decision(const CaseRecords& records) const {
    report_.looked(VerifyCheck::decision);
    if (decision_ != case_decision_of(records, decision_.manifest, decision_.rules)) {
      report_.fail(VerifyCheck::decision, leaf_place(leaves_.entries.size() - 1), "another decision",
                   "that of the last way of the case");
    }
  }

  void say_facts(const CaseRecords& records) const {
    Verification& verification = report_.verification();
    verification.case_id = records.definition().case_id;
    verification.law_date = records.way() ? records.way()->law_date : std::string();
    verification.status = decision_.status;
    verification.answer = decision_.answer;
    verification.outcome = decision_.outcome;
  }

  const FileBytes& files_;
  const LogLeaves& leaves_;
  const VerifyReport& report_;
  std::uint64_t records_ = 1;  // leaves as far as the last that is no decision
  DecisionLeaf decision_;
};

}  // namespace

void verify_case_content(const FileBytes& files, const LogLeaves& leaves, const VerifyReport& report) {
  CaseVerifier(files, leaves, report).verify();
}

}  // namespace mandate::publication
