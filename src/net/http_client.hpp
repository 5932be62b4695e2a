// Asks a server by HTTP/1.1: one request, one response. Redirects are not followed and nothing is kept between calls.
#pragma once

#include <chrono>
#include <cstddef>

#include "net/http_message.hpp"
#include "net/net_fault.hpp"
#include "net/url.hpp"

namespace mandate::net {

inline constexpr std::size_t most_response_bytes = std::size_t{1} << 20U;

class HttpClient {
 public:
  HttpClient() = default;
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  HttpClient(HttpClient&&) = delete;
  HttpClient& operator=(HttpClient&&) = delete;
  virtual ~HttpClient() = default;

  // Whatever its status is, a response is a response. The target of the request is taken from the address. A body of
  // more than `most` bytes is a fault.
  [[nodiscard]] virtual NetResult<HttpResponse> exchange(const Url& url, const HttpRequest& request,
                                                         std::size_t most = most_response_bytes) = 0;
};

// Over TCP. The time is for connecting, and again for request and response; looking up a name takes what the system
// lets it take.
class TcpHttpClient final : public HttpClient {
 public:
  explicit TcpHttpClient(std::chrono::milliseconds time = std::chrono::seconds(10)) : time_(time) {}

  [[nodiscard]] NetResult<HttpResponse> exchange(const Url& url, const HttpRequest& request, std::size_t most) override;

 private:
  std::chrono::milliseconds time_;
};

// Asks a handler in the same program.
class LocalHttpClient final : public HttpClient {
 public:
  explicit LocalHttpClient(HttpHandler handler) : handler_(std::move(handler)) {}

  [[nodiscard]] NetResult<HttpResponse> exchange(const Url& url, const HttpRequest& request,
                                                 std::size_t most) override {
    HttpRequest sent = request;
    sent.target = url.path;
    HttpResponse response = handler_(sent);
    if (response.body.size() > most) {
      return std::unexpected(
          NetFault{"a response of more than " + std::to_string(most) + " bytes", "a shorter one", {}});
    }
    return response;
  }

 private:
  HttpHandler handler_;
};

}  // namespace mandate::net
