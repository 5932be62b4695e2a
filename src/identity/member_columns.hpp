// Which column of a list holds what: found by its heading in Kazakh, Russian or English, as people write it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/node_reader.hpp"
#include "law/identifier.hpp"

namespace mandate::identity {

enum class MemberField : std::uint8_t { number, name, birth_date, region, phone };

inline constexpr std::size_t member_field_count = 5;

// "number", "name", "birth_date", "region", "phone".
[[nodiscard]] std::string_view word(MemberField field);
[[nodiscard]] std::optional<MemberField> member_field_named(std::string_view text);

inline constexpr std::size_t no_member_column = SIZE_MAX;

struct MemberColumns {
  std::array<std::size_t, member_field_count> at = {no_member_column, no_member_column, no_member_column,
                                                    no_member_column, no_member_column};
  std::vector<std::string> ignored;  // headings that say nothing to us

  [[nodiscard]] std::size_t of(MemberField field) const { return at.at(static_cast<std::size_t>(field)); }
  [[nodiscard]] bool has(MemberField field) const { return of(field) != no_member_column; }
};

// Headings as told, each with its field; they go before what is found.
using ToldColumns = std::vector<std::pair<std::string, MemberField>>;

// The number stands under a name of the identifier. A field with two columns, and a required one without a column, are
// problems; then nothing.
[[nodiscard]] std::optional<MemberColumns> member_columns(const ReadContext& context,
                                                          std::span<const std::string_view> header,
                                                          const law::Identifier& identifier, const ToldColumns& told,
                                                          std::span<const MemberField> required);

}  // namespace mandate::identity
