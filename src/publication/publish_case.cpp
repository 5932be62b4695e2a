#include "publication/publish_case.hpp"

#include <optional>
#include <utility>

#include "io/case_event.hpp"
#include "io/rules.hpp"
#include "ledger/digest.hpp"
#include "publication/case_way.hpp"
#include "publication/continued_log.hpp"
#include "publication/log_maker.hpp"
#include "publication/log_policy.hpp"
#include "publication/publication_writer.hpp"
#include "publication/published_case.hpp"

namespace mandate::publication {
namespace {

class CasePublisher {
 public:
  CasePublisher(const CasePublicationRequest& request, PublicationTarget& target)
      : request_(request), keys_(*request.key, request.next_key), writer_(target, keys_, result_) {}

  std::expected<Published, Problems> publish() {
    if (!(read_law() && make_leaves() && stand() && write_files() && write_log())) {
      return std::unexpected(std::move(problems_));
    }
    return std::move(result_);
  }

 private:
  bool fail(Problem problem) {
    problems_.push_back(std::move(problem));
    return false;
  }
  template <typename Value>
  bool good(const std::expected<Value, Problem>& done) {
    return done ? true : fail(done.error());
  }

  bool read_law() {
    book_ = io::read_canonical_rule_book(request_.rules, problems_);
    rules_ = std::string(request_.rules) + "\n";
    records_.emplace(book_);
    return problems_.empty();
  }

  // The log that is continued, and behind it what came since.
  bool make_leaves() {
    if (request_.before != nullptr) {
      if (!good(continued_.take(*request_.before, request_.key->verifier()))) {
        return false;
      }
      maker_.retell();
    }
    if (!add(request_.definition)) {
      return false;
    }
    const declaration::AreaCodes areas = io::area_codes_of(*records_->country());
    for (const DisclosedEvent& event : request_.log) {
      if (!add(leaf_of(event, areas))) {
        return false;
      }
    }
    return add_way() && (!keys_.changes() || good(continued_.change_key()));
  }

  bool add(const Leaf& leaf) {
    maker_.add(leaf);
    if (!good(continued_.check_fault())) {
      return false;
    }
    const std::expected<void, std::string> taken = records_->take(leaf);
    return taken ? true : fail({"the log of the case", {}, taken.error(), "the log of a case", {}});
  }

  // Unless the last publication told the same of the same events.
  bool add_way() {
    if (!good(continued_.check())) {
      return false;
    }
    const std::vector<std::string>& published = continued_.published();
    const Leaf way = request_.way;
    const bool told_already = maker_.log().size() == published.size() && published.size() > 1 &&
                              published[published.size() - 2] == leaf_text(way) && !keys_.changes();
    if (!told_already) {
      maker_.add(way);
    }
    const std::expected<void, std::string> taken = records_->take(way);
    return taken ? good(continued_.check())
                 : fail({"the way of the case", {}, taken.error(), "the way by all events", {}});
  }

  bool stand() {
    standing_.emplace(book_, *records_);
    const std::optional<std::size_t> difference = standing_->difference();
    if (difference && !may_come_from_sealed(standing_->way(), *difference)) {
      return fail({"the way of the case",
                   {},
                   "the public events lead elsewhere than all events, from stage " + std::to_string(*difference + 1) +
                       " on, and nothing before it is sealed",
                   "a way that anybody can compute again",
                   "Show this case to whoever maintains this program"});
    }
    const ledger::TreeHead records = maker_.records();
    const ledger::VerifierKey& key = keys_.in_force();
    result_.log = {key.name, records.size, ledger::hexadecimal(records.root), ledger::verifier_key_text(key)};
    const DecisionLeaf decision = case_decision_of(*records_, {}, {});
    result_.answer = decision.answer;
    result_.outcome = decision.outcome;
    result_.status = decision.outcome.empty() ? record::CountStatus::partial : record::CountStatus::final;
    return true;
  }

  bool write_files() {
    std::vector<ManifestEntry> listed;
    const auto put = [&](std::string_view name, std::string_view bytes) {
      return good(writer_.put_listed(listed, name, bytes));
    };
    const auto policy = log_policy(result_.log.key, {});
    if (!policy) {
      problems_ = policy.error();
      return false;
    }
    bool written = put(rules_name, rules_) && put(key_name, result_.log.key + "\n") && put(policy_name, *policy) &&
                   put(about_name, about_case(*records_, result_.log));
    for (const ContentFile& file : case_content_files(*records_, *standing_)) {
      written = written && put(file.name, file.bytes);
    }
    CasePublicationView view{.records = &*records_,
                             .standing = &*standing_,
                             .files = {},
                             .log = result_.log,
                             .rules_digest = ledger::hexadecimal(ledger::sha256(rules_))};
    for (const ManifestEntry& entry : listed) {
      view.files.push_back(entry.path);
    }
    for (const CaseSiteMaker& maker : request_.site) {
      for (const SiteFile& page : maker(view)) {
        written = written && put(page.name, page.bytes);
      }
    }
    auto manifest = written ? writer_.put_manifest(std::move(listed)) : std::expected<std::string, Problem>();
    if (!good(manifest)) {
      return false;
    }
    manifest_ = std::move(*manifest);
    return written;
  }

  bool write_log() {
    const DecisionLeaf decision = case_decision_of(*records_, manifest_, ledger::hexadecimal(ledger::sha256(rules_)));
    if (maker_.last() != leaf_text(decision)) {
      maker_.end(decision);
    }
    return good(continued_.check()) && good(writer_.put_log(maker_.log(), continued_.note()));
  }

  const CasePublicationRequest& request_;
  Problems problems_;
  Published result_;
  procedure::RuleBook book_;
  record::UnitTree no_stations_;
  LogMaker maker_{no_stations_, 0};
  std::optional<CaseRecords> records_;
  std::optional<PublicStanding> standing_;
  LogKeys keys_;
  ContinuedLog continued_{maker_, keys_, "events"};
  PublicationWriter writer_;
  std::string rules_;
  std::string manifest_;  // its digest
};

}  // namespace

std::expected<Published, Problems> publish_case(const CasePublicationRequest& request, PublicationTarget& target) {
  return CasePublisher(request, target).publish();
}

}  // namespace mandate::publication
