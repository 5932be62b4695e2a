#include "publish/ballots_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::publish {
namespace {

constexpr std::array<Texts, ballot_words> ballot_texts = {{
    {"Сканерленген бюллетеньдер: {n} оқылды", "Отсканированные бюллетени; прочитано: {n}", "Scanned ballots: {n} read"},
    {"Бюллетень", "Бюллетеней", "Ballots"},
    {"Бюллетень тобы", "Класс бюллетеня", "Class of ballot"},
    {"Таңдау", "Выбор", "Choice"},
    {"Дауыс", "Голосов", "Votes"},
    {"Бірінші орын", "Первых предпочтений", "First preferences"},
    {"Жарамды бюллетеньдер үлесі", "От действительных бюллетеней", "Of valid ballots"},
    {"Орын", "Место", "Rank"},
    {"бір орында бірнеше белгі", "несколько отметок на одном месте", "several marks at one rank"},
    {"Учаске", "Участок", "Precinct"},
    {"учаскесі көрсетілмеген", "участок не указан", "no precinct given"},
    {"жазып қосылған есім", "вписанное имя", "write-in"},
    {"бір дауыс беріледі", "подаётся один голос", "one vote"},
    {"ең көбі {n} беріледі", "подаётся до {n}", "up to {n}"},
    {"ең көбі {n} реттеледі", "ранжируется до {n}", "up to {n}"},
    {"Адамның шешуіне қалдырылды", "Оставлено на решение человека", "Left for a person to decide"},
    {"белгісі түсініксіз бюллетеньдер: {n}; олар ешбір таңдауға есептелген жоқ",
     "бюллетени с неясной отметкой: {n}; они не засчитаны никому",
     "ballots with an ambiguous mark: {n}; they are counted for no choice"},
    {"белгісі бар, бірақ дауысы жоқ бюллетеньдер: {n}", "бюллетени с отметкой, но без голоса: {n}",
     "ballots with marks and no vote: {n}"},
    {"ереже бойынша тобы файлдағыдан өзгеше бюллетеньдер: {n}",
     "бюллетени, чей класс по правилам отличается от указанного в файле: {n}",
     "ballots whose class by the rules differs from the file's: {n}"},
    {"сканер бұл сайлауды жарамсыз деп белгілеген бюллетеньдер: {n}; есептелген жоқ",
     "бюллетени, на которых сканер признал эти выборы недействительными: {n}; не засчитаны",
     "ballots on which the scanner declares the contest void: {n}; not counted"},
    {"қолданыстағы нұсқасы жоқ жазбалар: {n}; есептелген жоқ", "записи без действующей версии: {n}; не засчитаны",
     "records without a current version: {n}; not counted"},
    {"Адамның шешуіне қалдырылған бюллетень жоқ.", "Бюллетеней, оставленных на решение человека, нет.",
     "No ballot is left for a person to decide."},
}};
static_assert(table_is_complete<ballot_texts>());

constexpr std::array<Texts, tally::ballot_classes> class_texts = {{
    {"жарамды", "действительные", "valid"},
    {"белгісіз", "без отметки", "blank"},
    {"белгісі артық", "с лишними отметками", "overvoted"},
    {"белгісі түсініксіз", "с неясной отметкой", "ambiguous"},
    {"барлық нұсқа белгіленген: жарамды, есептелмейді", "отмечены все варианты: действительные, не учитываемые",
     "all options marked: valid, not counted"},
    {"жарамсыз", "недействительные", "invalid"},
}};
static_assert(table_is_complete<class_texts>());

}  // namespace

std::string_view say(BallotWord word, Language language) { return text_of(ballot_texts, word, language); }

std::string_view say(tally::BallotClass of_ballot, Language language) {
  return text_of(class_texts, of_ballot, language);
}

}  // namespace mandate::publish
