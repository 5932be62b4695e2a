#include "net/http_server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <csignal>
#include <exception>
#include <optional>
#include <set>
#include <utility>

#include "net/awaited.hpp"

namespace mandate::net {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Parser = http::request_parser<http::string_body>;

// What a request that cannot be read is answered with; nothing where nobody is there to read it.
std::optional<HttpResponse> refusal_of(const error_code& error) {
  if (error == http::error::body_limit) {
    return HttpResponse{413, plain_text, "the body is too long\n"};
  }
  if (error == http::error::header_limit) {
    return HttpResponse{431, plain_text, "the header is too long\n"};
  }
  const bool is_of_http = error.category() == http::make_error_code(http::error::bad_version).category();
  if (!is_of_http || error == http::error::end_of_stream || error == http::error::partial_message) {
    return std::nullopt;
  }
  return HttpResponse{400, plain_text, "no request of HTTP/1.1: " + error.message() + "\n"};
}

http::response<http::string_body> message_of(HttpResponse response, bool is_head, bool keep_alive) {
  http::response<http::string_body> message;
  message.version(11);
  message.result(response.status);
  if (!response.content_type.empty()) {
    message.set(http::field::content_type, response.content_type);
  }
  message.keep_alive(keep_alive);
  const std::size_t size = response.body.size();
  if (!is_head) {
    message.body() = std::move(response.body);
  }
  message.prepare_payload();
  if (is_head) {
    message.content_length(size);
  }
  return message;
}

HttpRequest request_in(const Parser& parser) {
  const auto& message = parser.get();
  return {std::string(message.method_string()), std::string(message.target()),
          std::string(message[http::field::content_type]), message.body()};
}

}  // namespace

struct HttpServer::Parts {
  Parts(const ServerLimits& limits_asked, HttpHandler handler_asked)
      : limits(limits_asked), handler(std::move(handler_asked)) {}

  // One connection among those that are open, for as long as this lives.
  struct Open {
    Open(Parts& parts, tcp::socket socket) : of(parts), stream(std::move(socket)) { ++of.open; }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    Open(Open&&) = delete;
    Open& operator=(Open&&) = delete;
    ~Open() {
      of.waiting.erase(&stream);
      --of.open;
    }

    Parts& of;
    beast::tcp_stream stream;
    beast::flat_buffer buffer;
  };

  asio::awaitable<void> accept() {
    while (!stopping) {
      auto [error, socket] = co_await acceptor.async_accept(awaited);
      if (stopping) {
        co_return;
      }
      if (error) {  // too many open files, or a caller who has gone
        asio::steady_timer pause(context, std::chrono::milliseconds(50));
        static_cast<void>(co_await pause.async_wait(awaited));
      } else if (open < limits.connections) {
        asio::co_spawn(context, converse(std::move(socket)), [](const std::exception_ptr&) {});
      }
    }
  }

  asio::awaitable<void> converse(tcp::socket socket) {
    Open connection(*this, std::move(socket));
    bool goes_on = true;
    while (goes_on && !stopping) {
      goes_on = co_await answer_next(connection);
    }
    error_code ignored;
    static_cast<void>(connection.stream.socket().shutdown(tcp::socket::shutdown_send, ignored));
  }

  // Whether the connection has another request.
  asio::awaitable<bool> answer_next(Open& connection) {
    Parser parser;
    parser.header_limit(limits.header_bytes);
    parser.body_limit(limits.body_bytes);
    connection.stream.expires_after(limits.request_time);
    waiting.insert(&connection.stream);
    const error_code unread = co_await read(connection, parser);
    waiting.erase(&connection.stream);
    if (unread) {
      if (auto refusal = refusal_of(unread)) {
        co_await write(connection, message_of(std::move(*refusal), false, false));
      }
      co_return false;
    }
    const HttpRequest request = request_in(parser);
    const bool keeps = parser.get().keep_alive() && !stopping;
    const bool written = co_await write(connection, message_of(handled(request), request.method == "HEAD", keeps));
    co_return written&& keeps;
  }

