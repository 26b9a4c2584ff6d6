// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translation.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace leadferry::ui {

namespace {

/// Qt asks for the names of keys in a context of its own. Its own translations may not be installed, so these are ours.
[[maybe_unused]] constexpr const char* keyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),  QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),   QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins"),   QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"), QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),  QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),  QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),  QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"), QT_TRANSLATE_NOOP("QShortcut", "Tab"),
};

} // namespace

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
