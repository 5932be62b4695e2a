#include "simulate/night_files.hpp"

#include <cassert>
#include <string_view>
#include <utility>

#include "io/count_event_json.hpp"
#include "record/protocol_table.hpp"
#include "simulate/night_case.hpp"
#include "simulate/night_script.hpp"
#include "tally/count_state.hpp"

namespace mandate::simulate {
namespace {

std::string yaml_quoted(const std::string& text) { return '"' + text + '"'; }

std::string in_three(const LocalizedText& text) {
  std::string out;
  for (const Language language : languages) {
    out += "  " + std::string(code(language)) + ": " + yaml_quoted(text.in(language)) + "\n";
  }
  return out;
}

std::string case_text() {
  const record::Case input = night_case();
  return "case: " + input.id + "\njurisdiction: " + input.jurisdiction + "\nprocedure: " + input.procedure +
         "\ndate: 2022-06-05\ntitle:\n" + in_three(input.title) + "sources:\n  - {id: " + input.sources.front().id +
         ", title: " + yaml_quoted(input.sources.front().title) + "}\nnote:\n" + in_three(input.note) +
         "figures:\n  source: " + input.sources.front().id + "\n";
}

std::string count_text(const NightSetting& setting) {
  return "count: " + setting.case_id +
         "\ncase: case.yaml\nsynthetic: true\nregister_file: register.csv.zst\nform: " + setting.form +
         "\nsources:\n  - {source: commission, name: Commission, file: commission.csv.zst}\n" + "published: final\n";
}

tally::CountState state_after(const std::vector<record::CountEvent>& events, const std::vector<Precinct>& precincts) {
  std::vector<std::string> codes;
  for (const Precinct& at : precincts) {
    codes.push_back(code_of(at));
  }
  tally::CountState state(std::move(codes));
  for (const record::CountEvent& event : events) {
    [[maybe_unused]] const auto done = state.apply(event);
    assert(done);
  }
  return state;
}

std::string protocols_text(const tally::CountState& state, const std::vector<Precinct>& precincts,
                           const record::Layout& layout) {
  std::string text = "region,district,station";
  for (const record::Cell& cell : layout.cells) {
    text += "," + cell.name;
  }
  text += "\n";
  for (std::size_t i = 0; i < precincts.size(); ++i) {
    const Precinct& at = precincts[i];
    text += std::string(regions()[at.region]) + "," + std::to_string(at.district) + "," + std::to_string(at.number);
    for (const Count64 value : state.station(i).entry.figures) {
      text += "," + (value == record::absent ? std::string() : std::to_string(value));
    }
    text += "\n";
  }
  return text;
}

std::string events_text(const std::vector<record::CountEvent>& events) {
  std::string text;
  for (const record::CountEvent& event : events) {
    const io::WrittenEvent written = io::written(event);
    text += R"({"kind":")" + written.kind + R"(","legal_time":")" + written.legal_time + R"(","payload":)" +
            written.payload + "}\n";
  }
  return text;
}

std::string faults_text(const std::vector<PlantedFault>& faults) {
  std::string text = "station,fault,other\n";
  for (const PlantedFault& fault : faults) {
    text += fault.station + "," + std::string(word(fault.kind)) + "," + fault.other + "\n";
  }
  return text;
}

}  // namespace

std::vector<NightFile> night_files(std::uint64_t seed, const tally::Form& form) {
  const std::vector<Precinct> precincts = synthetic_referendum(seed);
  const NightSetting setting = night_setting(form, precincts);
  const NightScript script = night_script(seed, precincts, setting);
  const tally::CountState state = state_after(script.events, precincts);
  return {{"case.yaml", case_text()},
          {"count.yaml", count_text(setting)},
          {"register.csv.zst", register_text(precincts)},
          {"commission.csv.zst", protocols_text(state, precincts, setting.layout)},
          {"events.jsonl.zst", events_text(script.events)},
          {"faults.csv", faults_text(script.faults)}};
}

}  // namespace mandate::simulate
