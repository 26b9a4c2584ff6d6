// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows declared in the top-level CMakeLists.txt, and the check of one file's includes against them.
#pragma once

#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace leadferry::test {

struct Include
{
    QString name;
    bool quoted = false; ///< "…" rather than <…>
};

inline QList<Include> includesOf(const QString& text)
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    for (auto matches = line.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        found.append({match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return found;
}

/// How a file is included ("src/store/inbox.h" → "store/inbox.h", "ui/mainwindow.h" stays).
inline QString includeName(const QString& path)
{
    return path.startsWith(QLatin1String("src/")) ? path.mid(4) : path;
}

/// The headers that layers show each other, by include name. `texts`: path → content of every file.
inline QSet<QString> shownHeaders(const QHash<QString, QString>& texts)
{
    QHash<QString, QStringList> quoted; // include name → what that file includes
    QSet<QString> shown;
    QStringList waiting;
    for (auto file = texts.cbegin(); file != texts.cend(); ++file) {
        const QString name = includeName(file.key());
        for (const Include& include : includesOf(file.value())) {
            if (include.quoted) {
                quoted[name].append(include.name);
                if (include.name.section(QLatin1Char('/'), 0, 0) != name.section(QLatin1Char('/'), 0, 0)) {
                    waiting.append(include.name);
                }
            }
        }
    }
    while (!waiting.isEmpty()) {
        const QString header = waiting.takeLast();
        if (!shown.contains(header)) {
            shown.insert(header);
            waiting += quoted.value(header);
        }
    }
    return shown;
}

/// The layer a file belongs to ("src/store/inbox.h" → "store", "ui/…" → "ui").
inline QString layerOf(const QString& path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.constFirst() == QLatin1String("src") ? parts.value(1) : parts.constFirst();
}

class LayerTable
{
public:
    /// Reads the leadferry_layer(NAME PUBLIC … PRIVATE …) lines.
    static LayerTable fromCMake(QString text)
    {
        static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
        static const QRegularExpression call(QStringLiteral("leadferry_layer\\(([^)]*)\\)"));
        LayerTable table;
        for (auto calls = call.globalMatch(text.remove(comment)); calls.hasNext();) {
            const QStringList words = calls.next().captured(1).simplified().split(QLatin1Char(' '));
            Layer layer;
            QStringList* kind = nullptr;
            for (const QString& word : words.mid(1)) {
                if (word == QLatin1String("PUBLIC")) {
                    kind = &layer.shown;
                } else if (word == QLatin1String("PRIVATE")) {
                    kind = &layer.hidden;
                } else if (kind) {
                    kind->append(word);
                }
            }
            table.m_layers.insert(words.constFirst(), layer);
        }
        return table;
    }

    [[nodiscard]] QStringList layers() const { return m_layers.keys(); }

    /// Layers and imported targets whose headers a layer's own headers may include.
    [[nodiscard]] QSet<QString> shownTo(const QString& layer) const
    {
        QSet<QString> reached{layer};
        for (const QString& next : m_layers.value(layer).shown) {
            reached |= shownTo(next);
        }
        return reached;
    }
    /// The same for its .cpp files.
    [[nodiscard]] QSet<QString> usableIn(const QString& layer) const
    {
        QSet<QString> reached = shownTo(layer);
        for (const QString& next : m_layers.value(layer).hidden) {
            reached |= shownTo(next);
        }
        return reached;
    }
    /// Everything below a layer, whether shown or hidden.
    [[nodiscard]] QSet<QString> below(const QString& layer) const
    {
        QSet<QString> reached;
        QStringList waiting{layer};
        while (!waiting.isEmpty()) {
            const Layer next = m_layers.value(waiting.takeLast());
            for (const QString& name : next.shown + next.hidden) {
                if (!reached.contains(name)) {
                    reached.insert(name);
                    waiting.append(name);
                }
            }
        }
        return reached;
    }

    /// Shown: a header that other layers include, directly or through another of its layer. Inner: all other files.
    enum class Place { Shown, Inner };

    /// What is wrong with a file's includes, one sentence each.
    [[nodiscard]] QStringList faultsOf(const QString& path, const QString& text, Place place) const
    {
        const QString layer = layerOf(path);
        const QSet<QString> allowed = place == Place::Shown ? shownTo(layer) : usableIn(layer);
        QStringList faults;
        for (const Include& include : includesOf(text)) {
            const QString needed = include.quoted ? layerNeeded(include.name) : targetNeeded(include.name);
            const bool comesAlong =
                needed == QLatin1String("Qt6::Gui") && allowed.contains(QStringLiteral("Qt6::Widgets"));
            if (!needed.isEmpty() && !allowed.contains(needed) && !comesAlong) {
                faults.append(QStringLiteral("%1 includes %2, which needs %3").arg(path, include.name, needed));
            }
        }
        return faults;
    }

private:
    struct Layer
    {
        QStringList shown;
        QStringList hidden;
    };

    [[nodiscard]] static QString layerNeeded(const QString& include)
    {
        static const QRegularExpression generated(QStringLiteral("^(moc_.*\\.cpp|.*\\.moc|ui_.*\\.h)$"));
        if (generated.match(include.section(QLatin1Char('/'), -1)).hasMatch()) {
            return {};
        }
        return include.contains(QLatin1Char('/')) ? include.section(QLatin1Char('/'), 0, 0)
                                                  : QStringLiteral("its folder's name in front");
    }

    /// The imported target a system include comes from; empty for the standard library and what is not on the list.
    [[nodiscard]] static QString targetNeeded(const QString& include)
    {
        static const QHash<QString, QString> modules = qtModules();
        static const QHash<QString, QString> libraries{
            {QStringLiteral("boost"), QStringLiteral("Boost::headers")},
            {QStringLiteral("sodium.h"), QStringLiteral("PkgConfig::sodium")},
            {QStringLiteral("unicode"), QStringLiteral("ICU::uc")},
            {QStringLiteral("qt6keychain"), QStringLiteral("Qt6Keychain::Qt6Keychain")},
        };
        static const QRegularExpression umbrella(
            QStringLiteral("^Qt(Core|Gui|Widgets|Network|Sql|Svg|SvgWidgets|DBus|Test|PrintSupport)(/|$)"));
        if (umbrella.match(include).hasMatch()) {
            return QStringLiteral("to be a single class (umbrella headers cost seconds a file)");
        }
        return modules.value(include, libraries.value(include.section(QLatin1Char('/'), 0, 0)));
    }

    /// Class header → target, from the installed Qt. Core is left out: everybody has it; Gui comes with Widgets.
    [[nodiscard]] static QHash<QString, QString> qtModules()
    {
        QHash<QString, QString> found;
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const char* name :
             {"Gui", "Widgets", "Network", "Sql", "Svg", "SvgWidgets", "DBus", "Test", "PrintSupport"}) {
            const QString module = QString::fromLatin1(name);
            const QString target = QStringLiteral("Qt6::") + module;
            const QStringList files =
                QDir(headers.filePath(QStringLiteral("Qt") + module)).entryList({QStringLiteral("Q*")}, QDir::Files);
            for (const QString& file : files) {
                found.insert(file, target);
            }
        }
        return found;
    }

    QHash<QString, Layer> m_layers;
};

} // namespace leadferry::test
