// A list of members as a file: read, its numbers checked and replaced by tags.
//
// What it returns holds no number and no name. Regions are found by code, by any name that the area ever had, in any of
// the languages, or by an alias, capital letters aside.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "area/area.hpp"
#include "base/date.hpp"
#include "base/node_reader.hpp"
#include "declaration/member_list.hpp"
#include "identity/member_columns.hpp"
#include "identity/tagger.hpp"
#include "io/table_file.hpp"
#include "law/law.hpp"

namespace mandate::identity {

struct MemberLaw {
  const law::Law* law = nullptr;
  const law::Identifier* identifier = nullptr;
  std::span<const area::Area* const> areas;  // in force on the day, in the order of AreaIndex
  Date day;
};

struct MemberFile {
  std::vector<declaration::ListedPerson> persons;
  MemberColumns columns;
  std::string digest;    // of the file, hexadecimal SHA-256
  std::string encoding;  // where it had to be guessed; else empty
  // Index of a person, and what stands where the region was not found or is not in force; in order, masked.
  std::vector<std::pair<std::uint32_t, std::string>> other_regions;
};

struct MemberFileRequest {
  ToldColumns columns;
  std::string encoding;
};

// Nothing where there was a problem. Faults of rows are none: they stand with the rows.
[[nodiscard]] std::optional<MemberFile> read_member_file(const ReadContext& context, std::string bytes,
                                                         const MemberFileRequest& request, const MemberLaw& law,
                                                         const Tagger& tagger);

// Only who is listed, for the check against other lists: faulty numbers are passed over, and no region is needed.
[[nodiscard]] std::optional<declaration::OtherList> read_other_list(const ReadContext& context, std::string bytes,
                                                                    const MemberFileRequest& request,
                                                                    const law::Identifier& identifier,
                                                                    const Tagger& tagger);

}  // namespace mandate::identity
