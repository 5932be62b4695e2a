#include "proceeding/stage_works.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>

namespace mandate::proceeding {
namespace {

using procedure::CourseStage;
using procedure::CourseStageKind;

template <typename Work, typename One>
concept Takes = requires(Work& work, const One& one) { work.take(one); };

template <typename Work, typename One>
concept TakesWithDay = requires(Work& work, const One& one, Date day) { work.take(one, day); };

template <typename Work, typename One>
inline constexpr bool takes_it = Takes<Work, One> || TakesWithDay<Work, One>;

template <std::size_t Kind, std::size_t... Index>
std::vector<std::string_view> taken_by(std::index_sequence<Index...> /*all*/) {
  using Work = std::variant_alternative_t<Kind, StageWork>;
  std::vector<std::string_view> words;
  const auto add = [&]<std::size_t I>() {
    if constexpr (takes_it<Work, std::variant_alternative_t<I, Happening>>) {
      words.push_back(word(Happening(std::in_place_index<I>)));
    }
  };
  (add.template operator()<Index>(), ...);
  return words;
}

using AllHappenings = std::make_index_sequence<std::variant_size_v<Happening>>;

template <std::size_t... Kind>
std::vector<std::string_view> events_by_kind(std::size_t kind, std::index_sequence<Kind...> /*all*/) {
  constexpr std::array<std::vector<std::string_view> (*)(AllHappenings), sizeof...(Kind)> tables = {&taken_by<Kind>...};
  return tables.at(kind)(AllHappenings());
}

template <std::size_t... Kind>
StageWork made(const CourseStage& stage, std::index_sequence<Kind...> /*all*/) {
  constexpr std::array<StageWork (*)(const CourseStage&), sizeof...(Kind)> makers = {
      +[](const CourseStage& one) { return StageWork(std::in_place_index<Kind>, one); }...};
  return makers.at(static_cast<std::size_t>(stage.kind))(stage);
}

}  // namespace

StageWork work_of(const CourseStage& stage) {
  return made(stage, std::make_index_sequence<std::variant_size_v<StageWork>>());
}

Taken hand_over(StageWork& work, const Happening& happening, Date day) {
  return std::visit(
      [&](auto& kind, const auto& one) -> Taken {
        using Work = std::remove_cvref_t<decltype(kind)>;
        using One = std::remove_cvref_t<decltype(one)>;
        if constexpr (TakesWithDay<Work, One>) {
          return kind.take(one, day);
        } else if constexpr (Takes<Work, One>) {
          return kind.take(one);
        } else {
          return refuse(NotTaken::not_of_this_stage);
        }
      },
      work, happening);
}

Reckoning reckon(const StageWork& work, const Bench& bench) {
  return std::visit([&](const auto& kind) { return kind.reckon(bench); }, work);
}

std::vector<std::string_view> events_of(CourseStageKind kind) {
  return events_by_kind(static_cast<std::size_t>(kind), std::make_index_sequence<std::variant_size_v<StageWork>>());
}

}  // namespace mandate::proceeding
