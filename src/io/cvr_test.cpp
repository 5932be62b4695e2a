#include "io/cvr.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <string>
#include <vector>

#include "io/cvr_for_tests.hpp"

namespace mandate::io::cvr_test {
namespace {

using tally::BallotClass;
using tally::ScannedBallots;

// Counts of the fixtures are written beside them, ballot by ballot.

// One contest of one vote between Ash and Birch, with:
//   1 Ash (of two snapshots the modified one is current; the original has Birch)
//   2 both marked, neither allocable: overvoted, as the file says
//   3 a mark whose indication is unknown: ambiguous
//   4 no selection at all: blank, though the file says overvoted: differs
//   5 a name written in
constexpr std::string_view nist_json = R"({
 "@type": "CVR.CastVoteRecordReport", "Version": "1.0.0",
 "CVR": [
  {"@type": "CVR.CVR", "BallotStyleUnitId": "gp1", "CurrentSnapshotId": "s2", "ElectionId": "e", "CVRSnapshot": [
    {"@id": "s1", "Type": "original", "CVRContest": [{"ContestId": "c1", "CVRContestSelection": [
      {"ContestSelectionId": "birch", "SelectionPosition": [{"HasIndication": "yes", "NumberVotes": 1}]}]}]},
    {"@id": "s2", "Type": "modified", "CVRContest": [{"ContestId": "c1", "CVRContestSelection": [
      {"ContestSelectionId": "ash", "SelectionPosition": [{"HasIndication": "yes", "IsAllocable": "yes", "NumberVotes": 1}]},
      {"ContestSelectionId": "birch", "SelectionPosition": [{"HasIndication": "no", "NumberVotes": 0}]}]}]}]},
  {"BallotStyleUnitId": "gp1", "CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c1",
    "Status": ["overvoted"], "CVRContestSelection": [
      {"ContestSelectionId": "ash", "SelectionPosition": [{"HasIndication": "yes", "IsAllocable": "no", "NumberVotes": 1}]},
      {"ContestSelectionId": "birch", "SelectionPosition": [{"HasIndication": "yes", "IsAllocable": "no", "NumberVotes": 1}]}]}]}]},
  {"BallotStyleUnitId": "gp2", "CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c1",
    "CVRContestSelection": [
      {"ContestSelectionId": "ash", "SelectionPosition": [{"HasIndication": "unknown", "NumberVotes": 1}]}]}]}]},
  {"BallotStyleUnitId": "gp2", "CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c1",
    "Status": ["overvoted"]}]}]},
  {"BallotStyleUnitId": "gp2", "CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c1",
    "CVRContestSelection": [
      {"SelectionPosition": [{"HasIndication": "yes", "NumberVotes": 1, "CVRWriteIn": {"Text": "Cedar"}}]}]}]}]}
 ],
 "Election": [{"@id": "e", "ElectionScopeId": "gp",
  "Candidate": [{"@id": "p1", "Name": "Ash"}, {"@id": "p2", "Name": "Birch"}],
  "Contest": [{"@id": "c1", "@type": "CVR.CandidateContest", "Name": "Head", "VotesAllowed": 1, "ContestSelection": [
    {"@id": "ash", "CandidateIds": ["p1"]}, {"@id": "birch", "CandidateIds": ["p2"]}]}]}],
 "GpUnit": [{"@id": "gp1", "Name": "Station 1", "Type": "precinct"}, {"@id": "gp2", "Name": "Station 2", "Type": "precinct"}]
})";

// The same records as the first, second and fourth above, as XML.
constexpr std::string_view nist_xml =
    R"(<?xml version="1.0"?><CastVoteRecordReport xmlns="http://itl.nist.gov/ns/voting/1500-103/v1">
<CVR><BallotStyleUnitId>gp1</BallotStyleUnitId><CurrentSnapshotId>s2</CurrentSnapshotId>
 <CVRSnapshot ObjectId="s1"><CVRContest><ContestId>c1</ContestId><CVRContestSelection><ContestSelectionId>birch</ContestSelectionId>
  <SelectionPosition><HasIndication>yes</HasIndication></SelectionPosition></CVRContestSelection></CVRContest></CVRSnapshot>
 <CVRSnapshot ObjectId="s2"><CVRContest><ContestId>c1</ContestId><CVRContestSelection><ContestSelectionId>ash</ContestSelectionId>
  <SelectionPosition><HasIndication>yes</HasIndication><IsAllocable>yes</IsAllocable></SelectionPosition></CVRContestSelection></CVRContest></CVRSnapshot></CVR>
