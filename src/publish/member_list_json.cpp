#include "publish/member_list_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "publish/determination_json.hpp"
#include "publish/json_text.hpp"

namespace mandate::publish {
namespace {

namespace json = boost::json;

using declaration::ListFault;
using declaration::RowFinding;

json::object faults_object(const declaration::CheckedList& checked) {
  json::object faults;
  for (std::size_t i = 0; i < checked.by_fault.size(); ++i) {
    if (checked.by_fault.at(i) > 0) {
      faults[declaration::word(static_cast<ListFault>(i))] = checked.by_fault.at(i);
    }
  }
  return faults;
}

class MemberListJson {
 public:
  MemberListJson(const MemberListView& view, Language language) : view_(view), language_(language) {}

  [[nodiscard]] json::object write() const {
    json::object out{{"schema", member_list_schema},
                     {"day", view_.day.iso()},
                     {"age", view_.age ? json::value(*view_.age) : json::value(nullptr)},
                     {"identifier", view_.identifier->id},
                     {"identifier_verified", view_.identifier->verified}};
    out["lists"] = array_of(view_.files, [this](const ListFileView& file) { return file_object(file); });
    out["laws"] = array_of(view_.laws, [this](const ListLawView& law) { return law_object(law); });
    return out;
  }

 private:
  [[nodiscard]] json::object file_object(const ListFileView& file) const {
    const declaration::CheckedList& checked = *file.checked;
    json::array regions;
    for (std::size_t area = 0; area < view_.areas.size(); ++area) {
      regions.push_back(json::object{{"area", view_.areas[area]->code}, {"counted", checked.counted_in[area]}});
    }
    return {{"count", record::name(file.count)},
            {"file", file.name},
            {"digest", file.digest},
            {"rows", checked.rows},
            {"counted", checked.counted},
            {"rows_at_fault", checked.rows_at_fault},
            {"faults", faults_object(checked)},
            {"regions", std::move(regions)},
            {"findings",
             array_of(checked.findings, [&](const RowFinding& finding) { return finding_object(file, finding); })}};
  }

  [[nodiscard]] json::object finding_object(const ListFileView& file, const RowFinding& finding) const {
    json::object out{{"row", finding.line}, {"fault", declaration::word(finding.fault)}};
    if (finding.fault == ListFault::number_faulty) {
      out["number"] = declaration::word(file.persons[finding.person].number->fault);
    }
    if (finding.fault == ListFault::listed_elsewhere) {
      out["other_list"] = view_.other_lists[finding.other_list];
    }
    if (finding.other_line != 0) {
      out["other_row"] = finding.other_line;
    }
    out["counted"] = !declaration::keeps_from_counting(finding.fault);
    out["sentence"] = finding_sentence(view_, file, finding, language_);
    return out;
  }

  [[nodiscard]] json::object law_object(const ListLawView& law) const {
    json::array missing;
    for (std::size_t file = 0; file < view_.files.size(); ++file) {
      const record::Count count = view_.files[file].count;
      add_missing(law, count, {}, view_.files[file].checked->counted, missing);
      for (std::size_t area = 0; area < law.areas.size(); ++area) {
        add_missing(law, count, law.areas[area]->code, law.counted_in[file][area], missing);
      }
    }
    const law::DatedValue* const rule = rule_on_errors(*view_.law, law.determination.law_date);
    return {{"law_date", law.determination.law_date.iso()},
            {"errors_in_list", rule == nullptr || !rule->value ? json::value("not_compared") : json_of(rule->value)},
            {"missing", std::move(missing)},
            {"determination", determination_object(law.determination)}};
  }

  static void add_missing(const ListLawView& law, record::Count count, std::string_view area, Count64 counted,
                          json::array& missing) {
    const std::optional<Count64> needed = needed_in(law, count, area);
    if (needed && *needed > counted) {
      missing.push_back(json::object{{"count", record::name(count)},
                                     {"area", text_or_null(area)},
                                     {"counted", counted},
                                     {"needed", *needed},
                                     {"missing", *needed - counted}});
    }
  }

  const MemberListView& view_;
  Language language_;
};

}  // namespace

std::string member_list_json(const MemberListView& view, Language language) {
  return json_text(MemberListJson(view, language).write());
}

}  // namespace mandate::publish
