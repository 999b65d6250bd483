#!/bin/sh
# Starts the proxy with the certificate that is mounted at /certificate, or, to try the system, with one made now.
set -eu
mkdir -p /tmp/nginx /tmp/certificate
if [ -e /certificate/site.crt ]; then
    cp /certificate/site.crt /certificate/site.key /tmp/certificate/
elif [ ! -e /tmp/certificate/site.crt ]; then
    echo "No certificate at /certificate/site.crt: making one that no browser trusts."
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=localhost" \
        -addext "subjectAltName=DNS:localhost" -keyout /tmp/certificate/site.key -out /tmp/certificate/site.crt 2>/dev/null
fi
exec nginx -g 'daemon off;'
