#include "cli/count_command.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/count_asked.hpp"
#include "cli/count_commands.hpp"

namespace mandate::cli {
namespace {

using Run = ExitStatus (*)(const CountAsked&, const Surroundings&);

// Defines the commands one after the other; each has a request of its own.
class Definitions {
 public:
  Definitions(CLI::App& group, Verbs& verbs) : group_(group), verbs_(verbs) {}

  // A command with the options that all have.
  CountAsked& command(const char* name, const char* help, Run run) {
    asked_ = std::make_shared<CountAsked>();
    command_ = group_.add_subcommand(name, help);
    command_->add_option("--lang", asked_->language, "Language of the result; default from the environment")
        ->check(CLI::IsMember({"kk", "ru", "en"}));
    verbs_.push_back({command_, [asked = asked_, run](const Surroundings& around) { return run(*asked, around); }});
    return *asked_;
  }

  CLI::App& current() { return *command_; }

  void log() { command_->add_option("LOG", asked_->log, "The log of the count")->required()->type_name("LOG"); }
  void station() {
    asked_->stations.resize(1);
    command_->add_option("STATION", asked_->stations.front(), "Code of the station")->required()->type_name("STATION");
  }
  void stations() {
    command_->add_option("STATION", asked_->stations, "Codes of the stations")->required()->type_name("STATION");
  }
  void reason() {
    command_->add_option("--reason", asked_->reason, "Why; prints on the record")->required()->type_name("TEXT");
  }
  void rules() {
    command_->add_option("--rules", asked_->rules, "Read the law from this folder in place of the rules in the program")
        ->type_name("DIR");
  }
  void until() {
    command_->add_option("--until", asked_->until, "The count as of this event of the log")->type_name("NUMBER");
  }
  // Who does it, and when by the record.
  void actor() {
    command_->add_option("--as", asked_->actor, "Who does it: a name for the work, no personal number")
        ->required()
        ->type_name("NAME");
    command_->add_option("--at", asked_->at, "When it happened by the record; default now")->type_name("TIME");
  }
  void round(bool required) {
    command_->add_option("--round", asked_->round, "Which entry: first or second")
        ->check(CLI::IsMember({"first", "second"}))
        ->required(required)
        ->type_name("ROUND");
  }

