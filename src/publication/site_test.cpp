#include "publication/site.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "publication/site_edition.hpp"
#include "publication/site_for_tests.hpp"
#include "publish/text_for_tests.hpp"
#include "publish/well_formed.hpp"

namespace mandate::publication::site_test {
namespace {

using publish::contains;

class Site : public for_tests::SiteOfUtopia {};

bool ends_with_html(const SiteFile& file) { return file.name.ends_with(".html"); }

TEST_F(Site, EveryPageIsWellFormedAndMarkedAsSynthetic) {
  std::size_t pages = 0;
  for (const SiteFile& made : made_site()) {
    if (!ends_with_html(made) || made.name.ends_with("screen.html") || made.name == "index.html") {
      continue;  // scripts are no XML
    }
    ++pages;
    EXPECT_EQ(publish::ill_formed(made.bytes), "") << made.name;
    EXPECT_TRUE(contains(made.bytes, "class=\"synthetic\"")) << made.name;
    EXPECT_FALSE(contains(made.bytes, "A vote <b>")) << made.name;
  }
  // In each language: the front, the corrections, the law, two regions and two districts.
  EXPECT_EQ(pages, 3U * 7U);
}

TEST_F(Site, EachUnitWithPartsHasAPageInEachLanguage) {
  const std::vector<SiteFile> files = made_site();
  for (const std::string lang : {"kk", "ru", "en"}) {
    for (const std::string unit : {"XX-1", "XX-1_1", "XX-1_2", "XX-2"}) {
      const std::string name = fmt::format("{}/unit-{}.html", lang, unit);
      const auto is_it = [&](const SiteFile& made) { return made.name == name; };
      EXPECT_EQ(std::ranges::count_if(files, is_it), 1) << lang << unit;
    }
  }
}

TEST_F(Site, AStationShowsItsCellsWhereItStandsAndItsEntryInTheLog) {
  const std::string page = file("en/unit-XX-1_1.html");
  EXPECT_TRUE(contains(page,
                       "<tr id=\"XX-1_1_1\"><th scope=\"row\">XX-1/1/1</th><td>counted</td>"
                       "<td>100</td><td>80</td><td>60</td><td>17</td></tr>"));
  EXPECT_TRUE(contains(page,
                       "<tr id=\"XX-1_1_2\" class=\"aside\"><th scope=\"row\">XX-1/1/2</th><td>set aside</td>"
                       "<td>—</td><td>—</td><td>—</td><td>—</td></tr>"));
}

TEST_F(Site, NumbersAreWrittenAsInTheLanguage) {
  EXPECT_TRUE(contains(file("en/unit-XX-1_2.html"), "<td>1,234</td>"));
  EXPECT_TRUE(contains(file("ru/unit-XX-1_2.html"), "<td>1\u00A0234</td>"));
}

TEST_F(Site, APartialCountSaysSoBeforeAnythingElse) {
  const std::string page = file("en/index.html");
  EXPECT_TRUE(contains(page, "<title>Partial count: CANNOT TELL"));
  EXPECT_TRUE(contains(page, "Stations counted: 3 of 4 (75.00\u00A0%)"));
}

TEST_F(Site, NumbersOfTheReasonsLeadToTheirUnits) {
  count.set_aside.clear();
  add(4, {200, 20, 11});
  const std::string page = file("en/index.html");
  // 60 + 11 + 1234 + 40 of 80 + 20 + 40 + 100
  EXPECT_TRUE(contains(page, "<a href=\"index.html#regions\">1,345</a>")) << page;
  EXPECT_TRUE(contains(page, "<a href=\"index.html#regions\">240</a>"));
}

TEST_F(Site, ACorrectionKeepsOldBesideNewAndLeadsToItsStation) {
  corrections.push_back({3, 2, 6, 60, "2022-06-06T10:00:00+06:00", "a digit <left out>"});
  const std::string page = file("en/index.html");
  EXPECT_TRUE(contains(page, "<a href=\"unit-XX-1_1.html#XX-1_1_1\">XX-1/1/1</a>"));
  EXPECT_TRUE(contains(page, "<del>6</del>"));
  EXPECT_TRUE(contains(page, "<ins>60</ins>"));
  EXPECT_TRUE(contains(page, "a digit &lt;left out&gt;"));
}

TEST_F(Site, CorrectionsStandOnSeveralPagesLatestFirst) {
  for (Count64 i = 0; i < 600; ++i) {
    corrections.push_back({3, 2, i, i + 1, "", "number " + std::to_string(i)});
  }
  const std::string first = file("en/corrections.html");
  EXPECT_TRUE(contains(first, "number 599<"));
  EXPECT_FALSE(contains(first, "number 99<"));
  EXPECT_TRUE(contains(first, "href=\"corrections.page-2.html\""));
  const std::string second = file("ru/corrections.page-2.html");
  EXPECT_TRUE(contains(second, "number 99<"));
  EXPECT_TRUE(contains(second, "number 0<"));
  EXPECT_FALSE(contains(second, "number 100<"));
}

TEST_F(Site, ADownloadThatIsNotThereIsNotOffered) {
  published = {"data/results.csv"};
  const std::string page = file("en/index.html");
  EXPECT_TRUE(contains(page, "href=\"../data/results.csv\""));
  EXPECT_TRUE(contains(page, "href=\"../log/checkpoint\""));
  EXPECT_FALSE(contains(page, "results.eml.xml"));
}

TEST_F(Site, FeedIsAtomWithEachCorrectionOnce) {
  corrections.push_back({3, 2, 6, 60, "2022-06-06T10:00:00+06:00", "a & b"});
  as_of = "2022-06-07T09:00:00+06:00";
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(file("en/feed.xml").c_str()));
  const pugi::xml_node feed = document.child("feed");
  EXPECT_STREQ(feed.attribute("xmlns").value(), "http://www.w3.org/2005/Atom");
  EXPECT_EQ(std::string(feed.child_value("updated")), as_of);
  std::vector<std::string> updated;
  std::vector<std::string> ids;
  for (const pugi::xml_node entry : feed.children("entry")) {
    updated.emplace_back(entry.child_value("updated"));
    ids.emplace_back(entry.child_value("id"));
  }
  EXPECT_EQ(updated, (std::vector<std::string>{as_of, "2022-06-06T10:00:00+06:00"}));
  EXPECT_TRUE(ids[0].starts_with("urn:uuid:"));
  EXPECT_NE(ids[0], ids[1]);
}

TEST_F(Site, WhatTheFeedToldOfKeepsItsId) {
  const auto ids_of = [&] {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(file("en/feed.xml").c_str()));
    std::vector<std::string> ids;
    for (const pugi::xml_node entry : document.child("feed").children("entry")) {
      ids.emplace_back(entry.child_value("id"));
    }
    return ids;
  };
  corrections.push_back({3, 2, 6, 60, "", "first"});
  const std::string first = ids_of().at(1);
  corrections.push_back({8, 2, 4, 40, "", "second"});
  EXPECT_EQ(ids_of().at(2), first);
  EXPECT_NE(ids_of().at(1), first);
}

