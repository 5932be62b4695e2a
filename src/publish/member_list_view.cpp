#include "publish/member_list_view.hpp"

#include <algorithm>
#include <array>

#include "publish/display.hpp"
#include "publish/member_list_words.hpp"
#include "publish/number.hpp"

namespace mandate::publish {
namespace {

using declaration::FaultyNumber;
using declaration::ListFault;
using procedure::ComparisonDetail;
using procedure::Finding;

std::string_view region_of(const ListFileView& file, std::uint32_t person) {
  const auto found =
      std::ranges::lower_bound(file.other_regions, person, {}, &std::pair<std::uint32_t, std::string>::first);
  return found != file.other_regions.end() && found->first == person ? std::string_view(found->second)
                                                                     : std::string_view();
}

const ComparisonDetail* comparison_of(const Finding& finding, record::Count count, std::string_view area) {
  const auto* const detail = std::get_if<ComparisonDetail>(&finding.detail);
  if (detail != nullptr && detail->count.count == count && detail->count.unit == area && detail->needed) {
    return detail;
  }
  const auto* const areas = std::get_if<procedure::AreasDetail>(&finding.detail);
  if (areas != nullptr && areas->kind != procedure::QuantifierKind::all) {
    return nullptr;  // enough of them, not this one
  }
  for (const Finding& part : finding.parts) {
    if (const ComparisonDetail* const found = comparison_of(part, count, area)) {
      return found;
    }
  }
  return nullptr;
}

}  // namespace

std::string finding_sentence(const MemberListView& view, const ListFileView& file,
                             const declaration::RowFinding& finding, Language language) {
  const FaultyNumber number = file.persons[finding.person].number.value_or(FaultyNumber{});
  const bool of_number = finding.fault == ListFault::number_faulty;
  const std::string_view pattern = of_number ? sentence(number.fault, language) : sentence(finding.fault, language);
  const std::string digits = std::to_string(view.identifier->form.digits);
  const std::string length = std::to_string(number.length);
  const std::string position = std::to_string(number.position);
  const std::string expected = std::to_string(number.expected);
  const std::string row = std::to_string(finding.other_line);
  const std::string list =
      finding.fault == ListFault::listed_elsewhere ? printable(view.other_lists[finding.other_list]) : std::string();
  const std::string region = printable(region_of(file, finding.person));
  const std::string age = std::to_string(view.age.value_or(0));
  const std::string date = date_text(view.day, language);
  const std::array<Filling, 10> fillings = {{{"number", view.identifier->short_label.in(language)},
                                             {"digits", digits},
                                             {"length", length},
                                             {"position", position},
                                             {"expected", expected},
                                             {"row", row},
                                             {"list", list},
                                             {"region", region},
                                             {"age", age},
                                             {"date", date}}};
  return filled_in(pattern, fillings);
}

std::optional<Count64> needed_in(const ListLawView& law, record::Count count, std::string_view area) {
  const bool of_members = count == record::Count::party_members;
  const ComparisonDetail* const found =
      comparison_of(of_members ? law.members.finding : law.determination.finding, count, area);
  return found == nullptr ? std::nullopt : found->needed;
}

const law::DatedValue* rule_on_errors(const law::Law& law, Date day) {
  const law::Parameter* const parameter = law.parameter("party.list_errors");
  const law::Lookup found = parameter == nullptr ? law::Lookup{} : law::at(*parameter, day);
  return found.standing == law::Standing::in_force ? found.entry : nullptr;
}

}  // namespace mandate::publish
