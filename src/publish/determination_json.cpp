#include "publish/determination_json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "publish/finding_json.hpp"
#include "publish/json_text.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace json = boost::json;
namespace {

json::value version_value(const procedure::Version* version) {
  if (version == nullptr) {
    return nullptr;
  }
  return json::object{{"from", version->from.iso()},
                      {"to", json_of(version->to)},
                      {"act", text_or_null(version->act)},
                      {"verified", version->verified},
                      {"references", json_of(version->references)}};
}

json::object seats_object(const std::vector<procedure::SeatLine>& lines) {
  json::object result;
  for (const procedure::SeatLine& line : lines) {
    result[line.list] = line.seats;
  }
  return result;
}

json::object tiers_object(const std::vector<procedure::TierSeatLines>& tiers) {
  json::object result;
  for (const procedure::TierSeatLines& tier : tiers) {
    result[tier.tier] = seats_object(tier.lines);
  }
  return result;
}

json::object reason_object(const procedure::TierDetail& tier, const seats::SeatReason& reason) {
  const auto id = [&](std::size_t list) { return json::value(tier.options->at(list).id); };
  return {{"tier", tier.tier->id},
          {"list", id(reason.list)},
          {"number", reason.number},
          {"basis", word(reason.basis)},
          {"votes_fewer", json_of(reason.votes_fewer)},
          {"runner_up", reason.runner_up ? id(*reason.runner_up) : json::value(nullptr)},
          {"runner_up_votes_more", json_of(reason.runner_up_votes_more)}};
}

void add_seat_reasons(const procedure::Finding& finding, json::array& result) {
  if (const auto* const tier = std::get_if<procedure::TierDetail>(&finding.detail)) {
    for (const seats::SeatReason& reason : tier->reasons) {
      result.push_back(reason_object(*tier, reason));
    }
  }
  for (const procedure::Finding& part : finding.parts) {
    add_seat_reasons(part, result);
  }
}

json::array texts(const std::vector<std::string>& items) {
  json::array result;
  for (const std::string& item : items) {
    result.push_back(json::value(item));
  }
  return result;
}

json::object tie_object(const procedure::TieReport& tie) {
  return {{"stage", tie.stage},           {"tier", text_or_null(tie.tier)},    {"options", texts(tie.options)},
          {"places", tie.places},         {"rule", procedure::word(tie.rule)}, {"settled", tie.settled},
          {"winners", texts(tie.winners)}};
}

json::object missing_object(const procedure::Missing& missing) {
  const bool is_figure = missing.kind == procedure::Missing::Kind::figure;
  return {{"what", word(missing.kind)},
          {"count", is_figure ? json::value(record::name(missing.count)) : json::value(nullptr)},
          {"unit", text_or_null(missing.unit)},
          {"name", text_or_null(missing.name)}};
}

json::object reading_object(const procedure::ReadingReport& report) {
  json::array answers;
  for (const auto& [id, answer] : report.answers) {
    answers.push_back(json::object{{"reading", id}, {"answer", word(answer)}});
  }
  return {{"question", json_of(report.alternatives->question)},
          {"adopted", text_or_null(report.alternatives->adopted)},
          {"decisive", report.decisive},
          {"answers", std::move(answers)}};
}

json::array figures_array(const record::Figures& figures) {
  json::array result;
  const auto add = [&](const record::FigureRow& row) {
    for (std::size_t i = 0; i < record::count_kinds; ++i) {
      if (row.figures.at(i).present()) {
        result.push_back(json::object{{"count", record::count_names.at(i)},
                                      {"unit", text_or_null(row.unit)},
                                      {"value", row.figures.at(i).value}});
      }
    }
  };
  add(figures.nation);
  for (const record::FigureRow& row : figures.areas) {
    add(row);
  }
  for (const record::FigureRow& row : figures.bodies) {
    add(row);
  }
  return result;
}

json::object pairs_object(const std::vector<std::pair<std::string, Count64>>& pairs) {
  json::object result;
  for (const auto& [key, value] : pairs) {
    result[key] = value;
  }
  return result;
}

json::object percentage_object(const record::AnnouncedPercentage& percentage) {
  return {{"count", percentage.count ? json::value(record::name(*percentage.count)) : json::value(nullptr)},
          {"option", text_or_null(percentage.option)},
          {"of", record::name(percentage.of)},
          {"unit", text_or_null(percentage.unit)},
          {"printed", percentage.printed}};
}

json::value announced_value(const std::optional<record::Announced>& announced) {
  if (!announced) {
    return nullptr;
  }
  json::object seats;
  json::object tiers;
  for (const record::AnnouncedSeats& given : announced->seats) {
    (given.tier.empty() ? seats : tiers[given.tier].emplace_object()) = pairs_object(given.seats);
  }
  json::array percentages;
  for (const record::AnnouncedPercentage& percentage : announced->percentages) {
    percentages.push_back(percentage_object(percentage));
  }
  return json::object{{"source", text_or_null(announced->source)},
                      {"answer", announced->answer ? json::value(word(*announced->answer)) : json::value(nullptr)},
                      {"outcome", text_or_null(announced->outcome)},
                      {"winners", texts(announced->winners)},
                      {"seats", std::move(seats)},
                      {"tiers", std::move(tiers)},
                      {"votes", pairs_object(announced->votes)},
                      {"figures", figures_array(announced->figures)},
                      {"percentages", std::move(percentages)}};
}

json::value count_name_or_null(const std::optional<record::Count>& count) {
  return count ? json::value(record::name(*count)) : json::value(nullptr);
}

json::object discrepancy_object(const tally::Discrepancy& discrepancy) {
  json::array parts;
  for (const record::Count part : discrepancy.parts) {
    parts.push_back(json::value(record::name(part)));
  }
  return {{"what", tally::word(discrepancy.kind)},
          {"count", count_name_or_null(discrepancy.count)},
          {"of", count_name_or_null(discrepancy.of)},
          {"unit", text_or_null(discrepancy.unit)},
          {"option", text_or_null(discrepancy.option)},
          {"tier", text_or_null(discrepancy.tier)},
          {"published", discrepancy.published},
          {"computed", discrepancy.computed},
          {"parts", std::move(parts)},
          {"would_fit", count_name_or_null(discrepancy.would_fit)},
          {"earlier", text_or_null(discrepancy.earlier)},
          {"later", text_or_null(discrepancy.later)}};
}

json::array assumed_array(const std::vector<record::Assumption>& assumed) {
  json::array result;
  for (const record::Assumption& assumption : assumed) {
    result.push_back(json::object{{"count", record::name(assumption.count)},
                                  {"unit", text_or_null(assumption.unit)},
                                  {"because", json_of(assumption.because)}});
  }
  return result;
}

json::array sources_array(const std::vector<record::Source>& sources) {
  json::array result;
  for (const record::Source& source : sources) {
    result.push_back(json::object{{"id", source.id}, {"title", source.title}, {"href", text_or_null(source.href)}});
  }
  return result;
}

json::array seat_reasons_array(const procedure::Finding& finding) {
  json::array result;
  add_seat_reasons(finding, result);
  return result;
}

}  // namespace

