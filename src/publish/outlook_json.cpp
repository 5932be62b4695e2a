#include "publish/outlook_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <utility>

#include "publish/json_text.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

using procedure::Outlook;

json::array strings(const std::vector<std::string>& texts) {
  json::array made;
  for (const std::string& text : texts) {
    made.push_back(json::value(text));
  }
  return made;
}

json::array outcomes_of(const Outlook& outlook) {
  json::array made;
  for (const procedure::PossibleOutcome& outcome : outlook.outcomes) {
    made.push_back(json::object{{"outcome", outcome.outcome},
                                {"answer", word(outcome.answer)},
                                {"label", json_of(outcome.label)},
                                {"witness", outcome.witness}});
  }
  return made;
}

json::array answers_of(const Outlook& outlook) {
  json::array made;
  for (const procedure::PossibleAnswer& answer : outlook.answers) {
    made.push_back(json::object{{"path", answer.path},
                                {"unit", text_or_null(answer.area)},
                                {"label", json_of(answer.label)},
                                {"now", word(answer.now)},
                                {"can_hold", answer.can_hold},
                                {"can_fail", answer.can_fail},
                                {"exact", answer.comparison}});
  }
  return made;
}

json::value threshold_of(const procedure::SeatRange& range) {
  if (!range.threshold) {
    return nullptr;
  }
  return json::object{{"now", range.passes_now}, {"can_pass", range.can_pass}, {"can_fail", range.can_fail}};
}

json::array seats_of(const Outlook& outlook) {
  json::array made;
  for (const procedure::SeatRange& range : outlook.seats) {
    made.push_back(json::object{{"tier", text_or_null(range.tier)},
                                {"list", range.list},
                                {"now", json_of(range.now)},
                                {"fewest", range.fewest},
                                {"most", range.most},
                                {"fewest_exact", range.fewest_exact},
                                {"most_exact", range.most_exact},
                                {"threshold", threshold_of(range)}});
  }
  return made;
}

json::array districts_of(const Outlook& outlook) {
  json::array made;
  for (const procedure::DistrictOutlook& district : outlook.districts) {
    made.push_back(json::object{{"district", district.district},
                                {"leading", strings(district.leading)},
                                {"possible_winners", strings(district.possible_winners)},
                                {"can_tie", district.can_tie},
                                {"settled", district.settled}});
  }
  return made;
}

json::array choices_of(const Outlook& outlook) {
  json::array made;
  for (const procedure::ChoiceOutlook& choice : outlook.choices) {
    made.push_back(json::object{{"stage", choice.stage},
                                {"leading", strings(choice.leading)},
                                {"possible_winners", strings(choice.possible_winners)},
                                {"can_remain", strings(choice.can_remain)},
                                {"can_be_none", choice.can_be_none},
                                {"can_tie", choice.can_tie}});
  }
  return made;
}

json::array unbounded_of(const Outlook& outlook) {
  json::array made;
  for (const procedure::UnboundedPart& part : outlook.unbounded) {
    made.push_back(json::object{{"reason", word(part.reason)}, {"what", text_or_null(part.what)}});
  }
  return made;
}

json::array stations_of(const OutlookView& view, const std::vector<std::size_t>& indices) {
  json::array made;
  for (const std::size_t i : indices) {
    const procedure::OutstandingStation& station = view.stations[i];
    made.push_back(json::object{{"station", station.code},
                                {"unit", text_or_null(station.unit)},
                                {"district", text_or_null(station.district)},
                                {"electors", station.electors},
                                {"kind", word(station.kind)}});
  }
  return made;
}

json::value telling_of(const OutlookView& view) {
  if (view.telling == nullptr) {
    return nullptr;
  }
  json::array kinds;
  for (const procedure::KindOutlook& kind : view.telling->kinds) {
    kinds.push_back(json::object{{"kind", word(kind.kind)},
                                 {"stations", kind.stations},
                                 {"electors", kind.electors},
                                 {"could_change", word(kind.could_change)}});
  }
  json::object made;
  made["kinds"] = std::move(kinds);
  made["alone"] = stations_of(view, view.telling->alone);
  made["alone_exact"] = view.telling->alone_exact;
  made["at_least"] = view.telling->at_least ? json::value(*view.telling->at_least) : json::value(nullptr);
  made["together"] = stations_of(view, view.telling->together);
  return made;
}

}  // namespace

std::string outlook_json(const OutlookView& view) {
  const Outlook& outlook = *view.outlook;
  json::object result;
  result["schema"] = "mandate/outlook/1";
  result["case"] = view.question->input->id;
  result["synthetic"] = view.synthetic;
  result["law_date"] = view.question->law_date.iso();
  result["settled"] = outlook.settled();
  result["settled_since"] = text_or_null(view.settled_since);
  result["could_change"] = word(could_change(outlook));
  result["now"] = json::object{
      {"outcome", outlook.outcome_now}, {"answer", word(outlook.answer_now)}, {"label", json_of(outlook.label_now)}};
  result["outstanding"] = json::object{{"stations", outlook.stations}, {"electors", outlook.electors}};
  result["stations_expected"] = view.stations_expected;
  result["outcomes"] = outcomes_of(outlook);
  result["not_excluded"] = strings(outlook.not_excluded);
  result["answers"] = answers_of(outlook);
  result["seats"] = seats_of(outlook);
  result["districts"] = districts_of(outlook);
  result["choices"] = choices_of(outlook);
  result["telling_stations"] = telling_of(view);
  result["not_bounded"] = unbounded_of(outlook);
  return json_text(result);
}

}  // namespace mandate::publish
