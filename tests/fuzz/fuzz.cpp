// The entry of libFuzzer: what NAME_fuzz.cpp checks, where the program is started as NAME_fuzz.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "target.hpp"

using namespace mandate;

namespace {

const fuzz::Target*& chosen() {
  static const fuzz::Target* target = nullptr;
  return target;
}

[[noreturn]] void list_targets(std::string_view name) {
  std::fprintf(stderr, "%.*s: no target. Start the program under one of these names:\n", static_cast<int>(name.size()),
               name.data());
  for (const fuzz::Target& target : fuzz::targets()) {
    std::fprintf(stderr, "  %.*s\n", static_cast<int>(target.name.size()), target.name.data());
  }
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(const int* /*argc*/, char*** argv) {
  std::string_view name = (*argv)[0];
  name.remove_prefix(name.rfind('/') + 1);
  const auto found = std::ranges::find(fuzz::targets(), name, &fuzz::Target::name);
  if (found == fuzz::targets().end()) {
    list_targets(name);
  }
  chosen() = &*found;
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { return chosen()->run(data, size); }
