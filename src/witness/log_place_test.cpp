#include "witness/log_place.hpp"

#include <gtest/gtest.h>

#include "io/folder_for_tests.hpp"
#include "witness/log_for_tests.hpp"

namespace mandate::witness::log_place_test {
namespace {

using for_tests::LogForTests;

net::LocalHttpClient nobody([](const net::HttpRequest&) { return net::HttpResponse{503, net::plain_text, ""}; });

TEST(LogPlace, AFolderOfALogOrOfAPublication) {
  const LogForTests log(5);
  for (const std::string below : {"", "log/"}) {
    const io::TestFolder folder;
    for (const auto& [name, bytes] : log.files.files) {
      folder.write(below + name, bytes);
    }
    folder.write(below + "policy", "quorum none\n");
    const auto place = open_log_place(folder.path().string(), nobody).value();
    EXPECT_TRUE(place.is_folder());
    EXPECT_EQ(place.note, log.note());
    EXPECT_EQ(place.text_of("policy"), "quorum none\n");
    EXPECT_EQ(place.text_of("key"), "");
    EXPECT_EQ(place.source->read("tile/0/000.p/5", 160).value().size(), 160U);
    EXPECT_EQ(place.source->read("tile/0/000.p/5", 159).error().kind, ledger::FaultKind::malformed);
    EXPECT_EQ(place.source->read("tile/0/001", 160).error().kind, ledger::FaultKind::not_found);
  }
}

TEST(LogPlace, AnAddressOfALogOrOfAPublication) {
  const LogForTests log(5);
  for (const std::string below : {"/", "/log/"}) {
    net::LocalHttpClient client([&](const net::HttpRequest& request) {
      const auto file = log.files.files.find(request.target.substr(std::min(below.size(), request.target.size())));
      return !request.target.starts_with(below) || file == log.files.files.end()
                 ? net::HttpResponse{404, net::plain_text, "none"}
                 : net::HttpResponse{200, net::plain_text, file->second};
    });
    const auto place = open_log_place("http://results.example", client).value();
    EXPECT_FALSE(place.is_folder());
    EXPECT_EQ(place.note, log.note());
    EXPECT_EQ(place.source->read("tile/0/000.p/5", 160).value().size(), 160U);
    EXPECT_EQ(place.source->read("tile/0/001", 160).error().kind, ledger::FaultKind::not_found);
  }
}

TEST(LogPlace, WhereNoLogIs) {
  const io::TestFolder folder;
  EXPECT_EQ(open_log_place(folder.path().string(), nobody).error().kind, ledger::FaultKind::not_found);
  EXPECT_EQ(open_log_place("http://results.example", nobody).error().kind, ledger::FaultKind::unreadable);
  EXPECT_EQ(open_log_place("https://results.example", nobody).error().kind, ledger::FaultKind::refused);
}

}  // namespace
}  // namespace mandate::witness::log_place_test
