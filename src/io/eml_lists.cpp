#include "io/eml_lists.hpp"

#include <utility>

#include "base/localized_text.hpp"
#include "io/contest_builder.hpp"
#include "io/results_cells.hpp"

namespace mandate::io::eml {
namespace {

using record::OptionKind;

std::size_t add_list(Reading& reading, pugi::xml_node parent, ContestBuilder& builder) {
  const pugi::xml_node identifier = reading.source.require(parent, "AffiliationIdentifier");
  return builder.option({reading.source.require_attribute(identifier, "Id"),
                         same_in_all(child_text(identifier, "RegisteredName")),
                         OptionKind::list,
                         {},
                         {},
                         false});
}

// In 520 the Id is the order of election; the short code, where there is one, says who it is.
std::string number_of(pugi::xml_node identifier) {
  for (const std::string& each :
       {child_text(identifier, "ShortCode"), std::string(identifier.attribute("ShortCode").value())}) {
    if (!each.empty()) {
      return each;
    }
  }
  return identifier.attribute("Id").value();
}

void say_figures(Writing& writing, bool with_elected) {
  for (const record::Contest& contest : writing.results.contests) {
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      writing.left_out.count("protocols (message 510 has them)");
    }
    if (contest.seats) {
      writing.left_out.say("the number of seats (message 110a has it)");
    }
    for (const record::ContestOption& option : contest.options) {
      if (option.seats || (with_elected && option.elected)) {
        writing.left_out.say(option.seats ? "seats of lists" : "who is elected (message 520 has it)");
      }
    }
  }
  if (writing.results.units.size() > 0) {
    writing.left_out.say("regions and stations (messages 110a and 110b have them)");
  }
  if (writing.results.status != record::CountStatus::complete) {
    writing.left_out.say("how far the count is");
  }
}

// A person of the list above, or of none. Whether the person is new.
bool add_candidate(ContestBuilder& builder, std::optional<std::size_t> list, const std::string& number,
                   pugi::xml_node candidate, bool elected) {
  const std::size_t before = builder.contest.options.size();
  const std::string name = full_name(candidate);
  builder.option({candidate_id(list ? builder.contest.options[*list].id : std::string(), number),
                  name.empty() ? LocalizedText{} : same_in_all(name),
                  OptionKind::candidate,
                  list,
                  {},
                  elected});
  return builder.contest.options.size() > before;
}

// What 230b and 520 have alike: an element with an election, whose contests `read_options` reads.
template <typename ReadOptions>
void read_contests(Reading& reading, const char* around, const ReadOptions& read_options) {
  const pugi::xml_node election =
      reading.source.require(reading.source.require(reading.source.root(), around), "Election");
  read_election(reading, election);
  for (const pugi::xml_node contest : children(election, "Contest")) {
    ContestBuilder builder;
    read_contest_identifier(contest, builder.contest);
    read_options(reading, contest, builder);
    reading.read.results.contests.push_back(std::move(builder).finish(reading.read.results.status));
  }
}

void read_lists(Reading& reading, pugi::xml_node contest, ContestBuilder& builder) {
  for (const pugi::xml_node affiliation : children(contest, "Affiliation")) {
    const std::size_t list = add_list(reading, affiliation, builder);
    for (const pugi::xml_node candidate : children(affiliation, "Candidate")) {
      const pugi::xml_node identifier = reading.source.require(candidate, "CandidateIdentifier");
      const std::string number = reading.source.require_attribute(identifier, "Id");
      if (!add_candidate(builder, list, number, candidate, false)) {
        reading.source.report(candidate, "candidate " + number + " for the second time", "each candidate once");
      }
    }
  }
}

void read_elected(Reading& reading, pugi::xml_node contest, ContestBuilder& builder) {
  std::optional<std::size_t> list;
  for (const pugi::xml_node selection : children(contest, "Selection")) {
    const bool elected = child_text(selection, "Elected") == "yes";
    if (!child(selection, "AffiliationIdentifier").empty()) {
      list = add_list(reading, selection, builder);
    }
    if (const pugi::xml_node candidate = child(selection, "Candidate")) {
      const std::string number = number_of(reading.source.require(candidate, "CandidateIdentifier"));
      add_candidate(builder, list, number, candidate, elected);
    } else if (const pugi::xml_node answer = child(selection, "ReferendumOptionIdentifier")) {
      builder.option(
          {answer.attribute("Id").value(), same_in_all(text_of(answer)), OptionKind::answer, {}, {}, elected});
    } else if (list) {
      builder.contest.options[*list].elected = elected;
    }
    if (!child(selection, "Votes").empty()) {
      reading.read.assumed.emplace_back("votes in a message about who is elected are not kept (message 510 has them)");
    }
  }
}

void write_candidate(Writing& writing, pugi::xml_node parent, const record::Contest& contest,
                     const record::ContestOption& option) {
  const pugi::xml_node candidate = add(parent, "Candidate");
  set(add(candidate, "CandidateIdentifier"), "Id", candidate_number(contest, option));
  write_full_name(candidate, option.name.in(Language::en));
  if (has_translations(option.name)) {
    writing.left_out.say("names of options in further languages");
  }
}

// Those of the list that are elected; the list itself is where it or one of them is.
bool wins(const record::Contest& contest, std::size_t list) {
  for (const record::ContestOption& option : contest.options) {
    if (option.list == list && option.elected) {
      return true;
    }
  }
  return contest.options[list].elected;
}

void write_elected(Writing& writing, pugi::xml_node element, const record::Contest& contest, std::size_t index) {
  const record::ContestOption& option = contest.options[index];
  const pugi::xml_node selection = add(element, "Selection");
  if (option.kind == OptionKind::candidate) {
    write_candidate(writing, selection, contest, option);
  } else if (option.kind == OptionKind::list) {
    write_affiliation(writing, selection, option);
  } else {
    set(add(selection, "ReferendumOptionIdentifier", option.name.in(Language::en)), "Id", option.id);
  }
  add(selection, "Elected", "yes");
}

}  // namespace

