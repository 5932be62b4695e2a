// A request and its response as values, whoever carries them. Whoever answers is a function of the one to the other, so
// that it is tested without a socket.
#pragma once

#include <functional>
#include <string>

namespace mandate::net {

inline constexpr const char* plain_text = "text/plain; charset=utf-8";

struct HttpRequest {
  std::string method = "GET";
  std::string target = "/";  // path and query, as they stand in the request
  std::string content_type;  // empty: none was said
  std::string body;
};

struct HttpResponse {
  unsigned status = 200;
  std::string content_type = plain_text;
  std::string body;
};

// Throws nothing; what it would throw is answered with 500.
using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

}  // namespace mandate::net
