// OpenSSL's library contexts, one for each thread that verifies.
//
// Whatever OpenSSL 3.0 decodes and checks takes locks of the context that it belongs to: two threads that share one
// need twice the time of one thread for each certificate that is new to them (bench/intake_bench). So a thread borrows
// a context that nobody else works in, with the authorities that are trusted as objects of it. There are as many as
// were lent at once.
#pragma once

#include <openssl/crypto.h>
#include <openssl/x509.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "signature/handles.hpp"
#include "signature/trust.hpp"

namespace mandate::signature {

class VerifyingContext {
 public:
  // A context of its own; the trust outlives it.
  explicit VerifyingContext(const Trust& trust);

  [[nodiscard]] OSSL_LIB_CTX* library() const { return library_.get(); }
  [[nodiscard]] const Trust& trust() const { return *trust_; }
  [[nodiscard]] X509_STORE* roots() const { return roots_.get(); }
  [[nodiscard]] STACK_OF(X509) * between() const { return between_.get(); }

  // Exactly one certificate in all of the bytes, or null. It must not outlive the context.
  [[nodiscard]] Certificate certificate(std::string_view der) const;

 private:
  std::unique_ptr<OSSL_LIB_CTX, FreeBy<OSSL_LIB_CTX_free>> library_;
  const Trust* trust_;
  Store roots_;
  CertificateList between_;
};

// Used by several threads at once.
class VerifyingContexts {
 public:
  explicit VerifyingContexts(const Trust& trust) : trust_(&trust) {}

  // A context, for as long as it lives.
  class Lease {
   public:
    explicit Lease(VerifyingContexts& from) : from_(&from), context_(&from.take()) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Lease(Lease&&) = delete;
    Lease& operator=(Lease&&) = delete;
    ~Lease() { from_->give_back(*context_); }

    [[nodiscard]] const VerifyingContext& context() const { return *context_; }

   private:
    VerifyingContexts* from_;
    VerifyingContext* context_;
  };

 private:
  [[nodiscard]] VerifyingContext& take();
  void give_back(VerifyingContext& context);

  const Trust* trust_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<VerifyingContext>> all_;
  std::vector<VerifyingContext*> idle_;
};

}  // namespace mandate::signature
