// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every transform, whatever it does.
#include "domain/transformcatalog.h"

#include "domain/transforms/transformcases.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace leadferry::domain;
using namespace leadferry::test;

namespace {

QString readText(const QString& path)
{
    QFile file(QStringLiteral(LEADFERRY_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A value that a required parameter takes.
QJsonValue madeUpValue(const TransformParameter& parameter)
{
    switch (parameter.kind) {
    case ParameterKind::Text:
        return QStringLiteral("a");
    case ParameterKind::Number:
        return 7;
    case ParameterKind::Truth:
        return true;
    case ParameterKind::Choice:
        return QString(parameter.choices.constFirst());
    case ParameterKind::Table:
        return QJsonObject{{QStringLiteral("a"), QStringLiteral("b")}};
    case ParameterKind::Pattern:
        return QStringLiteral("[a-z]+");
    case ParameterKind::Template:
        return QStringLiteral("{{value}}!");
    case ParameterKind::TimeZone:
        return QStringLiteral("Europe/Berlin");
    case ParameterKind::Country:
        return QStringLiteral("DE");
    case ParameterKind::Language:
        return QStringLiteral("Hungarian");
    }
    Q_UNREACHABLE();
}

enum class Given { Required, All };

TransformStep madeUpStep(const Transform& transform, Given given)
{
    QJsonObject json{{QStringLiteral("name"), transform.name}};
    for (const TransformParameter& parameter : transform.parameters) {
        if (parameter.required || given == Given::All) {
            json.insert(parameter.name, madeUpValue(parameter));
        }
    }
    const auto step = TransformStep::fromJson(json, QStringLiteral("step"));
    if (!step.ok()) {
        qFatal("%s", qPrintable(step.error().message));
    }
    return *step;
}

QStringList hostileTexts()
{
    return {
        QString(),
        QStringLiteral(" \t\n "),
        QString(1'000'000, QLatin1Char('a')),
        QString(300'000, QLatin1Char('9')),
        QStringLiteral("😀👩‍💻").repeated(30'000),
        QStringLiteral("‮مرحبا بالعالم‬ ").repeated(20'000),
        QStringLiteral("<b>&amp;").repeated(50'000),
        QStringLiteral("<script").repeated(50'000),
        QStringLiteral("a, ").repeated(100'000),
        QStringLiteral("1.1,").repeated(100'000),
        QStringLiteral("https://example.com/?a=") + QStringLiteral("%").repeated(100'000),
        QString(QChar(0xD83D)) + QChar(QChar::Null) + QChar(0xFFFF),
        QStringLiteral("{{value}} {{{data.topic}}} {{#x}}"),
        QStringLiteral("\\1 \\0 $1 (?:"),
    };
}

QString parameterText(const TransformParameter& parameter)
{
    QStringList notes;
    if (parameter.required) {
        notes.append(QStringLiteral("required"));
    }
    if (!parameter.choices.isEmpty()) {
        QStringList choices;
        for (const QLatin1String choice : parameter.choices) {
            choices.append(QLatin1Char('`') + choice + QLatin1Char('`'));
        }
        notes.append(choices.join(QStringLiteral(", ")));
    }
    if (!parameter.standard.isEmpty()) {
        notes.append(QStringLiteral("default `%1`").arg(parameter.standard));
    }
    const QString note = notes.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(notes.join(QStringLiteral("; ")));
    return QStringLiteral("`%1`: %2%3").arg(parameter.name, parameter.description, note);
}

/// The table of resources/mappings/README.md as the catalog has it.
QString writtenTable()
{
    QString table = QStringLiteral("| transform | gives | parameters |\n|---|---|---|\n");
    for (const Transform& transform : transformCatalog()) {
        QStringList parameters;
        for (const TransformParameter& parameter : transform.parameters) {
            parameters.append(parameterText(parameter));
        }
        table += QStringLiteral("| `%1` | %2 | %3 |\n")
                     .arg(transform.name, transform.description, parameters.join(QStringLiteral("<br>")));
    }
    return table;
}

} // namespace

class TransformCatalogTest : public QObject
{
    Q_OBJECT
private slots:
    void namesAreUniqueAndDescribed()
    {
        static const QRegularExpression form(QStringLiteral("^[a-z][A-Za-z]{2,30}$"));
        QSet<QString> names;
        for (const Transform& transform : transformCatalog()) {
            QVERIFY2(form.match(transform.name).hasMatch(), transform.name.data());
            QVERIFY2(!names.contains(transform.name), transform.name.data());
            QVERIFY2(!transform.description.isEmpty(), transform.name.data());
            // Latin-1: another letter would show as two.
            const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
            QVERIFY(std::all_of(transform.description.begin(), transform.description.end(), isPlain));
            names.insert(transform.name);
            QSet<QString> parameters{QStringLiteral("name")};
            for (const TransformParameter& parameter : transform.parameters) {
                QVERIFY2(!parameters.contains(parameter.name) && !parameter.description.isEmpty(),
                         parameter.name.data());
                QVERIFY2(parameter.kind != ParameterKind::Choice || !parameter.choices.isEmpty(),
                         parameter.name.data());
                parameters.insert(parameter.name);
            }
        }
    }
    void theNamesOfTheFirstVersionStay()
    {
        for (const char* name : {"trim", "lower", "upper", "oneLine", "firstWord", "afterFirstWord", "number", "date",
                                 "dateTime", "trueOrFalse", "phone", "priority"}) {
            QVERIFY2(stepOf(name).ok(), name);
        }
    }
    void everyTransformHasItsCases()
    {
        QString tables;
        const QDir folder(QStringLiteral(LEADFERRY_SOURCE_DIR "/tests/domain/transforms"));
        const QStringList files = folder.entryList({QStringLiteral("*test.cpp")});
        for (const QString& file : files) {
            tables += readText(QStringLiteral("tests/domain/transforms/") + file);
        }
        for (const Transform& transform : transformCatalog()) {
            const bool tried = tables.contains(QStringLiteral("{\"%1\", ").arg(transform.name)) ||
                               tables.contains(QStringLiteral("'name':'%1'").arg(transform.name));
            QVERIFY2(tried, transform.name.data());
        }
    }
    void noTextHarmsOrDelaysAny_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < transformCatalog().size(); ++index) {
            QTest::newRow(transformCatalog().at(index).name.data()) << index;
        }
    }
    void noTextHarmsOrDelaysAny()
    {
        QFETCH(int, index);
        const TransformScene scene{json("{'data':{'topic':'tea'},'conversation':{'language':'de'}}"), {}};
        for (const Given given : {Given::Required, Given::All}) {
            const TransformStep step = madeUpStep(transformCatalog().at(index), given);
            const QStringList texts = hostileTexts();
            for (const QString& text : texts) {
                QElapsedTimer timer;
                timer.start();
                const QStringList results = step.apply(cleanValues({text}), scene);
                for (const QString& result : results) {
                    QVERIFY(!result.isEmpty());
                    QCOMPARE(result, result.trimmed());
                }
                QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
            }
        }
    }
    void noValueStaysNone()
    {
        for (const Transform& transform : transformCatalog()) {
            const QStringList results = madeUpStep(transform, Given::All).apply({}, {});
            QCOMPARE(results.isEmpty(), transform.name != QLatin1String("default"));
        }
    }
    void theReadmeHasTheCatalogsTable()
    {
        const QString table = writtenTable();
        if (!readText(QStringLiteral("resources/mappings/README.md")).contains(table)) {
            QFAIL(qPrintable(QStringLiteral("Put this into resources/mappings/README.md:\n") + table));
        }
    }
    void anUnknownNameIsNone() { QVERIFY(findTransform(QStringLiteral("Trim")) == nullptr); }
    void theNearestNamesAreOffered()
    {
        const QStringList known{QStringLiteral("lower"), QStringLiteral("upper"), QStringLiteral("replace"),
                                QStringLiteral("replacePattern")};
        QCOMPARE(nearestNames(QStringLiteral("Lower"), known), QStringList{QStringLiteral("lower")});
        QCOMPARE(nearestNames(QStringLiteral("uper"), known), QStringList{QStringLiteral("upper")});
        QCOMPARE(nearestNames(QStringLiteral("replaceAll"), known).constFirst(), QStringLiteral("replace"));
        QCOMPARE(nearestNames(QStringLiteral("shout"), known), known);
    }
};

QTEST_GUILESS_MAIN(TransformCatalogTest)
#include "transformcatalogtest.moc"
