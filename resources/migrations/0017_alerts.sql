-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was told of changes of state, so that nothing is told twice, and how the webhook does that is told as well.

-- What does not work, or did not until lately, as it was seen last.
CREATE TABLE alert_record (
    subject  TEXT PRIMARY KEY, -- domain::keyOf(Trouble)
    trouble  TEXT NOT NULL,    -- JSON
    since_ms INTEGER NOT NULL,
    over_ms  INTEGER NOT NULL, -- since when it works again; 0: it does not
    told     INTEGER NOT NULL  -- somebody was told that it does not work
) STRICT, WITHOUT ROWID;

-- The last messages, the newest with the highest id.
CREATE TABLE alert_message (
    id      INTEGER PRIMARY KEY,
    at_ms   INTEGER NOT NULL,
    message TEXT NOT NULL -- JSON, without causes and people
) STRICT;

CREATE TABLE alert_state (
    id               INTEGER PRIMARY KEY CHECK (id = 1),
    told_ms          INTEGER NOT NULL DEFAULT 0, -- the last message about a state
    noticed_sequence INTEGER,                    -- events up to this one were told, or need not be; null: none is told
    noticed_ms       INTEGER NOT NULL DEFAULT 0, -- the last message about events
    webhook          INTEGER NOT NULL DEFAULT 0, -- one is kept with the secrets
    webhook_tried_ms INTEGER NOT NULL DEFAULT 0, -- when something was last posted there
    webhook_failure  TEXT NOT NULL DEFAULT ''    -- why that did not arrive, without the address
) STRICT;

INSERT INTO alert_state (id) VALUES (1);
