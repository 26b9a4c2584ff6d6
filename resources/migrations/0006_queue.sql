-- SPDX-License-Identifier: GPL-3.0-or-later
-- Looking for work costs what there is to do, not what waits or what there ever was: one small index for each look.

DROP INDEX operation_open;
DROP INDEX operation_link_open;

-- The queue in its order, and a person's share of it.
CREATE INDEX operation_in_turn ON operation (portal_id, object, event_sequence, id)
    WHERE state IN ('ready', 'waiting', 'unclear');
CREATE INDEX operation_in_turn_by_person ON operation (portal_id, object, person_key, event_sequence)
    WHERE state IN ('ready', 'waiting', 'unclear');
CREATE INDEX operation_due ON operation (portal_id, due_at_ms)
    WHERE state IN ('ready', 'waiting', 'unclear');
CREATE INDEX operation_unclear ON operation (portal_id, object, event_sequence) WHERE state = 'unclear';
CREATE INDEX operation_amending ON operation (portal_id, object, event_sequence) WHERE amends <> '[]';

-- Both ends are in HubSpot: worth looking at. Kept by the database itself, so that no statement can forget it; that an
-- end is there no more is asked when the link is made.
ALTER TABLE operation_link ADD COLUMN ready INTEGER NOT NULL DEFAULT 0;
UPDATE operation_link SET ready = 1;
CREATE INDEX operation_link_ready ON operation_link (due_at_ms, operation_id, target_id)
    WHERE state = 'open' AND ready = 1;

CREATE TRIGGER operation_link_ready_at_last AFTER UPDATE OF state, record_id ON operation
WHEN new.state IN ('done', 'superseded') AND new.record_id <> ''
BEGIN UPDATE operation_link SET ready = 1 WHERE ready = 0 AND operation_id = new.id AND EXISTS (SELECT 1 FROM operation AS other WHERE other.id = target_id AND other.state IN ('done', 'superseded') AND other.record_id <> ''); UPDATE operation_link SET ready = 1 WHERE ready = 0 AND target_id = new.id AND EXISTS (SELECT 1 FROM operation AS other WHERE other.id = operation_id AND other.state IN ('done', 'superseded') AND other.record_id <> ''); END;

CREATE TRIGGER operation_link_ready_at_once AFTER INSERT ON operation_link
BEGIN UPDATE operation_link SET ready = 1 WHERE operation_id = new.operation_id AND target_id = new.target_id AND 2 = (SELECT count(*) FROM operation AS ends WHERE ends.id IN (new.operation_id, new.target_id) AND ends.state IN ('done', 'superseded') AND ends.record_id <> ''); END;
