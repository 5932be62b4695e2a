#include "identity/member_columns.hpp"

#include <algorithm>

#include "base/find.hpp"
#include "base/wording.hpp"
#include "io/results_headings.hpp"
#include "io/wording.hpp"

namespace mandate::identity {
namespace {

constexpr std::array<std::string_view, member_field_count> field_words = {"number", "name", "birth_date", "region",
                                                                          "phone"};

struct KnownHeading {
  MemberField field;
  std::string_view text;  // folded
};

// The number has the names of its identifier, which are rule data.
constexpr auto known_headings = std::to_array<KnownHeading>({
    {MemberField::number, "number"},
    {MemberField::name, "name"},
    {MemberField::name, "full name"},
    {MemberField::name, "surname"},
    {MemberField::name, "last name"},
    {MemberField::name, "фио"},
    {MemberField::name, "ф.и.о."},
    {MemberField::name, "ф.и.о"},
    {MemberField::name, "фамилия"},
    {MemberField::name, "фамилия, имя, отчество"},
    {MemberField::name, "фамилия имя отчество"},
    {MemberField::name, "аты-жөні"},
    {MemberField::name, "аты-жөні, тегі"},
    {MemberField::name, "тегі"},
    {MemberField::name, "т.а.ә."},
    {MemberField::name, "тегі, аты, әкесінің аты"},
    {MemberField::birth_date, "birth_date"},
    {MemberField::birth_date, "birth date"},
    {MemberField::birth_date, "date of birth"},
    {MemberField::birth_date, "дата рождения"},
    {MemberField::birth_date, "туған күні"},
    {MemberField::birth_date, "туған жылы, айы, күні"},
    {MemberField::region, "region"},
    {MemberField::region, "oblast"},
    {MemberField::region, "регион"},
    {MemberField::region, "область"},
    {MemberField::region, "область, город"},
    {MemberField::region, "өңір"},
    {MemberField::region, "облыс"},
    {MemberField::region, "облыс, қала"},
    {MemberField::phone, "phone"},
    {MemberField::phone, "телефон"},
    {MemberField::phone, "номер телефона"},
    {MemberField::phone, "телефоны"},
    {MemberField::phone, "телефон нөмірі"},
});

bool names(const law::Identifier& identifier, std::string_view folded_heading) {
  const auto is_heading = [&](const std::string& text) { return !text.empty() && io::folded(text) == folded_heading; };
  return is_heading(identifier.id) || std::ranges::any_of(identifier.label.texts, is_heading) ||
         std::ranges::any_of(identifier.short_label.texts, is_heading);
}

std::optional<MemberField> field_of(std::string_view heading, const law::Identifier& identifier,
                                    const ToldColumns& told) {
  const auto said = std::ranges::find(told, heading, &std::pair<std::string, MemberField>::first);
  if (said != told.end()) {
    return said->second;
  }
  const std::string text = io::folded(heading);
  if (names(identifier, text)) {
    return MemberField::number;
  }
  const KnownHeading* const known = first_equal(known_headings, std::string_view(text), &KnownHeading::text);
  return known == nullptr ? std::nullopt : std::optional(known->field);
}

bool check_told(const ReadContext& context, std::span<const std::string_view> header, const ToldColumns& told) {
  bool all = true;
  for (const auto& [heading, field] : told) {
    if (std::ranges::find(header, heading) == header.end()) {
      context.report({.line = 1, .column = 1}, "no column " + io::in_quotes(heading),
                     "one of: " + io::listed_in_short(header), "Correct --columns");
      all = false;
    }
  }
  return all;
}

std::string names_of(MemberField field, const law::Identifier& identifier) {
  if (field == MemberField::number) {
    std::string all = quoted(identifier.short_label.texts.at(0));
    for (std::size_t i = 1; i < identifier.short_label.texts.size(); ++i) {
      if (identifier.short_label.texts.at(i) != identifier.short_label.texts.at(i - 1)) {
        all += ", " + quoted(identifier.short_label.texts.at(i));
      }
    }
    return all;
  }
  return "'Өңір', 'Регион', 'Region'";
}

bool check_required(const ReadContext& context, std::span<const std::string_view> header, const MemberColumns& columns,
                    const law::Identifier& identifier, std::span<const MemberField> required) {
  bool all = true;
  for (const MemberField field : required) {
    if (!columns.has(field)) {
      context.report({.line = 1, .column = 1},
                     "no column for the " + std::string(word(field)) + " among: " + io::listed_in_short(header),
                     "a column called " + names_of(field, identifier),
                     "Rename the column, or name it with --columns 'its heading=" + std::string(word(field)) + "'");
      all = false;
    }
  }
  return all;
}

}  // namespace

std::string_view word(MemberField field) { return field_words.at(static_cast<std::size_t>(field)); }

std::optional<MemberField> member_field_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(field_words, text);
  return found ? std::optional(static_cast<MemberField>(*found)) : std::nullopt;
}

std::optional<MemberColumns> member_columns(const ReadContext& context, std::span<const std::string_view> header,
                                            const law::Identifier& identifier, const ToldColumns& told,
                                            std::span<const MemberField> required) {
  MemberColumns columns;
  bool each_once = check_told(context, header, told);
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::optional<MemberField> field = field_of(header[i], identifier, told);
    if (!field) {
      columns.ignored.emplace_back(header[i]);
      continue;
    }
    std::size_t& at = columns.at.at(static_cast<std::size_t>(*field));
    if (at != no_member_column) {
      context.report({.line = 1, .column = 1},
                     "two columns for the " + std::string(word(*field)) + ": " + io::in_quotes(header[at]) + " and " +
                         io::in_quotes(header[i]),
                     "one", "Rename the one that is not meant");
      each_once = false;
    }
    at = i;
  }
  return check_required(context, header, columns, identifier, required) && each_once ? std::optional(std::move(columns))
                                                                                     : std::nullopt;
}

}  // namespace mandate::identity
