-- SPDX-License-Identifier: GPL-3.0-or-later
-- What portals ask for on new records, as far as only a refusal has shown it.

CREATE TABLE asked_property (
    portal_id     INTEGER NOT NULL REFERENCES portal (id),
    object        TEXT NOT NULL,
    name          TEXT NOT NULL,
    learned_at_ms INTEGER NOT NULL,
    PRIMARY KEY (portal_id, object, name)
) STRICT, WITHOUT ROWID;
