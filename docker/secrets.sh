#!/bin/bash
# Makes the secrets of compose.yaml in docker/secrets, once: what is there stays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p secrets/certificate
chmod 700 secrets
for name in postgres database database-owner objects; do
    [[ -s secrets/$name ]] || head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' >"secrets/$name"
    # The containers read them as a user of their own; the folder is closed to everybody else.
    chmod 644 "secrets/$name"
done
echo "Secrets are in $PWD/secrets. For a site of your own put site.crt and site.key (PEM) into secrets/certificate."
