#include "identity/member_file.hpp"

#include <gtest/gtest.h>

#include "base/node_literal_for_tests.hpp"
#include "declaration/person_number_form_for_tests.hpp"
#include "identity/masked.hpp"
#include "identity/register_file.hpp"
#include "ledger/digest.hpp"

namespace mandate::identity::member_file_test {
namespace {

using declaration::NumberFault;
using declaration::RegionRead;

area::Area region(std::string code, const char* kk, const char* ru, const char* en, std::vector<std::string> aliases) {
  area::Area area;
  area.code = std::move(code);
  area.kind = "oblast";
  area.within = "kz";
  area.names = {{.from = {}, .label = {{kk, ru, en}}, .act = {}}};
  area.aliases = std::move(aliases);
  return area;
}

const law::Law& the_law() {
  static const law::Law made = [] {
    law::Law law;
    law.areas = {region("KZ-10", "Абай облысы", "область Абай", "Abai", {"Абайская область"}),
                 region("KZ-75", "Алматы", "Алматы", "Almaty", {"г. Алматы"}),
                 region("KZ-YUZ", "Оңтүстік Қазақстан облысы", "Южно-Казахстанская область", "South Kazakhstan", {})};
    law.areas.at(2).to = Date::of(2018, 6, 18);
    law::Identifier iin;
    iin.id = "iin";
    iin.label = {{"Жеке сәйкестендіру нөмірі", "Индивидуальный идентификационный номер", "Identification number"}};
    iin.short_label = {{"ЖСН", "ИИН", "IIN"}};
    iin.form = declaration::for_tests::individual_identification_number();
    law.identifiers.push_back(std::move(iin));
    return law;
  }();
  return made;
}

class MemberFileTest : public ::testing::Test {
 protected:
  std::optional<MemberFile> read(const std::string& text, const MemberFileRequest& request = {}) {
    const std::vector<const area::Area*> areas = {&the_law().areas[0], &the_law().areas[1]};
    return read_member_file({"list.csv", &problems_}, text, request,
                            {&the_law(), &the_law().identifiers.front(), areas, *Date::of(2023, 1, 1)}, tagger_);
  }
  std::optional<declaration::OtherList> read_other(const std::string& text) {
    return read_other_list({"other.csv", &problems_}, text, {}, the_law().identifiers.front(), tagger_);
  }

