-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people do to deliveries: corrections of what an event says, and who did what when.

-- The original in `body` stays; what counts is `said`.
ALTER TABLE event ADD COLUMN correction TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN said TEXT GENERATED ALWAYS AS (CASE WHEN correction <> '' THEN correction ELSE body END) VIRTUAL;

CREATE TABLE handling (
    id          INTEGER PRIMARY KEY,
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    at_ms       INTEGER NOT NULL,
    actor       TEXT NOT NULL, -- "window", "command line"
    action      TEXT NOT NULL  -- the name of the command
) STRICT;

CREATE INDEX handling_by_delivery ON handling (delivery_id, id);

-- How long the budget had kept calls of this kind back when this one left.
ALTER TABLE exchange ADD COLUMN kept_back_ms INTEGER NOT NULL DEFAULT 0;

-- Found by the words of the original and of its correction.
DROP TRIGGER event_rewriting;
DROP TRIGGER event_rewritten;
DROP VIEW delivery_words;
CREATE VIEW delivery_words AS SELECT d.id AS id, e.person_key || ' ' || e.event_id || ' ' || (SELECT coalesce(group_concat(atom, ' '), '') FROM json_tree(CASE WHEN json_valid(e.body) THEN e.body ELSE '{}' END) WHERE type IN ('text', 'integer', 'real')) || CASE WHEN e.correction = '' THEN '' ELSE ' ' || (SELECT coalesce(group_concat(atom, ' '), '') FROM json_tree(CASE WHEN json_valid(e.correction) THEN e.correction ELSE '{}' END) WHERE type IN ('text', 'integer', 'real')) END AS words FROM delivery d JOIN event e ON e.sequence = d.event_sequence;
CREATE TRIGGER event_rewriting BEFORE UPDATE OF body, correction, person_key, event_id ON event
BEGIN INSERT INTO delivery_text (delivery_text, rowid, words) SELECT 'delete', w.id, w.words FROM delivery d JOIN delivery_words w ON w.id = d.id WHERE d.event_sequence = old.sequence AND d.id <= (SELECT indexed_to FROM log_index); END;
CREATE TRIGGER event_rewritten AFTER UPDATE OF body, correction, person_key, event_id ON event
BEGIN INSERT INTO delivery_text (rowid, words) SELECT w.id, w.words FROM delivery d JOIN delivery_words w ON w.id = d.id WHERE d.event_sequence = new.sequence AND d.id <= (SELECT indexed_to FROM log_index); END;
