#include "declaration/person_number.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "declaration/person_number_form_for_tests.hpp"

namespace mandate::declaration::person_number_test {
namespace {

const PersonNumberForm& form() {
  static const PersonNumberForm the_form = for_tests::individual_identification_number();
  return the_form;
}

struct Vector {
  std::string_view first11;
  std::optional<unsigned> check_digit;  // nothing: must not be issued
};

// Computed by hand from the two passes as open-source programs have them; born in 1885, so nobody's number.
constexpr std::array<Vector, 12> vectors = {{{"85010110000", 2},
                                             {"85010110001", 2},
                                             {"85010110002", 2},
                                             {"85010110003", 2},
                                             {"85010110030", 4},  // by the second pass, as those below
                                             {"85010110031", 6},
                                             {"85010110032", 8},
                                             {"85010110033", {}},
                                             {"85010110034", 1},
                                             {"85010110114", {}},
                                             {"85010110386", {}},
                                             {"85010110467", {}}}};

TEST(PersonNumberTest, TheVectorsHaveTheirCheckDigits) {
  for (const Vector& vector : vectors) {
    EXPECT_EQ(check_digit(vector.first11, form()), vector.check_digit) << vector.first11;
  }
}

TEST(PersonNumberTest, OneLastDigitIsRightAndTheOthersAreTold) {
  for (const Vector& vector : vectors) {
    for (unsigned last = 0; last < 10; ++last) {
      const auto read = read_person_number(std::string(vector.first11) + std::to_string(last), form());
      if (!vector.check_digit) {
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().fault, NumberFault::never_issued);
      } else if (last == *vector.check_digit) {
        ASSERT_TRUE(read);
        EXPECT_EQ(read->born, Date::of(1885, 1, 1));
        EXPECT_EQ(read->sex, Sex::male);
      } else {
        ASSERT_FALSE(read);
        EXPECT_EQ(
            read.error(),
            (FaultyNumber{.fault = NumberFault::check_digit_differs, .position = 12, .expected = *vector.check_digit}));
      }
    }
  }
}

FaultyNumber fault_of(std::string_view text) {
  const auto read = read_person_number(text, form());
  EXPECT_FALSE(read) << text;
  return read ? FaultyNumber{} : read.error();
}

TEST(PersonNumberTest, EveryOtherFaultIsToldWithItsPlace) {
  EXPECT_EQ(fault_of(""), (FaultyNumber{.fault = NumberFault::wrong_length, .length = 0}));
  EXPECT_EQ(fault_of("85010110000"), (FaultyNumber{.fault = NumberFault::wrong_length, .length = 11}));
  EXPECT_EQ(fault_of("8501011000022"), (FaultyNumber{.fault = NumberFault::wrong_length, .length = 13}));
  EXPECT_EQ(fault_of("8501011O0002"), (FaultyNumber{.fault = NumberFault::not_digits, .position = 8}));
  EXPECT_EQ(fault_of("850101700002"), (FaultyNumber{.fault = NumberFault::century_unknown, .position = 7}));
  EXPECT_EQ(fault_of("850101000002"), (FaultyNumber{.fault = NumberFault::century_unknown, .position = 7}));
  EXPECT_EQ(fault_of("850230100002").fault, NumberFault::impossible_birth_date);
  EXPECT_EQ(fault_of("851301100002").fault, NumberFault::impossible_birth_date);
  EXPECT_EQ(fault_of("850100100002").fault, NumberFault::impossible_birth_date);
  EXPECT_EQ(fault_of("850229100002").fault, NumberFault::impossible_birth_date) << "1885 was no leap year";
}

TEST(PersonNumberTest, TheCenturyDigitSaysYearAndSex) {
  const auto woman =
      read_person_number("84022920000" + std::to_string(check_digit("84022920000", form()).value()), form());
  ASSERT_TRUE(woman);
  EXPECT_EQ(woman->born, Date::of(1884, 2, 29));
  EXPECT_EQ(woman->sex, Sex::female);
}

}  // namespace
}  // namespace mandate::declaration::person_number_test
