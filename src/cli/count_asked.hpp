// What the commands of `mandate count` were asked, as text; checked where it is used.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mandate::cli {

struct CountAsked {
  std::string log;          // the SQLite file, or the address of a database
  std::string language;     // kk, ru, en; empty = from the environment
  std::string rules;        // folder; empty = the rules in the program
  std::string actor;        // who does it
  std::string at;           // legal time; empty = now
  std::uint64_t until = 0;  // last event to look at; 0 = all

  std::string folder;                 // start
  std::string file;                   // import
  std::string round;                  // import, release-entry: first, second
  std::string source = "commission";  // import
  std::string name;                   // import of a copy: of the source
  std::vector<std::string> stations;  // one, or several where a command takes them
  std::string cell;                   // resolve
  std::string value;                  // resolve
  std::string entry;                  // resolve: take this entry in every cell that differs
  std::string check;                  // explain
  std::string text;                   // explain
  std::string reason;
  std::vector<std::string> changes;       // correct: CELL=NEW
  std::vector<std::string> explanations;  // correct: CHECK=TEXT
  std::string step;                       // envelope: received, opened
  std::string extent;                     // publish: preliminary, final
  bool all_clean = false;                 // finalise
  bool repeat_vote = false;               // annul
  bool with_outstanding = false;          // publish
};

}  // namespace mandate::cli
