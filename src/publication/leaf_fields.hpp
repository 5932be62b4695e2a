// Takes values of a leaf by their keys; what is missing or of another kind is remembered once, as what is wrong.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/integer.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publication {

class LeafFields {
 public:
  explicit LeafFields(simdjson::dom::object object) : object_(object) {}

  std::string text(std::string_view key) {
    std::string_view value;
    if (object_[key].get_string().get(value) != simdjson::SUCCESS) {
      complain(key, "text");
    }
    return std::string(value);
  }
  std::string optional_text(std::string_view key) {
    const std::string value = has(key) ? text(key) : std::string();
    if (has(key) && value.empty()) {
      complain(key, "text, or no such key");
    }
    return value;
  }
  std::uint64_t number(std::string_view key) {
    std::uint64_t value = 0;
    if (object_[key].get_uint64().get(value) != simdjson::SUCCESS) {
      complain(key, "a whole number");
    }
    return value;
  }
  bool flag(std::string_view key) {
    bool value = false;
    if (object_[key].get_bool().get(value) != simdjson::SUCCESS) {
      complain(key, "true or false");
    }
    return value;
  }
  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> values;
    for_each_item(key, [&](const simdjson::dom::element& item) {
      std::string_view value;
      if (item.get_string().get(value) != simdjson::SUCCESS) {
        complain(key, "texts");
      }
      values.emplace_back(value);
    });
    return values;
  }
  std::vector<Count64> counts(std::string_view key) {
    std::vector<Count64> values;
    for_each_item(key, [&](const simdjson::dom::element& item) {
      std::int64_t value = record::absent;
      if (!item.is_null() && (item.get_int64().get(value) != simdjson::SUCCESS || value < 0)) {
        complain(key, "whole numbers or null");
      }
      values.push_back(value);
    });
    return values;
  }
  // `read` takes the fields of one item after the other.
  template <typename Item, typename Read>
  std::vector<Item> objects(std::string_view key, const Read& read) {
    std::vector<Item> items;
    for_each_item(key, [&](const simdjson::dom::element& item) {
      simdjson::dom::object object;
      if (item.get_object().get(object) != simdjson::SUCCESS) {
        complain(key, "a list of objects");
        return;
      }
      LeafFields fields(object);
      items.push_back(read(fields));
      complain_as(std::move(fields));
    });
    return items;
  }
  [[nodiscard]] bool has(std::string_view key) const { return object_[key].error() == simdjson::SUCCESS; }
  void complain(std::string_view key, std::string_view expected) {
    if (wrong_.empty()) {
      wrong_ = "the key '" + std::string(key) + "' is not " + std::string(expected);
    }
  }
  [[nodiscard]] const std::string& wrong() const { return wrong_; }

 private:
  // What is wrong with an item is wrong with the whole.
  void complain_as(LeafFields&& item) {
    if (wrong_.empty()) {
      wrong_ = std::move(item.wrong_);
    }
  }
  template <typename Visit>
  void for_each_item(std::string_view key, const Visit& visit) {
    simdjson::dom::array array;
    if (object_[key].get_array().get(array) != simdjson::SUCCESS) {
      complain(key, "a list");
      return;
    }
    for (const simdjson::dom::element& item : array) {
      visit(item);
    }
  }

  simdjson::dom::object object_;
  std::string wrong_;
};

}  // namespace mandate::publication
