// SPDX-License-Identifier: GPL-3.0-or-later
// The words of an announcement where the window does not say them: the webhook, the command line. Pure.
// To add a language: a block in resources/pages/alert-texts.json. Its sentences are templates (domain/texttemplate.h)
// of {{name}}, {{count}} and so on; one that counts may have two forms, "one" and "other".
#pragma once

#include "domain/announcement.h"

#include <QStringList>

namespace leadferry::domain {

inline const QString englishWords = QStringLiteral("en");

/// Codes of the languages that there are words in, sorted.
QStringList announcementLanguages();

/// "Law firm has withdrawn access: connect it again"; no cause, and nothing that a visitor wrote. In each of these,
/// `language` is such a code; English where there are no words in it.
QString beganWords(const TroubleLine& line, const QString& language = englishWords);
/// "Law firm answers again"
QString overWords(const TroubleLine& line, const QString& language = englishWords);
/// "3 new leads, by website-bot, for Law firm"
QString noticeWords(const NoticeLine& line, const QString& language = englishWords);
/// All of it as one plain text of a few lines.
QString plainText(const Announcement& announcement, const QString& language = englishWords);

} // namespace leadferry::domain
