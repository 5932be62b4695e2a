// Everything that is known of the law: the countries, each with its law and its procedures.
//
// Immutable once read. Findings and determinations point into it, so it must outlive them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/node.hpp"
#include "law/law.hpp"
#include "procedure/course.hpp"
#include "procedure/procedure.hpp"
#include "tally/form.hpp"

namespace mandate::procedure {

struct Country {
  law::Law law;
  std::vector<Procedure> procedures;  // in increasing order of name
  std::vector<tally::Form> forms;     // in increasing order of id
  std::vector<Course> courses;        // in increasing order of name

  [[nodiscard]] const Procedure* procedure(std::string_view name) const;
  [[nodiscard]] const tally::Form* form(std::string_view id) const;
  [[nodiscard]] const Course* course(std::string_view name) const;
  // The forms of the procedure in force on the day, in order of id. An election with two ballots has two.
  [[nodiscard]] std::vector<const tally::Form*> forms_of(std::string_view procedure_name, Date day) const;
};

struct RuleBook {
  std::vector<Country> countries;  // in increasing order of code

  [[nodiscard]] const Country* country(std::string_view code) const;
};

// The documents of one country's folder, with paths relative to it.
struct CountryDocuments {
  std::string country;
  std::vector<Document> documents;
};

// Reads and checks all countries; every problem of every file is reported. The result is meaningful only if
// there was none.
[[nodiscard]] RuleBook read_rule_book(const std::vector<CountryDocuments>& countries, Problems& problems);

// Reads the documents under `procedures/`, against the law of the same country.
[[nodiscard]] std::vector<Procedure> read_procedures(const law::Law& law, const std::vector<Document>& documents,
                                                     Problems& problems);

}  // namespace mandate::procedure
