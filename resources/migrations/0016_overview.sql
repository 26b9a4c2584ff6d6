-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the overview counts: by when events came in, and how long they took.

ALTER TABLE delivery ADD COLUMN delivered_at_ms INTEGER NOT NULL DEFAULT 0; -- for the first time; 0: not yet, or long ago

CREATE INDEX delivery_by_receipt ON delivery (received_at_ms, state);

-- Of those that the overview looks at, as far as it is known.
UPDATE delivery SET delivered_at_ms = changed_at_ms WHERE state = 'delivered' AND id > (SELECT coalesce(max(id), 0) - 1000 FROM delivery);
