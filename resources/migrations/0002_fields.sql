-- SPDX-License-Identifier: GPL-3.0-or-later
-- Fields that are held with their reasons and retried alone, what was written last, which values a portal refuses, and
-- which keys mean the same person.

ALTER TABLE portal ADD COLUMN rules TEXT NOT NULL DEFAULT '{}'; -- what its properties take, as read when connecting

-- Held properties become [[property, reason], …].
UPDATE operation SET held_properties = (SELECT json_group_array(json_array(value, '')) FROM json_each(held_properties))
    WHERE held_properties <> '[]';
ALTER TABLE operation ADD COLUMN amends TEXT NOT NULL DEFAULT '[]';    -- the record is there; only these properties are to go
ALTER TABLE operation ADD COLUMN complete INTEGER NOT NULL DEFAULT 0;  -- every field has a value and overwrites

ALTER TABLE operation ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0; -- in a row

-- A batch with it was refused: it goes alone from now on. The attempts follow the schedule only.
ALTER TABLE operation_link ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;

-- The old one was never used: a query must repeat an index's condition word for word.
DROP INDEX operation_open_by_person;
CREATE INDEX operation_by_person ON operation (portal_id, person_key);

-- Which record a person or a company is in a portal.
CREATE TABLE known_record (
    portal_id INTEGER NOT NULL REFERENCES portal (id),
    identity  TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (portal_id, identity)
) STRICT, WITHOUT ROWID;
INSERT INTO known_record SELECT portal_id, person_key, contact_id FROM person;
DROP TABLE person;

-- Keys that turned out to mean a person known by another key: a visitor, a conversation, a phone number.
CREATE TABLE person_tie (
    portal_id  INTEGER NOT NULL REFERENCES portal (id),
    tie        TEXT NOT NULL,
    person_key TEXT NOT NULL,
    PRIMARY KEY (portal_id, tie)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_tie_by_person ON person_tie (portal_id, person_key);

-- Which event set a property last, and a fingerprint of what we wrote (empty: it was so already).
CREATE TABLE written_value (
    portal_id      INTEGER NOT NULL REFERENCES portal (id),
    object         TEXT NOT NULL,
    record_id      TEXT NOT NULL,
    property       TEXT NOT NULL,
    fingerprint    TEXT NOT NULL,
    event_sequence INTEGER NOT NULL,
    source         TEXT NOT NULL,
    occurred_at_ms INTEGER NOT NULL,
    PRIMARY KEY (portal_id, object, record_id, property)
) STRICT, WITHOUT ROWID;

-- Values a portal refused, so that the next event does not cost a refused call again. No fingerprint: every value.
CREATE TABLE refused_value (
    portal_id   INTEGER NOT NULL REFERENCES portal (id),
    object      TEXT NOT NULL,
    property    TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (portal_id, object, property, fingerprint)
) STRICT, WITHOUT ROWID;
