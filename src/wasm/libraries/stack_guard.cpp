// Debian's libclang_rt for wasm32 asks for a guard of the stack, and wasi-libc has none.
#include <cstdint>
#include <cstdlib>

extern "C" {
extern const std::uintptr_t __stack_chk_guard;  // NOLINT(bugprone-reserved-identifier): named by the compiler
const std::uintptr_t __stack_chk_guard = 0x6d616e64;
[[noreturn]] void __stack_chk_fail() { std::abort(); }  // NOLINT(bugprone-reserved-identifier)
}
