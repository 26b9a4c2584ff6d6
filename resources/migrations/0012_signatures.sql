-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a source's senders prove who they are, and how often one could not; the secrets themselves are never here. And
-- what shadow mode holds, counted by itself.

ALTER TABLE source ADD COLUMN scheme TEXT NOT NULL DEFAULT ''; -- of src/ingest/signaturecatalog.cpp; empty: nothing is asked
ALTER TABLE source ADD COLUMN header TEXT NOT NULL DEFAULT ''; -- where a proof stands; empty: where the scheme says
ALTER TABLE source ADD COLUMN hosts TEXT NOT NULL DEFAULT '';  -- public names, parted by spaces

-- Requests refused since the source was last changed.
ALTER TABLE source ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN refused_at_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN refused_why TEXT NOT NULL DEFAULT '';

-- They need nobody: counted apart from all else that is held, several times a second.
CREATE INDEX delivery_shadowed ON delivery (id) WHERE state = 'held' AND cause = 'shadow mode';