  static asio::awaitable<error_code> read(Open& connection, Parser& parser) {
    const auto [no_header, header] =
        co_await http::async_read_header(connection.stream, connection.buffer, parser, awaited);
    if (no_header) {
      co_return no_header;
    }
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
      const http::response<http::empty_body> go_on(http::status::continue_, 11);
      const auto [unsent, sent] = co_await http::async_write(connection.stream, go_on, awaited);
      if (unsent) {
        co_return unsent;
      }
    }
    const auto [no_body, body] = co_await http::async_read(connection.stream, connection.buffer, parser, awaited);
    co_return no_body;
  }

  asio::awaitable<bool> write(Open& connection, http::response<http::string_body> message) const {
    connection.stream.expires_after(limits.response_time);
    const auto [unsent, sent] = co_await http::async_write(connection.stream, message, awaited);
    co_return !unsent;
  }

  HttpResponse handled(const HttpRequest& request) const {
    try {
      return handler(request);
    } catch (const std::exception&) {
      return {500, plain_text, "the request could not be answered\n"};
    }
  }

  // Whoever is waited for is let go; whoever is written to gets the end of it.
  void stop() {
    stopping = true;
    error_code ignored;
    static_cast<void>(acceptor.close(ignored));
    if (signals) {
      static_cast<void>(signals->cancel(ignored));
    }
    for (beast::tcp_stream* const stream : waiting) {
      stream->cancel();
    }
  }

  ServerLimits limits;
  HttpHandler handler;
  std::set<beast::tcp_stream*> waiting;  // connections whose next request is not in yet
  std::size_t open = 0;
  bool stopping = false;
  asio::io_context context{1};  // goes before what its connections point to
  tcp::acceptor acceptor{context};
  std::optional<asio::signal_set> signals;
};

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
HttpServer::~HttpServer() = default;

NetResult<std::unique_ptr<HttpServer>> HttpServer::listen(const ListenAt& at, const ServerLimits& limits,
                                                          HttpHandler handler) {
  error_code error;
  const asio::ip::address address = asio::ip::make_address(at.address, error);
  if (error) {
    return std::unexpected(
        NetFault{"the address '" + at.address + "' to listen at", "numbers, such as 127.0.0.1 or ::1", {}});
  }
  try {
    auto parts = std::make_unique<Parts>(limits, std::move(handler));
    const tcp::endpoint endpoint(address, at.port);
    const std::string place = at.address + ", port " + std::to_string(at.port);
    static_cast<void>(parts->acceptor.open(endpoint.protocol(), error));
    if (!error) {
      static_cast<void>(parts->acceptor.set_option(tcp::acceptor::reuse_address(true), error));
    }
    if (!error) {
      static_cast<void>(parts->acceptor.bind(endpoint, error));
    }
    if (!error) {
      static_cast<void>(parts->acceptor.listen(asio::socket_base::max_listen_connections, error));
    }
    if (error) {
      return std::unexpected(NetFault{place + " cannot be listened at (" + error.message() + ")",
                                      "an address of this machine and a port that is free",
                                      {}});
    }
    return std::make_unique<HttpServer>(std::move(parts));
  } catch (const std::exception& thrown) {
    return std::unexpected(NetFault{thrown.what(), "a machine with sockets and memory", {}});
  }
}

std::uint16_t HttpServer::port() const {
  error_code ignored;
  return parts_->acceptor.local_endpoint(ignored).port();
}

void HttpServer::stop_on_signals() {
  parts_->signals.emplace(parts_->context, SIGINT, SIGTERM);
  parts_->signals->async_wait([parts = parts_.get()](const error_code& error, int) {
    if (!error) {
      parts->stop();
    }
  });
}

NetResult<void> HttpServer::serve() {
  try {
    asio::co_spawn(parts_->context, parts_->accept(), [](const std::exception_ptr&) {});
    parts_->context.run();
  } catch (const std::exception& error) {
    return std::unexpected(NetFault{error.what(), "a machine with sockets and memory", {}});
  }
  return {};
}

void HttpServer::stop() {
  asio::post(parts_->context, [parts = parts_.get()] { parts->stop(); });
}

}  // namespace mandate::net
