// An address of the form http://host[:port][/path]. Encryption is the work of a proxy in front of a server, or beside a
// client: https is refused with that advice, and so is whatever a program cannot send as it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "net/net_fault.hpp"

namespace mandate::net {

struct Url {
  std::string host;  // a name or an address of version 4; of version 6 in brackets, as it is written
  std::uint16_t port = 80;
  std::string path = "/";  // begins with a slash; with its query, without a fragment

  friend bool operator==(const Url&, const Url&) = default;
};

[[nodiscard]] bool looks_like_url(std::string_view text);  // has a scheme
[[nodiscard]] NetResult<Url> parse_url(std::string_view text);
[[nodiscard]] std::string url_text(const Url& url);

// The address of what lies below: one slash between the two.
[[nodiscard]] Url below(const Url& url, std::string_view name);

}  // namespace mandate::net
