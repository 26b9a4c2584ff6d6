-- SPDX-License-Identifier: GPL-3.0-or-later
-- Actions that write to a record only where it is there already.

ALTER TABLE operation ADD COLUMN only_existing INTEGER NOT NULL DEFAULT 0;
