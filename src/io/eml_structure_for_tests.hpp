// For tests: the content models of EML 5.0, so that what is written has the elements of the standard in its order and
// number.
//
// From the schemas of OASIS Standard "Election Markup Language (EML) Specification Version 5.0" (1 December 2007):
// emlcore and 110, 230, 510, 520, 630. Of each model, the parts that this program writes; `other:` stands for elements
// of another namespace, where the schema has xs:any with ##other.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <pugixml.hpp>
#include <regex>
#include <string>
#include <string_view>

namespace mandate::io {

struct ContentModel {
  std::string_view message;  // 110, 230, 510, 520, 630; empty: all
  std::string_view parent;
  std::string_view children;  // regular expression over "Name;Name;"
  std::string_view reference;
};

inline constexpr std::string_view votes_model =
    "(Selection;)+(Cast;)?(Read;)?(TotalCounted;)?(Provisionals;)?(Abstentions;)?(RejectedVotes;)*(UncountedVotes;)*";

inline constexpr std::array<ContentModel, 40> eml_models = {
    {{"110", "EML", "TransactionId;(ManagingAuthority;)?(IssueDate;)?(other:)*ElectionEvent;", "110 EML, EMLstructure"},
     {"230", "EML", "TransactionId;(ManagingAuthority;)?(IssueDate;)?(other:)*CandidateList;", "230 EML"},
     {"510", "EML", "TransactionId;(ManagingAuthority;)?(IssueDate;)?(other:)*Count;", "510 EML"},
     {"520", "EML", "TransactionId;(ManagingAuthority;)?(IssueDate;)?(other:)*Result;", "520 EML"},
     {"630", "EML", "TransactionId;(ManagingAuthority;)?(IssueDate;)?(other:)*OptionsList;", "630 EML"},
     {"", "ManagingAuthority", "AuthorityIdentifier;AuthorityAddress;(other:)*", "core ManagingAuthorityStructure"},
     {"", "ElectionIdentifier", "(ElectionName;)?(ElectionGroup;)?(ElectionCategory;)?(other:)*",
      "core ElectionIdentifierStructure"},
     {"", "ContestIdentifier", "(ContestName;)?", "core ContestIdentifierStructure"},
     {"", "AffiliationIdentifier", "RegisteredName;", "core AffiliationIdentifierStructure"},
     {"", "CandidateIdentifier", "(CandidateName;)?(KnownAs;)?(CandidateGender;)?(ShortCode;)?",
      "core CandidateIdentifierStructure"},
     {"", "Candidate", "CandidateIdentifier;(CandidateFullName;)?", "core CandidateStructure"},
     {"", "CandidateFullName", "other:", "externals PersonNameStructure"},
     {"110", "ElectionEvent", "EventIdentifier;(Election;)+(other:)*", "110 ElectionEvent"},
     {"110", "Election", "ElectionIdentifier;(Contest;)+(other:)*", "110 Election"},
     {"110", "Contest", "ContestIdentifier;(ReportingUnit;)*(VotingMethod;)+MaxVotes;(PollingPlace;)*(other:)*",
      "110 Contest"},
     {"110", "ReportingUnit", "(ReportingUnitIdentifier;)+", "110 ReportingUnit"},
     {"110", "PollingPlace", "PhysicalLocation;", "core PollingPlaceStructure"},
     {"110", "PhysicalLocation", "Address;(PollingStation;)*", "core PollingPlaceStructure"},
     {"110", "Address", "Locality;", "EML_NL 110b"},
     {"110", "Locality", "other:", "EML_NL 110b"},
     {"230", "CandidateList", "(ListDate;)?(Election;)+(other:)*", "230 CandidateList"},
     {"230", "Election", "ElectionIdentifier;(Contest;)+", "230 Election"},
     {"230", "Contest", "ContestIdentifier;(Affiliation;|Candidate;)+(other:)*", "230 Contest"},
     {"230", "Affiliation", "AffiliationIdentifier;Type;(other:)*(Candidate;)*", "core AffiliationStructure"},
     {"510", "Count", "EventIdentifier;(other:)?(Election;)+(other:)*", "510 Count, EML_NL: kr:Phase before Election"},
     {"510", "Election", "ElectionIdentifier;Contests;", "510 Election"},
     {"510", "Contests", "(Contest;)+", "510 Contests"},
     {"510", "Contest", "ContestIdentifier;(CountQualifier;)?TotalVotes;(ReportingUnitVotes;)*", "510 Contest"},
     {"510", "TotalVotes", votes_model, "510 VoteGroup"},
     {"510", "ReportingUnitVotes", "ReportingUnitIdentifier;VOTES", "510 ReportingUnitVotes, VoteGroup"},
     {"510", "Selection",
      "(Candidate;(AffiliationIdentifier;)?|AffiliationIdentifier;|ReferendumOptionIdentifier;)ValidVotes;",
      "510 Selection"},
     {"520", "Result", "(Election;)+(other:)*", "520 Result"},
     {"520", "Election", "ElectionIdentifier;(Contest;)+", "520 Election"},
     {"520", "Contest", "ContestIdentifier;(Selection;)+", "520 Contest"},
     {"520", "Selection",
      "(Candidate;(AffiliationIdentifier;)?|AffiliationIdentifier;|ReferendumOptionIdentifier;)(Votes;)?(Ranking;)?("
      "Elected;)?",
      "520 Selection"},
     {"630", "OptionsList", "(Election;)+(other:)*", "630 OptionsList"},
     {"630", "Election", "ElectionIdentifier;(Proposal;)+(other:)*", "630 Election"},
     {"630", "Proposal", "ProposalIdentifier;Options;(other:)*", "core ProposalStructure"},
     {"630", "ProposalIdentifier", "(ProposalName;)?", "core ProposalIdentifierStructure"},
     {"630", "Options", "(ReferendumOptionIdentifier;)+", "core ProposalStructure"}}};

// Names as the models write them; Initial… elements of the profile stand before what they were corrected to and are no
// part of the standard's model.
inline std::string children_of(pugi::xml_node parent) {
  std::string names;
  for (const pugi::xml_node each : parent.children()) {
    const std::string_view name = each.name();
    const bool initial = name.starts_with("kr:Initial");
    if (each.type() == pugi::node_element && !initial) {
      names += name.find(':') == std::string_view::npos ? std::string(name) + ";" : "other:";
    }
  }
  return names;
}

inline const ContentModel* model_of(std::string_view message, std::string_view parent) {
  for (const ContentModel& model : eml_models) {
    if (model.parent == parent && (model.message.empty() || model.message == message)) {
      return &model;
    }
  }
  return nullptr;
}

// Every element of the standard's namespace that has children has those of its model.
inline void expect_eml_structure(const std::string& text) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(text.c_str()));
  const std::string message = std::string(document.document_element().attribute("Id").value()).substr(0, 3);
  for (const auto& found : document.select_nodes("//*")) {
    const pugi::xml_node element = found.node();
    const std::string_view name = element.name();
    if (name.find(':') != std::string_view::npos) {
      continue;
    }
    const ContentModel* const model = model_of(message, name);
    const std::string children = children_of(element);
    if (model == nullptr) {
      EXPECT_TRUE(children.empty()) << "no content model for " << name << ": " << children;
      continue;
    }
    std::string pattern(model->children);
    if (const std::size_t votes = pattern.find("VOTES"); votes != std::string::npos) {
      pattern.replace(votes, 5, votes_model);
    }
    EXPECT_TRUE(std::regex_match(children, std::regex(pattern)))
        << name << " (" << model->reference << "): " << children;
  }
}

}  // namespace mandate::io
