// What the commands of `mandate case` were asked, as text; checked where it is used.
#pragma once

#include <string>
#include <vector>

namespace mandate::cli {

struct CaseAsked {
  std::string path;      // a log, or a file of events (.yaml)
  std::string language;  // kk, ru, en; empty = from the environment
  std::string rules;     // folder; empty = the rules in the program
  std::string format = "text";
  std::string as_of;     // legal day; empty = today, of a file of events its last day
  std::string known_on;  // recorded day or time; empty = everything
  std::string actor;
  std::string at;  // legal time; empty = now

  std::string events_file;  // new, record: a file of events
  std::string case_id;      // new
  std::string course;
  std::string jurisdiction = "kz";
  std::string title;
  std::string area;
  std::string event;                 // record: the word of the event
  std::vector<std::string> details;  // record: KEY=VALUE
  std::string stage;                 // determine, sign
  std::string outcome;               // sign
  std::string reason;
  std::string calendar;  // deadlines: file to write
  std::string people;    // intake: a table of persons
  std::string key;       // key, intake: the file of the key of tags
  std::string passphrase_file;
  std::string signatures;              // intake: signed lines, in place of a table; "-": from standard input
  std::string trust;                   // folder of the authorities that are trusted
  unsigned threads = 0;                // that verify; 0: one a core
  bool paper = false;                  // intake: from paper sheets
  bool sealed = false;                 // record: a court or a law keeps it closed
  std::string place;                   // opening: place in the event
  std::string registers;               // folder of the lists that events name; empty = beside the case
  std::string of_day;                  // register: as of which day it is; empty = the day of --at
  std::vector<std::string> elsewhere;  // intake: logs of the other cases of the scope
  std::string letter;                  // letter: which
};

}  // namespace mandate::cli
