#include "io/cvr_nist.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
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

using Names = std::map<std::string, std::string, std::less<>>;

constexpr std::string_view write_in = "write-in";

std::string_view id_of(const Branch& object) {
  const std::string_view json = object.text_of("@id");
  return json.empty() ? object.text_of("ObjectId") : json;
}

// A list of references is a list in JSON and one text with spaces in XML.
std::string_view first_reference(std::string_view references) { return references.substr(0, references.find(' ')); }

bool read_nist(const ReadContext& context, ByteSource& source, NistSyntax syntax, const OnRecord& on_record) {
  return syntax == NistSyntax::json
             ? read_json_records(context, source, on_record)
             : read_xml_records(context, source, "CastVoteRecordReport", XmlRecords::children, on_record);
}

std::string place_of_record(std::size_t record) { return "CVR[" + std::to_string(record) + "]"; }

// Calls `take` for every snapshot that is the current one, in the record.
Branch current_snapshot(const Branch& record) {
  const std::string_view current = record.text_of("CurrentSnapshotId");
  for (Branch at = record.child("CVRSnapshot"); at.exists(); at = at.next_alike()) {
    if (id_of(at) == current) {
      return at;
    }
  }
  return {};
}

bool has_status(const Branch& object, std::string_view status) {
  for (Branch at = object.child("Status"); at.exists(); at = at.next_alike()) {
    if (at.text() == status) {
      return true;
    }
  }
  return false;
}

std::size_t rank_of(const Branch& selection, const Branch& position) {
  const std::string_view own = position.text_of("Rank");
  return number_or(own.empty() ? selection.text_of("Rank") : own, 0);
}

// --- definitions ---

class NistDefinitions {
 public:
  NistDefinitions(const ReadContext& context, BallotCollector& ballots) : context_(context), ballots_(&ballots) {}

  bool take(const Branch& record) {
    if (record.name() == "Election") {
      take_election(record);
    } else if (record.name() == "Party") {
      names_.insert_or_assign(std::string(id_of(record)), std::string(record.text_of("Name")));
    } else if (record.name() == "GpUnit") {
      units_.emplace_back(id_of(record), record.text_of("Name"));
    } else if (record.name() == "CVR") {
      note_ranks(record);
    }
    return true;
  }

  void declare() {
    for (const Contest& contest : contests_) {
      declare(contest);
    }
    for (const auto& [id, name] : units_) {
      ballots_->precinct(id, name.empty() ? id : name);
    }
  }

 private:
  struct Selection {
    std::string id;
    std::string refers_to;  // a candidate or party
    std::string text;       // of a ballot measure
    bool is_write_in = false;
  };
  struct Contest {
    std::string id;
    std::string name;
    std::string variation;
    std::size_t votes_allowed = 1;
    std::vector<Selection> selections;
  };

  void take_election(const Branch& election) {
    for (Branch at = election.child("Candidate"); at.exists(); at = at.next_alike()) {
      names_.insert_or_assign(std::string(id_of(at)), std::string(at.text_of("Name")));
    }
    for (Branch at = election.child("Contest"); at.exists(); at = at.next_alike()) {
      take_contest(at);
    }
  }

  void take_contest(const Branch& object) {
    Contest& contest = contests_.emplace_back();
    contest.id = id_of(object);
    contest.name = object.text_of("Name");
    contest.variation = object.text_of("VoteVariation");
    for (Branch at = object.child("ContestSelection"); at.exists(); at = at.next_alike()) {
      const std::string_view candidate = first_reference(at.text_of("CandidateIds"));
      const std::string_view refers_to = candidate.empty() ? first_reference(at.text_of("PartyIds")) : candidate;
      contest.selections.push_back({std::string(id_of(at)), std::string(refers_to),
                                    std::string(at.text_of("Selection")), at.text_of("IsWriteIn") == "true"});
    }
    const std::size_t otherwise =
        contest.variation == "approval" ? std::max<std::size_t>(contest.selections.size(), 1) : 1;
    contest.votes_allowed = number_or(object.text_of("VotesAllowed"), otherwise);
  }

  void note_ranks(const Branch& record) {
    for (Branch contest = current_snapshot(record).child("CVRContest"); contest.exists();
         contest = contest.next_alike()) {
      std::size_t most = 0;
      for (Branch at = contest.child("CVRContestSelection"); at.exists(); at = at.next_alike()) {
        for (Branch position = at.child("SelectionPosition"); position.exists(); position = position.next_alike()) {
          most = std::max(most, rank_of(at, position));
        }
      }
      if (most > 0) {
        std::size_t& ranks = ranks_[std::string(contest.text_of("ContestId"))];
        ranks = std::max(ranks, most);
      }
    }
  }

  void declare(const Contest& contest) {
    const auto ranks = ranks_.find(contest.id);
    ContestRules rules;
    rules.votes_allowed = contest.votes_allowed;
    rules.ranks = ranks == ranks_.end() ? 0 : ranks->second;
    rules.choices = contest.selections.size();
    const std::size_t index = ballots_->declare(contest.id, contest.name.empty() ? contest.id : contest.name, rules);
    if (ballots_->is_wanted(index)) {
      check(contest, rules);
    }
    for (const Selection& selection : contest.selections) {
      const auto named = names_.find(selection.refers_to);
      const std::string& name = named == names_.end() ? selection.text : named->second;
      ballots_->choice(index, selection.id, name, selection.is_write_in);
    }
  }

