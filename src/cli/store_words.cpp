#include "cli/store_words.hpp"

#include <array>
#include <optional>

#include "calendar/zone.hpp"
#include "cli/output.hpp"
#include "publish/text_table.hpp"

namespace mandate::cli {
namespace {

using store::StoreFault;

constexpr std::array<publish::TextEntry<StoreFault>, 5> store_texts = {{
    {StoreFault::stale_head,
     {"Бұл арада журналға басқа біреу жазды; жазылғанын оқып, қайталаңыз ({found})",
      "Тем временем в журнал записал кто-то другой; прочтите записанное и повторите ({found})",
      "{found}. Read what was written since and try again"}},
    {StoreFault::second_writer,
     {"Журналды басқа бағдарлама жазу үшін ашып тұр; алдымен сонда аяқтаңыз, оқуға бұл кезде де болады ({found})",
      "Журнал открыт для записи в другой программе; сначала завершите её, читать можно и сейчас ({found})",
      "{found}. End it there first; reading is possible meanwhile"}},
    {StoreFault::damaged,
     {"Журнал бүлінген, оған енді ештеңе жазылмайды; файлды сол күйінде сақтаңыз және `verify` қабылдайтын көшірмемен "
      "жалғастырыңыз ({found})",
      "Журнал повреждён, в него больше ничего не пишется; сохраните файл как есть и продолжайте с копией, которую "
      "принимает `verify` ({found})",
      "{found}. Nothing is written to it any more; keep this file as it is, and go on with a copy that `verify` "
      "accepts"}},
    {StoreFault::not_a_log,
     {"Бұл файл істің журналы емес; атын қараңыз, жаңа журналды `mandate count start` жасайды ({found})",
      "Этот файл не журнал дела; посмотрите его имя, новый журнал создаёт `mandate count start` ({found})",
      "{found}. Look at the name of the file; `mandate count start` makes a new log"}},
    {StoreFault::disk,
     {"Журнал оқылмады не жазылмады, ештеңе өзгерген жоқ; атын, дискідегі орынды және қалтаға құқықты қарап, "
      "қайталаңыз "
      "({found})",
      "Журнал не прочитан или не записан, ничего не изменилось; посмотрите имя, место на диске и права на папку и "
      "повторите ({found})",
      "{found}. Nothing was written; look at the name, the free space and the rights of the folder, and try again"}},
}};
static_assert(publish::table_is_complete<store_texts>());

constexpr std::int64_t tolerated_seconds = 2;

constexpr publish::Texts set_back = {
    "Сағат {now} көрсетіп тұр, ал журналдағы соңғы оқиға {last} уақытында жазылған; сағатты түзетіңіз: оған дейін "
    "оқиғаларға {last} уақыты қойылады",
    "Часы показывают {now}, а последнее событие журнала записано в {last}; поправьте часы: до тех пор события "
    "записываются с временем {last}",
    "The clock shows {now}, and the last event of the log was recorded at {last}; set the clock right: until it has "
    "passed that time, events are recorded with {last}"};
static_assert(publish::is_complete(set_back));

// To the second: "2022-06-05T21:04:11.250Z".
std::optional<calendar::Instant> instant_of_record(const std::string& time) {
  const std::size_t point = time.find('.');
  return calendar::Instant::parse(point == std::string::npos ? time : time.substr(0, point) + 'Z');
}

}  // namespace

std::string sentence(const store::StoreError& error, Language language) {
  const std::array<publish::Filling, 1> fillings = {{{"found", error.found}}};
  return publish::filled_in(publish::text_of(store_texts, error.fault, language), fillings);
}

void tell_of_clock(store::Clock& clock, const std::string& last_recorded, Language language) {
  const std::string now = clock.now();
  const auto shown = instant_of_record(now);
  const auto last = instant_of_record(last_recorded);
  if (shown && last && shown->seconds + tolerated_seconds < last->seconds) {
    const std::array<publish::Filling, 2> fillings = {{{"now", now}, {"last", last_recorded}}};
    write_complaint(publish::filled_in(publish::in(set_back, language), fillings));
  }
}

}  // namespace mandate::cli
