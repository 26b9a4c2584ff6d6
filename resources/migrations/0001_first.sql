-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Migrations are numbered SQL files, run in one transaction each, and never changed once released.
-- Times are milliseconds since the Unix epoch, UTC. States and kinds are the stable names of src/domain.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE portal (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    hub_id          INTEGER NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    credential      TEXT NOT NULL,
    api_url         TEXT NOT NULL,
    app_url         TEXT NOT NULL,
    scopes          TEXT NOT NULL DEFAULT '[]',
    health          TEXT NOT NULL DEFAULT 'unknown',
    health_reason   TEXT NOT NULL DEFAULT '',
    last_success_ms INTEGER NOT NULL DEFAULT 0,
    connected_at_ms INTEGER NOT NULL,
    removed_at_ms   INTEGER NOT NULL DEFAULT 0, -- a disconnected portal keeps its row, so that the log keeps its name
    profile         TEXT NOT NULL
) STRICT;

CREATE TABLE event (
    sequence        INTEGER PRIMARY KEY AUTOINCREMENT, -- order of commit
    source          TEXT NOT NULL,
    event_id        TEXT NOT NULL,
    variant         INTEGER NOT NULL DEFAULT 0, -- 1, 2, … : the same id came again with other content
    content_hash    TEXT NOT NULL,
    type            TEXT NOT NULL,
    bot             TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    person_key      TEXT NOT NULL,
    occurred_at_ms  INTEGER NOT NULL,
    received_at_ms  INTEGER NOT NULL,
    body            TEXT NOT NULL,
    UNIQUE (source, event_id, variant)
) STRICT;

CREATE INDEX event_by_conversation ON event (conversation_id, sequence) WHERE conversation_id <> '';

CREATE TABLE delivery (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    event_sequence  INTEGER NOT NULL REFERENCES event (sequence),
    portal_id       INTEGER REFERENCES portal (id), -- none: unrouted
    state           TEXT NOT NULL,
    mapping_version INTEGER NOT NULL DEFAULT 0,     -- 0: not planned yet
    person          TEXT NOT NULL,                  -- as shown in lists
    type            TEXT NOT NULL,
    bot             TEXT NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    received_at_ms  INTEGER NOT NULL,
    changed_at_ms   INTEGER NOT NULL,
    next_try_ms     INTEGER NOT NULL DEFAULT 0,
    written         TEXT NOT NULL DEFAULT '',       -- objects of finished operations, comma separated
    record_object   TEXT NOT NULL DEFAULT '',       -- the most telling record
    record_id       TEXT NOT NULL DEFAULT '',
    cause           TEXT NOT NULL DEFAULT '',
    UNIQUE (event_sequence, portal_id)
) STRICT;

CREATE INDEX delivery_by_state ON delivery (state, id);
CREATE INDEX delivery_unplanned ON delivery (portal_id, event_sequence) WHERE mapping_version = 0;
CREATE INDEX delivery_by_change ON delivery (changed_at_ms);

CREATE TABLE operation (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id     INTEGER NOT NULL REFERENCES delivery (id),
    portal_id       INTEGER NOT NULL REFERENCES portal (id),
    event_sequence  INTEGER NOT NULL,
    action_id       TEXT NOT NULL,
    key             TEXT NOT NULL,
    object          TEXT NOT NULL,
    state           TEXT NOT NULL,
    person_key      TEXT NOT NULL,
    parent_id       INTEGER REFERENCES operation (id), -- waited for before this one is ready
    fields          TEXT NOT NULL,                     -- JSON: [[property, value, mode], …]
    held_properties TEXT NOT NULL DEFAULT '[]',
    record_id       TEXT NOT NULL DEFAULT '',
    attempts        INTEGER NOT NULL DEFAULT 0,        -- writes that reached HubSpot
    lookups         INTEGER NOT NULL DEFAULT 0,        -- readings that found nothing, since the last send
    batch_limit     INTEGER NOT NULL DEFAULT 100,      -- halved while a refused batch is searched for its culprit
    due_at_ms       INTEGER NOT NULL DEFAULT 0,
    sent_at_ms      INTEGER NOT NULL DEFAULT 0,
    cause_kind      TEXT NOT NULL DEFAULT '',
    cause           TEXT NOT NULL DEFAULT '',
    UNIQUE (portal_id, key)
) STRICT;

CREATE INDEX operation_by_delivery ON operation (delivery_id);
CREATE INDEX operation_by_parent ON operation (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX operation_open ON operation (portal_id, object, state, due_at_ms)
    WHERE state IN ('planned', 'ready', 'in_flight', 'unclear', 'waiting');
CREATE INDEX operation_open_by_person ON operation (portal_id, person_key, event_sequence)
    WHERE object = 'contact' AND state IN ('ready', 'in_flight', 'unclear', 'waiting');

CREATE TABLE operation_link (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    target_id    INTEGER NOT NULL REFERENCES operation (id),
    state        TEXT NOT NULL DEFAULT 'open', -- open, made, failed
    attempts     INTEGER NOT NULL DEFAULT 0,
    due_at_ms    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (operation_id, target_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX operation_link_open ON operation_link (due_at_ms, operation_id, target_id) WHERE state = 'open';
CREATE INDEX operation_link_by_target ON operation_link (target_id);

-- One HTTP exchange; many attempts share it.
CREATE TABLE exchange (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    portal_id      INTEGER NOT NULL REFERENCES portal (id),
    method         TEXT NOT NULL,
    path           TEXT NOT NULL,
    http_status    INTEGER NOT NULL, -- 0: no answer
    started_ms     INTEGER NOT NULL,
    duration_ms    INTEGER NOT NULL,
    correlation_id TEXT NOT NULL,
    request        BLOB NOT NULL,
    response       BLOB NOT NULL
) STRICT;

CREATE TABLE attempt (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    number       INTEGER NOT NULL,
    exchange_id  INTEGER NOT NULL REFERENCES exchange (id),
    outcome      TEXT NOT NULL,
    message      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (operation_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_by_exchange ON attempt (exchange_id);

-- Which contact a person is in a portal, and the newest event written to it.
CREATE TABLE person (
    portal_id     INTEGER NOT NULL REFERENCES portal (id),
    person_key    TEXT NOT NULL,
    contact_id    TEXT NOT NULL,
    last_sequence INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (portal_id, person_key)
) STRICT, WITHOUT ROWID;
