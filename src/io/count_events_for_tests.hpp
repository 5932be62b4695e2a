// For tests: an event of every kind, with contents made from given bytes.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "record/count_event.hpp"

namespace mandate::io {

inline constexpr std::size_t event_kinds = std::variant_size_v<record::CountHappening>;

class EventMaker {
 public:
  explicit EventMaker(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

  [[nodiscard]] record::CountEvent make(std::size_t kind) {
    return {flag() ? text() : "", text(), "2022-06-05T21:04:11+06:00", happening(kind)};
  }

 private:
  std::uint8_t byte() { return bytes_.empty() ? 7 : bytes_[next_++ % bytes_.size()]; }
  bool flag() { return byte() % 2 == 0; }
  std::size_t small() { return byte() % 4U; }
  Count64 value() { return flag() ? record_absent : static_cast<Count64>(byte()) << (byte() % 48U); }
  std::string text() {
    constexpr const char* pieces[] = {"қол", "\"", "\\", "\n", "a", "№ 5", " ", "\x01"};
    std::string text = "x";
    for (std::size_t i = small(); i > 0; --i) {
      text += pieces[byte() % 8U];
    }
    return text;
  }
  template <typename Make>
  auto several(Make make) {
    std::vector<decltype(make())> items;
    for (std::size_t i = small(); i > 0; --i) {
      items.push_back(make());
    }
    return items;
  }
  std::vector<Count64> values() {
    return several([this] { return value(); });
  }
  record::EnteredProtocol protocol() {
    record::EnteredProtocol protocol;
    protocol.values = values();
    protocol.words = several([this] { return flag() ? text() : std::string(); });
    return protocol;
  }
  record::EntryRound round() { return flag() ? record::EntryRound::first : record::EntryRound::second; }
  std::vector<record::FailedCheck> failed() {
    return several([this] {
      record::FailedCheck check;
      check.check = text();
      check.error = flag();
      return check;
    });
  }
  record::Explanation explanation() {
    record::Explanation explanation;
    explanation.check = text();
    explanation.text = text();
    return explanation;
  }
  record::CountHappening entry(std::size_t kind) {
    switch (kind) {
      case 2:
        return record::EntryClaimed{round()};
      case 3: {
        const record::EntryRound at = round();
        return record::EntryDrafted{at, protocol()};
      }
      case 4: {
        const record::EntryRound at = round();
        return record::EntryReleased{at, flag() ? text() : ""};
      }
      default: {
        record::EntrySubmitted event;
        event.round = round();
        event.protocol = protocol();
        event.failed = failed();
        return event;
      }
    }
  }
  record::CountHappening corrected() {
    record::FiguresCorrected event;
    event.changes = several([this] {
      record::FigureChange change;
      change.cell = byte();
      change.from = value();
      change.to = value();
      return change;
    });
    event.reason = text();
    event.failed = failed();
    event.explanations = several([this] { return explanation(); });
    return event;
  }
  record::CountHappening resolved() {
    record::DifferenceResolved event;
    event.cell = byte();
    event.value = value();
    event.reason = text();
    event.failed = failed();
    return event;
  }
  record::CountHappening copy() {
    record::CopyAdded event;
    event.source = static_cast<record::SourceKind>(byte() % 5U);
    event.name = text();
    event.values = values();
    return event;
  }
  record::CountHappening happening(std::size_t kind) {
    switch (kind) {
      case 0: {
        record::CountOpened event;
        event.case_id = text();
        event.form = text();
        event.cells = several([this] { return text(); });
        event.stations = several([this] { return text(); });
        event.register_digest = text();
        return event;
      }
      case 1:
        return record::EnvelopeMoved{flag() ? record::EnvelopeStep::received : record::EnvelopeStep::opened};
      case 2:
      case 3:
      case 4:
      case 5:
        return entry(kind);
      case 6:
        return resolved();
      case 7:
        return record::EntriesDiscarded{text()};
      case 8:
        return record::FailureExplained{explanation()};
      case 9:
        return record::ProtocolFinalised{};
      case 10:
        return record::ProtocolReopened{text()};
      case 11:
        return corrected();
      case 12:
        return copy();
      case 13:
        return record::StationQuarantined{text()};
      case 14:
        return record::StationReleased{text()};
      case 15: {
        const bool repeat = flag();
        return record::StationAnnulled{text(), repeat};
      }
      default:
        return record::ResultPublished{flag()};
    }
  }

  static constexpr Count64 record_absent = -1;

  std::vector<std::uint8_t> bytes_;
  std::size_t next_ = 0;
};

}  // namespace mandate::io
