// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringTokenizer>

#include <cmath>

namespace leadferry::base {

namespace {

/// Goes through JSON text once, knowing where it is.
class KeyScan
{
public:
    explicit KeyScan(const QByteArray& json) : m_json(json) {}

    QString repeated()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            switch (m_json.at(m_at)) {
            case '{':
            case '[':
                m_open.append({m_json.at(m_at) == '{', {}, {}, 0});
                break;
            case '}':
            case ']':
                m_open.removeLast();
                break;
            case ',':
                m_open.last().key.clear();
                ++m_open.last().index;
                break;
            case '"':
                if (const QString text = takeText(); isKey() && !takeKey(text)) {
                    return place();
                }
                break;
            default:
                break;
            }
        }
        return {};
    }

private:
    struct Open
    {
        bool isObject = false;
        QSet<QString> seen;
        QString key;
        int index = 0;
    };

    [[nodiscard]] bool isKey() const
    {
        return !m_open.isEmpty() && m_open.constLast().isObject && m_open.constLast().key.isNull();
    }
    /// False: it was there before.
    bool takeKey(const QString& text)
    {
        Open& object = m_open.last();
        object.key = text.isNull() ? QStringLiteral("") : text;
        const bool isNew = !object.seen.contains(object.key);
        object.seen.insert(object.key);
        return isNew;
    }
    /// Ends on the closing quote.
    QString takeText()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_json.size() && m_json.at(m_at) != '"') {
            m_at += m_json.at(m_at) == '\\' ? 2 : 1;
        }
        const QByteArray text = m_json.mid(begin, m_at - begin + 1);
        return text.contains('\\') ? QJsonDocument::fromJson('[' + text + ']').array().at(0).toString()
                                   : QString::fromUtf8(text.mid(1, text.size() - 2));
    }
    [[nodiscard]] QString place() const
    {
        QString place;
        for (const Open& open : m_open) {
            if (!open.isObject) {
                place += QStringLiteral("[%1]").arg(open.index);
            } else {
                place += (place.isEmpty() ? QString() : QStringLiteral(".")) + open.key;
            }
        }
        return place;
    }

    const QByteArray& m_json;
    qsizetype m_at = 0;
    QList<Open> m_open;
};

} // namespace

QString repeatedKey(const QByteArray& json)
{
    return KeyScan(json).repeated();
}

QJsonValue valueAt(const QJsonValue& root, const QString& path)
{
    QJsonValue current = root;
    for (const QStringView step : QStringView(path).tokenize(u'.', Qt::SkipEmptyParts)) {
        if (current.isObject()) {
            current = current.toObject().value(step);
        } else if (current.isArray()) {
            bool isIndex = false;
            const int index = step.toInt(&isIndex);
            current = isIndex ? current.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return current;
}

QString textOf(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isBool()) {
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        constexpr double largestExact = 9007199254740992.0;
        if (std::floor(number) == number && std::abs(number) < largestExact) {
            return QString::number(value.toInteger());
        }
        return QString::number(number, 'g', 15);
    }
    return {};
}

QByteArray canonicalJson(const QJsonValue& value)
{
    // QJsonObject keeps its keys sorted, so the compact form is canonical by itself; the array is a carrier for
    // scalars.
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QString sha256Hex(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace leadferry::base
