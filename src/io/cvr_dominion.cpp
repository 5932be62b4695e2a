#include "io/cvr_dominion.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/record_stream.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using tally::BallotClass;
using tally::ContestRules;
using tally::Mark;
using tally::MarkState;

std::string_view without_folders(std::string_view name) { return name.substr(name.rfind('/') + 1); }

// What the manifests say.
class Manifests {
 public:
  Manifests(const FileSet& files, BallotCollector& ballots) : files_(&files), ballots_(&ballots) {}

  bool read() {
    return each("ContestManifest.json", true, [this](const Branch& contest) { take_contest(contest); }) &&
           each("CandidateManifest.json", true, [this](const Branch& candidate) { take_candidate(candidate); }) &&
           each("PrecinctPortionManifest.json", false,
                [this](const Branch& portion) {
                  portions_.emplace(std::string(portion.text_of("Id")), std::string(portion.text_of("Description")));
                }) &&
           each("OutstackConditionManifest.json", false, [this](const Branch& condition) {
             if (condition.text_of("Description") == "InvalidContest") {
               void_contest_ = condition.text_of("Id");
             }
           });
  }

  [[nodiscard]] std::string_view void_contest() const { return void_contest_; }
  [[nodiscard]] std::string_view name_of_portion(std::string_view id) const {
    const auto known = portions_.find(std::string(id));
    return known == portions_.end() ? id : std::string_view(known->second);
  }

 private:
  template <typename Take>
  bool each(std::string_view manifest, bool required, Take take) {
    const std::optional<std::string> name = files_->find(manifest);
    if (!name && !required) {
      return true;
    }
    if (!name) {
      ballots_->report(files_->path_of(manifest), {}, "no such file", "the manifest that belongs to the export",
                       "Put it beside CvrExport.json");
      return false;
    }
    const std::unique_ptr<ByteSource> source = files_->open_file(*name, ballots_->problems());
    const ReadContext context{files_->path_of(*name), &ballots_->problems()};
    return source != nullptr && read_json_records(context, *source, [&](const Branch& record, std::size_t /*index*/) {
             if (record.name() == "List") {
               take(record);
             }
             return true;
           });
  }

  void take_contest(const Branch& contest) {
    ContestRules rules;
    rules.votes_allowed = std::max<std::size_t>(number_or(contest.text_of("VoteFor"), 1), 1);
    const std::size_t ranks = number_or(contest.text_of("NumOfRanks"), 0);
    rules.ranks = ranks > 1 ? ranks : 0;
    if (tally::BallotColumns::columns_of(rules) > tally::most_ballot_columns) {
      ballots_->report(files_->path_of("ContestManifest.json"), {},
                       "the contest " + in_quotes(contest.text_of("Id")) + " with " +
                           std::to_string(tally::BallotColumns::columns_of(rules)) + " votes or ranks",
                       "at most " + std::to_string(tally::most_ballot_columns), "Check VoteFor and NumOfRanks");
    }
    ballots_->declare(contest.text_of("Id"), contest.text_of("Description"), rules);
  }

  void take_candidate(const Branch& candidate) {
    const std::optional<std::size_t> contest = ballots_->find(candidate.text_of("ContestId"));
    if (!contest) {
      ballots_->report(files_->path_of("CandidateManifest.json"), {},
                       "the candidate " + in_quotes(candidate.text_of("Id")) + " of the contest " +
                           in_quotes(candidate.text_of("ContestId")) + ", which ContestManifest.json does not have",
                       "one of its contests", "Take the manifests and the export from one export");
      return;
    }
    ballots_->choice(*contest, candidate.text_of("Id"), candidate.text_of("Description"),
                     candidate.text_of("Type") == "WriteIn");
    ContestRules rules = ballots_->contest(*contest).rules;
    rules.choices = ballots_->contest(*contest).choices.size();
    ballots_->declare(candidate.text_of("ContestId"), {}, rules);
  }

  const FileSet* files_;
  BallotCollector* ballots_;
  std::unordered_map<std::string, std::string> portions_;  // looked up only
  std::string void_contest_ = "7";
};

class Sessions {
 public:
  Sessions(std::string file, const Manifests& manifests, BallotCollector& ballots)
      : file_(std::move(file)), manifests_(&manifests), ballots_(&ballots) {}

