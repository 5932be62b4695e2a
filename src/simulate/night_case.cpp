#include "simulate/night_case.hpp"

#include <memory>

#include "ledger/digest.hpp"
#include "tally/check_protocol.hpp"

namespace mandate::simulate {

record::Case night_case() {
  record::Case input;
  input.id = "kz-2022-referendum-night";
  input.jurisdiction = "kz";
  input.procedure = "referendum_constitutional";
  input.date = *Date::of(2022, 6, 5);
  input.title = LocalizedText{{"СИНТЕТИКАЛЫҚ: 2022 жылғы 5 маусымдағы референдум түнінің ойдан шығарылған барысы",
                               "СИНТЕТИЧЕСКИЕ ДАННЫЕ: вымышленная ночь референдума 5 июня 2022 года",
                               "SYNTHETIC: an invented night of the referendum of 5 June 2022"}};
  input.note = LocalizedText{
      {"Учаскелер мен өңірлердің сандары ойдан шығарылған; қосындылары ғана ресми түпкілікті деректерге тең.",
       "Числа по участкам и регионам вымышлены; только суммы равны официальным окончательным данным.",
       "The figures by station and region are invented; only their sums are the official final figures."}};
  input.sources.push_back({"synthetic", "Made by mandate simulate night", ""});
  input.records.emplace_back();
  return input;
}

std::string register_text(const std::vector<Precinct>& precincts) {
  std::string text = "station,region,district,electors\n";
  for (const Precinct& at : precincts) {
    text += std::to_string(at.number) + "," + std::string(regions()[at.region]) + "," + std::to_string(at.district) +
            "," + std::to_string(at.electors) + "\n";
  }
  return text;
}

NightSetting night_setting(const tally::Form& form, const std::vector<Precinct>& precincts) {
  NightSetting setting;
  setting.case_id = night_case().id;
  setting.form = form.id;
  setting.register_digest = ledger::hexadecimal(ledger::sha256(register_text(precincts)));
  setting.layout = tally::layout_of(form, {});
  const auto plan = std::make_shared<const tally::CheckPlan>(tally::plan_checks(form, setting.layout));
  setting.failed = [plan, checks = form.checks](std::span<const Count64> values) {
    std::vector<record::FailedCheck> failed;
    for (const tally::Failure& failure : tally::check_protocol(*plan, values)) {
      const tally::Check& check = checks[failure.check];
      failed.push_back({check.code, check.level == tally::CheckLevel::error});
    }
    return failed;
  };
  return setting;
}

}  // namespace mandate::simulate
