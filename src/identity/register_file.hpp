// A register of those who may declare, from a table like a list of members: tags and areas stay, numbers do not.
//
// Unlike the rows of a list, those of a register must all be right: a faulty number or an unknown region is a problem.
#pragma once

#include <optional>
#include <string>

#include "base/node_reader.hpp"
#include "declaration/elector_register.hpp"
#include "identity/member_file.hpp"

namespace mandate::identity {

// As of `law.day`; its digest is SHA-256 of the file. Nothing where there was a problem: a person who stands in it
// twice is one too. Problems name rows, never numbers.
[[nodiscard]] std::optional<declaration::ElectorRegister> read_register_file(const ReadContext& context,
                                                                             std::string bytes,
                                                                             const MemberFileRequest& request,
                                                                             const MemberLaw& law,
                                                                             const Tagger& tagger);

}  // namespace mandate::identity
