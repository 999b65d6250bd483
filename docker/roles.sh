#!/bin/bash
# Runs once, on an empty database: two roles and the database of docs/operations.md, "Database by hand".
set -euo pipefail
owner=$(cat /run/secrets/xiangxue.database.owner.password) application=$(cat /run/secrets/xiangxue.database.password)
psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set owner="$owner" --set application="$application" <<'SQL'
CREATE ROLE xiangxue_owner LOGIN PASSWORD :'owner';
CREATE ROLE xiangxue_app LOGIN PASSWORD :'application';
CREATE DATABASE xiangxue OWNER xiangxue_owner TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE ALL ON DATABASE xiangxue FROM PUBLIC;
GRANT CONNECT ON DATABASE xiangxue TO xiangxue_app;
SQL
