// Serves a handler by HTTP/1.1, with limits on everything that comes in.
//
// On the machine's own address unless another is named; encryption, names and rates per caller are the work of a proxy
// in front. One thread: requests are answered one after the other. A request that breaks a limit is answered with 400,
// 413 or 431 where it can be, and its connection ends.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "net/http_message.hpp"
#include "net/net_fault.hpp"

namespace mandate::net {

struct ServerLimits {
  std::uint32_t header_bytes = 8'192;
  std::size_t body_bytes = std::size_t{1} << 20U;
  std::size_t connections = 128;                   // one more is closed at once
  std::chrono::milliseconds request_time{10'000};  // for a request to come in whole, and between two of a connection
  std::chrono::milliseconds response_time{10'000};
};

struct ListenAt {
  std::string address = "127.0.0.1";  // of version 4 or 6
  std::uint16_t port = 0;             // 0: any that is free
};

class HttpServer {
 public:
  struct Parts;
  explicit HttpServer(std::unique_ptr<Parts> parts);  // by `listen`
  // Connections wait from now on.
  [[nodiscard]] static NetResult<std::unique_ptr<HttpServer>> listen(const ListenAt& at, const ServerLimits& limits,
                                                                     HttpHandler handler);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  HttpServer(HttpServer&&) = delete;
  HttpServer& operator=(HttpServer&&) = delete;
  ~HttpServer();

  [[nodiscard]] std::uint16_t port() const;

  // From now on SIGTERM and SIGINT stop it.
  void stop_on_signals();

  // Answers until it is stopped. Responses that have begun are written to their end; a request that is not in whole is
  // dropped.
  [[nodiscard]] NetResult<void> serve();
  void stop();  // from any thread

 private:
  std::unique_ptr<Parts> parts_;
};

}  // namespace mandate::net