<CVR><BallotStyleUnitId>gp1</BallotStyleUnitId><CurrentSnapshotId>s</CurrentSnapshotId>
 <CVRSnapshot ObjectId="s"><CVRContest><ContestId>c1</ContestId>
  <CVRContestSelection><ContestSelectionId>ash</ContestSelectionId><SelectionPosition><HasIndication>yes</HasIndication><IsAllocable>no</IsAllocable></SelectionPosition></CVRContestSelection>
  <CVRContestSelection><ContestSelectionId>birch</ContestSelectionId><SelectionPosition><HasIndication>yes</HasIndication><IsAllocable>no</IsAllocable></SelectionPosition></CVRContestSelection>
  <Status>overvoted</Status></CVRContest></CVRSnapshot></CVR>
<CVR><BallotStyleUnitId>gp2</BallotStyleUnitId><CurrentSnapshotId>s</CurrentSnapshotId>
 <CVRSnapshot ObjectId="s"><CVRContest><ContestId>c1</ContestId><Status>not-indicated</Status></CVRContest></CVRSnapshot></CVR>
<Election ObjectId="e"><Candidate ObjectId="p1"><Name>Ash</Name></Candidate><Candidate ObjectId="p2"><Name>Birch</Name></Candidate>
 <Contest ObjectId="c1"><ContestSelection ObjectId="ash"><CandidateIds>p1</CandidateIds></ContestSelection>
  <ContestSelection ObjectId="birch"><CandidateIds>p2 p9</CandidateIds></ContestSelection><Name>Head</Name></Contest></Election>
<GpUnit ObjectId="gp1"><Name>Station 1</Name></GpUnit><GpUnit ObjectId="gp2"><Name>Station 2</Name></GpUnit>
</CastVoteRecordReport>)";

TEST(Cvr, nist_json) {
  const TestFolder folder;
  Problems problems;
  const auto ballots = read_here(folder.write("a.json", nist_json), problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  EXPECT_EQ(ballots->records, 5U);
  ASSERT_EQ(ballots->contests.size(), 1U);
  const tally::ScannedContest& head = ballots->contests.front();
  EXPECT_EQ(counted(head), "c1: valid 2, blank 1, overvoted 1, ambiguous 1, Ash 1 Birch 0 write-in 1 ");
  EXPECT_EQ(head.differs, 1U);
  EXPECT_EQ(tally::left_for_a_person(*ballots), 2U);
  const auto by_precinct = head.ballots.tally_by_precinct(3, ballots->precincts.size());
  ASSERT_EQ(ballots->precincts.at(1).name, "Station 2");
  EXPECT_EQ(counted(by_precinct[1], head), "valid 1, blank 1, ambiguous 1, Ash 0 Birch 0 write-in 1 ");
}

TEST(Cvr, nist_xml) {
  const TestFolder folder;
  Problems problems;
  const auto ballots = read_here(folder.write("a.xml", nist_xml), problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  EXPECT_EQ(counted(ballots->contests.front()), "c1: valid 1, blank 1, overvoted 1, Ash 1 Birch 0 ");
  EXPECT_EQ(ballots->contests.front().differs, 0U);
}

// Ranks stand in the records only. First ballot: a 1, b 2; second: b at ranks 1 and 3. Whether a rank is allocable is
// known only when preferences are counted.
TEST(Cvr, nist_ranks) {
  const TestFolder folder;
  Problems problems;
  const auto file = folder.write("a.json", R"({"CVR": [
    {"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c", "CVRContestSelection": [
      {"ContestSelectionId": "a", "Rank": 1, "SelectionPosition": [{"HasIndication": "yes", "IsAllocable": "unknown"}]},
      {"ContestSelectionId": "b", "SelectionPosition": [{"HasIndication": "yes", "Rank": 2}]}]}]}]},
    {"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c", "CVRContestSelection": [
      {"ContestSelectionId": "b", "SelectionPosition": [{"HasIndication": "yes", "Rank": 1}, {"HasIndication": "yes", "Rank": 3}]}]}]}]}],
    "Election": [{"Contest": [{"@id": "c", "ContestSelection": [{"@id": "a"}, {"@id": "b"}]}]}]})");
  const auto ballots = read_here(file, problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  EXPECT_EQ(counted(ballots->contests.front()), "c: valid 2, a 1 b 1 / a 0 b 1 / a 0 b 1 ");
}

