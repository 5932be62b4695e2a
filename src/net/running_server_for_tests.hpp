// For tests: a handler served on 127.0.0.1 at a free port, in a thread of its own, until this goes.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "net/http_server.hpp"
#include "net/url.hpp"

namespace mandate::net::for_tests {

class RunningServer {
 public:
  explicit RunningServer(HttpHandler handler, const ServerLimits& limits = {})
      : server_(HttpServer::listen({}, limits, std::move(handler)).value()),
        thread_([this] { EXPECT_TRUE(server_->serve()); }) {}
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;
  RunningServer(RunningServer&&) = delete;
  RunningServer& operator=(RunningServer&&) = delete;
  ~RunningServer() { server_->stop(); }  // the thread ends before the server goes

  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  [[nodiscard]] Url url(const std::string& path = "/") const { return {"127.0.0.1", port(), path}; }
  void stop() { server_->stop(); }

 private:
  std::unique_ptr<HttpServer> server_;
  std::jthread thread_;
};

}  // namespace mandate::net::for_tests
