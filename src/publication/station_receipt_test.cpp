#include "publication/station_receipt.hpp"

#include <gtest/gtest.h>

#include "ledger/tlog_proof.hpp"
#include "ledger/tree_hash.hpp"
#include "publication/publication_for_tests.hpp"

namespace mandate::publication::station_receipt_test {
namespace {

using namespace for_tests;

ledger::Policy policy_in(const MemoryFiles& files) {
  return ledger::parse_policy(files.files.at("log/policy")).value();
}

TEST(StationReceipt, ProvesTheProtocolOfTheStationWithoutThePublication) {
  MemoryFiles files;
  publish_table(files);
  const auto receipt = station_receipt(files, "UT-S/1", {});
  ASSERT_TRUE(receipt) << receipt.error().text();
  EXPECT_EQ(receipt->index, 3U);  // behind the definition and two stations
  EXPECT_EQ(receipt->leaf,
            R"({"source":"Commission","station":"UT-S/1","type":"protocol","values":[300,210,200,150,50]})");
  const auto proof = ledger::parse_tlog_proof(receipt->proof);
  ASSERT_TRUE(proof);
  EXPECT_EQ(proof->checkpoint, files.files.at("log/checkpoint"));
  EXPECT_TRUE(ledger::verify_tlog_proof(*proof, ledger::leaf_hash(receipt->leaf), policy_in(files)));
  EXPECT_FALSE(ledger::verify_tlog_proof(*proof, ledger::leaf_hash("another leaf"), policy_in(files)));
}

TEST(StationReceipt, FiguresThatWereCorrectedAreThoseThatStand) {
  CountInLog night;
  night.correct_after_publication();
  const tally::CountInput count = night.count();
  const std::vector<store::Event> events = night.events();
  MemoryFiles files;
  ASSERT_EQ(publish_into(files, {.count = &count, .events = events}), "");
  const auto receipt = station_receipt(files, "UT-N/2", {});
  ASSERT_TRUE(receipt) << receipt.error().text();
  EXPECT_NE(receipt->leaf.find("\"values\":[200,120,118,58,60]"), std::string::npos);
}

TEST(StationReceipt, OfNoStationOfAnotherLeafOrUnderAnotherSignatureThereIsNone) {
  MemoryFiles files;
  publish_table(files);
  EXPECT_FALSE(station_receipt(files, "UT-S/9", {}));
  const ledger::SigningKey other = demonstration_key("another").value();
  const std::string stranger = "log " + ledger::verifier_key_text(other.verifier()) + "\nquorum none\n";
  EXPECT_FALSE(station_receipt(files, "UT-S/1", stranger));
  std::string& receipts = files.files.at("data/receipts.csv");
  receipts.replace(receipts.find("UT-S/1,3,"), 9, "UT-S/1,2,");
  const auto of_another = station_receipt(files, "UT-S/1", {});
  ASSERT_FALSE(of_another);
  EXPECT_NE(of_another.error().text().find("a protocol of UT-S/1"), std::string::npos);
}

TEST(StationReceipt, AChangedTileGivesNone) {
  MemoryFiles files;
  publish_table(files);
  std::string& tile = files.files.at("log/tile/0/000.p/6");
  tile.at(0) = static_cast<char>(tile.at(0) ^ 1);  // of the first leaf, which the proofs of both need
  EXPECT_FALSE(station_receipt(files, "UT-N/1", {}));
  EXPECT_FALSE(station_receipt(files, "UT-S/1", {}));
}

}  // namespace
}  // namespace mandate::publication::station_receipt_test
