// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: our own texts, Qt's, numbers and dates, and the direction of reading.
#pragma once

#include <QObject>
#include <QTranslator>

namespace leadferry::ui {

class Translation : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Translation() override;

    /// "en", "de"; empty: the system's language where we have it, else English. Windows made afterwards speak it.
    void use(const QString& code);
    /// The languages there are: code and own name.
    static QList<QPair<QString, QString>> languages();

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace leadferry::ui
