-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log at a million rows: what it is filtered by, how many there are, and the words to search in.

-- By what few deliveries may have; ids come after, so that each is read newest first. Intake pays for these three.
CREATE INDEX delivery_by_portal ON delivery (portal_id);
CREATE INDEX delivery_by_bot ON delivery (bot COLLATE NOCASE);
CREATE INDEX delivery_by_type ON delivery (type);
-- These two only have what went wrong.
CREATE INDEX delivery_by_cause ON delivery (id) WHERE cause <> '';
CREATE INDEX operation_holding_by_delivery ON operation (delivery_id) WHERE held_properties <> '[]';

-- How many deliveries there are. Kept by the database itself, as no statement may forget it; shadowed: held by shadow
-- mode alone.
CREATE TABLE delivery_tally (
    state    TEXT NOT NULL,
    shadowed INTEGER NOT NULL,
    amount   INTEGER NOT NULL,
    PRIMARY KEY (state, shadowed)
) STRICT, WITHOUT ROWID;
INSERT INTO delivery_tally SELECT state, state = 'held' AND cause = 'shadow mode', count(*) FROM delivery GROUP BY 1, 2;

CREATE TRIGGER delivery_counted AFTER INSERT ON delivery
BEGIN INSERT INTO delivery_tally VALUES (new.state, new.state = 'held' AND new.cause = 'shadow mode', 1) ON CONFLICT DO UPDATE SET amount = amount + 1; END;
CREATE TRIGGER delivery_counted_again AFTER UPDATE OF state, cause ON delivery WHEN new.state <> old.state OR (new.state = 'held' AND (new.cause = 'shadow mode') <> (old.cause = 'shadow mode'))
BEGIN UPDATE delivery_tally SET amount = amount - 1 WHERE state = old.state AND shadowed = (old.state = 'held' AND old.cause = 'shadow mode'); INSERT INTO delivery_tally VALUES (new.state, new.state = 'held' AND new.cause = 'shadow mode', 1) ON CONFLICT DO UPDATE SET amount = amount + 1; END;
CREATE TRIGGER delivery_counted_no_more AFTER DELETE ON delivery
BEGIN UPDATE delivery_tally SET amount = amount - 1 WHERE state = old.state AND shadowed = (old.state = 'held' AND old.cause = 'shadow mode'); END;

-- The words of each delivery's event, by the delivery's id. Filled behind the intake in small steps (store/logindex);
-- what is above `indexed_to` is not in it yet.
CREATE VIRTUAL TABLE delivery_text USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO delivery_text (delivery_text, rank) VALUES ('automerge', 0);
INSERT INTO delivery_text (delivery_text, rank) VALUES ('crisismerge', 1000);
CREATE TABLE log_index (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    indexed_to INTEGER NOT NULL
) STRICT;
INSERT INTO log_index VALUES (1, 0);
CREATE VIEW delivery_words AS SELECT d.id AS id, e.person_key || ' ' || e.event_id || ' ' || (SELECT coalesce(group_concat(atom, ' '), '') FROM json_tree(CASE WHEN json_valid(e.body) THEN e.body ELSE '{}' END) WHERE type IN ('text', 'integer', 'real')) AS words FROM delivery d JOIN event e ON e.sequence = d.event_sequence;

-- What goes from the events goes from the words: the index gives back only what it is told exactly.
CREATE TRIGGER delivery_unwritten BEFORE DELETE ON delivery WHEN old.id <= (SELECT indexed_to FROM log_index)
BEGIN INSERT INTO delivery_text (delivery_text, rowid, words) SELECT 'delete', id, words FROM delivery_words WHERE id = old.id; END;
CREATE TRIGGER event_rewriting BEFORE UPDATE OF body, person_key, event_id ON event
BEGIN INSERT INTO delivery_text (delivery_text, rowid, words) SELECT 'delete', w.id, w.words FROM delivery d JOIN delivery_words w ON w.id = d.id WHERE d.event_sequence = old.sequence AND d.id <= (SELECT indexed_to FROM log_index); END;
CREATE TRIGGER event_rewritten AFTER UPDATE OF body, person_key, event_id ON event
BEGIN INSERT INTO delivery_text (rowid, words) SELECT w.id, w.words FROM delivery d JOIN delivery_words w ON w.id = d.id WHERE d.event_sequence = new.sequence AND d.id <= (SELECT indexed_to FROM log_index); END;
