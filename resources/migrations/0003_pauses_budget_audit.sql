-- SPDX-License-Identifier: GPL-3.0-or-later
-- Portals that are paused, that keep failing, and what is left of their calls; retries that a person started; who did
-- what.

ALTER TABLE portal ADD COLUMN pause TEXT NOT NULL DEFAULT 'none';
ALTER TABLE portal ADD COLUMN failing_since_ms INTEGER NOT NULL DEFAULT 0; -- 0: the last call was answered
ALTER TABLE portal ADD COLUMN failing_day INTEGER NOT NULL DEFAULT 0;      -- the last day with failures, since the epoch
ALTER TABLE portal ADD COLUMN failing_days INTEGER NOT NULL DEFAULT 0;     -- on how many different days
ALTER TABLE portal ADD COLUMN budget TEXT NOT NULL DEFAULT '{}';           -- as of the last calls, for other processes
ALTER TABLE portal ADD COLUMN clock_skew_ms INTEGER NOT NULL DEFAULT 0;

-- Started again by a person, so it goes although delivery is paused; a pause that comes later holds it again.
ALTER TABLE delivery ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
CREATE INDEX delivery_by_hand ON delivery (id) WHERE by_hand = 1;

CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms   INTEGER NOT NULL,
    actor   TEXT NOT NULL,             -- window, command line, engine
    action  TEXT NOT NULL,             -- the command's name
    subject TEXT NOT NULL DEFAULT '{}', -- what was named: ids, a filter, a portal; JSON
    amount  INTEGER NOT NULL           -- deliveries or portals concerned
) STRICT;
