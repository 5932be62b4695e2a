// Values of ASN.1 in definite lengths (X.690), one after the other: where each begins and ends, without what it means.
#pragma once

#include <openssl/asn1.h>

#include <optional>
#include <string>
#include <string_view>

namespace mandate::signature {

struct DerValue {
  int tag = 0;             // V_ASN1_…, or the number of a tag of the context
  int tag_class = 0;       // V_ASN1_UNIVERSAL, V_ASN1_CONTEXT_SPECIFIC, …
  std::string_view whole;  // head and content
  std::string_view content;

  [[nodiscard]] bool is(int wanted_tag, int wanted_class = V_ASN1_UNIVERSAL) const {
    return tag == wanted_tag && tag_class == wanted_class;
  }
};

class DerReader {
 public:
  explicit DerReader(std::string_view bytes) : rest_(bytes) {}

  // None at the end, and where no value of a definite length follows that ends within the bytes.
  [[nodiscard]] std::optional<DerValue> next();
  // The content of the next value, if it has this tag.
  [[nodiscard]] std::optional<std::string_view> content_of_next(int tag, int tag_class = V_ASN1_UNIVERSAL);
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

// A constructed value of this tag around a content.
[[nodiscard]] std::string der_value(int tag, int tag_class, std::string_view content);

}  // namespace mandate::signature
