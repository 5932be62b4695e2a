// For tests: a case, persons with certificates of one authority, and what they sign.
#pragma once

#include <string>
#include <utility>

#include "declaration/person_number.hpp"
#include "declaration/person_number_form_for_tests.hpp"
#include "intake/judge.hpp"
#include "signature/verifier_for_tests.hpp"

namespace mandate::intake {

[[nodiscard]] inline proceeding::CaseOpened case_for_tests() {
  proceeding::CaseOpened opened;
  opened.case_id = "r1";
  opened.jurisdiction = "kz";
  opened.course = "recall_maslikhat";
  return opened;
}

// The number with its check digit, of eleven digits for which there is one.
[[nodiscard]] inline std::string number_for_tests(const std::string& digits) {
  const auto check = declaration::check_digit(digits, declaration::for_tests::individual_identification_number());
  return digits + std::to_string(check.value());
}

struct PeopleForTests {
  signature::AuthoritiesForTests authorities;
  Date day = *Date::of(2022, 6, 5);
  Moment moment{day, signature::day_of_tests};
  law::Identifier iin;
  declaration::AreaCodes areas{{"KZ-10", "KZ-75"}};
  identity::Tagger tagger{ledger::SecretBytes(std::string(identity::tag_key_size, '\x07')), "kz/recall_maslikhat/r1"};

  PeopleForTests() {
    iin.id = "iin";
    iin.form = declaration::for_tests::individual_identification_number();
  }

  [[nodiscard]] signature::Identity person(const std::string& number,
                                           signature::KeyForTests kind = signature::KeyForTests::p256) const {
    return authorities.person({.serial_numbers = {"IIN" + number}}, kind);
  }
  [[nodiscard]] Judge judge(signature::Verifier& verifier) const {
    return {verifier, tagger, iin, areas, DeclarationText(case_for_tests(), "collection")};
  }
  [[nodiscard]] std::string text(const std::string& area = "KZ-75") const {
    return DeclarationText(case_for_tests(), "collection").of(area, day);
  }
};

}  // namespace mandate::intake
