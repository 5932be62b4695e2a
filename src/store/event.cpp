#include "store/event.hpp"

#include <string_view>

namespace mandate::store {
namespace {

constexpr std::string_view domain = "mandate/event/1\n";

// No two events make the same text: what stands before the colon says where the field ends.
void append_field(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
}

std::string framed(const Event& event) {
  std::string text;
  text.reserve(domain.size() + event.payload.size() + 256);
  text += domain;
  append_field(text, std::to_string(event.sequence));
  append_field(text, event.legal_time);
  append_field(text, event.recorded_time);
  append_field(text, event.kind);
  append_field(text, event.payload);
  append_field(text, ledger::hexadecimal(event.previous));
  return text;
}

}  // namespace

Digest digest_of(const Event& event) { return ledger::sha256(framed(event)); }

}  // namespace mandate::store
