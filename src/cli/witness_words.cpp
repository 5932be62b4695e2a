#include "cli/witness_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::cli {
namespace {

constexpr std::array<publish::Texts, 5> witness_sentences = {{
    {"Саясат бойынша қолтаңбалар жеткілікті.", "Подписей по политике достаточно.",
     "The checkpoint has the signatures that the policy asks for."},
    {"Саясат одан да көп қолтаңба талап етеді.", "Политика требует больше подписей.",
     "The policy asks for more signatures."},
    {"ескертетін ештеңе жоқ", "сообщать не о чем", "nothing to tell"},
    {"жапырақ", "листьев", "leaves"},
    {"қосымша қолтаңба", "соподписей", "cosignatures"},
}};
static_assert(publish::table_is_complete<witness_sentences>());

constexpr std::array<publish::Texts, 5> answer_texts = {{
    {"қол қойды", "подписал", "cosigned"},
    {"үлкенірек журналды көрген", "видел журнал больше этого", "has seen a larger log"},
    {"қол қоюдан бас тартты", "отказался подписать", "refused"},
    {"жауап бермейді", "не отвечает", "does not answer"},
    {"журнал оқылмайды", "журнал не читается", "the log cannot be read"},
}};
static_assert(publish::table_is_complete<answer_texts>());

constexpr std::array<publish::Texts, witness::alarms> alarm_texts = {{
    {"оқылмайды", "не читается", "it cannot be read"},
    {"журналдың қолтаңбасы жоқ", "нет подписи журнала", "it is not signed by its log"},
    {"қолтаңбалар саясат талап еткеннен аз", "подписей меньше, чем требует политика",
     "it has fewer cosignatures than the policy asks for"},
    {"бұрынғыдан басқа журнал", "это не тот журнал, что прежде", "it is another log than before"},
    {"журнал кері қайтарылды", "журнал откачен назад", "the log was rolled back"},
    {"журнал тармақталды", "журнал разветвился", "the log has forked"},
    {"екі көшірме әр түрлі тарихты көрсетеді", "две копии показывают разную историю",
     "two copies tell different histories"},
    {"файлдар қол қойылған түбірді бермейді", "файлы не дают подписанного корня",
     "the files do not give the signed root"},
    {"жапырақ дұрыс емес", "лист не того вида", "a leaf is none of such a log"},
    {"тым ұзақ үнсіз", "молчит слишком долго", "it has been silent for too long"},
}};
static_assert(publish::table_is_complete<alarm_texts>());

constexpr std::array<std::string_view, 5> answer_words = {"cosigned", "ahead", "refused", "unreachable",
                                                          "not_provable"};
constexpr std::array<std::string_view, witness::alarms> alarm_words = {
    "unreachable", "not_signed",    "too_few",   "other_log", "rolled_back",
    "forked",      "two_histories", "bad_tiles", "bad_leaf",  "silent"};

}  // namespace

std::string_view sentence(WitnessSentence name, Language language) {
  return publish::text_of(witness_sentences, name, language);
}

std::string_view sentence(witness::WitnessAnswer answer, Language language) {
  return publish::text_of(answer_texts, answer, language);
}

std::string_view sentence(witness::Alarm alarm, Language language) {
  return publish::text_of(alarm_texts, alarm, language);
}

std::string_view word(witness::WitnessAnswer answer) { return answer_words.at(static_cast<std::size_t>(answer)); }

std::string_view word(witness::Alarm alarm) { return alarm_words.at(static_cast<std::size_t>(alarm)); }

}  // namespace mandate::cli
