#include "declaration/identity_class.hpp"

#include <gtest/gtest.h>

#include "declaration/declarations_for_tests.hpp"

namespace mandate::declaration::identity_class_test {
namespace {

TEST(IdentityClassTest, WordsAreReadAsTheyAreWritten) {
  for (const IdentityClass identity :
       {IdentityClass::named, IdentityClass::tagged, IdentityClass::count_only, IdentityClass::sealed}) {
    EXPECT_EQ(identity_class_named(word(identity)), identity);
  }
  EXPECT_FALSE(identity_class_named("anonymous"));
}

// What asks for one class takes no other; the header asserts that none converts.
template <class Person>
concept CountsAsSupport = requires(const Person& person, void (*support)(const Tagged&)) { support(person); };

static_assert(CountsAsSupport<Tagged>);
static_assert(!CountsAsSupport<Named> && !CountsAsSupport<Sealed> && !CountsAsSupport<CountOnly> &&
              !CountsAsSupport<Tag>);

TEST(IdentityClassTest, APublicationShowsWhatTheClassAllows) {
  EXPECT_EQ(published(Named("A. Synthetic")), "A. Synthetic");
  EXPECT_EQ(published(Tagged(for_tests::tag_of(7))), for_tests::tag_of(7).hex());
  EXPECT_EQ(published(CountOnly(5000)), "5000");
}

TEST(IdentityClassTest, ASealIsOfOneContentOnly) {
  Sealed::Digest digest{};
  digest.at(3) = 1;
  const Sealed seal(digest);
  EXPECT_TRUE(seal.seals(digest));
  digest.at(3) = 2;
  EXPECT_FALSE(seal.seals(digest));
}

}  // namespace
}  // namespace mandate::declaration::identity_class_test
