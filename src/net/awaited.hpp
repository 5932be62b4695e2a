// How Boost.Asio is waited for: an error comes back beside the result, not as an exception.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace mandate::net {

inline constexpr auto awaited = boost::asio::as_tuple(boost::asio::use_awaitable);

}  // namespace mandate::net
