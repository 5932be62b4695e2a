#include "signature/der.hpp"

#include <cstddef>

#include "signature/handles.hpp"

namespace mandate::signature {

std::optional<DerValue> DerReader::next() {
  constexpr unsigned int no_value = 0x80;
  constexpr unsigned int indefinite = 0x01;
  const unsigned char* at = octets(rest_);
  long size = 0;
  DerValue value;
  const auto kind = static_cast<unsigned int>(
      ASN1_get_object(&at, &size, &value.tag, &value.tag_class, static_cast<long>(rest_.size())));
  if (rest_.empty() || (kind & (no_value | indefinite)) != 0) {
    return std::nullopt;
  }
  const auto head = static_cast<std::size_t>(at - octets(rest_));
  value.whole = rest_.substr(0, head + static_cast<std::size_t>(size));
  value.content = value.whole.substr(head);
  rest_.remove_prefix(value.whole.size());
  return value;
}

std::optional<std::string_view> DerReader::content_of_next(int tag, int tag_class) {
  const auto value = next();
  return value && value->is(tag, tag_class) ? std::optional(value->content) : std::nullopt;
}

std::string der_value(int tag, int tag_class, std::string_view content) {
  constexpr int constructed = 1;
  const auto size = static_cast<int>(content.size());
  const auto whole = static_cast<std::size_t>(ASN1_object_size(constructed, size, tag));
  std::string value(whole - content.size(), '\0');
  auto* end = reinterpret_cast<unsigned char*>(value.data());
  ASN1_put_object(&end, constructed, size, tag, tag_class);
  return value.append(content);
}

}  // namespace mandate::signature
