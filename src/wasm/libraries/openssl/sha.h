// In place of OpenSSL's: libraries/README.md.
#pragma once

#include <cstddef>

#include "wasm/sha256.hpp"

#define SHA256_DIGEST_LENGTH 32

using SHA256_CTX = mandate::wasm::Sha256;

int SHA256_Init(SHA256_CTX* context);
int SHA256_Update(SHA256_CTX* context, const void* data, std::size_t size);
int SHA256_Final(unsigned char* digest, SHA256_CTX* context);
