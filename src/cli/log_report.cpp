#include "cli/log_report.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <iterator>
#include <utility>

#include "cli/log_words.hpp"
#include "publish/json_text.hpp"
#include "publish/text_table.hpp"

namespace mandate::cli {
namespace {

namespace json = boost::json;

std::string signer_text(const ledger::Signed& one) {
  return ledger::verifier_key_text(one.by) + (one.at ? fmt::format(" ({})", *one.at) : "");
}

json::array signers_array(const std::vector<ledger::Signed>& signed_by) {
  return publish::array_of(signed_by, [](const ledger::Signed& one) {
    return json::object{{"key", ledger::verifier_key_text(one.by)},
                        {"time", one.at ? json::value(*one.at) : json::value(nullptr)}};
  });
}

void add_head(std::string& out, const ledger::LogReport& report, Language language) {
  auto into = std::back_inserter(out);
  if (report.checkpoint) {
    fmt::format_to(into, "{}: {}\n", sentence(LogMessage::log, language), report.checkpoint->origin);
    fmt::format_to(into, "{}: {}\n", sentence(LogMessage::leaves, language), report.checkpoint->tree.size);
    fmt::format_to(into, "{}: {}\n", sentence(LogMessage::root, language),
                   ledger::hexadecimal(report.checkpoint->tree.root));
  }
  for (const ledger::Signed& one : report.signed_by) {
    fmt::format_to(into, "{}: {}\n", sentence(LogMessage::signed_by, language), signer_text(one));
  }
}

LogMessage check_mark(bool holds, std::uint64_t looked) {
  if (!holds) {
    return LogMessage::fails;
  }
  return looked > 0 ? LogMessage::holds : LogMessage::none;
}

std::string_view check_colour(bool holds, std::uint64_t looked) {
  if (!holds) {
    return "\x1b[1;31m";
  }
  return looked > 0 ? "\x1b[32m" : "";
}

void add_check_lines(std::string& out, const ledger::LogReport& report, ledger::LogCheck check,
                     const publish::TextOptions& options) {
  const std::uint64_t looked = report.looked_at.at(static_cast<std::size_t>(check));
  const bool holds = report.holds(check);
  const std::string_view before = options.colour ? check_colour(holds, looked) : std::string_view();
  auto into = std::back_inserter(out);
  fmt::format_to(into, "  {}{:<6}{}  {} ({})\n", before, sentence(check_mark(holds, looked), options.language),
                 before.empty() ? "" : "\x1b[0m", name(check, options.language), looked);
  for (const ledger::LogFault& fault : report.faults) {
    if (fault.check == check) {
      fmt::format_to(into, "          {}: {}; {} {}\n", fault.where, fault.found,
                     sentence(LogMessage::expected, options.language), fault.expected);
    }
  }
}

}  // namespace

std::string log_report_text(const ledger::LogReport& report, bool own_word, const publish::TextOptions& options) {
  std::string out;
  add_head(out, report, options.language);
  for (std::size_t i = 0; i < ledger::log_checks; ++i) {
    add_check_lines(out, report, static_cast<ledger::LogCheck>(i), options);
  }
  if (own_word) {
    out += std::string(sentence(LogMessage::own_word, options.language)) + '\n';
  }
  const std::string count = std::to_string(report.faults.size());
  const std::array<publish::Filling, 1> fillings = {{{"count", count}}};
  const LogMessage end = report.holds() ? LogMessage::all_holds : LogMessage::differences;
  return out + publish::filled_in(sentence(end, options.language), fillings) + '\n';
}

std::string log_report_json(const ledger::LogReport& report, bool own_word) {
  json::array checks;
  for (std::size_t i = 0; i < ledger::log_checks; ++i) {
    const auto check = static_cast<ledger::LogCheck>(i);
    checks.push_back(json::object{{"check", i + 1},
                                  {"name", name(check, Language::en)},
                                  {"looked_at", report.looked_at.at(i)},
                                  {"holds", report.holds(check)}});
  }
  const auto& head = report.checkpoint;
  return publish::json_text(
      json::object{{"schema", "mandate/log-verification/1"},
                   {"holds", report.holds()},
                   {"log", head ? json::value(head->origin) : json::value(nullptr)},
                   {"leaves", head ? json::value(head->tree.size) : json::value(nullptr)},
                   {"root", head ? json::value(ledger::hexadecimal(head->tree.root)) : json::value(nullptr)},
                   {"policy", own_word ? "own" : "given"},
                   {"signed_by", signers_array(report.signed_by)},
                   {"checks", std::move(checks)},
                   {"faults", publish::array_of(report.faults, [](const ledger::LogFault& fault) {
                      return json::object{{"check", static_cast<std::size_t>(fault.check) + 1},
                                          {"where", fault.where},
                                          {"found", fault.found},
                                          {"expected", fault.expected}};
                    })}});
}

std::string receipt_report_text(const ReceiptReport& report, Language language) {
  if (!report.opened) {
    return fmt::format("{}: {}\n", sentence(LogMessage::receipt_fails, language), report.fault.text());
  }
  const ledger::Checkpoint& head = report.opened->checkpoint;
  const std::string index = std::to_string(report.index);
  const std::string leaves = std::to_string(head.tree.size);
  const std::array<publish::Filling, 3> fillings = {{{"index", index}, {"log", head.origin}, {"leaves", leaves}}};
  std::string out = publish::filled_in(sentence(LogMessage::receipt_holds, language), fillings) + '\n';
  fmt::format_to(std::back_inserter(out), "{}: {}\n", sentence(LogMessage::root, language),
                 ledger::hexadecimal(head.tree.root));
  for (const ledger::Signed& one : report.opened->signed_by) {
    fmt::format_to(std::back_inserter(out), "{}: {}\n", sentence(LogMessage::signed_by, language), signer_text(one));
  }
  return out;
}

std::string receipt_report_json(const ReceiptReport& report) {
  json::object all{{"schema", "mandate/receipt-verification/1"},
                   {"holds", report.opened.has_value()},
                   {"index", report.index},
                   {"leaf", ledger::hexadecimal(report.leaf)}};
  if (report.opened) {
    const ledger::Checkpoint& head = report.opened->checkpoint;
    all["log"] = head.origin;
    all["leaves"] = head.tree.size;
    all["root"] = ledger::hexadecimal(head.tree.root);
    all["signed_by"] = signers_array(report.opened->signed_by);
  } else {
    all["found"] = report.fault.found;
    all["expected"] = report.fault.expected;
  }
  return publish::json_text(all);
}

}  // namespace mandate::cli
