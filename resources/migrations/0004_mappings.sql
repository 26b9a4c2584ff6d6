-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mappings that people saved; each saving is a version of its own. A type without a row uses the built-in mapping.

CREATE TABLE mapping (
    event_type  TEXT NOT NULL,
    version     INTEGER NOT NULL,
    document    TEXT NOT NULL, -- JSON, as exported
    saved_at_ms INTEGER NOT NULL,
    saved_by    TEXT NOT NULL, -- window, command line
    PRIMARY KEY (event_type, version)
) STRICT, WITHOUT ROWID;
