// What every EML message begins with: transaction, authority, time, and which election it is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/left_out.hpp"
#include "io/results_format.hpp"
#include "io/xml.hpp"

namespace mandate::io::eml {

// A message that is being read.
struct Reading {
  XmlSource& source;
  std::string form;
  ResultsRead read;
};

// Authority, time and date of issue from the root element.
void read_header(Reading& reading);
// ElectionIdentifier below `election`.
void read_election(Reading& reading, pugi::xml_node election);
// ContestIdentifier below `contest` into id and title; "geen" (none) is no id.
void read_contest_identifier(pugi::xml_node contest, record::Contest& into);
// Units, status and country from the namespace of this program, where `parent` holds them. True where it does.
bool read_extension(Reading& reading, pugi::xml_node parent);
// "0312::SB4" of the standard is "0312/SB4" in the tree.
[[nodiscard]] std::string unit_code(std::string_view identifier);

// A message that is being written.
struct Writing {
  const record::Results& results;
  std::string form;
  LeftOut left_out;
  pugi::xml_document document;
  XmlLists lists;
};

// The root element with its header.
pugi::xml_node write_header(Writing& writing);
void write_election(Writing& writing, pugi::xml_node election);
void write_contest_identifier(Writing& writing, pugi::xml_node parent, const record::Contest& contest);
// Units (with those of their facts that the standard lacks), status and country.
void write_extension(Writing& writing, pugi::xml_node parent);
[[nodiscard]] std::string identifier_of(std::string_view unit_code);

// A candidate's number within the list: "1/12" of list "1" is "12".
[[nodiscard]] std::string candidate_number(const record::Contest& contest, const record::ContestOption& candidate);
[[nodiscard]] std::string candidate_id(std::string_view list, std::string_view number);
// The name of a person as the standard splits it, and put together again.
[[nodiscard]] std::string full_name(pugi::xml_node candidate);
void write_full_name(pugi::xml_node candidate, const std::string& name);
void write_affiliation(Writing& writing, pugi::xml_node parent, const record::ContestOption& list);

}  // namespace mandate::io::eml