  bool take(const Branch& session, std::size_t index) {
    if (session.name() != "Sessions") {
      return true;
    }
    ballots_->add_record();
    ballots_->take_id(file_, {}, id_of_session(session));
    const Branch version = current(session);
    if (!version.exists()) {
      ballots_->add_record_without_current();
      return true;
    }
    index_ = index;
    const std::string_view portion = version.text_of("PrecinctPortionId");
    const std::uint32_t precinct = ballots_->precinct(portion, manifests_->name_of_portion(portion));
    take_contests(version, precinct);
    for (Branch card = version.child("Cards"); card.exists(); card = card.next_alike()) {
      take_contests(card, precinct);
    }
    return true;
  }

 private:
  // Tabulator, batch and record; none where the record is masked to keep the vote secret.
  static std::string id_of_session(const Branch& session) {
    const std::string_view record = session.text_of("RecordId");
    if (record.empty() || record == "X") {
      return {};
    }
    std::string id(session.text_of("TabulatorId"));
    for (const std::string_view part : {session.text_of("BatchId"), record}) {
      id += '-';
      id += part;
    }
    return id;
  }

  static Branch current(const Branch& session) {
    for (Branch version = session.first(); version.exists(); version = version.next()) {
      if ((version.name() == "Original" || version.name() == "Modified") && version.text_of("IsCurrent") == "true") {
        return version;
      }
    }
    return {};
  }

  [[nodiscard]] bool has_condition(const Branch& object) const {
    for (Branch at = object.child("OutstackConditionIds"); at.exists(); at = at.next_alike()) {
      if (at.text() == manifests_->void_contest()) {
        return true;
      }
    }
    return false;
  }

  void report(std::string_view what, std::string_view id, std::string_view manifest) {
    ballots_->report(file_, {},
                     "Sessions[" + std::to_string(index_) + "]: the " + std::string(what) + " " + in_quotes(id) +
                         ", which " + std::string(manifest) + " does not have",
                     "one of its entries", "Take the manifests and the export from one export");
  }

  void take_contests(const Branch& card, std::uint32_t precinct) {
    for (Branch at = card.child("Contests"); at.exists(); at = at.next_alike()) {
      const std::string_view id = at.text_of("Id");
      const std::optional<std::size_t> contest = ballots_->find(id);
      if (!contest) {
        report("contest", id, "ContestManifest.json");
      } else if (has_condition(at)) {
        ballots_->leave_out(*contest);
      } else if (ballots_->is_wanted(*contest)) {
        take_ballot(at, *contest, precinct);
      }
    }
  }

  void take_ballot(const Branch& object, std::size_t contest, std::uint32_t precinct) {
    const bool ranked = ballots_->contest(contest).rules.ranks > 0;
    marks_.clear();
    for (Branch at = object.child("Marks"); at.exists(); at = at.next_alike()) {
      const std::optional<std::uint8_t> choice = ballots_->find_choice(contest, at.text_of("CandidateId"));
      if (!choice) {
        report("candidate", at.text_of("CandidateId"), "CandidateManifest.json");
        continue;
      }
      MarkState state = !ranked && at.text_of("IsVote") == "false" ? MarkState::not_allocable : MarkState::vote;
      state = at.text_of("IsAmbiguous") == "true" ? MarkState::ambiguous : state;
      const std::size_t rank = ranked ? number_or(at.text_of("Rank"), 0) : 0;
      marks_.push_back({*choice, static_cast<std::uint32_t>(rank), state});
    }
    const std::string_view overvotes = object.text_of("Overvotes");
    const std::optional<BallotClass> file_says =
        overvotes.empty() ? std::nullopt
                          : std::optional(number_or(overvotes, 0) > 0 ? BallotClass::overvoted : BallotClass::valid);
    ballots_->add(contest, precinct, marks_, file_says);
  }

  std::string file_;
  const Manifests* manifests_;
  BallotCollector* ballots_;
  std::vector<Mark> marks_;
  std::size_t index_ = 0;
};

}  // namespace

bool is_dominion_export(std::string_view name) {
  const std::string_view file = without_folders(name);
  return file.starts_with("CvrExport") && file.ends_with(".json");
}

bool collect_dominion(const FileSet& files, BallotCollector& ballots) {
  Manifests manifests(files, ballots);
  if (!manifests.read()) {
    return false;
  }
  bool complete = true;
  for (const std::string& name : files.names()) {
    if (!is_dominion_export(name)) {
      continue;
    }
    const std::unique_ptr<ByteSource> source = files.open_file(name, ballots.problems());
    Sessions sessions(files.path_of(name), manifests, ballots);
    const auto take = [&](const Branch& record, std::size_t index) { return sessions.take(record, index); };
    complete = source != nullptr &&
               read_json_records(ReadContext{files.path_of(name), &ballots.problems()}, *source, take) && complete;
  }
  return complete;
}

}  // namespace mandate::io
