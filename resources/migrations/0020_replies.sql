-- SPDX-License-Identifier: GPL-3.0-or-later
-- What agents answer in HubSpot, on its way to the bot.

-- How the bot of a source gets its replies, and where.
ALTER TABLE source ADD COLUMN reply_way TEXT NOT NULL DEFAULT 'fetch';
ALTER TABLE source ADD COLUMN reply_to  TEXT NOT NULL DEFAULT '';
-- What was said before then was said to an earlier source of that name.
ALTER TABLE source ADD COLUMN added_ms  INTEGER NOT NULL DEFAULT 0;

-- Threads of HubSpot's inbox that belong to a ticket of ours, as they were last read.
CREATE TABLE thread (
    portal_id       INTEGER NOT NULL REFERENCES portal (id),
    thread_id       TEXT NOT NULL,
    ticket_id       TEXT NOT NULL,
    source          TEXT NOT NULL, -- of the conversation that the ticket was written for; so the two after it
    bot             TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    open            INTEGER NOT NULL,
    assignee        TEXT NOT NULL,              -- empty: nobody
    contact_id      TEXT NOT NULL,              -- empty: not known
    accepted        INTEGER NOT NULL,           -- an agent has taken it, or has written, and it is not over
    turns           INTEGER NOT NULL,           -- how often it was closed
    closed_ms       INTEGER NOT NULL,           -- when it was last seen to be closed; 0: never
    latest_ms       INTEGER NOT NULL,           -- its latest message that was seen
    read_to_ms      INTEGER NOT NULL,           -- what was written before then has been read
    looked_at_ms    INTEGER NOT NULL,
    PRIMARY KEY (portal_id, thread_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_by_conversation ON thread (conversation_id);
CREATE INDEX thread_open ON thread (portal_id, latest_ms) WHERE open = 1;

CREATE TABLE reply (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    key             TEXT NOT NULL UNIQUE, -- the same however often it is read: HUB-THREAD-MESSAGE
    portal_id       INTEGER NOT NULL REFERENCES portal (id),
    thread_id       TEXT NOT NULL,
    message_id      TEXT NOT NULL,        -- HubSpot's; empty: it is no message
    ticket_id       TEXT NOT NULL,
    source          TEXT NOT NULL,
    bot             TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    kind            TEXT NOT NULL,
    agent           TEXT NOT NULL,
    text            TEXT NOT NULL,
    attachments     TEXT NOT NULL, -- JSON: [{"name","url"}, …]
    written_ms      INTEGER NOT NULL,
    read_ms         INTEGER NOT NULL,
    state           TEXT NOT NULL,
    way             TEXT NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    due_ms          INTEGER NOT NULL DEFAULT 0,
    received_ms     INTEGER NOT NULL DEFAULT 0,
    changed_ms      INTEGER NOT NULL,
    fault           TEXT NOT NULL DEFAULT 'none', -- of the last try
    fault_detail    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX reply_waiting ON reply (source, id) WHERE state = 'waiting';
CREATE INDEX reply_heads ON reply (source, conversation_id, id) WHERE state = 'waiting';
CREATE INDEX reply_not_got ON reply (read_ms) WHERE state IN ('waiting', 'failed');
CREATE INDEX reply_by_conversation ON reply (conversation_id, id);
CREATE INDEX reply_by_change ON reply (changed_ms);
CREATE INDEX reply_by_time ON reply (read_ms) WHERE kind = 'agent.reply.v1';

-- How far the inbox of a portal has been read.
CREATE TABLE inbox_reading (
    portal_id INTEGER PRIMARY KEY REFERENCES portal (id),
    read_to_ms INTEGER NOT NULL
) STRICT;

-- Which conversation a ticket was written for.
CREATE INDEX operation_ticket ON operation (portal_id, record_id) WHERE object = 'ticket' AND record_id <> '';
CREATE INDEX operation_ticket_newest ON operation (portal_id, event_sequence) WHERE object = 'ticket' AND record_id <> '';