TEST_F(Site, TheScreenStopsReloadingOnceTheResultIsFinal) {
  EXPECT_TRUE(contains(file("en/screen.html"), "location.reload"));
  count.set_aside.clear();
  add(4, {200, 20, 11});
  count.publication = tally::Publication::final;
  const std::string page = file("en/screen.html");
  EXPECT_TRUE(contains(page, "Final result"));
  EXPECT_FALSE(contains(page, "location.reload"));
}

TEST_F(Site, ShowsTheMapWhoseRegionsAreThoseOfTheCount) {
  area::AreaMap map;
  map.width = 100;
  map.height = 100;
  map.attribution = {"The surveyor", "https://example.org", "CC BY 4.0", "https://example.org/by"};
  for (const std::string code : {"XX-1", "XX-2"}) {
    map.areas.push_back({.code = code, .label = {50, 50}, .room = 40, .rings = {{{0, 0}, {9, 0}, {9, 9}}}});
  }
  const auto front_with = [&](const area::AreaMap& shown) {
    const std::vector<SiteFile> files = made_site({&shown, 1});
    return std::ranges::find(files, std::string("en/index.html"), &SiteFile::name)->bytes;
  };
  const std::string page = front_with(map);
  EXPECT_TRUE(contains(page, "<a href=\"unit-XX-2.html\" aria-label=\"XX-2: 25.00\u00A0%\">"));
  EXPECT_TRUE(contains(page, ">25</text>"));
  EXPECT_TRUE(contains(page, "The surveyor"));
  count.set_aside.clear();
  add(4, {200, 194, 11});
  EXPECT_TRUE(contains(front_with(map), ">89</text>")) << "314 of 350 is 89.71 %, rounded down as everywhere";
  map.areas.pop_back();
  EXPECT_FALSE(contains(front_with(map), "<svg class=\"map\""));
}

TEST_F(Site, ManyStationsStandOnSeveralPages) {
  for (int i = 0; i < 600; ++i) {
    count.units.add({"XX-2/x" + std::to_string(i), "", "precinct", 7, 1});
  }
  standings.resize(count.units.size(), StationStanding::missing);
  EXPECT_TRUE(contains(file("en/unit-XX-2.html"), "Stations 1 to 500 of 601"));
  const std::string second = file("en/unit-XX-2.page-2.html");
  EXPECT_TRUE(contains(second, "id=\"XX-2_x599\""));
  EXPECT_FALSE(contains(second, "id=\"XX-2_x0\""));
}

TEST(FileNameOf, DifferentCodesHaveDifferentNames) {
  EXPECT_EQ(file_name_of("KZ-10/3/117"), "KZ-10_3_117");
  EXPECT_EQ(file_name_of("a_b"), "a~5fb");
  EXPECT_EQ(file_name_of("a~b"), "a~7eb");
  EXPECT_EQ(file_name_of("Қ #"), "~d2~9a~20~23");
}

}  // namespace
}  // namespace mandate::publication::site_test