json::object determination_object(const procedure::Determination& determination) {
  const record::Case& input = *determination.input;
  json::object result;
  result["schema"] = "mandate/determination/1";
  result["case"] = input.id;
  result["title"] = json_of(input.title);
  result["date"] = input.date.iso();
  result["jurisdiction"] = input.jurisdiction;
  result["country"] = determination.country->law.country;
  result["procedure"] = determination.procedure->name;
  result["procedure_label"] = json_of(determination.procedure->label);
  result["law_date"] = determination.law_date.iso();
  result["version"] = version_value(determination.version);
  result["answer"] = word(determination.answer);
  result["outcome"] = determination.outcome;
  result["outcome_label"] = json_of(determination.outcome_label);
  result["succeeded_by"] = text_or_null(determination.succeeded_by);
  result["finding"] =
      determination.version == nullptr ? json::value(nullptr) : json::value(finding_object(determination.finding));
  result["seats"] = seats_object(determination.seats);
  result["tiers"] = tiers_object(determination.tiers);
  result["seat_reasons"] = seat_reasons_array(determination.finding);
  result["winners"] = texts(determination.winners);
  result["ties"] = array_of(determination.ties, tie_object);
  result["missing"] = array_of(determination.missing, missing_object);
  result["depends_on_reading"] = determination.depends_on_reading;
  result["readings"] = array_of(determination.readings, reading_object);
  result["parameters"] = array_of(determination.parameters, parameter_value);
  result["unverified"] = texts(determination.unverified);
  result["assumed"] = assumed_array(input.assumed);
  result["announced"] = announced_value(input.announced);
  result["agreement"] = word(determination.agreement);
  result["differs_from_announced"] = array_of(determination.differs, discrepancy_object);
  result["sources"] = sources_array(input.sources);
  return result;
}

std::string determination_json(const procedure::Determination& determination) {
  return json_text(determination_object(determination));
}

}  // namespace mandate::publish
