// SPDX-License-Identifier: GPL-3.0-or-later
// Walks over valid JSON and changes only the white space between its tokens.
#include "ui/components/indentedjson.h"

#include <QJsonDocument>

namespace leadferry::ui {

namespace {

class Indenter
{
public:
    QString run(const QString& json)
    {
        for (const QChar character : json) {
            m_inString ? takeString(character) : take(character);
        }
        return m_out;
    }

private:
    void newLine() { m_out += QLatin1Char('\n') + QString(m_level * 2, QLatin1Char(' ')); }

    void takeString(QChar character)
    {
        m_out += character;
        if (m_escaped) {
            m_escaped = false;
        } else if (character == u'\\') {
            m_escaped = true;
        } else if (character == u'"') {
            m_inString = false;
        }
    }

    void close(QChar bracket)
    {
        --m_level;
        if (m_justOpened) {
            m_justOpened = false; // "{}" stays together
        } else {
            newLine();
        }
        m_out += bracket;
    }

    void take(QChar character)
    {
        if (character.isSpace()) {
            return;
        }
        if (character == u'}' || character == u']') {
            close(character);
            return;
        }
        if (m_justOpened) {
            m_justOpened = false;
            newLine();
        }
        m_out += character;
        if (character == u'{' || character == u'[') {
            ++m_level;
            m_justOpened = true;
        } else if (character == u',') {
            newLine();
        } else if (character == u':') {
            m_out += u' ';
        } else if (character == u'"') {
            m_inString = true;
        }
    }

    QString m_out;
    int m_level = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_justOpened = false;
};

} // namespace

std::optional<QString> indentedJson(const QByteArray& bytes)
{
    QJsonParseError error{};
    QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return std::nullopt;
    }
    return Indenter().run(QString::fromUtf8(bytes));
}

} // namespace leadferry::ui
