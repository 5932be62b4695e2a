#!/bin/sh
# Signatures made by the commands of OpenSSL, as another program makes them, are accepted; changed ones are not.
# sign_cms.sh CHECK_SIGNATURE
set -eu
check=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

expect() { # WHAT CONTENT SIGNATURE
  found=$("$check" trust "$2" "$3" "$(date +%s)" || true)
  [ "$found" = "$1" ] || { echo "$3 over $2: $found; expected $1" >&2; exit 1; }
}
quietly() { "$@" > log 2>&1 || { cat log >&2; exit 1; }; }

mkdir trust
quietly openssl req -x509 -newkey rsa:2048 -nodes -keyout root.key -out trust/root.pem -days 3 -subj "/CN=Root of Tests" \
  -addext keyUsage=critical,keyCertSign,cRLSign
cat > person.cnf <<'EOF'
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
EOF
printf 'I support the petition.\r\n' > content
printf 'I support the petition.\n' > other

for kind in "rsa -pkeyopt rsa_keygen_bits:2048" "rsa -pkeyopt rsa_keygen_bits:3072" "ec -pkeyopt ec_paramgen_curve:P-256" \
  "ec -pkeyopt ec_paramgen_curve:P-384"; do
  # shellcheck disable=SC2086  # one word an argument
  quietly openssl genpkey -algorithm $kind -out person.key
  quietly openssl req -new -key person.key -out person.csr -subj "/CN=Person of Tests/serialNumber=IIN123456789012"
  quietly openssl x509 -req -in person.csr -CA trust/root.pem -CAkey root.key -CAcreateserial -days 2 \
    -extfile person.cnf -out person.pem
  for hash in sha256 sha384 sha512; do
    quietly openssl cms -sign -binary -in content -signer person.pem -inkey person.key -md $hash -outform DER -out s.der
    expect accepted content s.der
    expect content_differs other s.der
  done
  quietly openssl cms -sign -binary -cades -in content -signer person.pem -inkey person.key -outform DER -out cades.der
  expect accepted content cades.der
  quietly openssl cms -sign -binary -in content -signer person.pem -inkey person.key -outform PEM -out s.pem
  expect accepted content s.pem
  quietly openssl smime -sign -binary -in content -signer person.pem -inkey person.key -outform DER -out pkcs7.der
  expect accepted content pkcs7.der
  quietly openssl cms -sign -binary -nodetach -in content -signer person.pem -inkey person.key -outform DER -out in.der
  expect not_a_signature content in.der
  # Another program says the same of the one that was accepted.
  quietly openssl cms -verify -binary -inform DER -in s.der -content content -CAfile trust/root.pem -purpose any -out seen
  cmp -s content seen
done

quietly openssl cms -sign -binary -in content -signer person.pem -inkey person.key -md sha1 -outform DER -out sha1.der
expect algorithm_not_accepted content sha1.der

# Revoked with the commands of OpenSSL.
mkdir -p ca
: > ca/index.txt
printf '[ca]\ndefault_ca=it\n[it]\ndatabase=ca/index.txt\ncertificate=trust/root.pem\nprivate_key=root.key\ndefault_md=sha256\n' > ca.cnf
quietly openssl ca -config ca.cnf -gencrl -crldays 1 -out trust/root.crl
expect accepted content s.der
quietly openssl ca -config ca.cnf -revoke person.pem
quietly openssl ca -config ca.cnf -gencrl -crldays 1 -out trust/root.crl
expect revoked content s.der
echo "signatures of OpenSSL's commands: as expected"
