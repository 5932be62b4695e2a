// What the program's exit status says, the same for every verb.
#pragma once

#include "base/answer.hpp"

namespace mandate::cli {

enum class ExitStatus : int {
  yes = 0,        // decided, or done
  no = 1,         // decided in the negative, or differences found
  bad_input = 2,  // input or usage; nothing was decided
  cannot_tell = 3,
};

[[nodiscard]] constexpr ExitStatus status_of(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return ExitStatus::yes;
    case Answer::no:
      return ExitStatus::no;
    case Answer::cannot_tell:
      break;
  }
  return ExitStatus::cannot_tell;
}

}  // namespace mandate::cli
