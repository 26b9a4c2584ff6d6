-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tickets and deals of which a conversation has one: whether an operation writes to the one that is there.

ALTER TABLE operation ADD COLUMN per_conversation INTEGER NOT NULL DEFAULT 0; -- person_key names the conversation
ALTER TABLE operation ADD COLUMN only_open INTEGER NOT NULL DEFAULT 0;        -- a closed record counts as none
ALTER TABLE operation ADD COLUMN sent_to TEXT NOT NULL DEFAULT '';            -- the record the last write changed; empty: it made one

-- It makes no record of its own now: its conversation has one, or none is to be made. Kept by the database itself, as
-- no statement may forget it; whether the record is still open is asked before it is written to.
ALTER TABLE operation ADD COLUMN joins INTEGER NOT NULL DEFAULT 0;
CREATE INDEX operation_joining ON operation (portal_id, object, event_sequence, id)
    WHERE joins = 1 AND state IN ('ready', 'waiting', 'unclear');

CREATE TRIGGER operation_joins_from_the_start AFTER INSERT ON operation WHEN new.per_conversation = 1
BEGIN UPDATE operation SET joins = (only_existing = 1 OR EXISTS (SELECT 1 FROM known_record WHERE known_record.portal_id = new.portal_id AND identity = new.person_key AND known_record.record_id <> '')) WHERE id = new.id; END;

CREATE TRIGGER operation_joins_by_another_plan AFTER UPDATE OF per_conversation, only_existing, person_key ON operation WHEN new.per_conversation = 1 OR old.per_conversation = 1
BEGIN UPDATE operation SET joins = (per_conversation = 1 AND (only_existing = 1 OR EXISTS (SELECT 1 FROM known_record WHERE known_record.portal_id = new.portal_id AND identity = new.person_key AND known_record.record_id <> ''))) WHERE id = new.id; END;

CREATE TRIGGER known_record_is_joined AFTER INSERT ON known_record WHEN new.identity GLOB 'ticket:*' OR new.identity GLOB 'deal:*'
BEGIN UPDATE operation SET joins = (only_existing = 1 OR new.record_id <> '') WHERE portal_id = new.portal_id AND person_key = new.identity AND per_conversation = 1; END;
