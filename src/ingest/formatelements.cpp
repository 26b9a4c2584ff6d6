// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/formatelements.h"

#include <QJsonDocument>

#include <utility>

namespace leadferry::ingest {

namespace {

/// What stands around an element, as functions from the inside out.
using Wrap = std::function<QJsonObject(const QJsonValue& inside)>;

QJsonValue withoutList(const QJsonValue& value, const QStringList& names)
{
    QJsonObject object = value.toObject();
    if (names.size() == 1) {
        object.remove(names.constFirst());
    } else if (object.value(names.constFirst()).isObject()) {
        object.insert(names.constFirst(), withoutList(object.value(names.constFirst()), names.mid(1)));
    }
    return object;
}

QJsonValue withList(const QJsonValue& value, const QStringList& names, const QJsonValue& list)
{
    if (names.isEmpty()) {
        return list;
    }
    QJsonObject object = value.toObject();
    object.insert(names.constFirst(), withList(object.value(names.constFirst()), names.mid(1), list));
    return object;
}

class Expansion
{
public:
    explicit Expansion(const SourceFormat& format) : m_format(format) {}

    void expand(const Scope& scope, const Wrap& wrap, qsizetype level)
    {
        for (; level < m_format.levels.size(); ++level) {
            bool isDivided = false;
            for (const QStringList& names : m_format.levels.at(level)) {
                isDivided = divide(scope, wrap, level, names) || isDivided;
            }
            if (isDivided) {
                return;
            }
        }
        m_elements.append({scope, wrap(scope.here)});
    }

    [[nodiscard]] QList<FormatElement>& elements() { return m_elements; }

private:
    bool divide(const Scope& scope, const Wrap& wrap, qsizetype level, const QStringList& names)
    {
        Scope inner = scope;
        for (const QString& name : names) {
            if (!inner.here.isObject()) {
                return false;
            }
            inner.around.prepend(inner.here.toObject());
            inner.here = inner.here.toObject().value(name);
        }
        const QJsonArray entries = inner.here.toArray();
        QJsonValue rest = scope.here;
        for (const QStringList& list : m_format.levels.at(level)) {
            rest = withoutList(rest, list);
        }
        const Wrap innerWrap = [wrap, rest, names](const QJsonValue& entry) {
            return wrap(withList(rest, names, QJsonArray{entry}));
        };
        for (const auto& entry : entries) {
            inner.here = entry;
            expand(inner, innerWrap, level + 1);
        }
        return !entries.isEmpty();
    }

    const SourceFormat& m_format;
    QList<FormatElement> m_elements;
};

} // namespace

QList<FormatElement> elementsOf(const SourceFormat& format, const QJsonObject& delivery, const Headers* headers)
{
    Expansion expansion(format);
    expansion.expand(
        {delivery, {}, delivery, headers}, [](const QJsonValue& whole) { return whole.toObject(); }, 0);
    // What stands around many elements is stored with each of them; nobody shall make gigabytes of one request.
    constexpr qsizetype mostStored = 4'194'304; // 4 MiB
    QList<FormatElement> elements = std::move(expansion.elements());
    if (elements.size() > 1 &&
        QJsonDocument(delivery).toJson(QJsonDocument::Compact).size() * elements.size() > mostStored) {
        for (FormatElement& element : elements) {
            element.envelope = element.scope.here.toObject();
        }
    }
    return elements;
}

} // namespace leadferry::ingest
