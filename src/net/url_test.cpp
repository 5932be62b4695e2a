#include "net/url.hpp"

#include <gtest/gtest.h>

namespace mandate::net::url_test {
namespace {

TEST(Url, PartsOfAnAddress) {
  EXPECT_EQ(parse_url("http://witness.example").value(), (Url{"witness.example", 80, "/"}));
  EXPECT_EQ(parse_url("http://127.0.0.1:8080/w/one?x=1").value(), (Url{"127.0.0.1", 8080, "/w/one?x=1"}));
  EXPECT_EQ(parse_url("http://[::1]:81/").value(), (Url{"[::1]", 81, "/"}));
  EXPECT_EQ(parse_url("http://[::1]/a").value(), (Url{"[::1]", 80, "/a"}));
}

TEST(Url, IsWrittenAsItWasRead) {
  for (const char* text : {"http://witness.example/", "http://127.0.0.1:8080/w/one?x=1", "http://[::1]:81/a/"}) {
    EXPECT_EQ(url_text(parse_url(text).value()), text);
  }
}

TEST(Url, BelowHasOneSlashBetween) {
  EXPECT_EQ(below(parse_url("http://a.example").value(), "add-checkpoint").path, "/add-checkpoint");
  EXPECT_EQ(below(parse_url("http://a.example/w").value(), "add-checkpoint").path, "/w/add-checkpoint");
  EXPECT_EQ(below(parse_url("http://a.example/w/").value(), "add-checkpoint").path, "/w/add-checkpoint");
}

TEST(Url, WhatIsNone) {
  for (const char* text :
       {"", "witness.example", "ftp://a.example/", "http://", "http:///x", "http://a.example:/", "http://a.example:0/",
        "http://a.example:65536/", "http://a.example:80x/", "http://user@a.example/", "http://a b/", "http://[::1/",
        "http://[zz]/", "http://a.example/a b", "http://a.example/a#b", "http://a.example/\r\nX: y"}) {
    EXPECT_FALSE(parse_url(text)) << text;
  }
}

TEST(Url, HttpsSaysWhatToDo) {
  const auto refused = parse_url("https://a.example/");
  ASSERT_FALSE(refused);
  EXPECT_FALSE(refused.error().advice.empty());
}

}  // namespace
}  // namespace mandate::net::url_test
