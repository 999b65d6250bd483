-- owner: learning
-- The detail of a flag is a bare number, which each reader is told in their own language; so is that of the flags raised before.
UPDATE evidence_flag SET detail = coalesce(substring(detail FROM '[0-9]+$'), '');
