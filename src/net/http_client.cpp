#include "net/http_client.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <exception>
#include <optional>

#include "net/awaited.hpp"

namespace mandate::net {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::uint32_t most_response_header = 16'384;

struct Exchange {
  const Url& url;
  const HttpRequest& request;
  std::size_t most;
  std::chrono::milliseconds time;
  NetResult<HttpResponse> result = std::unexpected(NetFault{"no response", {}, {}});
};

NetFault client_fault(const Exchange& exchange, const char* what, const error_code& error) {
  if (error == http::error::body_limit) {
    return {url_text(exchange.url) + ": a response of more than " + std::to_string(exchange.most) + " bytes",
            "a shorter one", "look whether the address is that of a log or a witness"};
  }
  const bool late = error == beast::error::timeout;
  return {url_text(exchange.url) + ": " + what + " (" + (late ? "it took too long" : error.message()) + ")",
          "a server that answers", "look at the address, and whether it runs"};
}

http::request<http::string_body> request_of(const Exchange& exchange) {
  http::request<http::string_body> request;
  request.method_string(exchange.request.method);
  request.target(exchange.url.path);
  request.version(11);
  const std::string port = exchange.url.port == 80 ? "" : ":" + std::to_string(exchange.url.port);
  request.set(http::field::host, exchange.url.host + port);
  request.set(http::field::user_agent, "mandate");
  request.set(http::field::connection, "close");
  if (!exchange.request.content_type.empty()) {
    request.set(http::field::content_type, exchange.request.content_type);
  }
  request.body() = exchange.request.body;
  request.prepare_payload();
  return request;
}

asio::awaitable<std::optional<NetFault>> connect(beast::tcp_stream& stream, const Exchange& exchange) {
  tcp::resolver resolver(stream.get_executor());
  std::string host = exchange.url.host;
  if (host.starts_with('[')) {
    host = host.substr(1, host.size() - 2);
  }
  const auto [unknown, places] = co_await resolver.async_resolve(host, std::to_string(exchange.url.port), awaited);
  if (unknown) {
    co_return client_fault(exchange, "the machine is not known", unknown);
  }
  stream.expires_after(exchange.time);
  const auto [refused, place] = co_await stream.async_connect(places, awaited);
  if (refused) {
    co_return client_fault(exchange, "it cannot be reached", refused);
  }
  co_return std::nullopt;
}

asio::awaitable<void> carry_out(beast::tcp_stream& stream, Exchange& exchange) {
  if (std::optional<NetFault> fault = co_await connect(stream, exchange)) {
    exchange.result = std::unexpected(std::move(*fault));
    co_return;
  }
  stream.expires_after(exchange.time);
  const http::request<http::string_body> request = request_of(exchange);
  const auto [unsent, sent] = co_await http::async_write(stream, request, awaited);
  if (unsent) {
    exchange.result = std::unexpected(client_fault(exchange, "the request was not taken", unsent));
    co_return;
  }
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.header_limit(most_response_header);
  parser.body_limit(exchange.most);
  const auto [unread, read] = co_await http::async_read(stream, buffer, parser, awaited);
  if (unread) {
    exchange.result = std::unexpected(client_fault(exchange, "no whole response came", unread));
    co_return;
  }
  const auto& response = parser.get();
  exchange.result =
      HttpResponse{response.result_int(), std::string(response[http::field::content_type]), response.body()};
}

}  // namespace

NetResult<HttpResponse> TcpHttpClient::exchange(const Url& url, const HttpRequest& request, std::size_t most) {
  Exchange exchange{url, request, most, time_};
  // Memory that runs out is all that can be thrown here.
  try {
    asio::io_context context(1);
    beast::tcp_stream stream(context);
    asio::co_spawn(context, carry_out(stream, exchange), asio::detached);
    context.run();
  } catch (const std::exception& error) {
    return std::unexpected(NetFault{url_text(url) + ": " + error.what(), "a request that can be made", {}});
  }
  return std::move(exchange.result);
}

}  // namespace mandate::net
