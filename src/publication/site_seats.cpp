#include "publication/site_seats.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "publication/site_frame.hpp"
#include "publish/display.hpp"
#include "publish/page.hpp"
#include "publish/picture.hpp"
#include "publish/seat_picture.hpp"

namespace mandate::publication {
namespace {

using procedure::TierDetail;
using publish::element;
using publish::Markup;
using publish::Message;
using publish::Wording;

// The tier whose seats are won in districts with known votes; nullptr where there is none.
const TierDetail* district_tier(const procedure::Finding& finding) {
  if (const auto* const tier = std::get_if<TierDetail>(&finding.detail); tier != nullptr && !tier->districts.empty()) {
    return tier;
  }
  for (const procedure::Finding& part : finding.parts) {
    if (const TierDetail* const found = district_tier(part); found != nullptr) {
      return found;
    }
  }
  return nullptr;
}

// The unit in which the district's votes are counted; the district has none where the case names its votes itself.
std::string place_of_district(const SiteEdition& edition, const std::string& district) {
  const auto& candidates = edition.view().count->candidates;
  const auto found = std::ranges::find(candidates, district, &tally::DistrictCandidate::district);
  return found == candidates.end() ? std::string() : edition.place_of(found->unit);
}

// With the dot that the list has in the half circle.
Markup list_name(const Wording& wording, const std::vector<std::string>& order, const std::string& list) {
  const std::string id = list.empty() ? std::string(procedure::self_nominated) : list;
  const auto group = static_cast<std::size_t>(std::ranges::find(order, id) - order.begin());
  const Markup dot =
      element("span", {{"class", "dot " + publish::group_class(group)}, {"aria-hidden", "true"}}, Markup::text("●"));
  return dot + Markup::text(list.empty() ? wording.say(Message::self_nominated) : wording.option(list));
}

Markup winner_cells(const SiteEdition& edition, const seats::DistrictResult& district,
                    const std::vector<std::string>& order) {
  std::vector<std::string> names;
  std::ranges::transform(district.candidates, std::back_inserter(names),
                         [](const std::string& name) { return publish::printable(name); });
  const bool tied = district.leading.size() > 1;
  const Markup list = tied ? element("span", {{"class", "status partial"}}, Markup::text(edition.say(SiteWord::tie)))
                           : list_name(edition.wording(), order, district.list);
  return element("td", Markup::text(publish::joined(names, " = "))) + element("td", list);
}

Markup district_markup(const SiteEdition& edition, const seats::DistrictResult& district,
                       const std::vector<std::string>& order) {
  const std::string place = place_of_district(edition, district.district);
  const Markup name = Markup::text(publish::printable(district.district));
  const auto numeric = [](const std::string& text) {
    return element("td", {{"class", "numeric"}}, Markup::text(text));
  };
  return element("tr", element("th", {{"scope", "row"}}, place.empty() ? name : element("a", {{"href", place}}, name)) +
                           winner_cells(edition, district, order) + numeric(edition.number(district.votes)) +
                           numeric(district.lead ? edition.number(*district.lead) : std::string(publish::empty_cell)));
}

Markup winners_table(const SiteEdition& edition, const TierDetail& tier) {
  const Wording& wording = edition.wording();
  const std::vector<std::string> order = publish::order_of_lists({wording});
  Markup headings;
  for (const Message message : {Message::column_district, Message::compare_row_elected, Message::column_list}) {
    headings += element("th", {{"scope", "col"}}, Markup::text(wording.say(message)));
  }
  for (const Message message : {Message::column_votes, Message::column_lead}) {
    headings += element("th", {{"scope", "col"}, {"class", "numeric"}}, Markup::text(wording.say(message)));
  }
  Markup rows;
  for (const seats::DistrictResult& district : tier.districts) {
    rows += district_markup(edition, district, order);
  }
  const std::string name = edition.say(SiteWord::district_winners);
  return scrolling(name, element("table", element("caption", Markup::text(name)) +
                                              element("thead", element("tr", headings)) + element("tbody", rows)));
}

// Section of the report that tells of ties; its heading is what it is found by.
Markup ties_markup(const SiteEdition& edition, const publish::Report& report) {
  const std::string heading = edition.wording().say(Message::heading_ties);
  const auto found = std::ranges::find(report.sections, heading, &publish::ReportSection::heading);
  if (found == report.sections.end()) {
    return {};
  }
  Markup items;
  for (const publish::ReportItem& item : found->items) {
    items += element("li", Markup::text(item.text));
  }
  return element("div", {{"class", "card"}}, element("h3", Markup::text(heading)) + element("ul", items));
}

}  // namespace

Markup seats_section(const SiteEdition& edition, const publish::Report& report) {
  Markup content;
  for (const publish::Table& table : report.tables) {
    content += element("div", {{"class", "card"}}, scrolling_table(table));
  }
  content += ties_markup(edition, report);
  if (district_tier(edition.view().determination->finding) != nullptr) {
    content += element("p", link_to("districts.html", edition.say(SiteWord::district_winners)));
  }
  return content.empty() ? content : site_section("seats", edition.wording().say(Message::heading_seats), content);
}

std::optional<SiteFile> districts_page(const SiteEdition& edition) {
  const TierDetail* const tier = district_tier(edition.view().determination->finding);
  if (tier == nullptr) {
    return std::nullopt;
  }
  SitePage page;
  page.name = "districts.html";
  page.title = edition.say(SiteWord::district_winners) + " — " + edition.title();
  page.top = element("h1", Markup::text(edition.say(SiteWord::district_winners)));
  page.main = element("div", {{"class", "card"}}, winners_table(edition, *tier));
  return page_file(edition, page);
}

}  // namespace mandate::publication