constexpr std::string_view contests =
    R"({"Version": "5", "List": [{"Description": "Council", "Id": 1, "VoteFor": 2, "NumOfRanks": 0},
        {"Description": "Mayor", "Id": 2, "VoteFor": 1, "NumOfRanks": 3}]})";
constexpr std::string_view candidates =
    R"({"List": [{"Description": "Ash", "Id": 11, "ContestId": 1, "Type": "Regular"},
        {"Description": "Birch", "Id": 12, "ContestId": 1, "Type": "Regular"},
        {"Description": "Write-in", "Id": 13, "ContestId": 1, "Type": "WriteIn"},
        {"Description": "Cedar", "Id": 21, "ContestId": 2}, {"Description": "Doum", "Id": 22, "ContestId": 2}]})";
constexpr std::string_view portions = R"({"List": [{"Description": "North", "Id": 5, "PrecinctId": 1}]})";

// Council: Ash and Birch; three marks (overvoted, as the file says); void; an ambiguous mark.
// Mayor: Cedar then Doum with IsVote false at the second rank, as older exports have it.
// The second session counts in its modified version, the last in none.
constexpr std::string_view sessions = R"({"Version": "5", "Sessions": [
 {"TabulatorId": 1, "Original": {"PrecinctPortionId": 5, "IsCurrent": true, "Cards": [{"Contests": [
   {"Id": 1, "Overvotes": 0, "OutstackConditionIds": [], "Marks": [{"CandidateId": 12, "IsAmbiguous": false, "IsVote": true, "Rank": 1},
     {"CandidateId": 11, "IsAmbiguous": false, "IsVote": true, "Rank": 1}]},
   {"Id": 2, "Overvotes": 0, "OutstackConditionIds": [], "Marks": [{"CandidateId": 21, "IsAmbiguous": false, "IsVote": true, "Rank": 1},
     {"CandidateId": 22, "IsAmbiguous": false, "IsVote": false, "Rank": 2}]}]}]}},
 {"TabulatorId": 1, "Original": {"PrecinctPortionId": 5, "IsCurrent": false, "Contests": [
   {"Id": 1, "OutstackConditionIds": [], "Marks": []}]},
  "Modified": {"PrecinctPortionId": 5, "IsCurrent": true, "Contests": [
   {"Id": 1, "Overvotes": 2, "OutstackConditionIds": [5], "Marks": [{"CandidateId": 11, "IsAmbiguous": false, "IsVote": false},
     {"CandidateId": 12, "IsAmbiguous": false, "IsVote": false}, {"CandidateId": 13, "IsAmbiguous": false, "IsVote": false}]}]}},
 {"TabulatorId": 1, "Original": {"PrecinctPortionId": 5, "IsCurrent": true, "Contests": [
   {"Id": 1, "OutstackConditionIds": [7], "Marks": [{"CandidateId": 11, "IsAmbiguous": false, "IsVote": false}]}]}},
 {"TabulatorId": 1, "Original": {"PrecinctPortionId": 5, "IsCurrent": true, "Contests": [
   {"Id": 1, "OutstackConditionIds": [0], "Marks": [{"CandidateId": 11, "IsAmbiguous": true, "IsVote": false}]}]}},
 {"TabulatorId": 1, "Original": {"PrecinctPortionId": 5, "IsCurrent": false, "Contests": []}}]})";

void expect_dominion(const std::optional<ScannedBallots>& ballots, const Problems& problems) {
  ASSERT_TRUE(ballots) << all_texts(problems);
  ASSERT_EQ(ballots->contests.size(), 2U);
  EXPECT_EQ(ballots->records, 5U);
  EXPECT_EQ(ballots->without_current, 1U);
  const tally::ScannedContest& council = ballots->contests[0];
  EXPECT_EQ(counted(council), "1: valid 1, overvoted 1, ambiguous 1, Ash 1 Birch 1 Write-in 0 ");
  EXPECT_EQ(council.left_out, 1U);
  EXPECT_EQ(council.differs, 0U);
  EXPECT_EQ(counted(ballots->contests[1]), "2: valid 1, Cedar 1 Doum 0 / Cedar 0 Doum 1 / Cedar 0 Doum 0 ");
  EXPECT_EQ(ballots->precincts.front().name, "North");
}

