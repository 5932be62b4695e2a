#include "identity/member_file.hpp"

#include <array>

#include "base/digit.hpp"
#include "identity/masked.hpp"
#include "identity/region_finder.hpp"
#include "io/trimmed.hpp"
#include "ledger/digest.hpp"

namespace mandate::identity {
namespace {

using declaration::ListedPerson;
using declaration::RegionRead;

// "01.06.1885" as people write it, or "1885-06-01".
std::optional<Date> read_day(std::string_view text) {
  if (text.size() == 10 && text[2] == '.' && text[5] == '.') {
    std::string iso(text.substr(6));
    iso.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
    return Date::parse(iso);
  }
  return Date::parse(text);
}

class MemberReader {
 public:
  MemberReader(const io::TableFile& table, const MemberColumns& columns, const MemberLaw& law, const Tagger& tagger)
      : table_(table), columns_(columns), law_(law), tagger_(tagger), regions_(law.law->areas, law.areas) {}

  void read_into(MemberFile& file) {
    file.persons.reserve(table_.rows());
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const ListedPerson person = read(row);
      if (person.region == RegionRead::unknown || person.region == RegionRead::not_in_force) {
        file.other_regions.emplace_back(static_cast<std::uint32_t>(row), masked(text(row, MemberField::region)));
      }
      file.persons.push_back(person);
    }
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t row, MemberField field) const {
    return io::trimmed(table_.at(row, columns_.of(field)));
  }

  ListedPerson read(std::size_t row) {
    ListedPerson person;
    person.line = table_.lines[row];
    read_number(text(row, MemberField::number), person);
    person.name_missing = columns_.has(MemberField::name) && text(row, MemberField::name).empty();
    if (columns_.has(MemberField::birth_date)) {
      const std::string_view birth = text(row, MemberField::birth_date);
      person.stated_birth = read_day(birth);
      person.birth_unreadable = !person.stated_birth;
    }
    const RegionFound region = regions_.find(table_.at(row, columns_.of(MemberField::region)));
    person.region = region.read;
    person.area = region.area;
    return person;
  }

  void read_number(std::string_view number, ListedPerson& person) const {
    person.number_missing = number.empty();
    const auto read = declaration::read_person_number(number, law_.identifier->form);
    if (read) {
      person.tag = tagger_.tag_of(number);
      person.born = read->born;
    } else if (!number.empty()) {
      person.number = read.error();
    }
  }

  const io::TableFile& table_;
  const MemberColumns& columns_;
  const MemberLaw& law_;
  const Tagger& tagger_;
  RegionFinder regions_;
};

struct ReadTable {
  io::TableFile table;
  MemberColumns columns;
};

std::optional<ReadTable> read_table(const ReadContext& context, std::string bytes, const MemberFileRequest& request,
                                    const law::Identifier& identifier, std::span<const MemberField> required) {
  std::optional<io::TableFile> table = io::read_table_file(context, std::move(bytes), request.encoding);
  if (!table) {
    return std::nullopt;
  }
  auto columns = member_columns(context, table->header, identifier, request.columns, required);
  return columns ? std::optional(ReadTable{std::move(*table), std::move(*columns)}) : std::nullopt;
}

}  // namespace

std::optional<MemberFile> read_member_file(const ReadContext& context, std::string bytes,
                                           const MemberFileRequest& request, const MemberLaw& law,
                                           const Tagger& tagger) {
  constexpr std::array required = {MemberField::number, MemberField::region};
  MemberFile file;
  file.digest = ledger::hexadecimal(ledger::sha256(bytes));
  auto read = read_table(context, std::move(bytes), request, *law.identifier, required);
  if (!read) {
    return std::nullopt;
  }
  MemberReader(read->table, read->columns, law, tagger).read_into(file);
  file.columns = std::move(read->columns);
  file.encoding = read->table.encoding_guessed ? std::move(read->table.encoding) : std::string();
  return file;
}

std::optional<declaration::OtherList> read_other_list(const ReadContext& context, std::string bytes,
                                                      const MemberFileRequest& request,
                                                      const law::Identifier& identifier, const Tagger& tagger) {
  constexpr std::array required = {MemberField::number};
  const auto read = read_table(context, std::move(bytes), request, identifier, required);
  if (!read) {
    return std::nullopt;
  }
  declaration::OtherList list{.persons = declaration::TagTable(read->table.rows()), .lines = {}};
  const std::size_t column = read->columns.of(MemberField::number);
  for (std::size_t row = 0; row < read->table.rows(); ++row) {
    const std::string_view number = io::trimmed(read->table.at(row, column));
    if (declaration::read_person_number(number, identifier.form) && list.persons.add(tagger.tag_of(number)).is_new) {
      list.lines.push_back(read->table.lines[row]);
    }
  }
  return list;
}

}  // namespace mandate::identity
