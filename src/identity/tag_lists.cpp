#include "identity/tag_lists.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "ledger/digest.hpp"

namespace mandate::identity {
namespace {

using declaration::AreaCodes;
using declaration::ElectorRegister;
using declaration::Tag;

constexpr std::string_view register_head = "mandate/register/v1";
constexpr std::string_view elsewhere_head = "mandate/elsewhere/v1";
constexpr std::string_view day_key = "as_of ";

// The lines of a list, each with its number; problems name the line and never what stands in it.
class ListLines {
 public:
  ListLines(const ReadContext& context, std::string_view text) : context_(context), rest_(text) {}

  // Nothing at the end, and where the last line does not end.
  std::optional<std::string_view> next() {
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos) {
      if (!rest_.empty()) {
        ++line_;
        report("a line that does not end", "a line feed behind each line");
        rest_ = {};
      }
      return std::nullopt;
    }
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    ++line_;
    return line;
  }
  bool expect(std::string_view line) {
    const bool stands = next() == line;
    if (!stands) {
      report("another first line", "'" + std::string(line) + "'");
    }
    return stands;
  }
  void report(std::string found, std::string expected) {
    context_.report({.line = line_, .column = 1}, std::move(found), std::move(expected));
    good_ = false;
  }
  [[nodiscard]] bool good() const { return good_; }

 private:
  const ReadContext& context_;
  std::string_view rest_;
  std::uint32_t line_ = 0;
  bool good_ = true;
};

// The tag at the beginning of the line, where it follows the one before it.
std::optional<Tag> tag_of_line(std::string_view line, ListLines& lines, Tag& before) {
  const std::optional<Tag> tag = Tag::parse(line.substr(0, declaration::tag_hex_size));
  if (!tag || *tag <= before) {
    lines.report("a line that does not begin with a tag behind the one before it",
                 "32 lower-case hexadecimal digits, in increasing order, each once");
    return std::nullopt;
  }
  before = *tag;
  return tag;
}

std::optional<Date> read_as_of(ListLines& lines) {
  const std::string_view line = lines.next().value_or(std::string_view());
  const std::optional<Date> day =
      line.starts_with(day_key) ? Date::parse(line.substr(day_key.size())) : std::optional<Date>();
  if (!day) {
    lines.report("no day of the register", "'as_of' and a day, such as 2024-04-01");
  }
  return day;
}

void read_person(std::string_view line, ListLines& lines, Tag& before, const AreaCodes& codes,
                 ElectorRegister& electors) {
  const std::optional<Tag> tag = tag_of_line(line, lines, before);
  if (!tag) {
    return;
  }
  const std::string_view rest = line.substr(declaration::tag_hex_size);
  const declaration::AreaIndex area = rest.starts_with(' ') ? codes.find(rest.substr(1)) : declaration::unknown_area;
  if (area == declaration::unknown_area) {
    lines.report("no area of the country behind the tag", "a space and the code of an area");
    return;
  }
  electors.add(*tag, area);
}

}  // namespace

std::string register_list(const ElectorRegister& electors, const AreaCodes& codes) {
  std::vector<Tag> tags(electors.persons().begin(), electors.persons().end());
  std::ranges::sort(tags);
  std::string out = std::string(register_head) + '\n' + std::string(day_key) + electors.as_of().iso() + '\n';
  for (const Tag& tag : tags) {
    tag.append_hex(out);
    out += ' ' + codes.code(electors.area_of(tag).value()) + '\n';
  }
  return out;
}

std::string elsewhere_list(std::span<const Tag> persons) {
  std::vector<Tag> tags(persons.begin(), persons.end());
  std::ranges::sort(tags);
  tags.erase(std::ranges::unique(tags).begin(), tags.end());
  std::string out = std::string(elsewhere_head) + '\n';
  for (const Tag& tag : tags) {
    tag.append_hex(out);
    out += '\n';
  }
  return out;
}

std::optional<ElectorRegister> read_register_list(const ReadContext& context, std::string_view text,
                                                  const AreaCodes& codes) {
  ListLines lines(context, text);
  const std::optional<Date> as_of = lines.expect(register_head) ? read_as_of(lines) : std::nullopt;
  if (!as_of) {
    return std::nullopt;
  }
  ElectorRegister electors(*as_of, ledger::hexadecimal(ledger::sha256(text)));
  Tag before;
  while (const std::optional<std::string_view> line = lines.next()) {
    read_person(*line, lines, before, codes, electors);
  }
  return lines.good() ? std::optional(std::move(electors)) : std::nullopt;
}

std::optional<declaration::DeclaredElsewhere> read_elsewhere_list(const ReadContext& context, std::string_view text) {
  ListLines lines(context, text);
  if (!lines.expect(elsewhere_head)) {
    return std::nullopt;
  }
  declaration::DeclaredElsewhere list{.digest = ledger::hexadecimal(ledger::sha256(text)), .persons = {}};
  Tag before;
  while (const std::optional<std::string_view> line = lines.next()) {
    const std::optional<Tag> tag = tag_of_line(*line, lines, before);
    if (tag && line->size() != declaration::tag_hex_size) {
      lines.report("something behind the tag", "a tag and nothing else");
    } else if (tag) {
      list.persons.add(*tag);
    }
  }
  return lines.good() ? std::optional(std::move(list)) : std::nullopt;
}

}  // namespace mandate::identity
