#include "witness/witness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace mandate::witness {
namespace {

using ledger::FaultKind;
using net::HttpResponse;

HttpResponse said(unsigned status, const ledger::Fault& fault) {
  return {status, net::plain_text, fault.text() + "\n"};
}

HttpResponse conflict(std::uint64_t size) { return {409, size_content_type, fmt::format("{}\n", size)}; }

// That the tree of the checkpoint continues the one that was seen.
ledger::Result<void> check_continues(const ledger::TreeHead& seen, const ledger::TreeHead& next,
                                     const ledger::Proof& proof) {
  if (seen.size == 0 || seen.size == next.size) {
    if (!proof.empty()) {
      return ledger::fault(FaultKind::not_verified, fmt::format("a proof of {} digests", proof.size()),
                           "none from size 0, and none from a size to itself");
    }
    if (seen.size == next.size && seen.root != next.root) {
      return ledger::fault(FaultKind::not_verified, fmt::format("another root at size {}", next.size),
                           "the root that was cosigned at this size", "the log has forked");
    }
    return {};
  }
  return ledger::verify_consistency(seen, next, proof);
}

// The text with the signatures of the log that hold.
ledger::Note as_signed(const ledger::OpenedCheckpoint& opened) {
  ledger::Note note{opened.note.text, {}};
  std::ranges::copy_if(opened.note.signatures, std::back_inserter(note.signatures), [&](const auto& signature) {
    return std::ranges::any_of(opened.signed_by,
                               [&](const ledger::Signed& one) { return ledger::is_by(signature, one.by); });
  });
  return note;
}

}  // namespace

HttpResponse Witness::handle(const net::HttpRequest& request) const {
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (request.target == std::string("/") + add_checkpoint_path) {
    return request.method == "POST" ? add_checkpoint(request.body)
                                    : HttpResponse{405, net::plain_text, "add-checkpoint is asked with POST\n"};
  }
  if (!reads) {
    return {405, net::plain_text, "only add-checkpoint is asked with POST; all else is read with GET\n"};
  }
  if (request.target == "/") {
    return {200, net::plain_text, ledger::verifier_key_text(key_.verifier()) + "\n"};
  }
  return latest(request.target);
}

HttpResponse Witness::add_checkpoint(std::string_view body) const {
  const auto read = parse_add_checkpoint(body);
  if (!read) {
    return said(400, read.error());
  }
  const std::vector<ledger::VerifierKey> keys = keys_of(read->checkpoint.origin);
  if (keys.empty()) {
    return {404, net::plain_text,
            "this witness does not know the log " + ledger::excerpt(read->checkpoint.origin) + "\n"};
  }
  const auto opened = ledger::open_checkpoint(read->request.note, keys);
  if (!opened) {
    return said(403, opened.error());
  }
  if (read->request.old_size > opened->checkpoint.tree.size) {
    return {400, net::plain_text, "the old size is larger than that of the checkpoint\n"};
  }
  return advance(read->request, *opened);
}

HttpResponse Witness::advance(const AddCheckpoint& request, const ledger::OpenedCheckpoint& opened) const {
  const auto last = state_->last(opened.checkpoint.origin);
  if (!last) {
    return failed(last.error());
  }
  const ledger::TreeHead seen = *last ? (*last)->tree : ledger::TreeHead{0, ledger::empty_root()};
  if (request.old_size != seen.size) {
    return conflict(seen.size);
  }
  if (const auto continues = check_continues(seen, opened.checkpoint.tree, request.proof); !continues) {
    return said(422, continues.error());
  }
  return remember(opened, *last ? std::optional(seen) : std::nullopt);
}

HttpResponse Witness::remember(const ledger::OpenedCheckpoint& opened,
                               const std::optional<ledger::TreeHead>& seen) const {
  const auto cosignature = ledger::cosign(opened.note.text, now_(), key_);
  ledger::Note note = as_signed(opened);
  if (cosignature) {
    note.signatures.push_back(*cosignature);
  }
  const auto text = ledger::note_text(note);
  if (!cosignature || !text) {
    return failed(cosignature ? text.error() : cosignature.error());
  }
  const std::string& origin = opened.checkpoint.origin;
  const auto replaced = state_->replace(origin, seen, {opened.checkpoint.tree, *text});
  if (!replaced) {
    return failed(replaced.error());
  }
  if (*replaced) {
    return {200, net::plain_text, ledger::signature_line(*cosignature)};
  }
  const auto last = state_->last(origin);  // another request was faster
  return last ? conflict(*last ? (*last)->tree.size : 0) : failed(last.error());
}

HttpResponse Witness::latest(std::string_view target) const {
  for (const ledger::VerifierKey& log : logs_) {
    if (target == fmt::format("/{}/checkpoint", ledger::hexadecimal(ledger::sha256(log.name)))) {
      const auto last = state_->last(log.name);
      if (!last) {
        return failed(last.error());
      }
      if (*last) {
        return {200, net::plain_text, (*last)->note};
      }
    }
  }
  return {404, net::plain_text,
          "no such page; a log that is known has its page once a checkpoint of it was cosigned\n"};
}

HttpResponse Witness::failed(const ledger::Fault& fault) const {
  if (tell_) {
    tell_(fault);
  }
  return {500, net::plain_text, "the witness cannot remember, and so does not cosign; try again later\n"};
}

std::vector<ledger::VerifierKey> Witness::keys_of(std::string_view origin) const {
  std::vector<ledger::VerifierKey> keys;
  std::ranges::copy_if(logs_, std::back_inserter(keys), [&](const auto& key) { return key.name == origin; });
  return keys;
}

}  // namespace mandate::witness
