-- owner: platform
-- Migrations run as xiangxue_owner. The application signs in as xiangxue_app, which reads and writes rows and never
-- changes a table. Both roles and the database are made before the first migration (docs/operations.md).

-- Trusted extensions: the owner of the database may create them without being a superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

GRANT USAGE ON SCHEMA public TO xiangxue_app;

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO xiangxue_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO xiangxue_app;
