#include "cli/case_command.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/case_asked.hpp"
#include "cli/case_commands.hpp"
#include "cli/guide_command.hpp"

namespace mandate::cli {
namespace {

using RunCase = ExitStatus (*)(const CaseAsked&, const Surroundings&);

// Defines the commands one after the other; each has a request of its own.
class CaseDefinitions {
 public:
  CaseDefinitions(CLI::App& group, Verbs& verbs) : group_(group), verbs_(verbs) {}

  CaseAsked& command(const char* name, const char* help, RunCase run) {
    asked_ = std::make_shared<CaseAsked>();
    command_ = group_.add_subcommand(name, help);
    command_
        ->add_option("--registers", asked_->registers,
                     "Folder of the registers that the case is counted with; default CASE.registers beside the case")
        ->type_name("DIR");
    command_->add_option("--lang", asked_->language, "Language of the result; default from the environment")
        ->check(CLI::IsMember({"kk", "ru", "en"}));
    command_->add_option("--rules", asked_->rules, "Read the law from this folder in place of the rules in the program")
        ->type_name("DIR");
    verbs_.push_back({command_, [asked = asked_, run](const Surroundings& around) { return run(*asked, around); }});
    return *asked_;
  }

  CLI::App& current() { return *command_; }

  void log() {
    command_->add_option("LOG", asked_->path, "The log of the case: a file, or postgresql://…")
        ->required()
        ->type_name("LOG");
  }
  void source() {
    command_->add_option("CASE", asked_->path, "The log of a case, or a file of events (.yaml)")
        ->required()
        ->type_name("CASE");
  }
  void actor(bool required) {
    command_->add_option("--as", asked_->actor, "Who does it: an office or a role, no personal number")
        ->required(required)
        ->type_name("NAME");
    command_
        ->add_option("--at", asked_->at, "When it happened by the record: a day, or a time with offset; default now")
        ->type_name("TIME");
  }
  void time() {
    command_->add_option("--as-of", asked_->as_of, "As of this legal day; default today, of a file its last day")
        ->type_name("DATE");
    command_->add_option("--known-on", asked_->known_on, "As known on this day: what was recorded later is left out")
        ->type_name("DATE");
  }
  void format(std::vector<std::string> formats) {
    command_->add_option("--format", asked_->format, "Format of the result")->check(CLI::IsMember(std::move(formats)));
  }
  void key(bool is_new) {
    command_->add_option(is_new ? "--out" : "--key", asked_->key, "File of the key, kept apart from the log")
        ->required()
        ->type_name("FILE");
    command_
        ->add_option("--passphrase-file", asked_->passphrase_file, "Its first line is the passphrase; default: typed")
        ->type_name("FILE");
  }
  void events(const char* help) { command_->add_option("--events", asked_->events_file, help)->type_name("FILE"); }

