#include "io/cvr_hart.hpp"

#include <algorithm>
#include <map>
#include <string>
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

bool is_ballot(std::string_view name) { return name.ends_with(".xml") && !name.ends_with(".sig.xml"); }

bool is_rejected(const Branch& option) {
  return option.child("WriteInData").text_of("WriteInDataStatus") == "Rejected";
}

template <typename Take>
void each_contest(const Branch& ballot, Take take) {
  const Branch contests = ballot.child("Contests");
  for (Branch contest = contests.child("Contest"); contest.exists(); contest = contest.next_alike()) {
    take(contest);
  }
}

template <typename Take>
void each_option(const Branch& contest, Take take) {
  const Branch options = contest.child("Options");
  for (Branch option = options.child("Option"); option.exists(); option = option.next_alike()) {
    take(option);
  }
}

// What the ballots show of a contest's rules.
struct Shown {
  std::string name;
  std::size_t ranks = 0;
  std::size_t with_undervotes = 0;  // marks and undervotes
  std::size_t most_marks = 1;

  [[nodiscard]] ContestRules rules() const {
    ContestRules rules;
    rules.ranks = ranks > 1 ? ranks : 0;
    rules.votes_allowed =
        rules.ranks > 0 ? 1 : std::max<std::size_t>(with_undervotes > 0 ? with_undervotes : most_marks, 1);
    return rules;
  }
};

class HartDefinitions {
 public:
  void take(const Branch& contest) {
    const auto [at, added] = contests_.try_emplace(std::string(contest.text_of("Id")));
    if (added) {
      order_.push_back(at->first);
    }
    Shown& shown = at->second;
    shown.name = shown.name.empty() ? contest.text_of("Name") : shown.name;
    std::size_t marks = 0;
    each_option(contest, [&](const Branch& option) {
      marks += is_rejected(option) ? 0U : 1U;
      shown.ranks = std::max(shown.ranks, option.text_of("Value").size());
    });
    const auto undervotes = read_whole_number(contest.text_of("Undervotes"));
    if (undervotes) {
      shown.with_undervotes = std::max(shown.with_undervotes, marks + static_cast<std::size_t>(*undervotes));
    } else if (!contest.child("Overvoted").exists()) {
      shown.most_marks = std::max(shown.most_marks, marks);
    }
  }

  void declare(const std::string& file, BallotCollector& ballots) const {
    for (const std::string& id : order_) {
      const Shown& shown = contests_.at(id);
      const ContestRules rules = shown.rules();
      if (tally::BallotColumns::columns_of(rules) > tally::most_ballot_columns) {
        ballots.report(
            file, {},
            "more than " + std::to_string(tally::most_ballot_columns) + " votes or ranks in " + in_quotes(shown.name),
            "a ballot", "Check Undervotes and Value");
        continue;
      }
      ballots.declare(id, shown.name.empty() ? id : shown.name, rules);
    }
  }

 private:
  std::map<std::string, Shown, std::less<>> contests_;
  std::vector<std::string> order_;
};

class Ballots {
 public:
  explicit Ballots(BallotCollector& ballots) : ballots_(&ballots) {}

  void take(const std::string& file, const Branch& ballot) {
    ballots_->add_record();
    ballots_->take_id(file, {}, ballot.text_of("CvrGuid"));
    const Branch split = ballot.child("PrecinctSplit");
    const std::uint32_t precinct = ballots_->precinct(split.text_of("Id"), split.text_of("Name"));
    each_contest(ballot, [&](const Branch& contest) { take_contest(contest, precinct); });
  }

 private:
  void take_contest(const Branch& object, std::uint32_t precinct) {
    const auto contest = ballots_->find(object.text_of("Id"));
    if (!contest || !ballots_->is_wanted(*contest)) {
      return;
    }
    marks_.clear();
    each_option(object, [&](const Branch& option) { take_option(option, *contest); });
    ballots_->add(*contest, precinct, marks_,
                  object.child("Overvoted").exists() ? BallotClass::overvoted : BallotClass::valid);
  }

  void take_option(const Branch& option, std::size_t contest) {
    const std::string_view name = option.text_of("Name");
    const bool write_in = option.child("WriteInData").exists();
    const auto choice = ballots_->choice(contest, option.text_of("Id"), write_in ? std::string_view() : name, write_in);
    const std::string_view value = option.text_of("Value");
    const bool ranked = ballots_->contest(contest).rules.ranks > 0;
    for (std::size_t at = 0; choice && at < value.size(); ++at) {
      if (value[at] == '1') {
        marks_.push_back({*choice, ranked ? static_cast<std::uint32_t>(at + 1) : 0,
                          is_rejected(option) ? MarkState::not_allocable : MarkState::vote});
      }
    }
  }

  BallotCollector* ballots_;
  std::vector<Mark> marks_;
};

template <typename Take>
bool read_files(const FileSet& files, BallotCollector& ballots, Take take) {
  bool complete = true;
  for (const std::string& name : files.names()) {
    if (!is_ballot(name)) {
      continue;
    }
    const std::unique_ptr<ByteSource> source = files.open_file(name, ballots.problems());
    const ReadContext context{files.path_of(name), &ballots.problems()};
    const OnRecord on_record = [&](const Branch& ballot, std::size_t /*index*/) {
      take(context.file, ballot);
      return true;
    };
    complete = source != nullptr && read_xml_records(context, *source, "Cvr", XmlRecords::root, on_record) && complete;
    if (ballots.problems().size() > BallotCollector::most_reported) {
      return false;
    }
  }
  return complete;
}

}  // namespace

bool collect_hart(const FileSet& files, BallotCollector& ballots) {
  HartDefinitions definitions;
  const bool complete = read_files(files, ballots, [&](const std::string& /*file*/, const Branch& ballot) {
    each_contest(ballot, [&](const Branch& contest) { definitions.take(contest); });
  });
  if (!complete) {
    return false;
  }
  definitions.declare(files.names().empty() ? std::string() : files.path_of(files.names().front()), ballots);
  Ballots taken(ballots);
  return read_files(files, ballots, [&](const std::string& file, const Branch& ballot) { taken.take(file, ballot); });
}

}  // namespace mandate::io
