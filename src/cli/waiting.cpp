#include "cli/waiting.hpp"

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>

#include "base/integer.hpp"
#include "publish/number.hpp"
#include "publish/text_table.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::cli {
namespace {

constexpr publish::Texts waiting_text = {"Жұмыс жүріп жатыр… {time} с{what}", "Идёт работа… {time} с{what}",
                                         "Working… {time} s{what}"};
static_assert(publish::is_complete(waiting_text));

void write_line(std::string_view text) {
  constexpr std::string_view clear = "\r\x1b[K";
  const std::string line = std::string(clear) + std::string(text);
  static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
  static_cast<void>(std::fflush(stderr));
}

}  // namespace

Waiting::Waiting(const Surroundings& around, Language language) : language_(language) {
  if (around.error_terminal) {
    thread_ = std::jthread([this](const std::stop_token& stop) { show(stop); });
  }
}

Waiting::~Waiting() {
  if (thread_.joinable()) {
    thread_.request_stop();
    thread_.join();
  }
}

void Waiting::doing(std::string_view what) {
  const std::scoped_lock lock(naming_);
  what_ = what;
}

std::string Waiting::line_after(std::chrono::seconds time) {
  const std::uint64_t records = records_.load(std::memory_order_relaxed);
  std::string what;
  if (records > 0) {
    what = ": " + publish::quantity_text(static_cast<Count64>(records), "record", language_);
  } else {
    const std::scoped_lock lock(naming_);
    what = what_.empty() ? std::string() : ": " + what_;
  }
  const std::string seconds = publish::number_text(static_cast<Count64>(time.count()), language_);
  const std::array<publish::Filling, 2> fillings = {{{"time", seconds}, {"what", what}}};
  return publish::filled_in(publish::in(waiting_text, language_), fillings);
}

void Waiting::show(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  const auto never = [] { return false; };
  bool shown = false;
  for (std::chrono::seconds time(1); !stopped.wait_for(lock, stop, std::chrono::seconds(1), never); ++time) {
    if (stop.stop_requested()) {
      break;
    }
    write_line(line_after(time));
    shown = true;
  }
  if (shown) {
    write_line({});
  }
}

}  // namespace mandate::cli
