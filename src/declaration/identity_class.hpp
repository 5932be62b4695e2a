// How much a stage may know and show of a person. Four types that do not convert into one another: what asks for a
// tagged person cannot be given a named one, and what publishes cannot be given a sealed one.
//
//   named       acts under the own name: a deputy's vote, an initiator
//   tagged      counted once, never named: a signature under a petition or a recall
//   count_only  nobody: a secret ballot enters as a number in a protocol
//   sealed      nothing but a digest: a complaint to the ombudsperson, parts of a court's file
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/integer.hpp"
#include "declaration/tag.hpp"

namespace mandate::declaration {

enum class IdentityClass : std::uint8_t { named, tagged, count_only, sealed };

// The word in data: "named", "tagged", "count_only", "sealed".
[[nodiscard]] std::string_view word(IdentityClass identity);
[[nodiscard]] std::optional<IdentityClass> identity_class_named(std::string_view text);

class Named {
 public:
  static constexpr IdentityClass identity = IdentityClass::named;

  explicit Named(std::string name) : name_(std::move(name)) {}
  [[nodiscard]] const std::string& name() const { return name_; }

  friend bool operator==(const Named&, const Named&) = default;

 private:
  std::string name_;
};

class Tagged {
 public:
  static constexpr IdentityClass identity = IdentityClass::tagged;

  explicit constexpr Tagged(const Tag& tag) : tag_(tag) {}
  [[nodiscard]] constexpr const Tag& tag() const { return tag_; }

  friend constexpr bool operator==(const Tagged&, const Tagged&) = default;

 private:
  Tag tag_;
};

class CountOnly {
 public:
  static constexpr IdentityClass identity = IdentityClass::count_only;

  explicit constexpr CountOnly(Count64 number) : number_(number) {}
  [[nodiscard]] constexpr Count64 number() const { return number_; }

  friend constexpr bool operator==(const CountOnly&, const CountOnly&) = default;

 private:
  Count64 number_;
};

// The content never enters the core. The digest, made with a random salt that stays with the content, stands in the log
// so that later nobody can put another content in its place; nothing here gives anything out.
class Sealed {
 public:
  static constexpr IdentityClass identity = IdentityClass::sealed;
  using Digest = std::array<std::uint8_t, 32>;

  explicit constexpr Sealed(const Digest& salted) : salted_(salted) {}

  // Whether this is the seal of the content with that salted digest.
  [[nodiscard]] constexpr bool seals(const Digest& salted) const { return salted_ == salted; }

 private:
  Digest salted_;
};

template <class Person>
concept OfIdentityClass = requires {
  { Person::identity } -> std::convertible_to<IdentityClass>;
};

// What a publication shows of a person. There is none for what is sealed.
[[nodiscard]] std::string published(const Named& person);
[[nodiscard]] std::string published(const Tagged& person);
[[nodiscard]] std::string published(const CountOnly& persons);

template <class Person>
concept Publishable = OfIdentityClass<Person> && requires(const Person& person) {
  { published(person) } -> std::same_as<std::string>;
};

static_assert(Publishable<Named> && Publishable<Tagged> && Publishable<CountOnly>);
static_assert(!Publishable<Sealed>);
static_assert(!std::constructible_from<Tagged, Named> && !std::constructible_from<Tagged, Sealed>);
static_assert(!std::constructible_from<Named, Tagged> && !std::constructible_from<Named, Sealed>);
static_assert(!std::constructible_from<Named, CountOnly> && !std::constructible_from<Tagged, CountOnly>);
static_assert(!std::constructible_from<CountOnly, Sealed> && !std::constructible_from<Sealed, Named>);

}  // namespace mandate::declaration
