// A declaration with its signature as a portal hands it in: a line of JSON,
//
//   {"area":"KZ-75","day":"2024-04-12","signature":"MIIK…"}
//
// with these three members, in any order. `signature` is a detached CMS in DER, in base64 (RFC 4648 section 4), or a
// compact JWS. Read strictly; whether the signature is one is asked later, for the person answers for that and not the
// portal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/node_reader.hpp"

namespace mandate::intake {

inline constexpr std::size_t most_line_bytes = std::size_t{256} << 10U;
inline constexpr std::size_t most_area_bytes = 64;

struct SignedLine {
  std::uint32_t number = 0;  // from 1
  std::string area;          // as it was signed
  Date day;
  std::string signature;  // CMS in DER or compact JWS; empty: neither
};

// Nothing where there was a problem, which names the line and never what stands in it.
[[nodiscard]] std::optional<SignedLine> read_signed_line(const ReadContext& context, std::uint32_t number,
                                                         std::string_view text);

// The lines of a file, the last one with or without its line feed, and a carriage return before each taken away.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace mandate::intake
