// For tests: a country small enough to read, with one thing of every kind, read anew with parts of its files replaced.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/node_literal_for_tests.hpp"
#include "law/law.hpp"
#include "law/read_files_for_tests.hpp"

namespace mandate::law::for_tests {

using mandate::testing::all_of;
using mandate::testing::literal;
using mandate::testing::with;

inline Date day(const char* iso) { return *Date::parse(iso); }

inline std::map<std::string, std::string> country() {
  return {{"country.yaml", R"yaml({country: kz, label: {kk: Қазақстан, ru: Казахстан, en: Kazakhstan},
 languages: [kk, ru, en], description: Everything, note: For tests})yaml"},
          {"acts/constitution.yaml", R"yaml({act: constitution, label: Constitution, adopted: 1995-08-30,
 in_force: 1995-09-05, reference: [{title: Constitution, href: /akn/kz/act/1995-08-30/constitution}]})yaml"},
          {"acts/law-2018.yaml", R"yaml({act: law-2018, label: {kk: Заң, ru: Закон, en: Law}, number: 156-VII,
 adopted: 2018-06-18, reference: [{title: Law}], verified: false, note: Not seen})yaml"},
          {"parameters/referendum/region_share.yaml", R"yaml({description: Share of regions,
 metadata: {label: {kk: Үлес, ru: Доля, en: Share}, unit: fraction, complete_from: 1998-01-01,
  last_checked_on: 2026-06-11, verified: false, aliases: [ref.regions], note: A note},
 values: {
  1998-10-08: {value: "2/3", metadata: {act: constitution, reference: [{title: "Article 91(1)"}]}},
  2026-07-01: {value: null, metadata: {act: law-2018, verified: false, note: Ceased, reference: [{title: End}]}}}})yaml"},
          {"parameters/party/members.yaml", R"yaml({description: Members of a party,
 metadata: {label: Members, unit: person, complete_from: 2002-07-15},
 values: {2002-07-15: {value: 50000, metadata: {act: constitution, reference: [{title: "Article 6"}]}},
  2022-11-17: {value: 5000, metadata: {act: law-2018, reference: [{title: "Article 6, amended"}]}}}})yaml"},
          {"parameters/vote/weight.yaml", R"yaml({description: Weight of an area,
 metadata: {label: Weight, unit: fraction, complete_from: 1995-01-01, by: area},
 KZ-79: {values: {1995-01-01: {value: "1/2", metadata: {act: constitution, reference: [{title: Half}]}}}},
 other: {values: {1995-01-01: {value: "1/1", metadata: {act: constitution, reference: [{title: Whole}]}}}}})yaml"},
          {"parameters/vote/tie.yaml", R"yaml({description: What a tie leads to,
 metadata: {label: Tie, unit: word, complete_from: 1995-01-01},
 values: {1995-01-01: {value: repeat_vote, metadata: {act: constitution, reference: [{title: "Article 9"}]}}}})yaml"},
          {"areas/KZ-YUZ.yaml", R"yaml({area: KZ-YUZ, kind: oblast, within: kz, to: 2018-06-18,
 versions: [{label: {kk: Оңтүстік, ru: Южная, en: South}}], reference: [{title: ISO 3166-2}]})yaml"},
          {"areas/KZ-61.yaml", R"yaml({area: KZ-61, kind: oblast, within: kz, from: 2018-06-19,
 versions: [{label: {kk: Түркістан, ru: Туркестан, en: Turkistan}}], act: law-2018,
 reference: [{title: ISO 3166-2}]})yaml"},
          {"areas/KZ-79.yaml", R"yaml({area: KZ-79, kind: city, within: kz, from: 2018-06-19, split_from: KZ-YUZ,
 versions: [{label: {kk: Шымкент, ru: Шымкент, en: Shymkent}},
  {from: 2019-01-01, label: Renamed, act: law-2018, reference: [{title: Renaming}], verified: false}],
 aliases: [Shymkent City], reference: [{title: ISO 3166-2}], verified: false, note: A note})yaml"},
          {"provisions/art-6.yaml", R"yaml({provision: art-6, act: constitution, article: "6(3)", label: Rights,
 versions: [{summary: {kk: Бұрын, ru: Раньше, en: Before}, reference: [{title: "Article 6"}]},
  {from: 2018-06-18, act: law-2018, summary: After, reference: [{title: "Article 6"}]},
  {from: 2026-07-01, act: law-2018, summary: null, reference: [{title: End}]}], verified: false})yaml"},
          {"procedures/referendum.yaml", "{anything: here}"}};
}

class ReadLaw : public ReadFiles {
 protected:
  // Reads the country with one part of one file replaced.
  void read_with(const std::string& path, std::string_view part, std::string_view replacement) {
    std::map<std::string, std::string> files = country();
    files.at(path) = with(files.at(path), part, replacement);
    read(files);
  }
};

}  // namespace mandate::law::for_tests
