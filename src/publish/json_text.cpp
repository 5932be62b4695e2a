#include "publish/json_text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

namespace mandate::publish {
namespace json = boost::json;
namespace {

void write(std::string& out, const json::value& value, std::size_t depth);

void new_line(std::string& out, std::size_t depth) {
  out += '\n';
  out.append(2 * depth, ' ');
}

void write(std::string& out, const json::array& items, std::size_t depth) {
  out += '[';
  for (std::size_t i = 0; i < items.size(); ++i) {
    out += i == 0 ? "" : ",";
    new_line(out, depth + 1);
    write(out, items[i], depth + 1);
  }
  if (!items.empty()) {
    new_line(out, depth);
  }
  out += ']';
}

void write(std::string& out, const json::object& members, std::size_t depth) {
  out += '{';
  bool first = true;
  for (const json::key_value_pair& member : members) {
    out += first ? "" : ",";
    first = false;
    new_line(out, depth + 1);
    out += json::serialize(member.key());
    out += ": ";
    write(out, member.value(), depth + 1);
  }
  if (!members.empty()) {
    new_line(out, depth);
  }
  out += '}';
}

void write(std::string& out, const json::value& value, std::size_t depth) {
  if (value.is_array()) {
    write(out, value.get_array(), depth);
  } else if (value.is_object()) {
    write(out, value.get_object(), depth);
  } else {
    out += json::serialize(value);
  }
}

}  // namespace

std::string json_text(const json::value& value) {
  std::string out;
  write(out, value, 0);
  out += '\n';
  return out;
}

json::value json_of(const LocalizedText& text) {
  if (text.empty()) {
    return nullptr;
  }
  json::object object;
  for (const Language language : languages) {
    object[code(language)] = text.in(language);
  }
  return object;
}

json::value json_of(const LocalizedText* text) { return text == nullptr ? json::value(nullptr) : json_of(*text); }

json::value json_of(const std::optional<Date>& day) { return day ? json::value(day->iso()) : json::value(nullptr); }

json::value json_of(Fraction number) {
  return number.is_whole() ? json::value(number.numerator()) : json::value(number.text());
}

json::value json_of(const std::optional<law::Value>& value) {
  if (!value) {
    return nullptr;
  }
  if (const auto* const count = std::get_if<Count64>(&*value)) {
    return *count;
  }
  return json::value(law::text(*value));
}

json::value json_of(const std::optional<Count64>& number) {
  return number ? json::value(*number) : json::value(nullptr);
}

json::array json_of(const std::vector<law::Reference>& references) {
  json::array result;
  for (const law::Reference& reference : references) {
    result.push_back(json::object{{"title", reference.title}, {"href", text_or_null(reference.href)}});
  }
  return result;
}

json::value text_or_null(std::string_view text) { return text.empty() ? json::value(nullptr) : json::value(text); }

}  // namespace mandate::publish
