#!/bin/sh
# The core touches no file, thread or clock and throws nothing: core_symbols.sh OBJECT…
#
# Every symbol that the core's objects leave undefined must be one of the core's own, or on the list below:
# memory, text, sorting, hashing and ordering of keys, and the standard library's ways of ending the program when a promise is broken.
set -eu
export LC_ALL=C

[ $# -gt 0 ] || { echo "no objects given" >&2; exit 1; }

allowed='^(operator new|operator delete|memcpy|memmove|memset|memcmp|memchr|strlen|bcmp|abort'
allowed="$allowed"'|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_|__dso_handle|__gxx_personality_v0|_Unwind_Resume|__cxa_atexit|__cxa_guard_(acquire|release)'
allowed="$allowed"'|__(div|mod|mul|udiv|umod)(ti|di)3|__divmodti4|__popcountdi2'
allowed="$allowed"'|std::__throw_[a-z_]+|std::__glibcxx_assert_fail|std::terminate|std::__detail::_(List|Prime_rehash_policy)|std::_Hash_bytes|std::_Rb_tree_(increment|decrement|insert_and_rebalance|rebalance_for_erase)\('
allowed="$allowed"'|std::__cxx11::basic_string<|std::nothrow'
allowed="$allowed"'|(vtable|typeinfo) for (__cxxabiv1::|std::(exception|bad_))'
allowed="$allowed"'|mandate::|.* mandate::|(vtable|typeinfo|guard variable) for mandate::)'

own=$(mktemp)
trap 'rm -f "$own"' EXIT
nm --defined-only -C -f posix "$@" 2>/dev/null | sed -E 's/ [A-Za-z] [0-9a-f]+.*$//' | sort -u >"$own"

status=0
for object in "$@"; do
  strange=$(nm -u -C -f posix "$object" | sed -E 's/ [Uvw] *.*$//' | sort -u | grep -vxFf "$own" | grep -vE "$allowed" || true)
  if [ -n "$strange" ]; then
    printf '%s leaves undefined what the core must not need:\n%s\n' "$object" "$strange" >&2
    status=1
  fi
done
[ $status -eq 0 ] && echo "$# core objects need nothing but memory and text"
exit $status
