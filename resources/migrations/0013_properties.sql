-- SPDX-License-Identifier: GPL-3.0-or-later
-- Properties that somebody wants in the portals, and what the last look at each portal's properties found.

CREATE TABLE own_property (
    object     TEXT NOT NULL,
    name       TEXT NOT NULL,
    definition TEXT NOT NULL, -- JSON, as in resources/properties
    PRIMARY KEY (object, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE property_report (
    portal_id     INTEGER PRIMARY KEY REFERENCES portal (id),
    checked_at_ms INTEGER NOT NULL,
    report        TEXT NOT NULL -- JSON
) STRICT;

-- Which deliveries wait for a property.
CREATE INDEX operation_holding ON operation (portal_id, object) WHERE held_properties <> '[]';
