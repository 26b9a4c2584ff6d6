-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was written without its contact, because nobody knew whose it was: linked when the person becomes known.

CREATE TABLE orphan (
    operation_id INTEGER PRIMARY KEY REFERENCES operation (id),
    portal_id    INTEGER NOT NULL REFERENCES portal (id),
    person_key   TEXT NOT NULL -- moves with the person's other rows (person_tie)
) STRICT;
CREATE INDEX orphan_by_person ON orphan (portal_id, person_key);
