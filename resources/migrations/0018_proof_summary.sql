-- SPDX-License-Identifier: GPL-3.0-or-later
-- Proofs: what deliveries have written against what HubSpot held when it was read back, kept for a month. And what the
-- weekly summary counts.

CREATE TABLE proof (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    started_ms   INTEGER NOT NULL,
    finished_ms  INTEGER NOT NULL DEFAULT 0, -- 0: under way, or broken off
    since_ms     INTEGER NOT NULL,
    until_ms     INTEGER NOT NULL,
    portal_id    INTEGER REFERENCES portal (id), -- none: all of them
    actor        TEXT NOT NULL,              -- engine (by night), person
    deliveries   INTEGER NOT NULL DEFAULT 0,
    records      INTEGER NOT NULL DEFAULT 0,
    differing    INTEGER NOT NULL DEFAULT 0,
    differences  INTEGER NOT NULL DEFAULT 0, -- also those that are too many to be kept
    told         INTEGER NOT NULL DEFAULT 0,
    trouble_kind TEXT NOT NULL DEFAULT '',
    trouble      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE proof_difference (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    proof_id       INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    event_sequence INTEGER NOT NULL,
    delivery_id    INTEGER NOT NULL DEFAULT 0,
    operation_id   INTEGER NOT NULL DEFAULT 0,
    target_id      INTEGER NOT NULL DEFAULT 0,
    portal_id      INTEGER NOT NULL DEFAULT 0,
    object         TEXT NOT NULL,
    record_id      TEXT NOT NULL DEFAULT '',
    property       TEXT NOT NULL DEFAULT '',
    label          TEXT NOT NULL DEFAULT '',
    wanted         TEXT NOT NULL DEFAULT '', -- cut: the event has it in full
    found          TEXT NOT NULL DEFAULT '',
    other          TEXT NOT NULL DEFAULT '',
    other_id       TEXT NOT NULL DEFAULT '',
    state          TEXT NOT NULL DEFAULT '',
    source         TEXT NOT NULL DEFAULT '',
    changed_at_ms  INTEGER NOT NULL DEFAULT 0,
    replayed_ms    INTEGER NOT NULL DEFAULT 0  -- 0: not sent again
) STRICT;
CREATE INDEX proof_difference_by_proof ON proof_difference (proof_id, id);
CREATE INDEX proof_difference_by_event ON proof_difference (event_sequence);

-- What goes from the events goes from here. Kept by the database itself, as no statement may forget it.
CREATE TRIGGER proof_difference_unsaid AFTER UPDATE OF body ON event
BEGIN UPDATE proof_difference SET wanted = '', found = '' WHERE event_sequence = new.sequence; END;
CREATE TRIGGER proof_difference_undelivered AFTER DELETE ON delivery
BEGIN DELETE FROM proof_difference WHERE event_sequence = old.event_sequence AND delivery_id = old.id; END;

-- What the weekly summary counts, of few deliveries each.
CREATE INDEX delivery_repaired ON delivery (received_at_ms) WHERE state = 'delivered' AND (attempts > 1 OR by_hand = 1);
CREATE INDEX event_without_address ON event (received_at_ms) WHERE substr(type, 1, 13) = 'lead.captured' AND substr(person_key, 1, 6) <> 'email:';
