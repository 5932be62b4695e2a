#include "signature/known_certificates.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>

namespace mandate::signature::known_certificates_test {
namespace {

// All on one shelf.
ledger::Digest digest(std::uint8_t number) {
  ledger::Digest made{};
  made.front() = number;
  return made;
}

std::shared_ptr<const KnownCertificate> known_from(Instant first) {
  return std::make_shared<const KnownCertificate>(Certificate(), nullptr, ChainVerdict{.known = {first, 100}});
}

TEST(KnownCertificates, AreKnownForTheTimeOfTheirVerdict) {
  KnownCertificates known(32);
  EXPECT_EQ(known.find(digest(1), 50), nullptr);
  const auto one = known_from(10);
  known.keep(digest(1), one);
  EXPECT_EQ(known.find(digest(1), 50), one);
  EXPECT_EQ(known.find(digest(1), 9), nullptr);
  EXPECT_EQ(known.find(digest(1), 101), nullptr);
}

// 32 are three on each of sixteen shelves.
TEST(KnownCertificates, TheOneThatIsKnownLongestMakesRoom) {
  KnownCertificates known(32);
  for (std::uint8_t number = 0; number < 20; ++number) {
    known.keep(digest(number), known_from(0));
    for (std::uint8_t other = 0; other < 20; ++other) {
      EXPECT_EQ(known.find(digest(other), 50) != nullptr, other <= number && other + 3 > number)
          << int{other} << " after " << int{number};
    }
  }
}

TEST(KnownCertificates, ANewVerdictTakesThePlaceOfTheOldOne) {
  KnownCertificates known(32);
  known.keep(digest(0), known_from(60));
  known.keep(digest(1), known_from(0));
  known.keep(digest(2), known_from(0));
  const auto again = known_from(0);
  known.keep(digest(0), again);
  EXPECT_EQ(known.find(digest(0), 50), again);
  EXPECT_NE(known.find(digest(1), 50), nullptr);
  EXPECT_NE(known.find(digest(2), 50), nullptr);
}

}  // namespace
}  // namespace mandate::signature::known_certificates_test
