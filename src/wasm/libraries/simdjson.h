// In place of simdjson's: libraries/README.md.
#pragma once

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace simdjson {

[[nodiscard]] bool validate_utf8(const char* bytes, std::size_t size);

enum error_code { SUCCESS, TAPE_ERROR, INCORRECT_TYPE, NO_SUCH_FIELD };
[[nodiscard]] const char* error_message(error_code error);

template <class Value>
class simdjson_result;

namespace dom {

class element;
class array;
class object;

class element {
 public:
  element() = default;
  explicit element(const boost::json::value& value) : value_(&value) {}

  [[nodiscard]] bool is_null() const { return value_ == nullptr || value_->is_null(); }
  [[nodiscard]] simdjson_result<std::string_view> get_string() const;
  [[nodiscard]] simdjson_result<std::uint64_t> get_uint64() const;
  [[nodiscard]] simdjson_result<std::int64_t> get_int64() const;
  [[nodiscard]] simdjson_result<bool> get_bool() const;
  [[nodiscard]] simdjson_result<array> get_array() const;
  [[nodiscard]] simdjson_result<object> get_object() const;

 private:
  const boost::json::value* value_ = nullptr;
};

class array {
 public:
  class iterator {
   public:
    explicit iterator(const boost::json::value* at) : at_(at) {}
    element operator*() const { return element(*at_); }
    iterator& operator++() {
      ++at_;
      return *this;
    }
    friend bool operator==(const iterator&, const iterator&) = default;

   private:
    const boost::json::value* at_;
  };

  array() = default;
  explicit array(const boost::json::array& items) : items_(&items) {}

  [[nodiscard]] iterator begin() const { return iterator(items_ == nullptr ? nullptr : items_->data()); }
  [[nodiscard]] iterator end() const { return iterator(items_ == nullptr ? nullptr : items_->data() + items_->size()); }

 private:
  const boost::json::array* items_ = nullptr;
};

struct key_value_pair {
  std::string_view key;
  element value;
};

class object {
 public:
  class iterator {
   public:
    explicit iterator(const boost::json::key_value_pair* at) : at_(at) {}
    key_value_pair operator*() const {
      return {std::string_view(at_->key().data(), at_->key().size()), element(at_->value())};
    }
    iterator& operator++() {
      ++at_;
      return *this;
    }
    friend bool operator==(const iterator&, const iterator&) = default;

   private:
    const boost::json::key_value_pair* at_;
  };

  object() = default;
  explicit object(const boost::json::object& members) : members_(&members) {}

  [[nodiscard]] simdjson_result<element> operator[](std::string_view key) const;
  [[nodiscard]] iterator begin() const { return iterator(members_ == nullptr ? nullptr : members_->begin()); }
  [[nodiscard]] iterator end() const { return iterator(members_ == nullptr ? nullptr : members_->end()); }

 private:
  const boost::json::object* members_ = nullptr;
};

}  // namespace dom

// What was asked for, or why it is not there.
template <class Value>
class simdjson_result {
 public:
  simdjson_result(error_code error) : error_(error) {}  // NOLINT(google-explicit-constructor): as simdjson's
  simdjson_result(Value value) : value_(value) {}       // NOLINT(google-explicit-constructor): as simdjson's

  [[nodiscard]] error_code error() const { return error_; }
  [[nodiscard]] error_code get(Value& into) const {
    if (error_ == SUCCESS) {
      into = value_;
    }
    return error_;
  }

  // Of an element: its value as one of these kinds.
  [[nodiscard]] auto get_string() const { return error_ == SUCCESS ? value_.get_string() : error_; }
  [[nodiscard]] auto get_uint64() const { return error_ == SUCCESS ? value_.get_uint64() : error_; }
  [[nodiscard]] auto get_bool() const { return error_ == SUCCESS ? value_.get_bool() : error_; }
  [[nodiscard]] auto get_array() const { return error_ == SUCCESS ? value_.get_array() : error_; }
  [[nodiscard]] auto get_object() const { return error_ == SUCCESS ? value_.get_object() : error_; }

 private:
  error_code error_ = SUCCESS;
  Value value_{};
};

namespace dom {

class parser {
 public:
  // The element lives until the next one is parsed.
  [[nodiscard]] simdjson_result<element> parse(const char* bytes, std::size_t size);

 private:
  std::array<unsigned char, 16384> buffer_{};
  boost::json::monotonic_resource memory_{buffer_.data(), buffer_.size()};
  std::optional<boost::json::value> value_;
};

}  // namespace dom
}  // namespace simdjson
