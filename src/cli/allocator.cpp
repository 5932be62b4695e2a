// How jemalloc, with which the released program is linked, keeps its memory (jemalloc(3), TUNING). The figures of a
// nation are hundreds of megabytes, filled once: large pages, and none given back while a command works, cost a third
// of the time of small ones. docs/explanation/speed.md

extern "C" {
// Read by jemalloc before main begins.
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always,dirty_decay_ms:60000";
}
