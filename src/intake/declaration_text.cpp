#include "intake/declaration_text.hpp"

#include "io/json.hpp"

namespace mandate::intake {
namespace {

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out.append(",\"").append(name).append("\":");
  io::append_json_text(out, value);
}

}  // namespace

DeclarationText::DeclarationText(const proceeding::CaseOpened& opened, std::string_view stage) {
  append_member(case_, "case", opened.case_id);
  append_member(case_, "course", opened.course);
  append_member(rest_, "form", "mandate/declaration/v1");
  append_member(rest_, "jurisdiction", opened.jurisdiction);
  append_member(rest_, "stage", stage);
  if (!opened.subject_digest.empty()) {
    append_member(rest_, "text", opened.subject_digest);
  }
  rest_ += '}';
}

std::string DeclarationText::of(std::string_view area, Date day) const {
  std::string out = R"({"area":)";
  io::append_json_text(out, area);
  out += case_;
  append_member(out, "day", day.iso());
  return out += rest_;
}

}  // namespace mandate::intake
