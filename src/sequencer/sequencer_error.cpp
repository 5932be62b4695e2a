#include "sequencer/sequencer_error.hpp"

#include <utility>

namespace mandate::sequencer {
namespace {

std::string advice_on(SequencerFault fault) {
  switch (fault) {
    case SequencerFault::refused:
      return "Change what is entered; the log goes on";
    case SequencerFault::second_writer:
      return "End the other program first; proofs can be made meanwhile";
    case SequencerFault::no_log:
      return "Look at the name of the folder and the key; `mandate log start` makes a new log";
    case SequencerFault::exists:
      return "Name a new folder, or go on with the log that is there";
    case SequencerFault::rotating:
      return "Finish the change first: `mandate log rotate` with the old and the new keys";
    case SequencerFault::behind:
      return "Nothing is signed. Put back the newest copy of .state/log.db; if it is lost, this log has ended: "
             "announce "
             "it, and start another of a new name";
    case SequencerFault::forked:
      return "Nothing is signed. Keep all files as they are and announce it: either these are the files of another "
             "log, "
             "or the key has signed elsewhere";
    case SequencerFault::damaged:
      return "Nothing is signed. Keep the file as it is, and put back the newest copy of .state/log.db that is whole";
    case SequencerFault::witness_silent:
      return "Reach one of the witnesses, or start without them if you are sure that no older copy was put back";
    case SequencerFault::not_read_back:
      return "Nothing was signed. Do not trust this disk or memory; test them, then start again";
    case SequencerFault::disk:
      return "Look at the disk, its free space and the rights of the folder, then start again: what was acknowledged "
             "is "
             "kept";
    case SequencerFault::ended:
      break;
  }
  return "Start the program again";
}

}  // namespace

std::unexpected<SequencerError> sequencer_error(SequencerFault fault, std::string found) {
  return std::unexpected(SequencerError{fault, std::move(found), advice_on(fault)});
}

std::unexpected<SequencerError> sequencer_error(const DiskError& error) {
  return sequencer_error(SequencerFault::disk, error.found);
}

std::unexpected<SequencerError> sequencer_error(SequencerFault fault, const ledger::Fault& found) {
  return sequencer_error(fault, found.found + "; expected " + found.expected);
}

}  // namespace mandate::sequencer
