-- SPDX-License-Identifier: GPL-3.0-or-later
-- Actions that write to a record only where it is there already, and values that are given in turn.

ALTER TABLE operation ADD COLUMN only_existing INTEGER NOT NULL DEFAULT 0;

-- Whose turn it is where a mapping gives a value of a list to each event in turn, such as an owner.
CREATE TABLE turn (
    portal_id  INTEGER NOT NULL REFERENCES portal (id),
    event_type TEXT NOT NULL,
    next       INTEGER NOT NULL,
    PRIMARY KEY (portal_id, event_type)
) STRICT, WITHOUT ROWID;
