#!/bin/bash
# healthy PORT PATH: whether this address answers 200 within 3 seconds; needs nothing but bash.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r -t 3 _ status _ <&3 && [[ $status == 200 ]]
