#include <gtest/gtest.h>

#include "law/read_law_for_tests.hpp"

namespace mandate::law::read_provision_test {
namespace {

using namespace for_tests;

TEST_F(ReadLaw, VersionsOfAProvisionAreInOrder) {
  read_with("provisions/art-6.yaml", "from: 2026-07-01", "from: @@2018-06-18");
  expect_problem("2018-06-18 after 2018-06-18");
  read_with("provisions/art-6.yaml", "{from: 2026-07-01, ", "@@{");
  expect_problem("no key 'from'");
}

TEST_F(ReadLaw, AVersionSaysWhatHoldsAndWhere) {
  read_with("provisions/art-6.yaml", "{from: 2018-06-18, act: law-2018, summary: After,",
            "@@{from: 2018-06-18, act: law-2018,");
  expect_problem("no key 'summary'");
  read_with("provisions/art-6.yaml", "from: 2026-07-01, act: law-2018", "from: 2026-07-01, act: @@law-1999");
  expect_problem("no act 'law-1999'");
  read_with("provisions/art-6.yaml", ", act: constitution", "");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "no key 'act'");
  read_with("provisions/art-6.yaml", "summary: {kk: Бұрын, ru: Раньше, en: Before}",
            "summary: @@{ru: Раньше, en: Before}");
  expect_problem("no 'kk' in 'summary'");
}

}  // namespace
}  // namespace mandate::law::read_provision_test
