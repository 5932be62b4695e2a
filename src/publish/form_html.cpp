#include "publish/form_html.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "publish/check_vocabulary.hpp"
#include "publish/check_words.hpp"
#include "publish/markup.hpp"
#include "publish/number.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

constexpr std::string_view form_style_sheet = R"css(
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 6mm; max-width: 190mm; color: #000; background: #fff;
  font: 10.5pt/1.3 "Noto Sans", "DejaVu Sans", system-ui, sans-serif; }
h1 { font-size: 14pt; line-height: 1.2; margin: 0 0 2mm; }
p { margin: 0 0 2mm; }
.soft { font-size: 8.5pt; color: #333; }
.places { display: flex; gap: 8mm; margin: 4mm 0; }
.places span { flex: 1; border-bottom: 0.3mm solid #000; padding-bottom: 1mm; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.2mm solid #555; padding: 1.2mm 1.5mm; text-align: left; vertical-align: middle; font-weight: 400; }
thead th { font-size: 8.5pt; }
tr.section th { background: #e8e8e8; font-weight: 700; }
td.number { width: 9mm; text-align: center; }
td.digits { width: 54mm; white-space: nowrap; }
td.words { width: 48mm; }
.digit { display: inline-block; width: 5.6mm; height: 7mm; border: 0.3mm solid #000; margin-right: 0.4mm; }
.digit.third { margin-right: 2mm; }
.tick { display: inline-block; width: 6mm; height: 6mm; border: 0.4mm solid #000; }
.line { display: block; border-bottom: 0.2mm solid #000; height: 6.5mm; }
.signatures { margin: 6mm 0 4mm; break-inside: avoid; }
.signatures p { display: flex; gap: 3mm; margin: 0; padding-top: 7mm; }
.signatures p span { flex: 1; border-bottom: 0.3mm solid #000; }
@media print { body { padding: 0; } tr.section th { print-color-adjust: exact; } }
)css";

// As many as a station ever needs; groups of three from the right.
constexpr std::size_t digits_of_a_count = 7;
constexpr std::size_t signatures_of_members = 5;

class FormPageWriter {
 public:
  FormPageWriter(const EmptyForm& empty, Language language)
      : empty_(empty),
        language_(language),
        names_(*empty.form, *empty.layout, empty.option_names, language, empty.law) {}

  [[nodiscard]] std::string page() const {
    const std::string title = empty_.form->label.in(language_);
    const Markup head = empty_element("meta", {{"charset", "utf-8"}}) + element("title", Markup::text(title)) +
                        element("style", Markup::trusted(form_style_sheet));
    const Markup body = element("h1", Markup::text(title)) + places() + lines() + signatures() + footer();
    return "<!doctype html>\n" +
           element("html", {{"lang", std::string(code(language_))}}, element("head", head) + element("body", body))
               .html() +
           "\n";
  }

 private:
  [[nodiscard]] std::string said(CheckMessage message) const { return say(message, language_); }

  [[nodiscard]] Markup places() const {
    return element(
        "div", {{"class", "places"}},
        element("span", Markup::text(said(CheckMessage::form_station))) +
            element("span", Markup::text(said(CheckMessage::form_date) + ": " + date_text(empty_.day, language_))));
  }

  // Whether the numbers of the paper's lines are known.
  [[nodiscard]] bool has_numbers() const {
    return std::ranges::any_of(empty_.form->fields, [](const tally::Field& field) { return !field.number.empty(); });
  }

  [[nodiscard]] Markup title(CheckMessage message) const {
    return element("th", {{"scope", "col"}}, Markup::text(said(message)));
  }

  [[nodiscard]] Markup lines() const {
    Markup titles = has_numbers() ? title(CheckMessage::form_number) : Markup();
    for (const CheckMessage each : {CheckMessage::form_line, CheckMessage::form_figure, CheckMessage::form_words}) {
      titles += title(each);
    }
    Markup rows;
    for (const tally::Section& section : empty_.form->sections) {
      rows += element("tr", {{"class", "section"}},
                      element("th", {{"colspan", has_numbers() ? "4" : "3"}, {"scope", "rowgroup"}},
                              Markup::text(section.label.in(language_))));
      for (const std::size_t field : section.fields) {
        rows += field_rows(empty_.form->fields[field]);
      }
    }
    return element("table", element("thead", element("tr", titles)) + element("tbody", rows));
  }

  [[nodiscard]] Markup field_rows(const tally::Field& field) const {
    if (!field.total_of.empty()) {
      return row(field, field.label.in(language_));
    }
    Markup rows;
    for (std::size_t i = 0; i < empty_.layout->size(); ++i) {
      if (empty_.layout->cells[i].field == field.id) {
        rows += row(field, names_.cell(i));
      }
    }
    return rows;
  }

  [[nodiscard]] Markup row(const tally::Field& field, const std::string& name) const {
    const Markup entry = field.kind == tally::FieldKind::box ? element("span", {{"class", "tick"}}, {}) : digits();
    const Markup words = field.in_words ? element("span", {{"class", "line"}}, {}) : Markup();
    const Markup number = has_numbers() ? element("td", {{"class", "number"}}, Markup::text(field.number)) : Markup();
    return element("tr", number + element("td", Markup::text(name)) + element("td", {{"class", "digits"}}, entry) +
                             element("td", {{"class", "words"}}, words));
  }

  [[nodiscard]] static Markup digits() {
    Markup boxes;
    for (std::size_t i = digits_of_a_count; i > 0; --i) {
      const bool ends_group = i % 3 == 1 && i != 1;
      boxes += element("span", {{"class", ends_group ? "digit third" : "digit"}}, {});
    }
    return boxes;
  }

  [[nodiscard]] Markup signature(CheckMessage who) const {
    return element(
        "p", Markup::text(said(who) + " (" + said(CheckMessage::form_signature) + ")") + element("span", Markup()));
  }

  [[nodiscard]] Markup signatures() const {
    Markup lines = signature(CheckMessage::form_chair) + signature(CheckMessage::form_secretary);
    for (std::size_t i = 0; i < signatures_of_members; ++i) {
      lines += signature(CheckMessage::form_member);
    }
    return element("div", {{"class", "signatures"}}, lines);
  }

  [[nodiscard]] Markup footer() const {
    Markup text = element("p", {{"class", "soft"}},
                          Markup::text(say(CheckMessage::form_not_official, language_,
                                           {{"reference", names_.citations(empty_.form->references)}})));
    if (!empty_.form->verified) {
      text += element("p", {{"class", "soft"}},
                      Markup::text(say(CheckMessage::unverified, language_, {{"note", empty_.form->note}})));
    }
    return text;
  }

  const EmptyForm& empty_;
  Language language_;
  CheckNames names_;
};

std::string line_of(const tally::Field& field, const std::string& name) {
  const std::string number = field.number.empty() ? "" : field.number + "  ";
  return "  " + number + name + (field.kind == tally::FieldKind::box ? ": [ ]\n" : ": ________\n");
}

}  // namespace

std::string form_html(const EmptyForm& empty, Language language) { return FormPageWriter(empty, language).page(); }

std::string form_text(const EmptyForm& empty, Language language) {
  const CheckNames names(*empty.form, *empty.layout, empty.option_names, language, empty.law);
  std::string out = empty.form->label.in(language) + "\n" + date_text(empty.day, language) + "\n";
  for (const tally::Section& section : empty.form->sections) {
    out += "\n" + section.label.in(language) + "\n";
    for (const std::size_t index : section.fields) {
      const tally::Field& field = empty.form->fields[index];
      if (!field.total_of.empty()) {
        out += line_of(field, field.label.in(language));
      }
      for (std::size_t i = 0; i < empty.layout->size(); ++i) {
        if (empty.layout->cells[i].field == field.id) {
          out += line_of(field, names.cell(i));
        }
      }
    }
  }
  return out;
}

}  // namespace mandate::publish
