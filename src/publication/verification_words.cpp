#include "publication/verification_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::publication {
namespace {

constexpr std::array<publish::Texts, verify_checks> check_names = {{
    {"толықтығы: манифест атаған әр файл бар, артығы жоқ", "полнота: есть каждый файл манифеста и нет лишних",
     "completeness: every file that the manifest names, and no other"},
    {"файлдардың және журнал сақтаған бөліктердің дайджестері", "дайджесты файлов и того, что хранит журнал",
     "digests: of every file, of the parts, and those that the log holds"},
    {"журналдың және куәгерлердің қолтаңбалары", "подписи журнала и свидетелей по политике",
     "signatures: of the log, and of its witnesses as the policy asks"},
    {"журнал: жапырақтардан қол қойылған түбірге дейін", "журнал: от каждого листа до подписанного корня",
     "log: from every leaf to the tiles and to the signed root"},
    {"оқиғалар: үзілмеген дайджест тізбегі", "события: непрерывная цепь дайджестов",
     "events: the chain of digests, without a gap"},
    {"әр хаттаманың бақылау теңдіктері", "контрольные соотношения каждого протокола",
     "control equations of every protocol"},
    {"әр учаскенің сандары журналдағыдай", "числа каждого участка совпадают с журналом",
     "fold: the figures of every station are those of the log"},
    {"барлық деңгейдегі қосындылар", "суммы на каждом уровне", "sums on every level"},
    {"түзетулер: әрқайсысының ізі бар", "исправления: у каждого есть след", "corrections: each one has its trace"},
    {"шектер мен көпшілік: заң талаптары қайта тексерілді", "пороги и большинство: требования закона проверены заново",
     "thresholds and majorities: the requirements of the law, decided again"},
    {"орындар мен жеңімпаздар, теңдік пен жеребе", "мандаты и победители, равенство и жребий",
     "seats and winners, with ties and lots"},
    {"заң: сол күні күшінде болған", "закон: что действовало в этот день", "law: what was in force on the date"},
    {"жарияланған нәтижеден айырмашылықтар", "расхождения с объявленным результатом",
     "differences from the announced result"},
    {"әр учаскенің түбіртегі", "квитанции каждого участка", "receipts: of every station"},
    {"басқа пішімдер: NIST, EML", "форматы других: NIST, EML", "formats of others: NIST, EML"},
}};

constexpr std::array<publish::Texts, 16> messages = {{
    {"дұрыс", "верно", "holds"},
    {"СӘЙКЕС ЕМЕС", "НЕ СХОДИТСЯ", "FAILS"},
    {"жоқ", "нет", "none"},
    {"Тексерілгеннің бәрі дұрыс.", "Всё проверенное сходится.", "Everything that was checked holds."},
    {"Айырмашылықтар: {count}; тексерулер: {checks}.", "Расхождений: {count}; проверки: {checks}.",
     "Differences: {count}, in checks {checks}."},
    {"іс", "дело", "case"},
    {"ойдан шығарылған", "вымышлено", "made up"},
    {"журнал", "журнал", "log"},
    {"жапырақтар", "листьев", "leaves"},
    {"түбір", "корень", "root"},
    {"кілт", "ключ", "key"},
    {"учаскелер", "участков", "stations"},
    {"жауап", "ответ", "answer"},
    {"заңның күні", "закон на", "law of"},
    {"ескертпе", "примечание", "note"},
    {"күтілген", "ожидалось", "expected"},
}};
static_assert(publish::table_is_complete<check_names>());
static_assert(publish::table_is_complete<messages>());

}  // namespace

std::string_view name(VerifyCheck check, Language language) { return publish::text_of(check_names, check, language); }

std::string_view sentence(VerifyMessage message, Language language) {
  return publish::text_of(messages, message, language);
}

}  // namespace mandate::publication
