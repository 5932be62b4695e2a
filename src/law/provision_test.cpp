#include "law/provision.hpp"

#include <gtest/gtest.h>

namespace mandate::law::provision_test {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

ProvisionVersion version(std::optional<Date> from, std::optional<LocalizedText> summary) {
  ProvisionVersion made;
  made.from = from;
  made.summary = std::move(summary);
  return made;
}

TEST(Provision, HasTheVersionOfTheDay) {
  Provision provision;
  provision.versions = {version({}, same_in_all("first")), version(day("2022-06-08"), same_in_all("second")),
                        version(day("2026-07-01"), std::nullopt)};
  EXPECT_EQ(provision.at(day("1900-01-01")), &provision.versions[0]);
  EXPECT_EQ(provision.at(day("2022-06-07")), &provision.versions[0]);
  EXPECT_EQ(provision.at(day("2022-06-08")), &provision.versions[1]);
  EXPECT_EQ(provision.at(day("2026-06-30")), &provision.versions[1]);
  EXPECT_EQ(provision.at(day("2026-07-01")), &provision.versions[2]);
}

TEST(Provision, HasNoneBeforeTheHistoryBegins) {
  Provision provision;
  provision.versions = {version(day("2026-07-01"), same_in_all("new"))};
  EXPECT_EQ(provision.at(day("2026-06-30")), nullptr);
  EXPECT_NE(provision.at(day("2026-07-01")), nullptr);
}

}  // namespace
}  // namespace mandate::law::provision_test
