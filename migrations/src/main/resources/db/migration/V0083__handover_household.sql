-- owner: eligibility
-- A household sees whether its decision was handed over.

CREATE INDEX handover_event_household_idx ON handover_event (household_id);