  void check(const Contest& contest, const ContestRules& rules) {
    constexpr std::array<std::string_view, 4> points = {"borda", "cumulative", "range", "proportional"};
    const std::string where = "the contest " + in_quotes(contest.id);
    if (std::ranges::find(points, contest.variation) != points.end()) {
      ballots_->report(context_.file, {}, where + " of the kind " + in_quotes(contest.variation),
                       "votes that count as one each", "Ask for another contest with --contest");
    }
    if (tally::BallotColumns::columns_of(rules) > tally::most_ballot_columns) {
      ballots_->report(context_.file, {},
                       where + " with " + std::to_string(tally::BallotColumns::columns_of(rules)) + " votes or ranks",
                       "at most " + std::to_string(tally::most_ballot_columns), "Check VotesAllowed and the ranks");
    }
  }

  ReadContext context_;
  BallotCollector* ballots_;
  Names names_;
  std::vector<Contest> contests_;
  std::vector<std::pair<std::string, std::string>> units_;
  std::map<std::string, std::size_t, std::less<>> ranks_;
};

// --- ballots ---

MarkState state_of(const Branch& selection, const Branch& position, bool needs_adjudication, bool ranked) {
  const std::string_view allocable = position.text_of("IsAllocable");
  if (needs_adjudication || has_status(selection, "needs-adjudication") ||
      position.text_of("HasIndication") == "unknown" || (!ranked && allocable == "unknown")) {
    return MarkState::ambiguous;
  }
  return allocable == "no" ? MarkState::not_allocable : MarkState::vote;
}

std::optional<BallotClass> class_in_file(const Branch& contest) {
  const std::string_view overvotes = contest.text_of("Overvotes");
  if (!contest.child("Status").exists() && overvotes.empty()) {
    return std::nullopt;
  }
  if (has_status(contest, "overvoted") || number_or(overvotes, 0) > 0) {
    return BallotClass::overvoted;
  }
  return has_status(contest, "not-indicated") ? BallotClass::blank : BallotClass::valid;
}

class Records {
 public:
  Records(const ReadContext& context, BallotCollector& ballots) : context_(context), ballots_(&ballots) {}

  bool take(const Branch& record, std::size_t index) {
    if (record.name() != "CVR") {
      return true;
    }
    ballots_->add_record();
    ballots_->take_id(context_.file, {}, record.text_of("UniqueId"));
    const Branch snapshot = current_snapshot(record);
    if (!snapshot.exists()) {
      report(place_of_record(index) + ".CurrentSnapshotId: " + in_quotes(record.text_of("CurrentSnapshotId")) +
                 " names no snapshot of the record",
             "the id of one of its snapshots");
      return true;
    }
    const std::string_view unit = record.text_of("BallotStyleUnitId");
    const std::uint32_t precinct = ballots_->precinct(unit, unit);
    const bool needs_adjudication = has_status(snapshot, "needs-adjudication");
    for (Branch at = snapshot.child("CVRContest"); at.exists(); at = at.next_alike()) {
      take_contest(at, precinct, needs_adjudication, index);
    }
    return true;
  }

 private:
  void report(std::string found, std::string expected) {
    ballots_->report(context_.file, {}, std::move(found), std::move(expected), "Export the file again");
  }

  void take_contest(const Branch& object, std::uint32_t precinct, bool needs_adjudication, std::size_t index) {
    const std::string_view id = object.text_of("ContestId");
    const std::optional<std::size_t> contest = ballots_->find(id);
    if (!contest) {
      report(place_of_record(index) + ": the contest " + in_quotes(id) + ", which the file does not define",
             "a Contest of the Election");
      return;
    }
    if (!ballots_->is_wanted(*contest)) {
      return;
    }
    marks_.clear();
    for (Branch at = object.child("CVRContestSelection"); at.exists(); at = at.next_alike()) {
      take_selection(at, *contest, needs_adjudication, index);
    }
    ballots_->add(*contest, precinct, marks_, class_in_file(object));
  }

  void take_selection(const Branch& selection, std::size_t contest, bool needs_adjudication, std::size_t index) {
    const std::optional<std::uint8_t> choice = choice_of(selection, contest);
    if (!choice) {
      report(place_of_record(index) + ": the selection " + in_quotes(selection.text_of("ContestSelectionId")) +
                 ", which the contest " + in_quotes(ballots_->contest(contest).id) + " does not have",
             "a ContestSelection of the contest");
      return;
    }
    for (Branch at = selection.child("SelectionPosition"); at.exists(); at = at.next_alike()) {
      if (at.text_of("HasIndication") == "no") {
        continue;
      }
      const bool ranked = ballots_->contest(contest).rules.ranks > 0;
      const std::size_t rank = ranked ? rank_of(selection, at) : 0;
      marks_.push_back(
          {*choice, static_cast<std::uint32_t>(rank), state_of(selection, at, needs_adjudication, ranked)});
    }
  }

  // A written-in name may have no selection of its own.
  std::optional<std::uint8_t> choice_of(const Branch& selection, std::size_t contest) {
    const std::string_view id = selection.text_of("ContestSelectionId");
    if (id.empty() && selection.child("SelectionPosition").child("CVRWriteIn").exists()) {
      return ballots_->choice(contest, write_in, {}, true);
    }
    return ballots_->find_choice(contest, id);
  }

  ReadContext context_;
  BallotCollector* ballots_;
  std::vector<Mark> marks_;
};

}  // namespace

bool declare_nist(const ReadContext& context, ByteSource& source, NistSyntax syntax, BallotCollector& ballots) {
  NistDefinitions definitions(context, ballots);
  const bool complete = read_nist(
      context, source, syntax, [&](const Branch& record, std::size_t /*index*/) { return definitions.take(record); });
  if (complete) {
    definitions.declare();
  }
  return complete;
}

bool collect_nist(const ReadContext& context, ByteSource& source, NistSyntax syntax, BallotCollector& ballots) {
  Records records(context, ballots);
  return read_nist(context, source, syntax,
                   [&](const Branch& record, std::size_t index) { return records.take(record, index); });
}

}  // namespace mandate::io
