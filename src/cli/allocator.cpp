// How jemalloc, with which the released program is linked, keeps its memory (jemalloc(3), TUNING). The figures of a
// nation are hundreds of megabytes, filled once: large pages, and none given back while a command works, cost a third
// of the time of small ones. A page that is filled for the first time costs more than what is written to it, so that
// what one thread has freed, be it large, is taken again by whichever comes next. docs/explanation/speed.md

extern "C" {
// Read by jemalloc before main begins.
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always,dirty_decay_ms:60000,oversize_threshold:0,narenas:1";
}
