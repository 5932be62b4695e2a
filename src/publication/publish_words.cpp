#include "publication/publish_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::publication {
namespace {

constexpr std::array<publish::Texts, 5> stage_names = {{
    {"істің заңы", "закон дела", "the law of the case"},
    {"журнал жазбалары", "записи журнала", "the leaves of the log"},
    {"қосындылар мен шешім", "суммы и решение", "sums and decision"},
    {"файлдар мен беттер", "файлы и страницы", "files and pages"},
    {"журнал жазылып, қайта оқылып, қол қойылады", "журнал пишется, читается заново и подписывается",
     "the log is written, read back and signed"},
}};

constexpr std::array<publish::Texts, 14> publish_messages = {{
    {"кірмей қалды: {what}", "не вошло: {what}", "left out: {what}"},
    {"ОЙДАН ШЫҒАРЫЛҒАН, кез келген адам жасай алатын кілтпен қол қойылған",
     "ВЫМЫШЛЕНО, подписано ключом, который может сделать каждый",
     "SYNTHETIC, signed with a key that everybody can make"},
    {"{folder}: файлдар саны {files}, байт саны {bytes}", "{folder}: файлов {files}, байтов {bytes}",
     "{folder}: {files} files, {bytes} bytes"},
    {"{status}: {answer}, {outcome}", "{status}: {answer}, {outcome}", "{status}: {answer}, {outcome}"},
    {"журнал {origin}, жазбалар саны {leaves}, түбірі {root}", "журнал {origin}, записей {leaves}, корень {root}",
     "log {origin}, {leaves} leaves, root {root}"},
    {"кілт {key}", "ключ {key}", "key {key}"},
    {"--key: шынайы санақтың жариялануына қол қойылады; кілтті `mandate log key --name NAME --out FILE` жасайды, ол "
     "жазған жолды жариялаңыз да, файлды --key FILE деп атаңыз",
     "--key: публикация настоящего подсчёта подписывается; ключ делает `mandate log key --name NAME --out FILE`, "
     "объявите то, что он напечатает, и назовите файл: --key FILE",
     "--key: a publication of a real count is signed; make a key with `mandate log key --name NAME --out FILE`, "
     "announce "
     "what it prints, and name the file with --key FILE"},
    {"--out {folder}: онда жарияланым емес бірдеңе бар; жаңа қалтаны атаңыз",
     "--out {folder}: там есть что-то, что не публикация; назовите новую папку",
     "--out {folder}: there is something that is no publication; name a new folder"},
    {"{folder} бақылауда, {seconds} секунд сайын қаралады; тоқтату: Ctrl-C",
     "{folder} под наблюдением, проверка каждые {seconds} с; остановить: Ctrl-C",
     "watching for {folder}, every {seconds} s; stop with Ctrl-C"},
    {"жаңартылды: жазбалар саны {leaves}, түбірі {root}", "обновлено: записей {leaves}, корень {root}",
     "published: {leaves} leaves, root {root}"},
    {"соңғы жарияланым орнында қалды", "последняя публикация осталась на месте", "the last publication stays as it is"},
    {"тоқтатылды", "остановлено", "stopped"},
    {"лауазымды тұлғалардың қолдары күтілуде, саны {number}: mandate log sign {folder} --key FILE",
     "ждёт подписей должностных лиц, их число {number}: mandate log sign {folder} --key FILE",
     "to be signed by officers, {number} of them: mandate log sign {folder} --key FILE"},
    {"журнал кілті ауысты: бұдан былай осы кілт қол қояды; оны жариялаңыз және куәгерлерге хабарлаңыз",
     "ключ журнала сменён: отныне подписывает этот; объявите его и сообщите свидетелям",
     "the key of the log was changed: this one signs from now on; announce it, and tell the witnesses"},
}};
static_assert(publish::table_is_complete<stage_names>());
static_assert(publish::table_is_complete<publish_messages>());

}  // namespace

std::string_view name(PublishStage stage, Language language) { return publish::text_of(stage_names, stage, language); }

std::string_view sentence(PublishMessage message, Language language) {
  return publish::text_of(publish_messages, message, language);
}

}  // namespace mandate::publication
