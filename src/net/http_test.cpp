// Server and client over real sockets of this machine.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>
#include <vector>

#include "net/http_client.hpp"
#include "net/running_server_for_tests.hpp"

namespace mandate::net::http_test {
namespace {

using for_tests::RunningServer;
using namespace std::chrono_literals;

HttpResponse echo(const HttpRequest& request) {
  return {200, request.content_type, request.method + " " + request.target + "\n" + request.body};
}

// A caller who may say whatever he wants; gives up after five seconds.
class RawCaller {
 public:
  explicit RawCaller(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{5, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(socket_, reinterpret_cast<const sockaddr*>(&place), sizeof place), 0);
  }
  RawCaller(const RawCaller&) = delete;
  RawCaller& operator=(const RawCaller&) = delete;
  RawCaller(RawCaller&&) = delete;
  RawCaller& operator=(RawCaller&&) = delete;
  ~RawCaller() { close(socket_); }

  void say(std::string_view text) const { static_cast<void>(::send(socket_, text.data(), text.size(), MSG_NOSIGNAL)); }
  // All that comes until the other side ends the connection, or until the text has come.
  [[nodiscard]] std::string hear(std::string_view until = {}) const {
    std::string heard;
    std::array<char, 4096> piece{};
    while (until.empty() || heard.find(until) == std::string::npos) {
      const ssize_t got = recv(socket_, piece.data(), piece.size(), 0);
      if (got <= 0) {
        return got == 0 || errno == ECONNRESET ? heard : heard + "(gave up)";
      }
      heard.append(piece.data(), static_cast<std::size_t>(got));
    }
    return heard;
  }