  Problems problems_;
  Tagger tagger_{ledger::SecretBytes(std::string(tag_key_size, '\x01')), "parties"};
};

TEST_F(MemberFileTest, ColumnsAreFoundByHeadingsInEachLanguage) {
  for (const std::string header : {"ЖСН;Аты-жөні;Туған күні;Облыс;Телефон",
                                   "ИИН;ФИО;Дата рождения;Регион;Номер телефона", "iin;Name;Date of birth;REGION;phone",
                                   "Индивидуальный идентификационный номер;ф.и.о.;"
                                   "дата рождения;область;телефон"}) {
    const auto file = read(header + "\n850101100002;A B;01.01.1885;г. Алматы;1\n");
    ASSERT_TRUE(file) << header << testing::all_of(problems_);
    ASSERT_EQ(file->persons.size(), 1U);
    const declaration::ListedPerson& person = file->persons.front();
    EXPECT_EQ(person.line, 2U);
    EXPECT_EQ(person.tag, tagger_.tag_of("850101100002"));
    EXPECT_EQ(person.stated_birth, Date::of(1885, 1, 1));
    EXPECT_EQ(person.region, RegionRead::known);
    EXPECT_EQ(person.area, 1U);
    EXPECT_TRUE(file->columns.ignored.empty());
  }
}

TEST_F(MemberFileTest, OtherHeadingsAreToldByTheCaller) {
  MemberFileRequest request;
  request.columns = {{"код", MemberField::number}, {"где", MemberField::region}};
  EXPECT_TRUE(read("код,где,прочее\n850101100002,KZ-10,x\n", request));
  EXPECT_FALSE(read("код,прочее\n850101100002,x\n", request)) << "no such column";
}

TEST_F(MemberFileTest, EveryCellThatIsWrongIsToldWithTheRow) {
  const auto file = read(
      "ИИН,ФИО,Дата рождения,Регион\n"
      ",A B,1885-01-01,Абай\n"
      "85010110000,A B,1885-13-01,абайская ОБЛАСТЬ\n"
      " 850101100002 ,,01/01/1885,Южно-Казахстанская область\n"
      "850101100003,A B,01.01.1885,\n");
  ASSERT_TRUE(file) << testing::all_of(problems_);
  ASSERT_EQ(file->persons.size(), 4U);
  EXPECT_TRUE(file->persons[0].number_missing);
  EXPECT_EQ(file->persons[0].region, RegionRead::unknown);
  EXPECT_EQ(file->persons[1].number->fault, NumberFault::wrong_length);
  EXPECT_EQ(file->persons[1].area, 0U);
  EXPECT_TRUE(file->persons[1].birth_unreadable);
  EXPECT_FALSE(file->persons[2].number) << "blanks around a number do not matter";
  EXPECT_TRUE(file->persons[2].name_missing);
  EXPECT_TRUE(file->persons[2].birth_unreadable);
  EXPECT_EQ(file->persons[2].region, RegionRead::not_in_force);
  EXPECT_EQ(file->persons[3].number->fault, NumberFault::check_digit_differs);
  EXPECT_EQ(file->persons[3].region, RegionRead::missing);
  EXPECT_EQ(file->other_regions,
            (std::vector<std::pair<std::uint32_t, std::string>>{{0, "Абай"}, {2, "Южно-Казахстанская область"}}));
}

// In shifted columns a number stands where a region is looked for.
TEST_F(MemberFileTest, NoNumberIsShown) {
  const auto file = read("Регион,ИИН\n850101100002,KZ-10\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->other_regions.front().second, "…");
  EXPECT_FALSE(read("850101100002,A B,KZ-10\n850101100012,C D,KZ-10\n")) << "no header";
  mask(problems_);
  EXPECT_EQ(testing::all_of(problems_).find("8501"), std::string::npos) << testing::all_of(problems_);
}

TEST_F(MemberFileTest, TheColumnsThatAreNeededAreAskedFor) {
  EXPECT_FALSE(read("ФИО,Регион\nA B,KZ-10\n"));
  EXPECT_FALSE(read("ИИН,ФИО\n850101100002,A B\n"));
  EXPECT_FALSE(read("ИИН,ЖСН,Регион\n850101100002,850101100002,KZ-10\n"));
  EXPECT_EQ(problems_.size(), 3U) << testing::all_of(problems_);
}

TEST_F(MemberFileTest, OldEncodingsOfOfficesAreRead) {
  const std::string windows_1251 = "\xC8\xC8\xCD;\xD0\xE5\xE3\xE8\xEE\xED\n850101100002;\xC0\xEB\xEC\xE0\xF2\xFB\n";
  MemberFileRequest request;
  request.encoding = "windows-1251";
  const auto file = read(windows_1251, request);
  ASSERT_TRUE(file) << testing::all_of(problems_);
  EXPECT_EQ(file->persons.front().area, 1U);
}

TEST_F(MemberFileTest, OfAnotherListOnlyWhoIsListedIsTaken) {
  const auto other = read_other("ФИО,ИИН\nA,850101100012\nB,850101100013\nC,850101100002\nC,850101100002\n");
  ASSERT_TRUE(other) << testing::all_of(problems_);
  ASSERT_EQ(other->persons.size(), 2U);
  EXPECT_EQ(other->persons.tags()[1], tagger_.tag_of("850101100002"));
  EXPECT_EQ(other->lines, (std::vector<std::uint32_t>{2, 4}));
}

TEST_F(MemberFileTest, ARegisterIsTagsAndAreas) {
  const std::vector<const area::Area*> areas = {&the_law().areas[0], &the_law().areas[1]};
  const MemberLaw law{&the_law(), &the_law().identifiers.front(), areas, *Date::of(2023, 1, 1)};
  const std::string good = "ИИН,Регион\n850101100002,KZ-10\n850101100012,KZ-75\n";
  const auto electors = read_register_file({"register.csv", &problems_}, good, {}, law, tagger_);
  ASSERT_TRUE(electors) << testing::all_of(problems_);
  EXPECT_EQ(electors->size(), 2U);
  EXPECT_EQ(electors->area_of(tagger_.tag_of("850101100012")), 1U);
  EXPECT_EQ(electors->digest(), ledger::hexadecimal(ledger::sha256(good)));
  EXPECT_FALSE(electors->area_of(tagger_.tag_of("850101100022")));
  EXPECT_FALSE(read_register_file({"register.csv", &problems_},
                                  good + "850101100012,KZ-10\n850101100013,KZ-10\n850101100022,KZ-99\n", {}, law,
                                  tagger_));
  ASSERT_EQ(problems_.size(), 3U) << testing::all_of(problems_);
  EXPECT_EQ(problems_.front().at.line, 4U);
  EXPECT_EQ(testing::all_of(problems_).find("8501"), std::string::npos);
}

}  // namespace
}  // namespace mandate::identity::member_file_test
