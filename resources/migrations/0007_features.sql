-- SPDX-License-Identifier: GPL-3.0-or-later
-- Permissions (scopes) that a portal is known not to grant: what needs one of them is switched off there.

ALTER TABLE portal ADD COLUMN missing_scopes TEXT NOT NULL DEFAULT '[]';
