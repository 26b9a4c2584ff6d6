-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sources with an address of their own, and shadow mode: everything but the writes.

CREATE TABLE source (
    name       TEXT PRIMARY KEY,
    addressed  INTEGER NOT NULL DEFAULT 1, -- 0: port or folder, which are there by themselves
    format     TEXT NOT NULL DEFAULT '',   -- the name of a source format, or a user's own one in JSON; empty: our own form
    bot        TEXT NOT NULL DEFAULT '',   -- whose all its events are; empty: as they say
    shadow     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Kept by the database itself, as no statement may forget it: what comes from a source in shadow mode does not go out,
-- unless a person starts that one delivery.
CREATE TRIGGER shadowed_new AFTER INSERT ON delivery WHEN new.state = 'queued' AND EXISTS (SELECT 1 FROM event e JOIN source s ON s.name = e.source WHERE e.sequence = new.event_sequence AND s.shadow = 1)
BEGIN UPDATE delivery SET state = 'held', cause = 'shadow mode' WHERE id = new.id; END;
CREATE TRIGGER shadowed_again AFTER UPDATE OF state ON delivery WHEN new.state = 'queued' AND old.state <> 'queued' AND new.mapping_version = 0 AND new.by_hand = 0 AND EXISTS (SELECT 1 FROM event e JOIN source s ON s.name = e.source WHERE e.sequence = new.event_sequence AND s.shadow = 1)
BEGIN UPDATE delivery SET state = 'held', cause = 'shadow mode' WHERE id = new.id; END;

-- What a delivery held for shadow mode would have written when it came in.
CREATE TABLE outlook (
    delivery_id INTEGER PRIMARY KEY REFERENCES delivery (id),
    seen_at_ms  INTEGER NOT NULL,
    document    TEXT NOT NULL -- JSON, as the command "preview" has a delivery
) STRICT;

ALTER TABLE delivery ADD COLUMN outlook TEXT; -- objects of the outlook, comma separated; null: nobody has looked yet

CREATE INDEX delivery_without_outlook ON delivery (id)
    WHERE state = 'held' AND cause = 'shadow mode' AND outlook IS NULL;
