-- SPDX-License-Identifier: GPL-3.0-or-later
-- Conversations that a language model reads.

-- One row for each event whose conversation is read, or was. What it says becomes an event of its own.
CREATE TABLE enrichment (
    event_sequence  INTEGER PRIMARY KEY REFERENCES event (sequence),
    source          TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    event_type      TEXT NOT NULL,
    state           TEXT NOT NULL,
    model           TEXT NOT NULL DEFAULT '',
    attempts        INTEGER NOT NULL DEFAULT 0,
    created_ms      INTEGER NOT NULL,
    asked_ms        INTEGER NOT NULL DEFAULT 0, -- the last time; 0: not yet
    duration_ms     INTEGER NOT NULL DEFAULT 0,
    tokens_read     INTEGER NOT NULL DEFAULT 0,
    tokens_written  INTEGER NOT NULL DEFAULT 0,
    fault           TEXT NOT NULL DEFAULT 'none', -- of the last time
    fault_detail    TEXT NOT NULL DEFAULT '',
    reading         TEXT NOT NULL DEFAULT '{}',   -- JSON: what the model said
    changed_ms      INTEGER NOT NULL
) STRICT;

CREATE INDEX enrichment_by_turn ON enrichment (state, asked_ms, created_ms, event_sequence);
CREATE INDEX enrichment_by_age ON enrichment (created_ms) WHERE state = 'waiting';
CREATE INDEX enrichment_by_conversation ON enrichment (conversation_id, event_sequence);
CREATE INDEX enrichment_by_asking ON enrichment (asked_ms) WHERE asked_ms > 0;
CREATE INDEX enrichment_by_change ON enrichment (changed_ms);

CREATE TABLE enrichment_service (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    seen_sequence INTEGER,                      -- events up to this one were looked at; null: it is off
    key_for       TEXT NOT NULL DEFAULT '',     -- where the key goes that is kept with the secrets; empty: none is
    fault         TEXT NOT NULL DEFAULT 'none', -- why nothing is asked for now
    fault_detail  TEXT NOT NULL DEFAULT '',
    rests_for     TEXT NOT NULL DEFAULT '',     -- address and model for which that holds
    rests_until_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO enrichment_service (id) VALUES (1);
