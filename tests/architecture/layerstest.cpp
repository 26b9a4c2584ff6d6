// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every include of src/ and ui/ against the arrows declared in the top-level CMakeLists.txt.
#include "architecture/layertable.h"
#include "architecture/sourcetree.h"

#include <QTest>

#include <functional>

using namespace leadferry::test;

namespace {

LayerTable declaredTable()
{
    return LayerTable::fromCMake(readText(QStringLiteral(LEADFERRY_SOURCE_DIR "/CMakeLists.txt")));
}

/// Path → content.
QHash<QString, QString> ourSources()
{
    QHash<QString, QString> texts;
    const QStringList files =
        filesBelow({QStringLiteral("src"), QStringLiteral("ui")}, {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
    for (const QString& path : files) {
        texts.insert(path, readText(QStringLiteral(LEADFERRY_SOURCE_DIR "/") + path));
    }
    return texts;
}

/// A front end's main() stands above all layers.
bool isMain(const QString& path)
{
    return path == QLatin1String("src/cli/main.cpp") || path == QLatin1String("ui/main.cpp");
}

LayerTable smallTable()
{
    return LayerTable::fromCMake(QStringLiteral("# leadferry_layer(commented PUBLIC out)\n"
                                                "leadferry_layer(base PUBLIC Qt6::Core)\n"
                                                "leadferry_layer(net PUBLIC base Qt6::Network PRIVATE Boost::headers)\n"
                                                "leadferry_layer(store PUBLIC base\n PRIVATE Qt6::Sql)\n"
                                                "leadferry_layer(app PUBLIC base PRIVATE net store)\n"
                                                "leadferry_layer(ui PUBLIC app Qt6::Widgets)\n"));
}

/// A path through the graph that comes back to where it began, or nothing.
QStringList cycleIn(const QHash<QString, QStringList>& graph)
{
    QSet<QString> finished;
    QStringList path;
    std::function<QStringList(const QString&)> visit = [&](const QString& node) -> QStringList {
        if (path.contains(node)) {
            return path.mid(path.indexOf(node)) << node;
        }
        if (finished.contains(node)) {
            return {};
        }
        path.append(node);
        for (const QString& next : graph.value(node)) {
            if (const QStringList cycle = visit(next); !cycle.isEmpty()) {
                return cycle;
            }
        }
        path.removeLast();
        finished.insert(node);
        return {};
    };
    for (auto node = graph.constBegin(); node != graph.constEnd(); ++node) {
        if (const QStringList cycle = visit(node.key()); !cycle.isEmpty()) {
            return cycle;
        }
    }
    return {};
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT
private slots:
    // The checker itself, on made-up files.
    void anArrowThatIsNotDeclaredIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* name, const char* path, const char* include, bool allowed) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(include) << allowed;
        };
        row("own layer", "src/net/a.h", "\"net/b.h\"", true);
        row("layer below", "src/net/a.h", "\"base/b.h\"", true);
        row("layer above", "src/base/a.cpp", "\"net/b.h\"", false);
        row("beside", "src/store/a.cpp", "\"net/b.h\"", false);
        row("private in a .cpp", "src/app/a.cpp", "\"net/b.h\"", true);
        row("private in a header others see", "src/app/shown.h", "\"net/b.h\"", false);
        row("private in a header of its own", "src/app/inner.h", "\"net/b.h\"", true);
        row("past the façade", "ui/a.cpp", "\"net/b.h\"", false);
        row("through the façade", "ui/a.cpp", "\"base/b.h\"", true);
        row("without folder", "src/net/a.cpp", "\"b.h\"", false);
        row("generated form", "ui/a.cpp", "\"ui_connectdialog.h\"", true);
        row("Qt module at hand", "src/net/a.h", "<QTcpSocket>", true);
        row("widgets in src", "src/app/a.cpp", "<QWidget>", false);
        row("gui in src", "src/app/a.cpp", "<QColor>", false);
        row("database in ui", "ui/a.cpp", "<QSqlQuery>", false);
        row("network in ui", "ui/a.cpp", "<QNetworkReply>", false);
        row("database in its layer", "src/store/a.cpp", "<QSqlQuery>", true);
        row("database in a header others see", "src/store/shown.h", "<QSqlQuery>", false);
        row("umbrella", "src/net/a.cpp", "<QtNetwork>", false);
        row("module path", "src/net/a.cpp", "<QtNetwork/QTcpSocket>", false);
        row("library at hand", "src/net/a.cpp", "<boost/beast/http.hpp>", true);
        row("library elsewhere", "src/store/a.cpp", "<boost/beast/http.hpp>", false);
        row("standard library", "src/base/a.h", "<memory>", true);
    }
    void anArrowThatIsNotDeclaredIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, include);
        QFETCH(bool, allowed);
        const auto place =
            path.endsWith(QLatin1String("shown.h")) ? LayerTable::Place::Shown : LayerTable::Place::Inner;
        const QStringList faults = smallTable().faultsOf(path, QStringLiteral("#include %1\n").arg(include), place);
        QCOMPARE(faults.isEmpty(), allowed);
    }
    void aHeaderIsShownWhenOthersReachIt()
    {
        const auto include = [](const char* name) {
            return QStringLiteral("#include \"%1\"\n").arg(QLatin1String(name));
        };
        const QSet<QString> shown = shownHeaders({{QStringLiteral("src/app/a.cpp"), include("store/inbox.h")},
                                                  {QStringLiteral("src/store/inbox.h"), include("store/row.h")},
                                                  {QStringLiteral("src/store/inbox.cpp"), include("store/inner.h")}});
        QCOMPARE(shown, (QSet<QString>{QStringLiteral("store/inbox.h"), QStringLiteral("store/row.h")}));
    }
    void aCycleIsFound()
    {
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        const QString c = QStringLiteral("c");
        QVERIFY(cycleIn({{a, {b, c}}, {b, {c}}, {c, {}}}).isEmpty());
        QVERIFY(!cycleIn({{a, {b}}, {b, {c}}, {c, {b}}}).isEmpty());
    }

    // The project.
    void everyIncludeFollowsADeclaredArrow()
    {
        const LayerTable table = declaredTable();
        const QHash<QString, QString> texts = ourSources();
        const QSet<QString> shown = shownHeaders(texts);
        QVERIFY(texts.size() > 20);
        QStringList faults;
        for (auto file = texts.cbegin(); file != texts.cend(); ++file) {
            const bool seen = shown.contains(includeName(file.key()));
            if (!isMain(file.key())) {
                faults += table.faultsOf(file.key(), file.value(),
                                         seen ? LayerTable::Place::Shown : LayerTable::Place::Inner);
            }
        }
        faults.sort();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
    void everyFolderIsADeclaredLayer()
    {
        const QStringList layers = declaredTable().layers();
        const QStringList files = ourSources().keys();
        for (const QString& path : files) {
            QVERIFY2(layers.contains(layerOf(path)), qPrintable(path));
        }
    }
    void theArrowsHaveNoCycle()
    {
        const LayerTable table = declaredTable();
        for (const QString& layer : table.layers()) {
            QVERIFY2(!table.below(layer).contains(layer), qPrintable(layer));
        }
    }
    void theEngineNeverLinksWidgets()
    {
        const LayerTable table = declaredTable();
        for (const QString& layer : table.layers()) {
            if (layer != QLatin1String("ui")) {
                QVERIFY2(!table.below(layer).contains(QStringLiteral("Qt6::Widgets")), qPrintable(layer));
            }
        }
        // What prints knows fonts; the engine and what it is made of do not.
        for (const QString& layer : table.layers()) {
            const bool prints = layer == QLatin1String("print") || table.below(layer).contains(QStringLiteral("print"));
            QVERIFY2(prints || !table.below(layer).contains(QStringLiteral("Qt6::Gui")), qPrintable(layer));
        }
        QVERIFY(!table.below(QStringLiteral("app")).contains(QStringLiteral("print")));
        QVERIFY(!table.below(QStringLiteral("cli")).contains(QStringLiteral("print")));
    }
    void theWindowNeverReachesDatabaseOrNetwork()
    {
        const QSet<QString> reach = declaredTable().usableIn(QStringLiteral("ui"));
        for (const char* hidden : {"Qt6::Sql", "Qt6::Network", "store", "net", "hubspot", "secrets", "sandbox"}) {
            QVERIFY2(!reach.contains(QString::fromLatin1(hidden)), hidden);
        }
    }
    void noFilesIncludeEachOtherInACircle()
    {
        QHash<QString, QStringList> graph;
        const QHash<QString, QString> texts = ourSources();
        for (auto file = texts.cbegin(); file != texts.cend(); ++file) {
            for (const Include& include : includesOf(file.value())) {
                if (include.quoted) {
                    graph[includeName(file.key())].append(include.name);
                }
            }
        }
        const QStringList cycle = cycleIn(graph);
        QVERIFY2(cycle.isEmpty(), qPrintable(cycle.join(QStringLiteral(" -> "))));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "layerstest.moc"