void read_candidates(Reading& reading) {
  read_contests(reading, "CandidateList", read_lists);
  reading.read.assumed.emplace_back("what the list says about persons beside their names is not kept");
}

void write_candidates(Writing& writing, pugi::xml_node root) {
  if (writing.results.date) {
    writing.left_out.say("the date of issue, which the profile asks for: it is not known");
  }
  const pugi::xml_node election = add(add(root, "CandidateList"), "Election");
  write_election(writing, election);
  for (const record::Contest& contest : writing.results.contests) {
    const pugi::xml_node element = add(election, "Contest");
    write_contest_identifier(writing, element, contest);
    for (std::size_t list = 0; list < contest.options.size(); ++list) {
      if (contest.options[list].kind != OptionKind::list) {
        const bool alone = !contest.options[list].list;
        if (alone) {
          writing.left_out.count("candidates of no list and answers");
        }
        continue;
      }
      const pugi::xml_node affiliation = add(element, "Affiliation");
      write_affiliation(writing, affiliation, contest.options[list]);
      add(affiliation, "Type", "op zichzelf staande lijst");
      for (const record::ContestOption& option : contest.options) {
        if (option.list == list) {
          write_candidate(writing, affiliation, contest, option);
        }
      }
    }
  }
  say_figures(writing, true);
}

void read_result(Reading& reading) { read_contests(reading, "Result", read_elected); }

void write_result(Writing& writing, pugi::xml_node root) {
  const pugi::xml_node election = add(add(root, "Result"), "Election");
  write_election(writing, election);
  for (const record::Contest& contest : writing.results.contests) {
    const pugi::xml_node element = add(election, "Contest");
    write_contest_identifier(writing, element, contest);
    for (std::size_t index = 0; index < contest.options.size(); ++index) {
      const record::ContestOption& option = contest.options[index];
      if (option.list) {
        continue;
      }
      const bool named = option.kind == OptionKind::list ? wins(contest, index) : option.elected;
      if (!named) {
        writing.left_out.count("lists, candidates and answers that are not elected");
        continue;
      }
      write_elected(writing, element, contest, index);
      for (std::size_t other = 0; other < contest.options.size(); ++other) {
        if (contest.options[other].list == index && contest.options[other].elected) {
          write_elected(writing, element, contest, other);
        }
      }
    }
  }
  say_figures(writing, false);
}

void read_answers(Reading& reading) {
  const pugi::xml_node options = reading.source.require(reading.source.root(), "OptionsList");
  const pugi::xml_node election = reading.source.require(options, "Election");
  read_election(reading, election);
  for (const pugi::xml_node proposal : children(election, "Proposal")) {
    ContestBuilder builder;
    const pugi::xml_node identifier = reading.source.require(proposal, "ProposalIdentifier");
    builder.contest.id = identifier.attribute("Id").value();
    const std::string question = child_text(identifier, "ProposalName");
    builder.contest.title = question.empty() ? LocalizedText{} : same_in_all(question);
    for (const pugi::xml_node answer :
         children(reading.source.require(proposal, "Options"), "ReferendumOptionIdentifier")) {
      const std::string id = reading.source.require_attribute(answer, "Id");
      builder.option({id, same_in_all(text_of(answer)), OptionKind::answer, {}, {}, false});
    }
    reading.read.results.contests.push_back(std::move(builder).finish(reading.read.results.status));
  }
  if (!child(election, "ElectionTree").empty()) {
    reading.read.assumed.emplace_back("the tree of regions is not kept (message 110a has it)");
  }
}

void write_answers(Writing& writing, pugi::xml_node root) {
  const pugi::xml_node election = add(add(root, "OptionsList"), "Election");
  write_election(writing, election);
  for (const record::Contest& each : writing.results.contests) {
    const record::Contest contest = with_answers(each);
    const pugi::xml_node proposal = add(election, "Proposal");
    const pugi::xml_node identifier = add(proposal, "ProposalIdentifier");
    if (!contest.id.empty()) {
      set(identifier, "Id", contest.id);
    }
    if (!contest.title.empty()) {
      add(identifier, "ProposalName", contest.title.in(Language::en));
    }
    if (has_translations(contest.title)) {
      writing.left_out.say("titles of contests in further languages");
    }
    const pugi::xml_node options = add(proposal, "Options");
    for (const record::ContestOption& option : contest.options) {
      if (option.kind != OptionKind::answer) {
        writing.left_out.count("lists and candidates (message 230b has them)");
        continue;
      }
      set(add(options, "ReferendumOptionIdentifier", option.name.in(Language::en)), "Id", option.id);
    }
  }
  say_figures(writing, true);
}

}  // namespace mandate::io::eml
