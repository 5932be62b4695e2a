#include "simdjson.h"

#include <boost/json/parse.hpp>
#include <limits>

#include "wasm/utf8_scan.hpp"

namespace simdjson {
namespace {

constexpr std::size_t deepest = 1024;  // as simdjson's

template <class Value, class Found>
simdjson_result<Value> wanted(const Found* found) {
  return found == nullptr ? simdjson_result<Value>(INCORRECT_TYPE) : simdjson_result<Value>(Value(*found));
}

}  // namespace

bool validate_utf8(const char* bytes, std::size_t size) { return mandate::wasm::is_utf8({bytes, size}); }

const char* error_message(error_code error) {
  switch (error) {
    case SUCCESS:
      return "No error";
    case TAPE_ERROR:
      return "The JSON document has an improper structure";
    case INCORRECT_TYPE:
      return "The JSON element does not have the requested type.";
    case NO_SUCH_FIELD:
      return "The JSON field referenced does not exist in this object.";
  }
  return "";
}

namespace dom {

simdjson_result<std::string_view> element::get_string() const {
  const boost::json::string* const text = value_->if_string();
  return text == nullptr ? simdjson_result<std::string_view>(INCORRECT_TYPE)
                         : simdjson_result<std::string_view>(std::string_view(text->data(), text->size()));
}

// A whole number is signed where it fits, as read by Boost.
simdjson_result<std::uint64_t> element::get_uint64() const {
  if (const std::int64_t* const number = value_->if_int64(); number != nullptr && *number >= 0) {
    return static_cast<std::uint64_t>(*number);
  }
  return wanted<std::uint64_t>(value_->if_uint64());
}

simdjson_result<std::int64_t> element::get_int64() const { return wanted<std::int64_t>(value_->if_int64()); }
simdjson_result<bool> element::get_bool() const { return wanted<bool>(value_->if_bool()); }
simdjson_result<array> element::get_array() const { return wanted<array>(value_->if_array()); }
simdjson_result<object> element::get_object() const { return wanted<object>(value_->if_object()); }

simdjson_result<element> object::operator[](std::string_view key) const {
  const boost::json::value* const value = members_ == nullptr ? nullptr : members_->if_contains(key);
  return value == nullptr ? simdjson_result<element>(NO_SUCH_FIELD) : simdjson_result<element>(element(*value));
}

simdjson_result<element> parser::parse(const char* bytes, std::size_t size) {
  value_.reset();
  memory_.release();
  boost::json::parse_options options;
  options.max_depth = deepest;
  boost::system::error_code error;
  value_.emplace(boost::json::parse(boost::json::string_view(bytes, size), error, &memory_, options));
  return error ? simdjson_result<element>(TAPE_ERROR) : simdjson_result<element>(element(*value_));
}

}  // namespace dom
}  // namespace simdjson