 private:
  int socket_;
};

TEST(Http, ARequestArrivesAndItsResponseComesBack) {
  const RunningServer server(echo);
  TcpHttpClient client;
  const auto response =
      client.exchange(server.url("/a/b?c"), {"POST", "", "text/x.thing", "a body\nof two lines\n"}, 1000).value();
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(response.content_type, "text/x.thing");
  EXPECT_EQ(response.body, "POST /a/b?c\na body\nof two lines\n");
}

TEST(Http, StatusAndEmptyBodyAreKept) {
  const RunningServer server([](const HttpRequest&) { return HttpResponse{409, "text/x.tlog.size", ""}; });
  TcpHttpClient client;
  const auto response = client.exchange(server.url(), {}, 10).value();
  EXPECT_EQ(response.status, 409U);
  EXPECT_EQ(response.content_type, "text/x.tlog.size");
  EXPECT_EQ(response.body, "");
}

TEST(Http, AConnectionIsKeptForTheNextRequest) {
  const RunningServer server(echo);
  const RawCaller caller(server.port());
  caller.say("GET /one HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(caller.hear("GET /one").find("200 OK"), std::string::npos);
  caller.say("GET /two HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_NE(caller.hear().find("GET /two"), std::string::npos);
}

TEST(Http, WhoWaitsToBeToldIsTold) {
  const RunningServer server(echo);
  const RawCaller caller(server.port());
  caller.say("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n");
  EXPECT_NE(caller.hear("\r\n\r\n").find("100 Continue"), std::string::npos);
  caller.say("hi");
  EXPECT_NE(caller.hear().find("POST /\nhi"), std::string::npos);
}

TEST(Http, AHeadHasTheHeaderOfItsBodyAlone) {
  const RunningServer server(echo);
  const RawCaller caller(server.port());
  caller.say("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const std::string heard = caller.hear();
  EXPECT_NE(heard.find("Content-Length: 7"), std::string::npos) << heard;
  EXPECT_TRUE(heard.ends_with("\r\n\r\n")) << heard;
}

TEST(Http, LimitsOfHeaderAndBody) {
  ServerLimits limits;
  limits.header_bytes = 512;
  limits.body_bytes = 100;
  const RunningServer server(echo, limits);
  TcpHttpClient client;
  EXPECT_EQ(client.exchange(server.url(), {"POST", "", "", std::string(100, 'x')}, 1000).value().status, 200U);
  EXPECT_EQ(client.exchange(server.url(), {"POST", "", "", std::string(101, 'x')}, 1000).value().status, 413U);
  EXPECT_EQ(client.exchange(server.url("/" + std::string(600, 'x')), {}, 1000).value().status, 431U);
  const RawCaller chunks(server.port());
  chunks.say("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n200\r\n" + std::string(512, 'x'));
  EXPECT_NE(chunks.hear().find("413"), std::string::npos);
}

TEST(Http, WhatIsNoRequestIsRefused) {
  const RunningServer server(echo);
  for (const char* bytes : {"hello\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n",
                            "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"}) {
    const RawCaller caller(server.port());
    caller.say(bytes);
    EXPECT_NE(caller.hear().find("400 Bad Request"), std::string::npos) << bytes;
  }
  TcpHttpClient client;
  EXPECT_EQ(client.exchange(server.url(), {}, 1000).value().status, 200U) << "others are served as before";
}

TEST(Http, WhoIsTooSlowIsLeftAlone) {
  ServerLimits limits;
  limits.request_time = 100ms;
  const RunningServer server(echo, limits);
  const RawCaller caller(server.port());
  caller.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
  EXPECT_EQ(caller.hear(), "");
}

TEST(Http, MoreConnectionsThanTheLimitAreClosed) {
  ServerLimits limits;
  limits.connections = 1;
  const RunningServer server(echo, limits);
  {
    const RawCaller first(server.port());
    first.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(first.hear("GET /").find("200"), std::string::npos);
    const RawCaller second(server.port());
    second.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(second.hear(), "");
  }
  TcpHttpClient client;
  NetResult<HttpResponse> after = std::unexpected(NetFault());
  for (int i = 0; i < 100 && !after; ++i) {  // until the server has noticed that the first has gone
    std::this_thread::sleep_for(10ms);
    after = client.exchange(server.url(), {}, 1000);
  }
  EXPECT_TRUE(after);
}

TEST(Http, AHandlerThatThrowsIsAnErrorOfTheServer) {
  const RunningServer server([](const HttpRequest&) -> HttpResponse { throw std::runtime_error("secret"); });
  TcpHttpClient client;
  const auto response = client.exchange(server.url(), {}, 1000).value();
  EXPECT_EQ(response.status, 500U);
  EXPECT_EQ(response.body.find("secret"), std::string::npos);
}

TEST(Http, AResponseThatIsTooLongIsAFault) {
  const RunningServer server([](const HttpRequest&) { return HttpResponse{200, plain_text, std::string(101, 'x')}; });
  TcpHttpClient client;
  EXPECT_TRUE(client.exchange(server.url(), {}, 101));
  EXPECT_FALSE(client.exchange(server.url(), {}, 100));
}

TEST(Http, AServerThatDoesNotAnswerIsAFault) {
  const int silent = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof place;
  ASSERT_EQ(bind(silent, reinterpret_cast<const sockaddr*>(&place), size), 0);
  ASSERT_EQ(listen(silent, 1), 0);
  ASSERT_EQ(getsockname(silent, reinterpret_cast<sockaddr*>(&place), &size), 0);
  TcpHttpClient client(100ms);
  const Url url{"127.0.0.1", ntohs(place.sin_port), "/"};
  const auto late = client.exchange(url, {}, 1000);
  ASSERT_FALSE(late);
  EXPECT_NE(late.error().found.find("too long"), std::string::npos) << late.error().text();
  close(silent);
  EXPECT_FALSE(client.exchange(url, {}, 1000)) << "nobody listens there any more";
}

TEST(Http, StoppingEndsWhoWaits) {
  RunningServer server(echo);
  const RawCaller idle(server.port());
  const RawCaller half(server.port());
  half.say("POST / HTTP/1.1\r\n");
  const RawCaller served(server.port());
  served.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(served.hear("GET /").find("200"), std::string::npos);
  server.stop();
  EXPECT_EQ(idle.hear(), "");
  EXPECT_EQ(half.hear(), "");
  EXPECT_EQ(served.hear(), "");
}

TEST(Http, SigtermStopsAServerThatListensToIt) {
  const auto server = HttpServer::listen({}, {}, echo).value();
  server->stop_on_signals();
  const std::jthread sender([] {
    std::this_thread::sleep_for(20ms);
    kill(getpid(), SIGTERM);
  });
  EXPECT_TRUE(server->serve());
}

TEST(Http, APlaceThatIsTakenOrNoneIsAFault) {
  const auto first = HttpServer::listen({}, {}, echo).value();
  EXPECT_FALSE(HttpServer::listen({"127.0.0.1", first->port()}, {}, echo));
  EXPECT_FALSE(HttpServer::listen({"localhost", 0}, {}, echo)) << "a name may mean another machine";
}

}  // namespace
}  // namespace mandate::net::http_test
