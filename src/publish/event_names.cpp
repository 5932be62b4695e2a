#include "publish/event_names.hpp"

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

#include "publish/text_table.hpp"

namespace mandate::publish {
namespace {

template <typename One, std::size_t... i>
consteval std::size_t place_among(std::index_sequence<i...> /*all*/) {
  std::size_t place = sizeof...(i);
  ((place = std::is_same_v<One, std::variant_alternative_t<i, proceeding::Happening>> ? i : place), ...);
  return place;
}

constexpr std::size_t happening_kinds = std::variant_size_v<proceeding::Happening>;

// Where the kind stands in the list of events.
template <typename One>
constexpr std::size_t place_of_event = place_among<One>(std::make_index_sequence<happening_kinds>());

constexpr std::array<TextEntry<std::size_t>, happening_kinds> event_texts = {{
    {place_of_event<proceeding::CaseOpened>, {"іс ашылды", "дело открыто", "case opened"}},
    {place_of_event<proceeding::DateRecorded>, {"күн жазылды", "записана дата", "date recorded"}},
    {place_of_event<proceeding::FactRecorded>, {"мән-жай жазылды", "записано обстоятельство", "fact recorded"}},
    {place_of_event<proceeding::FiguresRecorded>, {"сандар жазылды", "записаны числа", "figures recorded"}},
    {place_of_event<proceeding::VotesRecorded>, {"дауыстар жазылды", "записаны голоса", "votes recorded"}},
    {place_of_event<proceeding::FindingRecorded>,
     {"талап тексерілді", "проверено требование", "requirement looked at"}},
    {place_of_event<proceeding::NoticePublished>,
     {"хабарлама жарияланды", "опубликовано сообщение", "notice published"}},
    {place_of_event<proceeding::RegisterUsed>, {"тізім қолданылды", "применён список избирателей", "register used"}},
    {place_of_event<proceeding::ElsewhereUsed>,
     {"басқа істермен салыстырылды", "сверено с другими делами", "compared with other cases"}},
    {place_of_event<proceeding::DeclarationsReceived>,
     {"өтінімдер қабылданды", "приняты заявления", "declarations received"}},
    {place_of_event<proceeding::DeclarationWithdrawn>,
     {"өтінім кері алынды", "заявление отозвано", "declaration withdrawn"}},
    {place_of_event<proceeding::DeclarationsInvalidated>,
     {"өтінімдер есептен шығарылды", "заявления исключены из счёта", "declarations struck out"}},
    {place_of_event<proceeding::InvalidationUndone>,
     {"есептен шығару жойылды", "исключение из счёта отменено", "striking out undone"}},
    {place_of_event<proceeding::StageClosed>, {"қабылдау аяқталды", "приём завершён", "intake closed"}},
    {place_of_event<proceeding::StageWithdrawn>,
     {"бастамадан бас тартылды", "инициатор отказался", "given up by the initiator"}},
    {place_of_event<proceeding::VoteVoided>,
     {"дауыс беру есептелмейді", "голосование не засчитано", "vote does not count"}},
    {place_of_event<proceeding::SampleFixed>, {"іріктеме белгіленді", "выборка определена", "sample fixed"}},
    {place_of_event<proceeding::SampleChecked>, {"іріктеме тексерілді", "выборка проверена", "sample checked"}},
    {place_of_event<proceeding::ActDecided>, {"акт қабылданды", "принят акт", "act decided"}},
    {place_of_event<proceeding::AnswerGiven>, {"жауап берілді", "дан ответ", "answer given"}},
    {place_of_event<proceeding::ContributionMade>, {"ұсыныс түсті", "внесено предложение", "contribution made"}},
    {place_of_event<proceeding::ContributionDisposed>,
     {"ұсыныс қаралды", "предложение рассмотрено", "contribution disposed of"}},
    {place_of_event<proceeding::SeatTaken>, {"мандат алынды", "мандат занят", "seat taken"}},
    {place_of_event<proceeding::DutyDone>, {"міндет орындалды", "обязанность исполнена", "duty done"}},
    {place_of_event<proceeding::DeadlineExtended>, {"мерзім ұзартылды", "срок продлён", "term extended"}},
    {place_of_event<proceeding::StagePaused>, {"кезең тоқтатыла тұрды", "этап приостановлен", "stage paused"}},
    {place_of_event<proceeding::StageResumed>, {"кезең жалғасты", "этап возобновлён", "stage resumed"}},
    {place_of_event<proceeding::DeterminationSigned>, {"қорытындыға қол қойылды", "итог подписан", "outcome signed"}},
    {place_of_event<proceeding::EventAnnulled>, {"жазба жойылды", "запись аннулирована", "record annulled"}},
}};
static_assert(table_is_complete<event_texts>());

using proceeding::NotTaken;

constexpr std::array<TextEntry<NotTaken>, 36> not_taken_texts = {{
    {NotTaken::not_opened, {"Іс әлі ашылмаған.", "Дело ещё не открыто.", "The case is not open yet."}},
    {NotTaken::opened_already, {"Іс бұрын ашылған.", "Дело уже открыто.", "The case was opened before."}},
    {NotTaken::law_not_fixed,
     {"Қолданылатын заң күні әлі жазылмаған.", "День, по которому определяется закон, ещё не записан.",
      "The day that fixes the law is not recorded yet."}},
    {NotTaken::no_version,
     {"Бұл күні рәсім заңда жоқ.", "На этот день такой процедуры в законе нет.",
      "On that day the law has no such procedure."}},
    {NotTaken::stage_unknown,
     {"Рәсімде мұндай кезең жоқ.", "В процедуре нет такого этапа.", "The procedure has no such stage."}},
    {NotTaken::stage_not_begun,
     {"Бұл кезең әлі басталмаған.", "Этот этап ещё не начался.", "The stage has not begun."}},
    {NotTaken::stage_over, {"Бұл кезең аяқталған.", "Этот этап завершён.", "The stage is over."}},
    {NotTaken::not_of_this_stage,
     {"Бұл кезеңде мұндай оқиға болмайды.", "На этом этапе такого события не бывает.",
      "There is no such event at this stage."}},
    {NotTaken::closed_already, {"Қабылдау аяқталған.", "Приём уже завершён.", "The intake was closed before."}},
    {NotTaken::criterion_unknown,
     {"Мұндай талап бұл кезеңде жоқ.", "На этом этапе нет такого требования.", "The stage has no such requirement."}},
    {NotTaken::option_unknown,
     {"Мұндай шешім нұсқасы жоқ.", "Такого варианта решения нет.", "There is no such option of the decision."}},
    {NotTaken::contribution_unknown,
     {"Мұндай ұсыныс түспеген.", "Такого предложения не вносили.", "No such contribution was made."}},
    {NotTaken::contribution_twice,
     {"Бұл белгімен ұсыныс бұрын түскен.", "Предложение с этим обозначением уже внесено.",
      "A contribution of that id was made before."}},
    {NotTaken::deadline_unknown,
     {"Бұл кезеңде мұндай мерзім жоқ.", "На этом этапе нет такого срока.", "The stage has no such term."}},
    {NotTaken::paused_already,
     {"Кезең бұрын тоқтатыла тұрған.", "Этап уже приостановлен.", "The stage was paused before."}},
    {NotTaken::not_paused, {"Кезең тоқтатылмаған.", "Этап не приостановлен.", "The stage is not paused."}},
    {NotTaken::does_not_pause,
     {"Бұл кезеңді заң бойынша тоқтата тұруға болмайды.", "По закону этот этап не приостанавливается.",
      "The law of this stage knows no pause."}},
    {NotTaken::sample_not_fixed,
     {"Іріктеме тексеруден бұрын белгіленбеген.", "Выборка не была определена до проверки.",
      "The sample was not fixed before it was checked."}},
    {NotTaken::sample_fixed_already,
     {"Іріктеме бұрын белгіленген.", "Выборка уже определена.", "The sample was fixed before."}},
    {NotTaken::outcome_unknown,
     {"Рәсімде мұндай нәтижеден кейін ештеңе жоқ.", "За таким итогом в процедуре ничего не следует.",
      "Nothing follows such an outcome in this procedure."}},
    {NotTaken::not_to_be_signed,
     {"Бұл кезең қол қоюсыз, сандармен аяқталады.", "Этот этап завершается по числам, без подписи.",
      "The stage ends by its figures, without a signature."}},
    {NotTaken::reason_needed,
     {"Себебі көрсетілмеген.", "Не указана причина.", "No reason is given, and one is needed."}},
    {NotTaken::event_unknown, {"Мұндай жазба жоқ.", "Такой записи нет.", "There is no such record."}},
    {NotTaken::case_over, {"Іс аяқталған.", "Дело завершено.", "The case is over."}},
    {NotTaken::register_unknown,
     {"Бұл кезеңде адамдардың өтінімдері жиналмайды.", "На этом этапе заявления людей не собираются.",
      "Declarations of persons are not collected at this stage."}},
    {NotTaken::not_declared,
     {"Бұл адамның өтінімі жоқ.", "Этот человек заявления не подавал.", "The person has made no declaration."}},
    {NotTaken::not_live,
     {"Бұл өтінім есепте жоқ.", "Это заявление не учитывается.", "The declaration does not count any more."}},
    {NotTaken::withdrawal_closed,
     {"Өтінімді кері алуға болмайды.", "Отозвать заявление нельзя.", "The declaration cannot be withdrawn."}},
    {NotTaken::batch_unknown,
     {"Мұндай топтама жоқ.", "Такой партии исключённых нет.", "There is no such batch of struck out declarations."}},
    {NotTaken::batch_undone,
     {"Бұл топтама бұрын қайтарылған.", "Исключение этой партии уже отменено.",
      "Striking out this batch was undone before."}},
    {NotTaken::counted_by_declarations,
     {"Бұл сан өтінімдерден шығады, бөлек берілмейді.", "Это число складывается из заявлений, отдельно оно не даётся.",
      "The figure is what the declarations make; it is not given beside them."}},
    {NotTaken::counted_by_figures,
     {"Сан берілген: өтінімдер екінші рет есептелер еді.", "Число уже дано: заявления сосчитались бы второй раз.",
      "The figure was given; declarations beside it would count twice."}},
    {NotTaken::date_unknown,
     {"Рәсімде мұндай күн жоқ.", "В ходе процедуры нет такой даты.", "The procedure knows no such date."}},
    {NotTaken::fact_unknown,
     {"Ережелер мұндай фактіні сұрамайды.", "Правила о таком факте не спрашивают.", "No rule asks for such a fact."}},
    {NotTaken::register_differs,
     {"Осы хэштегі тізімнің күні немесе адам саны басқа.", "У списка с этим хешем другой день или другое число людей.",
      "What has that digest is of another day or has another number of persons."}},
    {NotTaken::not_beyond_case,
     {"Бұл кезеңнің заңы басқа істерге қарамайды.", "Закон этого этапа не смотрит на другие дела.",
      "The law of this stage does not look beyond the case."}},
}};
static_assert(table_is_complete<not_taken_texts>());
static_assert(not_taken_texts.size() == static_cast<std::size_t>(NotTaken::not_beyond_case) + 1);

}  // namespace

std::string_view event_name(const proceeding::Happening& happening, Language language) {
  return text_of(event_texts, happening.index(), language);
}

std::string_view text(proceeding::NotTaken why, Language language) { return text_of(not_taken_texts, why, language); }

}  // namespace mandate::publish
