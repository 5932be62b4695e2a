#include "cli/log_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::cli {
namespace {

using ledger::LogCheck;
using sequencer::SequencerFault;

constexpr std::array<publish::TextEntry<SequencerFault>, 12> fault_texts = {{
    {SequencerFault::refused,
     {"Журнал мұны қабылдамайды; ештеңе өзгерген жоқ, журнал жалғасады ({found})",
      "Журнал этого не принимает; ничего не изменилось, журнал продолжается ({found})",
      "{found}. Nothing has happened; change what is entered, the log goes on"}},
    {SequencerFault::second_writer,
     {"Журналды басқа бағдарлама ашып тұр; алдымен соны аяқтаңыз ({found})",
      "Журнал открыт в другой программе; сначала завершите её ({found})",
      "{found}. End the other program first; proofs can be made meanwhile"}},
    {SequencerFault::no_log,
     {"Мұнда бұл кілттің журналы жоқ; қалта мен кілтті қараңыз, жаңа журналды `mandate log start` жасайды ({found})",
      "Здесь нет журнала этого ключа; проверьте папку и ключ, новый журнал создаёт `mandate log start` ({found})",
      "{found}. Look at the name of the folder and the key; `mandate log start` makes a new log"}},
    {SequencerFault::exists,
     {"Мұнда журнал бар; жаңа қалтаны атаңыз немесе бар журналды жалғастырыңыз ({found})",
      "Здесь уже есть журнал; назовите новую папку или продолжите тот, что есть ({found})",
      "{found}. Name a new folder, or go on with the log that is there"}},
    {SequencerFault::rotating,
     {"Журнал кілттерінің ауысуы аяқталмаған; алдымен оны ескі және жаңа кілттермен `mandate log rotate` арқылы "
      "аяқтаңыз ({found})",
      "Смена ключей журнала не закончена; сначала завершите её командой `mandate log rotate` со старыми и новыми "
      "ключами ({found})",
      "{found}. Finish the change first: `mandate log rotate` with the old and the new keys"}},
    {SequencerFault::behind,
     {"Журнал қол қойылғаннан қалып қойған: ескі көшірме қойылған. Ештеңеге қол қойылмайды. .state/log.db файлының ең "
      "соңғы көшірмесін қойыңыз; ол жоғалса, бұл журнал аяқталды: хабарлап, басқа атпен жаңасын бастаңыз ({found})",
      "Журнал отстаёт от подписанного: восстановлена старая копия. Ничего не подписывается. Верните самую новую копию "
      ".state/log.db; если она утеряна, этот журнал окончен: объявите об этом и начните другой под новым именем "
      "({found})",
      "{found}: an older copy was put back. Nothing is signed. Put back the newest copy of .state/log.db; if it is "
      "lost, "
      "this log has ended: announce it, and start another of a new name"}},
    {SequencerFault::forked,
     {"Жарияланғаны немесе куәгер көргені басқа журнал. Ештеңеге қол қойылмайды. Барлық файлды сол күйінде сақтап, бұл "
      "туралы хабарлаңыз ({found})",
      "Опубликованное или увиденное свидетелем — другой журнал. Ничего не подписывается. Сохраните все файлы как есть "
      "и "
      "объявите об этом ({found})",
      "{found}. Nothing is signed. Keep all files as they are and announce it: either these are files of another log, "
      "or "
      "the key has signed elsewhere"}},
    {SequencerFault::damaged,
     {"Журнал бүлінген. Ештеңеге қол қойылмайды. Файлды сол күйінде сақтап, .state/log.db файлының бүтін соңғы "
      "көшірмесін қойыңыз ({found})",
      "Журнал повреждён. Ничего не подписывается. Сохраните файл как есть и верните самую новую целую копию "
      ".state/log.db "
      "({found})",
      "{found}. Nothing is signed. Keep the file as it is, and put back the newest copy of .state/log.db that is "
      "whole"}},
    {SequencerFault::witness_silent,
     {"Аталған куәгерлердің ешқайсысынан сұрау мүмкін болмады; біріне жетіңіз немесе ескі көшірме қойылмағанына "
      "сенімді "
      "болсаңыз, оларсыз бастаңыз ({found})",
      "Ни одного из названных свидетелей не удалось спросить; свяжитесь хотя бы с одним или начните без них, если "
      "уверены, "
      "что старая копия не восстановлена ({found})",
      "{found}. Reach one of the witnesses, or start without them if you are sure that no older copy was put back"}},
    {SequencerFault::not_read_back,
     {"Диск жазылғаннан басқаны қайтарды; ештеңеге қол қойылған жоқ. Бұл дискіге не жадқа сенбеңіз, тексеріп, қайта "
      "бастаңыз ({found})",
      "Диск отдал не то, что было записано; ничего не подписано. Не доверяйте этому диску или памяти, проверьте их и "
      "начните снова ({found})",
      "{found}. Nothing was signed. Do not trust this disk or memory; test them, then start again"}},
    {SequencerFault::disk,
     {"Диск істен шықты; орынды және қалтаға құқықты қарап, қайта бастаңыз, расталғаны сақталған ({found})",
      "Диск не сработал; проверьте место и права на папку и начните снова, подтверждённое сохранено ({found})",
      "{found}. Look at the disk, its free space and the rights of the folder, then start again: what was acknowledged "
      "is "
      "kept"}},
    {SequencerFault::ended,
     {"Журнал аяқталды; бағдарламаны қайта бастаңыз ({found})", "Журнал завершён; начните программу снова ({found})",
      "{found}. Start the program again"}},
}};
static_assert(publish::table_is_complete<fault_texts>());

constexpr std::array<publish::TextEntry<LogCheck>, ledger::log_checks> check_texts = {{
    {LogCheck::checkpoint, {"бақылау нүктесі", "контрольная точка", "checkpoint: it is there and can be read"}},
    {LogCheck::signatures,
     {"журналдың және куәгерлердің қолтаңбалары", "подписи журнала и свидетелей по политике",
      "signatures: of the log, and of its witnesses as the policy asks"}},
    {LogCheck::entries,
     {"жазбалар: әрқайсысының хэші сақталғандай", "записи: у каждой тот хэш, что хранит журнал",
      "entries: each has the hash that stands for it"}},
    {LogCheck::tiles,
     {"тақталар: әр хэш төмендегіден шығады", "плитки: каждый хэш следует из нижних",
      "tiles: each is there and follows from those below"}},
    {LogCheck::root,
     {"жазбалар қол қойылған түбірді береді", "записи дают подписанный корень",
      "root: the entries give the one that was signed"}},
    {LogCheck::earlier,
     {"журнал бұрын көргенді жалғастырады", "журнал продолжает виденное раньше",
      "earlier: the log continues the checkpoint that was kept"}},
}};
static_assert(publish::table_is_complete<check_texts>());

constexpr std::array<publish::TextEntry<LogMessage>, 16> messages = {{
    {LogMessage::holds, {"дұрыс", "верно", "holds"}},
    {LogMessage::fails, {"СӘЙКЕС ЕМЕС", "НЕ СХОДИТСЯ", "FAILS"}},
    {LogMessage::none, {"жоқ", "нет", "none"}},
    {LogMessage::all_holds,
     {"Тексерілгеннің бәрі дұрыс.", "Всё проверенное сходится.", "Everything that was checked holds."}},
    {LogMessage::differences, {"Ақаулар: {count}.", "Нарушений: {count}.", "Faults: {count}."}},
    {LogMessage::own_word,
     {"Қолтаңбалар журналдың өз сөзі бойынша тексерілді; өзгеден алған саясатты --policy арқылы беріңіз.",
      "Подписи проверены по слову самого журнала; дайте политику из другого источника через --policy.",
      "Signatures were checked by the log's own word; give a policy that you have from elsewhere with --policy."}},
    {LogMessage::log, {"журнал", "журнал", "log"}},
    {LogMessage::leaves, {"жапырақтар", "листьев", "leaves"}},
    {LogMessage::root, {"түбір", "корень", "root"}},
    {LogMessage::signed_by, {"қол қойған", "подписано", "signed by"}},
    {LogMessage::expected, {"күтілген", "ожидалось", "expected"}},
    {LogMessage::written_again,
     {"жоқ немесе өзгеше болды; журналдан қайта жазылды", "отсутствовал или был иным; записан заново из журнала",
      "it was missing or another; written again from what is kept"}},
    {LogMessage::published,
     {"{log}: {leaves} жапырақ жарияланды, түбірі {root}", "{log}: опубликовано {leaves} листьев, корень {root}",
      "{log}: {leaves} leaves are published, root {root}"}},
    {LogMessage::receipt_holds,
     {"Түбіртек дұрыс: жазба {log} журналында {index} орнында тұр ({leaves} жапырақ).",
      "Квитанция верна: запись стоит в журнале {log} под номером {index} (из {leaves}).",
      "The receipt holds: the entry stands at index {index} of {log} ({leaves} leaves)."}},
    {LogMessage::receipt_fails, {"Түбіртек дұрыс ЕМЕС", "Квитанция НЕ верна", "The receipt does NOT hold"}},
    {LogMessage::entry, {"жазба", "запись", "entry"}},
}};
static_assert(publish::table_is_complete<messages>());

}  // namespace

std::string sentence(const sequencer::SequencerError& error, Language language) {
  const std::array<publish::Filling, 1> fillings = {{{"found", error.found}}};
  return publish::filled_in(publish::text_of(fault_texts, error.fault, language), fillings);
}

std::string_view name(ledger::LogCheck check, Language language) {
  return publish::text_of(check_texts, check, language);
}

std::string_view sentence(LogMessage message, Language language) {
  return publish::text_of(messages, message, language);
}

}  // namespace mandate::cli
