// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translation.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace leadferry::ui {

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QList<QPair<QString, QString>> Translation::languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

void Translation::use(const QString& code)
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale system = QLocale::system();
    const QString systemCode = QLocale::languageToCode(system.language());
    const QList<QPair<QString, QString>> known = languages();
    const QString wanted = code.isEmpty() ? systemCode : code;
    const bool have =
        std::any_of(known.begin(), known.end(), [&wanted](const auto& language) { return language.first == wanted; });
    const QString language = have ? wanted : QStringLiteral("en");

    // The system's country formats stay where the language fits them.
    const QLocale locale = systemCode == language ? system : QLocale(language);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    if (m_ours.load(QStringLiteral(":/leadferry/i18n/leadferry_%1.qm").arg(language))) {
        QCoreApplication::installTranslator(&m_ours);
    }
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
}

} // namespace leadferry::ui
