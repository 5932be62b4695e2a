// For tests: the classes of NIST SP 1500-100 version 2 that this program writes, with their members in the order of the
// XML schema, and which of them the JSON schema requires (additionalProperties is false in every class).
//
// From NIST_V2_election_results_reporting.xsd and .json, version 2.0.3 of the schema (2021).
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"

namespace mandate::io {

struct NistClass {
  std::string_view name;
  std::string_view required;
  std::string_view members;  // in the order of the XML schema
};

inline constexpr std::string_view contest_members =
    "@type @id Abbreviation BallotSubTitle BallotTitle ContestSelection CountStatus ElectionDistrictId "
    "ExternalIdentifier "
    "HasRotation Name OtherCounts SequenceOrder SubUnitsReported TotalSubUnits VoteVariation OtherVoteVariation ";

inline constexpr std::array<NistClass, 17> nist_classes = {
    {{"ElectionReport",
      "@type Format GeneratedDate Issuer IssuerAbbreviation SequenceEnd SequenceStart Status VendorApplicationId",
      "@type Election ExternalIdentifier Format GeneratedDate GpUnit Header Issuer IssuerAbbreviation IsTest Notes "
      "Office "
      "OfficeGroup Party Person SequenceStart SequenceEnd Status TestType VendorApplicationId"},
     {"Election", "@type ElectionScopeId EndDate Name StartDate Type",
      "@type BallotCounts BallotStyle Candidate ContactInformation Contest CountStatus ElectionScopeId "
      "ExternalIdentifier "
      "Name StartDate EndDate Type OtherType"},
     {"ReportingUnit", "@id @type Type",
      "@type @id ComposingGpUnitIds ExternalIdentifier Name AuthorityIds ContactInformation CountStatus "
      "ElectionAdministration IsDistricted IsMailOnly Number PartyRegistration SpatialDimension SubUnitsReported "
      "TotalSubUnits Type OtherType VotersParticipated VotersRegistered"},
     {"PartyContest", "@id @type ElectionDistrictId Name", ""},
     {"CandidateContest", "@id @type ElectionDistrictId Name VotesAllowed",
      "NumberElected NumberRunoff OfficeIds PrimaryPartyIds VotesAllowed"},
     {"BallotMeasureContest", "@id @type ElectionDistrictId Name",
      "ConStatement EffectOfAbstain FullText InfoUri PassageThreshold ProStatement SummaryText Type OtherType"},
     {"PartySelection", "@id @type PartyIds", "@type @id SequenceOrder VoteCounts PartyIds"},
     {"CandidateSelection", "@id @type",
      "@type @id SequenceOrder VoteCounts CandidateIds EndorsementPartyIds IsWriteIn"},
     {"BallotMeasureSelection", "@id @type Selection",
      "@type @id SequenceOrder VoteCounts ExternalIdentifier Selection"},
     {"Candidate", "@id @type BallotName",
      "@type @id BallotName CampaignSlogan ContactInformation ExternalIdentifier FileDate IsIncumbent IsTopTicket "
      "PartyId "
      "PersonId PostElectionStatus PreElectionStatus"},
     {"Party", "@id @type Name",
      "@type @id Abbreviation Color ContactInformation ExternalIdentifier IsRecognizedParty LeaderPersonIds LogoUri "
      "Name "
      "PartyScopeGpUnitIds Slogan"},
     {"VoteCounts", "@type Count GpUnitId Type",
      "@type DeviceClass GpUnitId IsSuppressedForPrivacy Round Type OtherType Count"},
     {"OtherCounts", "@type GpUnitId", "@type DeviceClass GpUnitId Overvotes Undervotes WriteIns"},
     {"BallotCounts", "@type GpUnitId Type",
      "@type DeviceClass GpUnitId IsSuppressedForPrivacy Round Type OtherType BallotsCast BallotsOutstanding "
      "BallotsRejected"},
     {"CountStatus", "@type Status Type", "@type Status Type OtherType"},
     {"InternationalizedText", "@type Text", "@type Label Text"},
     {"ExternalIdentifier", "@type Type Value", "@type Label Type OtherType Value"}}};

inline std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) {
    words.push_back(word);
  }
  return words;
}

// Members of the class, in order, in the document that both forms are written from.
inline void expect_nist_object(const Node& object) {
  ASSERT_NE(object.find("@type"), nullptr);
  const std::string type = object.find("@type")->text.substr(std::string_view("ElectionResults.").size());
  if (type == "LanguageString") {
    EXPECT_NE(object.find("Content"), nullptr);
    EXPECT_NE(object.find("Language"), nullptr);
    return;
  }
  const auto* const found = std::ranges::find(nist_classes, type, &NistClass::name);
  ASSERT_NE(found, nist_classes.end()) << type;
  std::string members(found->members);
  members = type.ends_with("Contest") ? std::string(contest_members) + members : members;
  const std::vector<std::string> order = words_of(members);
  auto last = order.begin();
  for (const std::string& key : object.keys) {
    const auto place = std::find(last, order.end(), key);
    EXPECT_NE(place, order.end()) << type << "." << key << " is none of its members, or stands after a later one";
    last = place == order.end() ? last : place;
  }
  for (const std::string& key : words_of(found->required)) {
    EXPECT_NE(object.find(key), nullptr) << type << " requires " << key;
  }
}

inline void expect_nist_structure(const Node& node) {
  if (node.kind == Node::Kind::mapping) {
    expect_nist_object(node);
  }
  for (const Node& item : node.items) {
    expect_nist_structure(item);
  }
}

}  // namespace mandate::io
