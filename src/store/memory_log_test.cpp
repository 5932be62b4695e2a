#include "store/memory_log.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "store/event_log_contract_for_tests.hpp"

namespace mandate::store::memory_log_test {
namespace {

struct MemoryKind {
  ClockForTests clock;
  [[nodiscard]] std::unique_ptr<EventLog> open() { return std::make_unique<MemoryLog>(clock); }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, EventLogContract, MemoryKind);

}  // namespace
}  // namespace mandate::store::memory_log_test
