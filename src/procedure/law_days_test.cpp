#include "procedure/law_days.hpp"

#include <gtest/gtest.h>

#include <string>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::law_days_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;

Strings days_of(const Court& court, std::string_view law_date, std::size_t most = 10) {
  Strings days;
  for (const Date day : law_days(court.question(law_date), most)) {
    days.push_back(day.iso());
  }
  return days;
}

// A majority that rises on 2010-01-01 and is stated anew on 2015-01-01, under two versions and then none: the second
// asks for a turnout too, from 2020-01-01 to 2029-12-31.
struct Changing {
  law::Parameter majority = parameter("majority", {dated("2000-01-01", share("1/2")), dated("2010-01-01", share("2/3")),
                                                   dated("2015-01-01", share("2/3"))});
  law::Parameter turnout = parameter("turnout", {dated("2005-01-01", share("1/3")), dated("2025-01-01", share("1/4"))});

  [[nodiscard]] Court court(std::string successor = {}) const {
    Version first = rules({asked(Count::in_favour, majority, Count::participants)});
    first.to = day("2019-12-31");
    Version second = rules(
        {asked(Count::in_favour, majority, Count::participants), asked(Count::participants, turnout, Count::electors)});
    second.from = day("2020-01-01");
    second.to = day("2029-12-31");
    std::vector<Procedure> procedures;
    procedures.push_back(procedure("a_vote", {first, second}));
    procedures.front().succeeded_by = std::move(successor);
    Version later = rules({asked(Count::in_favour, majority, Count::participants)});
    later.from = day("2030-01-01");
    procedures.push_back(procedure("b_later_vote", {later}));
    return Court(std::move(procedures));
  }

 private:
  static Requirement asked(Count count, const law::Parameter& parameter, Count of) {
    return compared(Comparator::more_than, {count}, value_of(parameter), CountRef{of});
  }
  static Version rules(std::vector<Requirement> parts) {
    return version(
        {stage("vote", StageKind::tally, all(std::move(parts)), {{"met", "passed"}, {"not_met", "failed"}})});
  }
};

TEST(LawDays, OneDayForEachVersionAndEachValueThatIsApplied) {
  const Changing law;
  // The turnout of 2005 is not asked for before 2020; the value of 2015 is that of 2010; from 2030 on there is no
  // version.
  EXPECT_EQ(days_of(law.court(), "2012-06-05"),
            (Strings{"2000-01-01", "2012-06-05", "2020-01-01", "2025-01-01", "2030-01-01"}));
}

TEST(LawDays, TheDayThatIsAskedAboutStandsForItsLaw) {
  const Changing law;
  EXPECT_EQ(days_of(law.court(), "2010-01-01")[1], "2010-01-01");
  EXPECT_EQ(days_of(law.court(), "2027-03-04")[3], "2027-03-04");
}

TEST(LawDays, TheProcedureThatSucceedsIsAnotherLaw) {
  const Changing law;
  EXPECT_EQ(days_of(law.court("b_later_vote"), "2012-06-05").back(), "2030-01-01");
  EXPECT_EQ(days_of(law.court("b_later_vote"), "2031-01-01").back(), "2031-01-01");
}

TEST(LawDays, TheNearestStayWhereThereAreTooMany) {
  const Changing law;
  EXPECT_EQ(days_of(law.court(), "2022-01-01", 1), Strings{"2022-01-01"});
  EXPECT_EQ(days_of(law.court(), "2022-01-01", 2), (Strings{"2010-01-01", "2022-01-01"}));
  EXPECT_EQ(days_of(law.court(), "2022-01-01", 3), (Strings{"2010-01-01", "2022-01-01", "2025-01-01"}));
  EXPECT_EQ(days_of(law.court(), "2001-01-01", 2), (Strings{"2001-01-01", "2010-01-01"}));
}

TEST(LawDays, ADayBeforeTheFirstVersionIsKept) {
  const Changing law;
  EXPECT_EQ(days_of(law.court(), "1999-12-31", 2), (Strings{"1999-12-31", "2000-01-01"}));
}

}  // namespace
}  // namespace mandate::procedure::law_days_test
