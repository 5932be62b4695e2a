// Any bytes are a list of persons or refused with problems; neither what was read nor a problem holds a number.
#include <algorithm>
#include <string>
#include <vector>

#include "declaration/person_number_form_for_tests.hpp"
#include "identity/masked.hpp"
#include "identity/member_file.hpp"
#include "require.hpp"

using namespace mandate;

namespace {

area::Area region(std::string code, std::string_view ru, std::string_view en) {
  area::Area made;
  made.code = std::move(code);
  made.kind = "oblast";
  made.within = "kz";
  made.names = {{.from = {}, .label = {{std::string(ru), std::string(ru), std::string(en)}}, .act = {}}};
  return made;
}

const law::Law& the_law() {
  static const law::Law made = [] {
    law::Law law;
    law.areas = {region("KZ-10", "область Абай", "Abai"), region("KZ-75", "Алматы", "Almaty")};
    law::Identifier iin;
    iin.id = "iin";
    iin.label = {{"Нөмір", "Номер", "Number"}};
    iin.short_label = {{"ЖСН", "ИИН", "IIN"}};
    iin.form = declaration::for_tests::individual_identification_number();
    law.identifiers.push_back(std::move(iin));
    return law;
  }();
  return made;
}

void require_words(Problems problems) {
  fuzz::require(!problems.empty() && !problems.front().found.empty(), "a list or what was found");
  identity::mask(problems);
}

}  // namespace

extern "C" int member_file_fuzz(const std::uint8_t* data, std::size_t size) {
  static const identity::Tagger tagger(ledger::SecretBytes(std::string(identity::tag_key_size, '\x01')), "parties");
  const std::vector<const area::Area*> areas = {&the_law().areas[0], &the_law().areas[1]};
  const law::Identifier& iin = the_law().identifiers.front();
  const std::string bytes(fuzz::text_of(data, size));
  Problems problems;
  const auto file = identity::read_member_file({"list.csv", &problems}, bytes, {},
                                               {&the_law(), &iin, areas, *Date::of(2023, 1, 1)}, tagger);
  if (!file) {
    require_words(problems);
  } else {
    fuzz::require(problems.empty(), "no list with problems");
    for (const declaration::ListedPerson& person : file->persons) {
      const bool faulty = person.number_missing || person.number.has_value();
      fuzz::require(faulty == person.tag.is_nobody(), "a tag exactly where there is a number");
      fuzz::require(person.region != declaration::RegionRead::known || person.area < areas.size(), "a known area");
    }
    for (const auto& [row, text] : file->other_regions) {
      fuzz::require(row < file->persons.size() && identity::masked(text) == text, "nothing of a number is shown");
    }
  }
  problems.clear();
  const auto other = identity::read_other_list({"other.csv", &problems}, bytes, {}, iin, tagger);
  fuzz::require(other.has_value() == problems.empty(), "a list or problems");
  fuzz::require(!other || other->lines.size() == other->persons.size(), "a line a person");
  return 0;
}
