#include "fault/trial.hpp"

#include <utility>

namespace mandate::fault {

using sequencer::Outcome;
using sequencer::Sequencer;

const ledger::SigningKey& officer() {
  static const ledger::SigningKey key = *ledger::SigningKey::from_seed(
      "fault.example/log", ledger::SignatureType::ed25519, ledger::SecretBytes(std::string(32, 'f')));
  return key;
}

sequencer::LogSetup setup_of_officer() { return {.signers = {&officer()}}; }

Outcome<std::unique_ptr<Sequencer>> Trial::log() {
  const sequencer::LogSeams seams{&disk_, &clock_};
  auto opened = Sequencer::open(seams, setup_of_officer());
  const bool none = !opened && opened.error().fault == sequencer::SequencerFault::no_log;
  return none ? Sequencer::start(seams, setup_of_officer()) : std::move(opened);
}

// No two entries are the same; some are long enough for several pages.
std::vector<std::string> Trial::group(std::size_t entries) {
  std::vector<std::string> made;
  while (made.size() < entries) {
    const std::uint64_t number = made_++;
    made.push_back("entry " + std::to_string(number) + std::string(number % 37 == 5 ? 9000 : number % 50, '.'));
  }
  return made;
}

Outcome<void> Trial::live(const Work& work, const std::function<void()>& at_end) {
  const auto opened = log();
  if (!opened) {
    return std::unexpected(opened.error());
  }
  for (const std::size_t size : work) {
    if (size == 0) {
      if (const auto published = (*opened)->publish(); !published) {
        return std::unexpected(published.error());
      }
      continue;
    }
    const std::vector<std::string> entries = group(size);
    const auto first = (*opened)->append(entries);
    if (!first) {
      return std::unexpected(first.error());
    }
    history_.acknowledged(*first, entries);
  }
  at_end();
  return {};
}

Outcome<sequencer::SignedTree> Trial::settle() {
  const auto opened = log();
  return opened ? (*opened)->publish() : std::unexpected(opened.error());
}

}  // namespace mandate::fault