 private:
  CLI::App& group_;
  Verbs& verbs_;
  std::shared_ptr<CountAsked> asked_;
  CLI::App* command_ = nullptr;
};

void add_beginning(Definitions& define) {
  CountAsked& start =
      define.command("start", "Begin a count: a new log for the stations that are expected", run_count_start);
  define.current().add_option("COUNT", start.folder, "Folder with count.yaml")->required()->type_name("COUNT");
  define.log();
  define.actor();
  define.rules();

  CountAsked& table =
      define.command("import", "Take in a table of protocols: entries of one person, or copies", run_count_import);
  define.log();
  define.current()
      .add_option("FILE", table.file, "CSV, one row a station, columns named like the cells; CELL.words: in words")
      ->required()
      ->type_name("FILE");
  define.round(false);
  define.current()
      .add_option("--source", table.source, "Whose table: commission, posted_copy, photograph, file, published")
      ->check(CLI::IsMember({"commission", "posted_copy", "photograph", "file", "published"}))
      ->type_name("SOURCE");
  define.current().add_option("--name", table.name, "Name of a source that is not the commission")->type_name("NAME");
  define.actor();
  define.rules();

  CountAsked& envelope =
      define.command("envelope", "The envelopes of stations were received, or opened", run_count_envelope);
  define.current()
      .add_option("STEP", envelope.step, "received or opened")
      ->required()
      ->check(CLI::IsMember({"received", "opened"}))
      ->type_name("STEP");
  define.log();
  define.stations();
  define.actor();
}

void add_settling(Definitions& define) {
  CountAsked& resolve =
      define.command("resolve", "Settle a cell in which the entries differ, from the paper", run_count_resolve);
  define.log();
  define.station();
  auto* const cell = define.current().add_option("CELL", resolve.cell, "Name of the cell")->type_name("CELL");
  auto* const value =
      define.current().add_option("VALUE", resolve.value, "The figure; - for an empty cell")->type_name("VALUE");
  cell->needs(value);
  define.current()
      .add_option("--take", resolve.entry, "In every cell that differs, the figure of this entry: first or second")
      ->check(CLI::IsMember({"first", "second"}))
      ->excludes(cell)
      ->type_name("ROUND");
  define.reason();
  define.actor();
  define.rules();

  define.command("discard", "Discard both entries, to be entered anew", run_count_discard);
  define.log();
  define.stations();
  define.reason();
  define.actor();

  CountAsked& give_up = define.command("give-up", "Give up an entry that somebody began", run_count_give_up);
  define.log();
  define.stations();
  define.round(true);
  define.current().add_option("--reason", give_up.reason, "Why; needed for somebody else's entry")->type_name("TEXT");
  define.actor();

  CountAsked& explain = define.command("explain", "Explain why a failed check is left standing", run_count_explain);
  define.log();
  define.station();
  define.current().add_option("CHECK", explain.check, "Code of the check")->required()->type_name("CHECK");
  define.current().add_option("--text", explain.text, "Prints on the record")->required()->type_name("TEXT");
  define.actor();

  CountAsked& finalise = define.command("finalise", "Finalise protocols", run_count_finalise);
  define.log();
  auto* const stations =
      define.current().add_option("STATION", finalise.stations, "Codes of the stations")->type_name("STATION");
  define.current()
      .add_flag("--all-clean", finalise.all_clean, "All in which nothing stands in the way")
      ->excludes(stations);
  define.actor();
}

void add_changing(Definitions& define) {
  define.command("reopen", "Open a finalised protocol again, before it is published", run_count_reopen);
  define.log();
  define.stations();
  define.reason();
  define.actor();

  CountAsked& correct =
      define.command("correct", "Correct published figures; the old ones stay beside the new", run_count_correct);
  define.log();
  define.station();
  define.current()
      .add_option("CHANGE", correct.changes, "CELL=FIGURE, such as for=612; - for an empty cell")
      ->required()
      ->type_name("CHANGE");
  define.reason();
  define.current()
      .add_option("--explain", correct.explanations, "CHECK=TEXT for an error of the new figures")
      ->expected(1)
      ->type_name("TEXT");
  define.actor();
  define.rules();

  define.command("quarantine", "Set stations aside until somebody has looked", run_count_quarantine);
  define.log();
  define.stations();
  define.reason();
  define.actor();
  define.command("release", "Take stations back that were set aside", run_count_release);
  define.log();
  define.stations();
  define.reason();
  define.actor();
  CountAsked& annul = define.command("annul", "The vote at stations is annulled", run_count_annul);
  define.log();
  define.stations();
  define.current().add_flag("--repeat-vote", annul.repeat_vote, "Another vote is held there");
  define.reason();
  define.actor();

  CountAsked& publish =
      define.command("publish", "The result is published; figures are corrected from then on", run_count_publish);
  define.current()
      .add_option("EXTENT", publish.extent, "preliminary or final")
      ->required()
      ->check(CLI::IsMember({"preliminary", "final"}))
      ->type_name("EXTENT");
  define.log();
  define.current().add_flag("--with-outstanding", publish.with_outstanding,
                            "The final result, though stations are outstanding");
  define.actor();
}

void add_reading(Definitions& define) {
  define.command("show", "The record of one station, to print: figures, changes, explanations, history",
                 run_count_show);
  define.log();
  define.station();
  define.until();
  define.command("status", "How many stations stand where", run_count_status);
  define.log();
  define.until();
  define.command("log", "The events, one a line", run_count_log);
  define.log();
  define.until();
  define.command("verify", "Whether the log holds: hashes, order, and what the checks found", run_count_verify);
  define.log();
  define.rules();
  define.command("statistics", "The work of entering, by person and by hour", run_count_statistics);
  define.log();
  define.until();
}

}  // namespace

void add_count(CLI::App& app, Verbs& verbs) {
  CLI::App* const group = app.add_subcommand(
      "count",
      "Keep a count: entries, differences, corrections, publication. Exit: 0 done, 1 refused or differs, "
      "2 bad input");
  group->require_subcommand(1);
  Definitions define(*group, verbs);
  add_beginning(define);
  add_settling(define);
  add_changing(define);
  add_reading(define);
}

}  // namespace mandate::cli
