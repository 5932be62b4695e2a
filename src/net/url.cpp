#include "net/url.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace mandate::net {
namespace {

constexpr std::string_view scheme = "http://";

std::unexpected<NetFault> no_url(std::string_view text, std::string expected) {
  return std::unexpected(NetFault{"the address '" + std::string(text.substr(0, 200)) + "'", std::move(expected), {}});
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F' && c != '#' && c != '"' && c != '\\'; });
}

bool is_host(std::string_view host) {
  if (host.starts_with('[')) {
    return host.ends_with(']') && host.size() > 2 &&
           host.find_first_not_of("0123456789abcdefABCDEF:.", 1) == host.size() - 1;
  }
  return !host.empty() && std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_';
  });
}

std::optional<std::uint16_t> port_of(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && port > 0 ? std::optional(port) : std::nullopt;
}

// Where the port begins, behind the brackets of an address of version 6.
std::size_t colon_of(std::string_view authority) {
  const std::size_t bracket = authority.rfind(']');
  return authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
}

}  // namespace

bool looks_like_url(std::string_view text) { return text.find("://") != std::string_view::npos; }

NetResult<Url> parse_url(std::string_view text) {
  if (text.starts_with("https://")) {
    return std::unexpected(
        NetFault{"the address '" + std::string(text.substr(0, 200)) + "'", "http://host[:port]/path",
                 "name a proxy on this machine that speaks https for you (docs/reference/witness.md says how)"});
  }
  if (!text.starts_with(scheme)) {
    return no_url(text, "http://host[:port]/path");
  }
  const std::string_view rest = text.substr(scheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view authority = rest.substr(0, slash);
  const std::string_view path = rest.substr(slash);
  const std::size_t colon = colon_of(authority);
  Url url;
  url.host = authority.substr(0, colon);
  if (!is_host(url.host)) {
    return no_url(text, "the name or the number of a machine");
  }
  if (colon != std::string_view::npos) {
    const std::optional<std::uint16_t> port = port_of(authority.substr(colon + 1));
    if (!port) {
      return no_url(text, "a port of 1 to 65535");
    }
    url.port = *port;
  }
  if (!is_plain(path)) {
    return no_url(text, "a path of printable ASCII without a fragment");
  }
  url.path = path.empty() ? "/" : path;
  return url;
}

std::string url_text(const Url& url) {
  return std::string(scheme) + url.host + (url.port == 80 ? "" : ":" + std::to_string(url.port)) + url.path;
}

Url below(const Url& url, std::string_view name) {
  Url inner = url;
  inner.path += (url.path.ends_with('/') ? "" : "/") + std::string(name);
  return inner;
}

}  // namespace mandate::net
