#include "cli/store_words.hpp"

#include <array>

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

}  // namespace

std::string sentence(const store::StoreError& error, Language language) {
  const std::array<publish::Filling, 1> fillings = {{{"found", error.found}}};
  return publish::filled_in(publish::text_of(store_texts, error.fault, language), fillings);
}

}  // namespace mandate::cli