 private:
  CLI::App& group_;
  Verbs& verbs_;
  std::shared_ptr<CaseAsked> asked_;
  CLI::App* command_ = nullptr;
};

void add_writing(CaseDefinitions& define) {
  CaseAsked& start = define.command("new", "Begin a case: a new log", run_case_new);
  define.log();
  define.events("Take the case and its events from this file");
  define.current().add_option("--case", start.case_id, "Short name of the case")->type_name("ID");
  define.current().add_option("--course", start.course, "How it runs: a file of courses/")->type_name("NAME");
  define.current().add_option("--jurisdiction", start.jurisdiction, "Whose law; default kz")->type_name("CODE");
  define.current().add_option("--title", start.title, "What it is about")->type_name("TEXT");
  define.current().add_option("--area", start.area, "Area where it runs; default the nation")->type_name("CODE");
  define.actor(false);

  CaseAsked& record = define.command("record", "Write down what happened", run_case_record);
  define.log();
  auto* const event = define.current().add_option("EVENT", record.event, "What: date_recorded, notice_published, …");
  event->type_name("EVENT");
  define.current()
      .add_option("DETAIL", record.details, "KEY=VALUE of the event: name=filed, figures.signatures=4301")
      ->type_name("DETAIL");
  define.events("Take the events from this file");
  define.current().add_flag("--sealed", record.sealed,
                            "A court or a law keeps it closed: a publication tells that it is there, and nothing else");
  define.actor(false);

  CaseAsked& key = define.command(
      "key", "Make the key that turns persons into tags for a stage; who deletes it erases who they were",
      run_case_key);
  define.source();
  define.current().add_option("STAGE", key.stage, "The stage that collects")->required()->type_name("STAGE");
  define.key(true);

  CaseAsked& electors = define.command(
      "register", "Make the register of a stage from a table, and write down that it counts from here on",
      run_case_register);
  define.log();
  define.current().add_option("STAGE", electors.stage, "The stage that collects")->required()->type_name("STAGE");
  define.current()
      .add_option("FILE", electors.people,
                  "A table with the number of each person and the region; numbers are not kept")
      ->required()
      ->type_name("FILE");
  define.current()
      .add_option("--of", electors.of_day, "As of which day the register is; default that of --at")
      ->type_name("DATE");
  define.key(false);
  define.actor(true);

  CaseAsked& intake =
      define.command("intake", "Take in declarations of persons from a table; prints where each stands, as its receipt",
                     run_case_intake);
  define.log();
  define.current().add_option("STAGE", intake.stage, "The stage that collects")->required()->type_name("STAGE");
  auto* const table = define.current().add_option(
      "FILE", intake.people, "A table with the number of each person and the region; numbers are not kept");
  table->type_name("FILE");
  auto* const trust =
      define.current().add_option("--trust", intake.trust, "Folder of the authorities that are trusted");
  auto* const lines = define.current().add_option("--signatures", intake.signatures,
                                                  "In place of a table: declarations with an electronic signature "
                                                  "each, one a line of JSON; - reads them as they come");
  lines->type_name("FILE")->excludes(table)->needs(trust);
  trust->type_name("DIR")->needs(lines);
  define.current()
      .add_option("--threads", intake.threads, "How many threads verify signatures; default one a core")
      ->needs(lines)
      ->check(CLI::Range(1, 256))
      ->type_name("NUMBER");
  define.key(false);
  define.current().add_flag("--paper", intake.paper, "From paper sheets")->excludes(lines);
  define.current()
      .add_option("--elsewhere", intake.elsewhere,
                  "Logs of the other cases in which a person counts once: who declared there is refused")
      ->type_name("LOG");
  define.actor(true);

  CaseAsked& sign = define.command("sign", "The authority signs the outcome of a stage", run_case_sign);
  define.log();
  define.current().add_option("STAGE", sign.stage, "The stage")->required()->type_name("STAGE");
  define.current().add_option("OUTCOME", sign.outcome, "Its outcome")->required()->type_name("OUTCOME");
  define.current()
      .add_option("--reason", sign.reason, "Why; needed where the figures say something else")
      ->type_name("TEXT");
  define.actor(true);
}

void add_reading(CaseDefinitions& define) {
  define.command("show", "Where it stands, what counts, what is missing, what happens next and by when", run_case_show);
  define.source();
  define.time();
  define.format({"text", "json"});
  define.command("next", "What happens next, and by when", run_case_next);
  define.source();
  define.time();
  CaseAsked& deadlines =
      define.command("deadlines", "The terms, each day that counts and each that does not", run_case_deadlines);
  define.source();
  define.time();
  define.current().add_option("--ics", deadlines.calendar, "Write them to this calendar file too")->type_name("FILE");
  CaseAsked& determine =
      define.command("determine", "The draft of the determination of a stage, with reasons", run_case_determine);
  define.source();
  define.current().add_option("STAGE", determine.stage, "The stage; default the last one")->type_name("STAGE");
  define.time();
  define.format({"text", "json", "html"});
  CaseAsked& opening = define.command(
      "opening", "For a person: what proves that the own declaration stands in the publication", run_case_opening);
  define.log();
  define.current().add_option("EVENT", opening.event, "Number of the event, as in the receipt")->required();
  define.current().add_option("PLACE", opening.place, "Place in it, as in the receipt")->required();

  CaseAsked& letter = define.command("letter", "A letter as a page for print", run_case_letter);
  define.source();
  define.current()
      .add_option("KIND", letter.letter, "receipt, return, refusal or decision")
      ->required()
      ->check(CLI::IsMember({"receipt", "return", "refusal", "decision"}))
      ->type_name("KIND");
  define.current().add_option("--event", letter.event, "Number of the event to acknowledge; default the last one");
  define.time();
  define.command("export", "The events, one a line of JSON", run_case_export);
  define.source();
  define.command("replay", "The events one by one, with what each of them brought", run_case_replay);
  define.source();
  define.time();
}

}  // namespace

void add_case(CLI::App& app, Verbs& verbs) {
  CLI::App* const group = app.add_subcommand("case",
                                             "Run a case from first filing to signed decision. Exit: 0 done, or it "
                                             "ended with yes; 1 refused, or it ended with "
                                             "no; 3 it is not over; 2 bad input");
  group->require_subcommand(1);
  CaseDefinitions define(*group, verbs);
  add_writing(define);
  add_reading(define);
  add_case_guide(*group, verbs);
}

}  // namespace mandate::cli
