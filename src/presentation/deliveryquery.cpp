// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryquery.h"

#include "presentation/texts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

namespace {

struct FilterLine
{
    Q_DECLARE_TR_FUNCTIONS(FilterLine)
};

enum class Keys { All, Negatable };

QString keyList(Keys which)
{
    QStringList names;
    for (const domain::FilterKey& key : domain::filterKeys()) {
        if (which == Keys::All || key.negatable) {
            names.append(key.name + QLatin1Char(':'));
        }
    }
    return names.join(QStringLiteral(", "));
}

QStringList valuesAfter(const QString& key, const QStringList& portals, const QStringList& bots)
{
    if (key == QLatin1String("state")) {
        return domain::stateWords();
    }
    if (key == QLatin1String("type")) {
        return knownEventTypes();
    }
    if (key == QLatin1String("since") || key == QLatin1String("until")) {
        return domain::timeWords();
    }
    if (key == QLatin1String("tried")) {
        return {QStringLiteral("never")};
    }
    return key == QLatin1String("portal") ? portals : key == QLatin1String("bot") ? bots : QStringList();
}

QString quoted(const QString& value)
{
    return value.contains(QLatin1Char(' ')) ? QStringLiteral("\"%1\"").arg(value) : value;
}

} // namespace

QString faultText(const domain::FilterLineFault& fault)
{
    using Kind = domain::FilterLineFault::Kind;
    switch (fault.kind) {
    case Kind::None:
        return {};
    case Kind::OpenQuote:
        return FilterLine::tr("A closing quotation mark is missing.");
    case Kind::UnknownKey:
        return FilterLine::tr("“%1:” is not known. Use %2.").arg(fault.key, keyList(Keys::All));
    case Kind::NothingFollows:
        return FilterLine::tr("Something must follow “%1:”.").arg(fault.key);
    case Kind::GivenTwice:
        return FilterLine::tr("“%1:” can be given once.").arg(fault.key);
    case Kind::NoState:
        return FilterLine::tr("After “%1:” one or more of: %2.")
            .arg(fault.key, domain::stateWords().join(QStringLiteral(", ")));
    case Kind::NoTime:
        return FilterLine::tr("After “%1:” today, yesterday, a span such as 2h or 7d, or a date such as 2026-11-01.")
            .arg(fault.key);
    case Kind::NotNever:
        return FilterLine::tr("After “%1:” only “never”: what was not sent to HubSpot even once.").arg(fault.key);
    case Kind::NotNegatable:
        return FilterLine::tr("A minus leaves out what follows one of: %1.").arg(keyList(Keys::Negatable));
    }
    return {};
}

QStringList filterCompletions(const QString& word, const QStringList& portals, const QStringList& bots)
{
    const QString minus = word.startsWith(QLatin1Char('-')) ? QStringLiteral("-") : QString();
    const QString bare = word.mid(minus.size());
    const qsizetype colon = bare.indexOf(QLatin1Char(':'));
    const QString typedKey = bare.left(colon).toLower();
    QStringList candidates;
    for (const domain::FilterKey& key : domain::filterKeys()) {
        if (!minus.isEmpty() && !key.negatable) {
            continue;
        }
        const QStringList names = QStringList{key.name} + key.otherNames;
        for (const QString& name : names) {
            if (colon < 0) {
                candidates.append(minus + name + QLatin1Char(':'));
            } else if (name == typedKey) {
                for (const QString& value : valuesAfter(key.name, portals, bots)) {
                    candidates.append(minus + typedKey + QLatin1Char(':') + quoted(value));
                }
            }
        }
    }
    candidates.removeIf([&word](const QString& entry) { return !entry.startsWith(word, Qt::CaseInsensitive); });
    return candidates;
}

} // namespace leadferry::presentation
