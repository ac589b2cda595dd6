#!/usr/bin/env bash
# Records testdata/hars/ anew. Runs on Debian with Node.js 20.15 or later; installs Chromium and
# OpenSSL with apt (as root) where they are missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v openssl >/dev/null || missing+=(openssl)
if ((${#missing[@]})); then
  apt-get update
  apt-get install --yes --no-install-recommends "${missing[@]}"
fi

npm ci --prefix ../demo-site --ignore-scripts --no-audit --no-fund
npm ci --ignore-scripts --no-audit --no-fund
node src/record.js
