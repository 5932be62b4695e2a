// Independent pieces of work, for whoever has several threads to do them with. Nothing here knows of threads: where
// none are given, the pieces are done one after the other, and what comes out is the same.
#pragma once

#include <functional>
#include <span>

namespace mandate::publication {

using Work = std::function<void()>;

// Does each piece once, several at the same time and in no certain order, and returns when all are done.
using Workers = std::function<void(std::span<const Work>)>;

inline void do_all(const Workers& workers, std::span<const Work> pieces) {
  if (workers) {
    workers(pieces);
    return;
  }
  for (const Work& piece : pieces) {
    piece();
  }
}

}  // namespace mandate::publication
