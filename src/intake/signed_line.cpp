#include "intake/signed_line.hpp"

#include <simdjson.h>

#include <utility>

#include "ledger/encoding.hpp"

namespace mandate::intake {
namespace {

constexpr std::string_view form = R"({"area":"…","day":"YYYY-MM-DD","signature":"…"})";

// The value of a member of text that stands once.
bool take(std::string_view value, std::optional<std::string_view>& into) {
  const bool is_first = !into;
  into = value;
  return is_first;
}

struct Members {
  std::optional<std::string_view> area;
  std::optional<std::string_view> day;
  std::optional<std::string_view> signature;

  [[nodiscard]] bool take_member(std::string_view name, std::string_view value) {
    return (name == "area" && take(value, area)) || (name == "day" && take(value, day)) ||
           (name == "signature" && take(value, signature));
  }
};

// Nothing where it is other than three members of text.
std::optional<Members> members_of(const simdjson::dom::element& line) {
  simdjson::dom::object object;
  if (line.get(object) != simdjson::SUCCESS) {
    return std::nullopt;
  }
  Members members;
  for (const auto& [name, value] : object) {
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS || !members.take_member(name, text)) {
      return std::nullopt;
    }
  }
  return members.area && members.day && members.signature ? std::optional(members) : std::nullopt;
}

// As the verifier takes it: base64 has no full stop, a compact JWS has two.
std::string signature_of(std::string_view text) {
  return text.find('.') != std::string_view::npos ? std::string(text)
                                                  : ledger::from_base64(text).value_or(std::string());
}

}  // namespace

std::optional<SignedLine> read_signed_line(const ReadContext& context, std::uint32_t number, std::string_view text) {
  const Position place{.line = number, .column = 1};
  const auto refuse = [&](std::string found) {
    context.report(place, std::move(found), std::string(form), "Hand in the line anew");
    return std::nullopt;
  };
  if (text.size() > most_line_bytes) {
    return refuse("a line of " + std::to_string(text.size()) + " bytes");
  }
  static thread_local simdjson::dom::parser parser;
  simdjson::dom::element line;
  if (parser.parse(text.data(), text.size()).get(line) != simdjson::SUCCESS) {
    return refuse(text.empty() ? "an empty line" : "a line that is no JSON");
  }
  const std::optional<Members> members = members_of(line);
  if (!members) {
    return refuse("a line with other members");
  }
  const std::optional<Date> day = Date::parse(*members->day);
  if (!day) {
    return refuse("a 'day' that is none");
  }
  if (members->area->empty() || members->area->size() > most_area_bytes) {
    return refuse("an 'area' of " + std::to_string(members->area->size()) + " bytes");
  }
  return SignedLine{number, std::string(*members->area), *day, signature_of(*members->signature)};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace mandate::intake
