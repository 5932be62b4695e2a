#include "publication/site_check_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::publication {
namespace {

constexpr std::array<publish::Texts, 33> check_texts = {{
    {"Осы браузерде қайта есептеу", "Пересчитать в этом браузере", "Recompute in this browser"},
    {"Браузер осы жарияланымның файлдарын оқып, бәрін учаскелердің хаттамаларынан қайта қосады, сол күнгі заңды "
     "қолданады және шыққанын жарияланғанмен салыстырады. Ештеңе ешқайда жіберілмейді.",
     "Браузер прочитает файлы этой публикации, заново сложит всё, начиная с протоколов участков, применит закон того "
     "дня "
     "и сравнит с опубликованным. Никуда ничего не отправляется.",
     "Your browser reads the files of this publication, adds everything up again from the protocols of the stations, "
     "applies the law of the day and compares. Nothing is sent anywhere."},
    {"Бұл үшін JavaScript қажет. Онсыз төмендегі бағдарламалардың бірін пайдаланыңыз.",
     "Для этого нужен JavaScript. Без него воспользуйтесь одной из программ ниже.",
     "This needs JavaScript. Without it, use one of the programs below."},
    {"Қайта есептеу", "Пересчитать", "Recompute"},
    {"Бұл бет қалтадан ашылған, ал браузер көрші файлдарды өзі оқымайды. Жарияланымның қалтасын (manifest.csv жатқан) "
     "таңдаңыз:",
     "Эта страница открыта из папки, а сам браузер соседние файлы не читает. Выберите папку публикации (в ней лежит "
     "manifest.csv):",
     "This page was opened from a folder, and a browser reads no neighbouring files by itself. Choose the folder of "
     "the "
     "publication (the one with manifest.csv):"},
    {"Файлдар оқылуда…", "Чтение файлов…", "Reading the files…"},
    {"Қайта есептелуде…", "Идёт пересчёт…", "Recomputing…"},
    {"Осы браузер қайта есептегеннің бәрі жарияланғанмен сәйкес.",
     "Всё, что пересчитал этот браузер, совпадает с опубликованным.",
     "Everything that this browser recomputed agrees with what is published."},
    {"Қайта есептелген нәтиже жарияланғаннан өзгеше. Айырмашылықтар төменде.",
     "Пересчитанное расходится с опубликованным. Расхождения названы ниже.",
     "What was recomputed differs from what is published. The differences are named below."},
    {"Журналдың қолтаңбасы тексерілді, қорытындысы кестеде. Кілтті мекеме жариялаған кілтпен салыстырыңыз.",
     "Подпись журнала проверена, итог — в таблице. Сравните ключ с тем, который объявило ведомство.",
     "The signature of the log was verified; the table says what came of it. Compare the key with the one that the "
     "authority announced."},
    {"Журналдың қолтаңбасы бұл браузерде тексерілмеді. Оны mandate verify тексереді.",
     "Подпись журнала в этом браузере не проверена. Её проверяет mandate verify.",
     "The signature of the log was not checked in this browser. Use mandate verify."},
    {"Мұнда қаралмайтыны: беттердің өздері, NIST және EML пішімдері, куәгерлер мен бұрынғы журнал. Толық тексеруді "
     "төмендегі "
     "бағдарламалар жасайды. Бұл бет пен бағдарлама да осы жарияланымның бөлігі: оларға сенбесеңіз, тексеруді басқа "
     "жерден "
     "алыңыз.",
     "Здесь не проверяются: сами страницы, форматы NIST и EML, свидетели и прежний журнал. Полную проверку делают "
     "программы "
     "ниже. Эта страница и её программа — тоже часть публикации: если не доверяете им, возьмите проверку из другого "
     "места.",
     "Not looked at here: the pages themselves, the formats NIST and EML, witnesses and the earlier log. The programs "
     "below "
     "check all of it. This page and its program are part of the publication too: if you do not trust them, get a "
     "verifier "
     "from elsewhere."},
    {"Жарияланған және осында қайта есептелген", "Опубликовано и пересчитано здесь", "Published, and recomputed here"},
    {"Не тексерілді", "Что проверено", "What was checked"},
    {"Көрсеткіш", "Показатель", "Figure"},
    {"Жарияланған", "Опубликовано", "Published"},
    {"Осында шыққаны", "Получилось здесь", "Recomputed here"},
    {"Қорытынды", "Итог", "Verdict"},
    {"Тексеру", "Проверка", "Check"},
    {"Қаралғаны", "Просмотрено", "Looked at"},
    {"Шешім", "Решение", "Decision"},
    {"Саналған учаскелер", "Подсчитано участков", "Stations counted"},
    {"Орындар:", "Мандаты:", "Seats:"},
    {"бірдей", "совпадает", "the same"},
    {"ӨЗГЕШЕ", "РАСХОДИТСЯ", "DIFFERS"},
    {"дұрыс", "верно", "holds"},
    {"СӘЙКЕС ЕМЕС", "НЕ СХОДИТСЯ", "FAILS"},
    {"мұнда қаралмайды", "здесь не проверяется", "not looked at here"},
    {"тексеретін ештеңе жоқ", "проверять нечего", "nothing to look at"},
    {"күтілген:", "ожидалось:", "expected:"},
    {"Қайта есептеу тоқтап қалды:", "Пересчёт остановился:", "The recomputation stopped:"},
    {"Бұл браузер қайта есептей алмайды (WebAssembly жоқ).", "Этот браузер не умеет пересчитывать (нет WebAssembly).",
     "This browser cannot recompute (it has no WebAssembly)."},
    {"Бұл қалтада manifest.csv жоқ. Жарияланымның қалтасын таңдаңыз.",
     "В этой папке нет manifest.csv. Выберите папку публикации.",
     "There is no manifest.csv in this folder. Choose the folder of the publication."},
}};
static_assert(publish::table_is_complete<check_texts>());

}  // namespace

std::string_view check_say(CheckWord word, Language language) { return publish::text_of(check_texts, word, language); }

}  // namespace mandate::publication
