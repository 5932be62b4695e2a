// One prepared statement of SQLite. Values are bound, never written into its text.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "store/event.hpp"

namespace mandate::store {

class Statement {
 public:
  Statement() = default;
  // Not `prepared` where SQLite does not take the text; its message says why.
  Statement(sqlite3* database, std::string_view text);

  [[nodiscard]] bool prepared() const { return handle_ != nullptr; }

  // Parameters from 1. A text or blob is bound without a copy and must live until `reset`.
  void bind(int parameter, std::uint64_t number);
  void bind(int parameter, std::string_view text);
  void bind(int parameter, const Digest& blob);
  void bind_blob(int parameter, std::string_view bytes);

  // SQLITE_ROW, SQLITE_DONE, or an extended error code. A statement that is not prepared is SQLITE_MISUSE.
  [[nodiscard]] int step();
  // Ready for the next run; returns the error of the last.
  int reset();

  // Columns of the row, from 0.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;
  // Of a blob or text; a view until the next step.
  [[nodiscard]] std::string_view bytes(int column) const;
  // Zeros where the blob has another length; the caller's check of the chain notices it.
  [[nodiscard]] Digest digest(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace mandate::store
