#include "declaration/identity_class.hpp"

#include "base/find.hpp"

namespace mandate::declaration {
namespace {

constexpr std::array<std::string_view, 4> identity_words = {"named", "tagged", "count_only", "sealed"};

}  // namespace

std::string_view word(IdentityClass identity) { return identity_words.at(static_cast<std::size_t>(identity)); }

std::optional<IdentityClass> identity_class_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(identity_words, text);
  return found ? std::optional(static_cast<IdentityClass>(*found)) : std::nullopt;
}

std::string published(const Named& person) { return person.name(); }

std::string published(const Tagged& person) { return person.tag().hex(); }

std::string published(const CountOnly& persons) { return std::to_string(persons.number()); }

}  // namespace mandate::declaration
