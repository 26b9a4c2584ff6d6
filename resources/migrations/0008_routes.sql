-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which portal the events of a chatbot, or else of a source, go to; what portals call their pipelines and owners.

CREATE TABLE route (
    kind      TEXT NOT NULL, -- bot; source; botless: events of a source that name no bot; the first that there is counts
    name      TEXT NOT NULL COLLATE NOCASE,
    portal_id INTEGER NOT NULL REFERENCES portal (id),
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

ALTER TABLE portal ADD COLUMN directory TEXT NOT NULL DEFAULT '{}'; -- its pipelines, stages and owners, by name

-- Who has ever sent: shown so that a portal can be chosen for it. Kept by the database itself, as no statement may
-- forget it. The bot is empty where events name none.
CREATE TABLE chatbot (
    source TEXT NOT NULL,
    bot    TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (source, bot)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER chatbot_seen AFTER INSERT ON event
BEGIN INSERT OR IGNORE INTO chatbot (source, bot) VALUES (new.source, new.bot); END;

INSERT OR IGNORE INTO chatbot SELECT DISTINCT source, bot FROM event;

-- Until now nobody could choose: everything goes on to where it went last.
INSERT OR REPLACE INTO route SELECT 'bot', d.bot, d.portal_id FROM delivery d JOIN (SELECT max(id) AS id FROM delivery
    WHERE bot <> '' AND portal_id IS NOT NULL GROUP BY bot) newest ON newest.id = d.id ORDER BY d.id;
INSERT OR REPLACE INTO route SELECT 'botless', e.source, d.portal_id FROM delivery d
    JOIN event e ON e.sequence = d.event_sequence WHERE d.id IN (SELECT max(x.id) FROM delivery x
    JOIN event y ON y.sequence = x.event_sequence WHERE x.bot = '' AND x.portal_id IS NOT NULL
    GROUP BY y.source) ORDER BY d.id;
