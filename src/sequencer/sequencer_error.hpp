// Why a log was not opened, or does not go on: what was found and what to do.
//
// After anything but `refused` the sequencer is at its end: it does nothing more, whatever it is asked, and the program
// ends. What is on the disk is then found out by starting anew, never guessed (after a failed fsync nothing is known).
#pragma once

#include <cstdint>
#include <expected>
#include <string>

#include "ledger/fault.hpp"
#include "sequencer/disk.hpp"

namespace mandate::sequencer {

enum class SequencerFault : std::uint8_t {
  refused,         // asked for what the log cannot take; nothing has happened, and the log goes on
  second_writer,   // another program has the log
  no_log,          // there is no log, or it is another's: origin, keys, a later version
  exists,          // a log is to be made where one is
  rotating,        // its keys are being changed, and not all were given that must sign the change
  behind,          // less is kept than was signed: a copy from earlier was put back
  forked,          // what was published or seen by a witness is another log
  damaged,         // entries, hashes and signed roots that are kept do not fit each other
  witness_silent,  // witnesses were named, and none of them could be asked
  not_read_back,   // the disk gives other bytes than were written; nothing was signed
  disk,            // a call on the disk failed
  ended,           // it was at its end already
};

struct SequencerError {
  SequencerFault fault = SequencerFault::disk;
  std::string found;
  std::string advice;
};

template <class Value>
using Outcome = std::expected<Value, SequencerError>;

[[nodiscard]] std::unexpected<SequencerError> sequencer_error(SequencerFault fault, std::string found);
// With what the disk, or the reader of a log, says.
[[nodiscard]] std::unexpected<SequencerError> sequencer_error(const DiskError& error);
[[nodiscard]] std::unexpected<SequencerError> sequencer_error(SequencerFault fault, const ledger::Fault& found);

}  // namespace mandate::sequencer
