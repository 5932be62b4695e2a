#include "proceeding/event.hpp"

#include <array>
#include <type_traits>

namespace mandate::proceeding {
namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Happening>> happening_words = {"case_opened",
                                                                                          "date_recorded",
                                                                                          "fact_recorded",
                                                                                          "figures_recorded",
                                                                                          "votes_recorded",
                                                                                          "finding_recorded",
                                                                                          "notice_published",
                                                                                          "register_used",
                                                                                          "elsewhere_used",
                                                                                          "declarations_received",
                                                                                          "declaration_withdrawn",
                                                                                          "declarations_invalidated",
                                                                                          "invalidation_undone",
                                                                                          "stage_closed",
                                                                                          "stage_withdrawn",
                                                                                          "vote_voided",
                                                                                          "sample_fixed",
                                                                                          "sample_checked",
                                                                                          "act_decided",
                                                                                          "answer_given",
                                                                                          "contribution_made",
                                                                                          "contribution_disposed",
                                                                                          "seat_taken",
                                                                                          "duty_done",
                                                                                          "deadline_extended",
                                                                                          "stage_paused",
                                                                                          "stage_resumed",
                                                                                          "determination_signed",
                                                                                          "event_annulled"};

constexpr std::array<std::string_view, 3> disposal_words = {"accepted", "partly", "rejected"};
constexpr std::array<std::string_view, 2> sample_words = {"accept", "full_check"};

}  // namespace

std::string_view word(const Happening& happening) { return happening_words.at(happening.index()); }
std::string_view word(Disposal disposal) { return disposal_words.at(static_cast<std::size_t>(disposal)); }
std::string_view word(SampleAnswer answer) { return sample_words.at(static_cast<std::size_t>(answer)); }

std::string_view stage_of(const Happening& happening) {
  return std::visit(
      [](const auto& one) -> std::string_view {
        if constexpr (requires { one.stage; }) {
          return one.stage;
        } else if constexpr (requires { one.batch.stage; }) {
          return one.batch.stage;
        } else {
          return {};
        }
      },
      happening);
}

}  // namespace mandate::proceeding