TEST(Cvr, dominion_folder_and_its_one_file) {
  const TestFolder folder;
  folder.write("ContestManifest.json", contests);
  folder.write("CandidateManifest.json", candidates);
  folder.write("PrecinctPortionManifest.json", portions);
  const auto file = folder.write("CvrExport.json", sessions);
  Problems problems;
  expect_dominion(read_here(folder.path(), problems), problems);
  expect_dominion(read_here(file, problems), problems);
}

TEST(Cvr, dominion_zip) {
  const TestFolder folder;
  const std::string path = (folder.path() / "export.zip").string();
  int error = 0;
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE, &error);
  ASSERT_NE(archive, nullptr);
  const auto add = [&](const char* name, std::string_view text) {
    zip_file_add(archive, name, zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  };
  add("night/ContestManifest.json", contests);
  add("night/CandidateManifest.json", candidates);
  add("night/PrecinctPortionManifest.json", portions);
  add("night/CvrExport_1.json", sessions);
  ASSERT_EQ(zip_close(archive), 0);
  Problems problems;
  expect_dominion(read_here(path, problems), problems);
}

TEST(Cvr, dominion_csv) {
  const TestFolder folder;
  // Council, two votes: Ash; Ash and Birch; all three. Mayor, two ranks: Cedar, Doum; both first; not on the ballot.
  const auto file = folder.write("a.csv",
                                 "Vote,5.2,,,,,,,\n"
                                 ",,Council (Vote For=2),Council (Vote For=2),Council (Vote For=2),"
                                 "\"Mayor (Number of positions=1, Number of ranks=2)\","
                                 "\"Mayor (Number of positions=1, Number of ranks=2)\","
                                 "\"Mayor (Number of positions=1, Number of ranks=2)\","
                                 "\"Mayor (Number of positions=1, Number of ranks=2)\"\n"
                                 ",,Ash,Birch,Elm,Cedar(1),Doum(1),Cedar(2),Doum(2)\n"
                                 "CvrNumber,PrecinctPortion,,,,,,,\n"
                                 "1,North,1,0,0,1,0,0,1\n"
                                 "2,=\"South\",1,1,0,1,1,0,0\n"
                                 "3,South,1,1,1,,,,\n");
  Problems problems;
  const auto ballots = read_here(file, problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  ASSERT_EQ(ballots->contests.size(), 2U);
  EXPECT_EQ(counted(ballots->contests[0]), "Council: valid 2, overvoted 1, Ash 2 Birch 1 Elm 0 ");
  EXPECT_EQ(counted(ballots->contests[1]), "Mayor: valid 1, overvoted 1, Cedar 1 Doum 0 / Cedar 0 Doum 1 ");
  ASSERT_EQ(ballots->precincts.size(), 2U);
  EXPECT_EQ(ballots->precincts[1].name, "South");
}

constexpr std::string_view ess =
    "Cast Vote Record,Precinct,Ballot Style,Question,1st Choice Mayor,2nd Choice Mayor\n"
    "1,P1,A,Yes,Ash,Birch\n"          // yes; Ash, Birch
    "2,P1,A,overvote,overvote,Ash\n"  // overvoted; Ash at the second rank
    "3,P2,A,undervote,undervote,undervote\n"
    "4,P2,B,No,,\n"  // the mayor is not on this ballot
    "Total : 4,,,,,\n";

TEST(Cvr, ess_csv_and_compressed) {
  const TestFolder folder;
  Problems problems;
  const auto ballots = read_here(folder.write("a.csv", ess), problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  EXPECT_EQ(ballots->records, 4U);
  ASSERT_EQ(ballots->contests.size(), 2U);
  EXPECT_EQ(counted(ballots->contests[0]), "Question: valid 2, blank 1, overvoted 1, Yes 1 No 1 ");
  EXPECT_EQ(counted(ballots->contests[1]), "Mayor: valid 2, blank 1, Ash 1 Birch 0 / Ash 1 Birch 1 ");
}

TEST(Cvr, ess_xlsx) {
  const TestFolder folder;
  const std::string path = (folder.path() / "a.xlsx").string();
  int error = 0;
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE, &error);
  ASSERT_NE(archive, nullptr);
  const auto add = [&](const char* name, std::string_view text) {
    zip_file_add(archive, name, zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  };
  add("xl/workbook.xml", "<workbook/>");
  add("xl/sharedStrings.xml",
      "<sst><si><t>Precinct</t></si><si><t>Question</t></si><si><r><t>Y</t></r><r><t>es</t></r></si></sst>");
  add("xl/worksheets/sheet1.xml",
      R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
         <row r="2"><c r="A2"><v>17</v></c><c r="B2" t="s"><v>2</v></c></row>
         <row r="3"><c r="B3" t="inlineStr"><is><t>No</t></is></c></row></sheetData></worksheet>)");
  ASSERT_EQ(zip_close(archive), 0);
  Problems problems;
  const auto ballots = read_here(path, problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  EXPECT_EQ(counted(ballots->contests.front()), "Question: valid 2, Yes 1 No 1 ");
  EXPECT_EQ(ballots->precincts.front().id, "17");
}

std::string hart(std::string_view inside) {
  return "<?xml version=\"1.0\"?><Cvr xmlns=\"http://tempuri.org/CVRDesign.xsd\"><Contests>" + std::string(inside) +
         "</Contests><PrecinctSplit><Name>10-1</Name><Id>p</Id></PrecinctSplit></Cvr>";
}

std::string hart_option(std::string_view id, std::string_view value) {
  return "<Option><Name>" + std::string(id) + "</Name><Id>" + std::string(id) + "</Id><Value>" + std::string(value) +
         "</Value></Option>";
}

// Trustees: one mark and one undervote, so two votes are allowed; two marks; three, overvoted. Mayor: three ranks.
TEST(Cvr, hart_folder) {
  const TestFolder folder;
  const std::string trustees = "<Contest><Name>Trustees</Name><Id>t</Id><Options>";
  folder.write("1.xml", hart(trustees + hart_option("a", "1") + "</Options><Undervotes>1</Undervotes></Contest>"));
  folder.write("2.xml", hart(trustees + hart_option("a", "1") + hart_option("b", "1") + "</Options></Contest>"));
  folder.write("3.xml", hart(trustees + hart_option("a", "1") + hart_option("b", "1") + hart_option("c", "1") +
                             "</Options><Overvoted /></Contest>"));
  folder.write("4.xml", hart(trustees +
                             "</Options><Undervotes>2</Undervotes></Contest>"
                             "<Contest><Name>Mayor</Name><Id>m</Id><Options>" +
                             hart_option("x", "100") + hart_option("y", "011") + "</Options></Contest>"));
  folder.write("1.sig.xml", "not read");
  Problems problems;
  const auto ballots = read_here(folder.path(), problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  EXPECT_EQ(ballots->records, 4U);
  ASSERT_EQ(ballots->contests.size(), 2U);
  EXPECT_EQ(counted(ballots->contests[0]), "t: valid 2, blank 1, overvoted 1, a 2 b 1 c 0 ");
  EXPECT_EQ(ballots->contests[0].differs, 0U);
  EXPECT_EQ(counted(ballots->contests[1]), "m: valid 1, x 1 y 0 / x 0 y 1 / x 0 y 1 ");
}

TEST(Cvr, one_contest_of_several_by_name) {
  const TestFolder folder;
  Problems problems;
  const auto file = folder.write("a.csv", ess);
  const auto ballots = read_here(file, problems, {.contest = "Mayor"});
  ASSERT_TRUE(ballots);
  ASSERT_EQ(ballots->contests.size(), 1U);
  EXPECT_EQ(ballots->contests.front().id, "Mayor");
  EXPECT_FALSE(read_here(file, problems, {.contest = "Mayr"}));
  EXPECT_TRUE(has_only_problem(problems, "a.csv", {}, {"'Mayr'", "Question, Mayor"}));
}

// The problem of a ballot that stands twice, of any kind of export.
void expect_twice(const std::filesystem::path& path, std::string_view file, Position at, std::string_view id) {
  Problems problems;
  EXPECT_FALSE(read_here(path, problems));
  EXPECT_TRUE(has_only_problem(problems, file, at, {id, "for the second time", "each ballot of an export once"}));
}

TEST(Cvr, a_ballot_twice_in_nist) {
  const TestFolder folder;
  const std::string record =
      R"({"UniqueId": "u7", "CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": []}]})";
  expect_twice(folder.write("a.json", R"({"CVR": [)" + record + "," + record + R"(],
    "Election": [{"Contest": [{"@id": "c", "ContestSelection": [{"@id": "a"}]}]}]})"),
               "a.json", {}, "'u7'");
}

// A masked record says nothing of copies.
TEST(Cvr, a_ballot_twice_in_dominion) {
  const TestFolder folder;
  folder.write("ContestManifest.json", contests);
  folder.write("CandidateManifest.json", candidates);
  const auto session = [](std::string_view record) {
    return R"({"TabulatorId": 1, "BatchId": 4, "RecordId": )" + std::string(record) +
           R"(, "Original": {"PrecinctPortionId": 5, "IsCurrent": true, "Contests": []}})";
  };
  folder.write("CvrExport_1.json", R"({"Sessions": [)" + session("9") + "," + session("\"X\"") + "]}");
  folder.write("CvrExport_2.json", R"({"Sessions": [)" + session("\"X\"") + "," + session("10") + "]}");
  Problems problems;
  EXPECT_TRUE(read_here(folder.path(), problems)) << all_texts(problems);
  folder.write("CvrExport_2.json", R"({"Sessions": [)" + session("8") + "," + session("9") + "]}");
  expect_twice(folder.path(), "CvrExport_2.json", {}, "'1-4-9'");
}

TEST(Cvr, a_ballot_twice_in_dominion_csv) {
  const TestFolder folder;
  const std::string headings = "Vote,5\n,,,,A (Vote For=1)\n,,,,Ash\nCvrNumber,TabulatorNum,BatchId,RecordId,\n";
  Problems problems;
  EXPECT_TRUE(read_here(folder.write("a.csv", headings + "1,3,4,1,1\n2,3,4,2,0\n3,3,4,X,1\n4,3,4,X,1\n"), problems))
      << all_texts(problems);
  expect_twice(folder.write("a.csv", headings + "1,3,4,1,1\n2,3,4,1,0\n"), "a.csv", {6, 1}, "'3-4-1'");
  expect_twice(folder.write("a.csv", headings + "1,3,4,X,1\n1,3,4,X,0\n"), "a.csv", {6, 1}, "'1'");
}

TEST(Cvr, a_ballot_twice_in_ess) {
  const TestFolder folder;
  expect_twice(folder.write("a.csv", "Precinct,Cast Vote Record,Question\nP,17,Yes\nP,18,No\nP,17,Yes\n"), "a.csv",
               {4, 2}, "'17'");
  Problems problems;
  const auto file = folder.write("b.csv", ess);
  EXPECT_FALSE(read_ballots({file, file}, {}, problems)) << "a file that is named twice";
  EXPECT_EQ(problems.size(), 4U);
}

TEST(Cvr, a_ballot_twice_in_hart) {
  const TestFolder folder;
  const std::string ballot = "<Cvr><CvrGuid>0b1c</CvrGuid><Contests><Contest><Name>T</Name><Id>t</Id><Options>" +
                             hart_option("a", "1") + "</Options></Contest></Contests></Cvr>";
  folder.write("1.xml", ballot);
  folder.write("2.xml", ballot);
  expect_twice(folder.path(), "2.xml", {}, "'0b1c'");
}

TEST(BallotIds, AreKnownAgain) {
  BallotIds ids(3);
  EXPECT_TRUE(ids.insert("12"));
  EXPECT_TRUE(ids.insert("21"));
  EXPECT_FALSE(ids.insert("12"));
  EXPECT_TRUE(ids.insert("3"));
  EXPECT_TRUE(ids.insert("4")) << "no more are kept";
  EXPECT_TRUE(ids.insert("4"));
  EXPECT_FALSE(ids.insert("21")) << "those that are kept are still known";
}

// Two files of one export are one count.
TEST(Cvr, several_files) {
  const TestFolder folder;
  Problems problems;
  const auto ballots = read_ballots({folder.write("a.json", nist_json), folder.write("b.xml", nist_xml)}, {}, problems);
  ASSERT_TRUE(ballots) << all_texts(problems);
  EXPECT_EQ(counted(ballots->contests.front()),
            "c1: valid 3, blank 2, overvoted 2, ambiguous 1, Ash 2 Birch 0 write-in 1 ");
}

}  // namespace
}  // namespace mandate::io::cvr_test
