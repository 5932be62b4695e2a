#include "signature/verifying_context.hpp"

#include <string>

namespace mandate::signature {

VerifyingContext::VerifyingContext(const Trust& trust)
    : library_(OSSL_LIB_CTX_new()), trust_(&trust), roots_(X509_STORE_new()), between_(sk_X509_new_null()) {
  for (const std::string& der : trust.on_file) {
    Certificate authority = certificate(der);
    if (authority == nullptr) {
      continue;  // cannot be: it was read before
    }
    if (X509_self_signed(authority.get(), 0) == 1) {
      X509_STORE_add_cert(roots_.get(), authority.get());
    } else {
      sk_X509_push(between_.get(), authority.release());
    }
  }
}

Certificate VerifyingContext::certificate(std::string_view der) const {
  const unsigned char* begin = octets(der);
  X509* object = X509_new_ex(library_.get(), nullptr);
  const X509* const read = d2i_X509(&object, &begin, static_cast<long>(der.size()));
  Certificate owner(object);  // which d2i_X509 may have freed
  return read != nullptr && begin == octets(der) + der.size() ? std::move(owner) : nullptr;
}

VerifyingContext& VerifyingContexts::take() {
  {
    const std::scoped_lock lock(mutex_);
    if (!idle_.empty()) {
      VerifyingContext& context = *idle_.back();
      idle_.pop_back();
      return context;
    }
  }
  auto made = std::make_unique<VerifyingContext>(*trust_);
  const std::scoped_lock lock(mutex_);
  all_.push_back(std::move(made));
  return *all_.back();
}

void VerifyingContexts::give_back(VerifyingContext& context) {
  const std::scoped_lock lock(mutex_);
  idle_.push_back(&context);
}

}  // namespace mandate::signature
