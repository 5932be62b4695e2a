#include "publish/sample_determination.hpp"

#include <utility>

namespace mandate::publish {
namespace {

using procedure::Finding;
using procedure::FindingKind;
using record::Count;
using record::Provenance;

LocalizedText localized(std::string kk, std::string ru, std::string en) {
  LocalizedText text;
  text.texts = {std::move(kk), std::move(ru), std::move(en)};
  return text;
}

Fraction fraction(Count64 numerator, Count64 denominator) { return Fraction::of(numerator, denominator).value(); }

law::Parameter parameter(std::string name, LocalizedText label, std::string unit, law::Value value, Date since,
                         std::string article) {
  law::Parameter result;
  result.topic = name.substr(0, name.find('.'));
  result.name = std::move(name);
  result.label = std::move(label);
  result.unit = std::move(unit);
  law::DatedValue dated;
  dated.from = since;
  dated.value = std::move(value);
  dated.references = {{std::move(article), ""}};
  result.histories.push_back({"", {std::move(dated)}});
  return result;
}

area::Area region(std::string code, LocalizedText label) {
  area::Area result;
  result.code = std::move(code);
  result.kind = "oblast";
  area::DatedName name;
  name.label = std::move(label);
  result.names.push_back(std::move(name));
  return result;
}

procedure::ParameterUse use_of(const Sample& sample, std::string_view name) {
  const law::Parameter* const found = sample.country.law.parameter(name);
  return {found, &found->histories.front().values.front(), found->verified};
}

procedure::Operand operand(Count count, Count64 value) {
  return {.count = count, .unit = {}, .of_body = false, .figure = {value, Provenance::published}};
}

Finding more_than_half(const Sample& sample, std::string_view name, procedure::Operand count, procedure::Operand of) {
  procedure::ComparisonDetail detail;
  detail.comparator = procedure::Comparator::more_than;
  detail.count = count;
  detail.of = of;
  detail.bound = fraction(1, 2);
  detail.parameter = use_of(sample, name);
  Finding finding;
  finding.kind = FindingKind::comparison;
  if (count.figure.present()) {
    detail.needed = (of.figure.value / 2) + 1;
    detail.margin = count.figure.value - *detail.needed;
    finding.answer = answer_of(*detail.margin >= 0);
  }
  finding.detail = detail;
  return finding;
}

Finding in_area(const Sample& sample, std::string_view code) {
  Finding finding = more_than_half(sample, "referendum.adoption_share",
                                   {.count = Count::in_favour, .unit = code, .of_body = false, .figure = {}},
                                   {.count = Count::participants, .unit = code, .of_body = false, .figure = {}});
  finding.area = code;
  return finding;
}

Finding two_thirds_of_regions(const Sample& sample) {
  procedure::AreasDetail detail;
  detail.kind = procedure::QuantifierKind::at_least_share;
  detail.bound = fraction(2, 3);
  detail.parameter = use_of(sample, "referendum.region_share");
  detail.total = Fraction(3);
  detail.needed = Fraction(2);
  Finding finding;
  finding.kind = FindingKind::areas;
  finding.detail = detail;
  for (const area::Area& area : sample.country.law.areas) {
    finding.parts.push_back(in_area(sample, area.code));
  }
  return finding;
}

Finding stage(const procedure::Stage& of, Finding part, std::string_view outcome, std::string_view next) {
  Finding finding;
  finding.kind = FindingKind::stage;
  finding.answer = part.answer;
  finding.label = &of.label;
  finding.references = &of.references;
  finding.detail = procedure::StageDetail{&of, outcome, next};
  finding.parts.push_back(std::move(part));
  return finding;
}

void add_end(procedure::Version& version, std::string id, Answer answer, LocalizedText label) {
  version.ends.push_back({std::move(id), answer, std::move(label)});
}

procedure::Stage requirement_stage(std::string id, LocalizedText label, std::string article) {
  procedure::Stage result;
  result.id = std::move(id);
  result.label = std::move(label);
  result.references = {{std::move(article), ""}};
  return result;
}

void point_at_rules(Sample& sample) {
  sample.determination.input = &sample.input;
  sample.determination.country = &sample.country;
  sample.determination.procedure = &sample.country.procedures.front();
  sample.determination.law_date = sample.input.date;
  sample.determination.version = sample.determination.procedure->at(sample.input.date);
}

procedure::Procedure referendum_procedure() {
  procedure::Version version;
  version.from = day(2007, 5, 22);
  version.to = day(2026, 6, 30);
  version.area_kinds = {"oblast", "city", "capital"};
  version.references = {{"Constitution 1995, article 91(1)", "/akn/kz/act/1995-08-30/constitution/~art_91"}};
  version.stages.push_back(requirement_stage(
      "turnout", localized("Референдумның өтуі", "Состоялся ли референдум", "Whether the referendum took place"),
      "Referendum law, article 31(2)"));
  version.stages.push_back(
      requirement_stage("vote", localized("Дауыс берудің қорытындысы", "Итоги голосования", "Result of the vote"),
                        "Constitution 1995, article 91(1)"));
  add_end(version, "adopted", Answer::yes, localized("Қабылданды", "Приняты", "Adopted"));
  add_end(version, "not_adopted", Answer::no, localized("Қабылданбады", "Не приняты", "Not adopted"));
  procedure::Procedure procedure;
  procedure.name = "referendum_constitutional";
  procedure.label = localized("Конституциялық референдум", "Референдум о Конституции", "Constitutional referendum");
  procedure.versions.push_back(std::move(version));
  return procedure;
}

law::Law referendum_law() {
  law::Law law;
  law.country = "kz";
  law.label = localized("Қазақстан", "Казахстан", "Kazakhstan");
  const LocalizedText half = localized("Жартысынан көбі", "Больше половины", "Majority");
  law.parameters.push_back(parameter("referendum.adoption_share", half, "fraction", fraction(1, 2), day(1995, 11, 2),
                                     "Referendum law, article 31(3)"));
  law.parameters.push_back(parameter("referendum.region_share",
                                     localized("Өңірлердің үлесі", "Доля регионов", "Share of regions"), "fraction",
                                     fraction(2, 3), day(2007, 5, 22), "Constitution 1995, article 91(1)"));
  law.parameters.back().verified = false;
  law.parameters.back().note = "The text of 2007 was not read";
  law.parameters.push_back(parameter("referendum.turnout_share", half, "fraction", fraction(1, 2), day(1995, 11, 2),
                                     "Referendum law, article 31(2)"));
  law.areas.push_back(region("KZ-11", localized("Ақмола облысы", "Акмолинская область", "Akmola")));
  law.areas.push_back(region("KZ-15", localized("Ақтөбе облысы", "Актюбинская область", "Aktobe")));
  law.areas.push_back(region("KZ-71", localized("Нұр-Сұлтан қаласы", "г. Нур-Султан", "Nur-Sultan")));
  return law;
}

record::Case referendum_case() {
  record::Case input;
  input.id = "kz-2022-referendum";
  input.jurisdiction = "kz";
  input.procedure = "referendum_constitutional";
  input.date = day(2022, 6, 5);
  input.title = localized("2022 жылғы референдум", "Референдум 5 июня 2022 года", "Referendum of 5 June 2022");
  input.sources = {{"crc", "Central Referendum Commission, 7 June 2022", "https://example.org/crc?a=1&b=2"}};
  input.records.emplace_back();
  record::Announced announced;
  announced.answer = Answer::yes;
  announced.outcome = "adopted";
  input.announced = std::move(announced);
  return input;
}

void add_missing(const Sample& sample, std::vector<procedure::Missing>& missing) {
  for (const area::Area& area : sample.country.law.areas) {
    missing.push_back(
        {.kind = procedure::Missing::Kind::figure, .count = Count::in_favour, .unit = area.code, .name = {}});
    missing.push_back(
        {.kind = procedure::Missing::Kind::figure, .count = Count::participants, .unit = area.code, .name = {}});
  }
}

Finding referendum_finding(const Sample& sample) {
  const procedure::Version& version = *sample.determination.version;
  Finding vote;
  vote.kind = FindingKind::all;
  vote.parts.push_back(more_than_half(sample, "referendum.adoption_share", operand(Count::in_favour, 6163516),
                                      operand(Count::participants, 7985769)));
  vote.parts.push_back(two_thirds_of_regions(sample));
  Finding turnout = more_than_half(sample, "referendum.turnout_share", operand(Count::participants, 7985769),
                                   operand(Count::electors, 11734642));
  Finding root;
  root.kind = FindingKind::procedure;
  root.label = &sample.determination.procedure->label;
  root.references = &version.references;
  root.parts.push_back(stage(version.stages[0], std::move(turnout), "met", "vote"));
  root.parts.push_back(stage(version.stages[1], std::move(vote), "", ""));
  return root;
}

// --- election ---

procedure::Procedure election_procedure() {
  procedure::Tier lists;
  lists.id = "list";
  lists.label = localized("Тізім", "По спискам", "Lists");
  lists.method = procedure::TierMethod::largest_remainder;
  lists.threshold = procedure::ThresholdRule{};
  procedure::Tier districts;
  districts.id = "districts";
  districts.label = localized("Округтер", "По округам", "Districts");
  districts.method = procedure::TierMethod::plurality;
  procedure::Stage seats =
      requirement_stage("seats", localized("Мандаттарды бөлу", "Распределение мандатов", "Seats"), "Article 97-1");
  seats.kind = procedure::StageKind::allocation;
  seats.work = procedure::AllocationStage{{std::move(lists), std::move(districts)}};
  procedure::Version version;
  version.from = day(2022, 11, 19);
  version.verified = false;
  version.stages.push_back(std::move(seats));
  add_end(version, "allocated", Answer::yes,
          localized("Мандаттар бөлінді", "Мандаты распределены", "Seats shared out"));
  procedure::Procedure procedure;
  procedure.name = "mazhilis_election";
  procedure.label = localized("Мәжіліс сайлауы", "Выборы Мажилиса", "Election of the Mazhilis");
  procedure.versions.push_back(std::move(version));
  return procedure;
}

record::Case election_case() {
  record::Case input;
  input.id = "kz-2023-mazhilis";
  input.jurisdiction = "kz";
  input.procedure = "mazhilis_election";
  input.date = day(2023, 3, 19);
  input.title = localized("Мәжіліс сайлауы", "Выборы Мажилиса 19 марта 2023 года", "Mazhilis, 19 March 2023");
  record::StageRecord record;
  record.options = {{"auyl", localized("Ауыл", "Ауыл", "Auyl"), 693938, std::nullopt},
                    {"amanat", localized("Аманат", "Аманат", "Amanat"), 3431510, std::nullopt},
                    {"baytaq", localized("Байтақ", "Байтақ", "Baytaq"), 146431, std::nullopt}};
  input.records.push_back(std::move(record));
  record::Announced announced;
  announced.answer = Answer::yes;
  announced.outcome = "allocated";
  announced.seats.push_back({"", {{"amanat", 62}, {"auyl", 9}}});
  input.announced = std::move(announced);
  return input;
}

// Of the real election only the largest lists, so that the quota is that of 69 seats over these two.
Finding list_finding(const Sample& sample) {
  const auto& allocation = std::get<procedure::AllocationStage>(sample.determination.version->stages.front().work);
  procedure::TierDetail detail;
  detail.tier = allocation.tiers.data();
  detail.options = &sample.input.records.front().options;
  detail.seats = 69;
  detail.base = 6366441;
  detail.threshold = fraction(1, 20);
  detail.threshold_votes = 318323;
  detail.parameters.push_back(use_of(sample, "election.list_threshold"));
  detail.result.total = 693938 + 3431510;
  detail.result.lists = {{.admitted = true, .whole = 11, .by_remainder = true, .seats = 12},
                         {.admitted = true, .whole = 57, .seats = 57},
                         {}};
  detail.reasons = {{.list = 0,
                     .number = 12,
                     .basis = seats::SeatBasis::remainder,
                     .votes_fewer = 6001,
                     .runner_up = 1,
                     .runner_up_votes_more = 36180},
                    {.list = 1,
                     .number = 57,
                     .basis = seats::SeatBasis::quota,
                     .votes_fewer = 23629,
                     .runner_up = std::nullopt,
                     .runner_up_votes_more = std::nullopt}};
  Finding finding;
  finding.kind = FindingKind::tier;
  finding.answer = Answer::yes;
  finding.label = &detail.tier->label;
  finding.detail = std::move(detail);
  return finding;
}

Finding districts_finding(const Sample& sample) {
  const auto& allocation = std::get<procedure::AllocationStage>(sample.determination.version->stages.front().work);
  procedure::TierDetail detail;
  detail.tier = &allocation.tiers[1];
  detail.options = &sample.input.records.front().options;
  detail.seats = 29;
  detail.declared = true;
  Finding finding;
  finding.kind = FindingKind::tier;
  finding.answer = Answer::yes;
  finding.label = &detail.tier->label;
  finding.detail = std::move(detail);
  return finding;
}

}  // namespace

Date day(int year, unsigned month, unsigned day_of_month) { return Date::of(year, month, day_of_month).value(); }

std::unique_ptr<Sample> referendum_sample() {
  auto sample = std::make_unique<Sample>();
  sample->country.law = referendum_law();
  sample->country.procedures.push_back(referendum_procedure());
  sample->input = referendum_case();
  point_at_rules(*sample);
  procedure::Determination& determination = sample->determination;
  determination.outcome = "cannot_tell";
  determination.finding = referendum_finding(*sample);
  add_missing(*sample, determination.missing);
  determination.parameters = {use_of(*sample, "referendum.turnout_share"), use_of(*sample, "referendum.region_share")};
  determination.unverified = {"referendum.region_share"};
  determination.agreement = procedure::Agreement::consistent;
  return sample;
}

std::unique_ptr<Sample> election_sample() {
  auto sample = std::make_unique<Sample>();
  sample->country.law.country = "kz";
  sample->country.law.label = localized("Қазақстан", "Казахстан", "Kazakhstan");
  sample->country.law.parameters.push_back(
      parameter("election.list_threshold", localized("Өту шегі", "Порог для списков", "List threshold"), "fraction",
                fraction(1, 20), day(2021, 5, 25), "Elections law, article 97-1"));
  sample->country.procedures.push_back(election_procedure());
  sample->input = election_case();
  point_at_rules(*sample);
  procedure::Determination& determination = sample->determination;
  determination.answer = Answer::yes;
  determination.outcome = "allocated";
  determination.outcome_label = &determination.version->ends.front().label;
  Finding tiers;
  tiers.kind = FindingKind::all;
  tiers.answer = Answer::yes;
  tiers.parts.push_back(list_finding(*sample));
  tiers.parts.push_back(districts_finding(*sample));
  determination.finding.kind = FindingKind::procedure;
  determination.finding.answer = Answer::yes;
  determination.finding.label = &determination.procedure->label;
  determination.finding.parts.push_back(
      stage(determination.version->stages.front(), std::move(tiers), "allocated", "allocated"));
  determination.seats = {{"auyl", 12}, {"amanat", 79}, {"baytaq", 0}, {"independent", 7}};
  determination.tiers = {{"list", {{"auyl", 12}, {"amanat", 57}, {"baytaq", 0}}},
                         {"districts", {{"amanat", 22}, {"independent", 7}}}};
  determination.unverified = {"procedure mazhilis_election"};
  determination.agreement = procedure::Agreement::differs;
  tally::Discrepancy seats;
  seats.kind = tally::DiscrepancyKind::seats;
  seats.option = "auyl";
  seats.published = "9";
  seats.computed = "12";
  determination.differs.push_back(std::move(seats));
  return sample;
}

std::unique_ptr<Sample> ended_sample() {
  auto sample = referendum_sample();
  procedure::Procedure successor;
  successor.name = "referendum_new_constitution";
  successor.label =
      localized("Жаңа Конституция референдумы", "Референдум о новой Конституции", "Referendum on a new Constitution");
  sample->country.procedures.push_back(std::move(successor));
  point_at_rules(*sample);
  procedure::Determination& determination = sample->determination;
  determination.law_date = day(2026, 7, 1);
  determination.version = nullptr;
  determination.answer = Answer::no;
  determination.outcome = "no_version_in_force";
  determination.succeeded_by = "referendum_new_constitution";
  determination.finding = {};
  determination.missing.clear();
  determination.unverified.clear();
  determination.agreement = procedure::Agreement::none_announced;
  return sample;
}

}  // namespace mandate::publish
