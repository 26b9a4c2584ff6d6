-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the overview counts: by when events came in, and how long they took.

ALTER TABLE delivery ADD COLUMN delivered_at_ms INTEGER NOT NULL DEFAULT 0; -- for the first time; 0: not yet, or long ago

CREATE INDEX delivery_by_receipt ON delivery (received_at_ms, state);
