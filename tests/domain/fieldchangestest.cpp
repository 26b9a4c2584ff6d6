// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planner.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

const auto phone = QStringLiteral("phone");
const auto stage = QStringLiteral("lifecyclestage");
const QStringList stages{QStringLiteral("subscriber"), QStringLiteral("lead"), QStringLiteral("opportunity"),
                         QStringLiteral("customer")};

PlannedField field(const QString& property, const char* value, WriteMode mode)
{
    return {property, QString::fromLatin1(value), mode};
}

} // namespace

class FieldChangesTest : public QObject
{
    Q_OBJECT
private slots:
    void theModeSaysWhatHappensToAnExistingValue_data()
    {
        QTest::addColumn<WriteMode>("mode");
        QTest::addColumn<QString>("present");
        QTest::addColumn<bool>("older");
        QTest::addColumn<QString>("sent"); // "-": nothing
        const auto row = [](const char* name, WriteMode mode, const char* present, bool older, const char* sent) {
            QTest::newRow(name) << mode << QString::fromLatin1(present) << older << QString::fromLatin1(sent);
        };
        row("overwrite", WriteMode::Overwrite, "old", false, "new");
        row("overwrite with the same", WriteMode::Overwrite, "new", false, "-");
        row("overwrite, older event", WriteMode::Overwrite, "old", true, "-");
        row("overwrite a blank, older event", WriteMode::Overwrite, "  ", true, "new");
        row("unless changed, unknown history", WriteMode::OverwriteUnlessChanged, "old", false, "-");
        row("unless changed, blank", WriteMode::OverwriteUnlessChanged, "", false, "new");
        row("only if empty", WriteMode::OnlyIfEmpty, "old", false, "-");
        row("only if empty, blank", WriteMode::OnlyIfEmpty, " ", false, "new");
        row("append", WriteMode::Append, "old", false, "old\nnew");
        row("append, older event", WriteMode::Append, "old", true, "old\nnew");
        row("append to blank", WriteMode::Append, "", false, "new");
        row("append again", WriteMode::Append, "old\r\nnew\r\nmore", false, "-");
        row("append what is only part of a line", WriteMode::Append, "renewal", false, "renewal\nnew");
        row("never", WriteMode::Never, "", false, "-");
    }
    void theModeSaysWhatHappensToAnExistingValue()
    {
        QFETCH(WriteMode, mode);
        QFETCH(QString, present);
        QFETCH(bool, older);
        QFETCH(QString, sent);
        const CrmProperties changes = changesFor({field(phone, "new", mode)}, {{phone, present}}, older, stages);
        QCOMPARE(changes, sent == QLatin1String("-") ? CrmProperties{} : (CrmProperties{{phone, sent}}));
    }
    void whatWeWroteOurselvesMayBeReplaced()
    {
        const QList fields{field(phone, "new", WriteMode::OverwriteUnlessChanged)};
        const CrmProperties ours{{phone, QStringLiteral("ours")}};
        QCOMPARE(changesFor(fields, ours, false, stages, ours), (CrmProperties{{phone, QStringLiteral("new")}}));
        QVERIFY(changesFor(fields, {{phone, QStringLiteral("theirs")}}, false, stages, ours).isEmpty());
        QVERIFY(changesFor(fields, ours, true, stages, ours).isEmpty());
    }
    void aMissingPropertyCountsAsBlank()
    {
        QCOMPARE(changesFor({field(phone, "new", WriteMode::OnlyIfEmpty)}, {}, false, stages).size(), 1);
    }
    void theLifecycleStageOnlyMovesForward_data()
    {
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("sent");
        QTest::newRow("blank") << QString() << QStringLiteral("lead") << true;
        QTest::newRow("forward") << QStringLiteral("subscriber") << QStringLiteral("lead") << true;
        QTest::newRow("same") << QStringLiteral("lead") << QStringLiteral("lead") << false;
        QTest::newRow("back") << QStringLiteral("customer") << QStringLiteral("lead") << false;
        QTest::newRow("from a stage nobody named") << QStringLiteral("4711") << QStringLiteral("lead") << false;
        QTest::newRow("to a stage nobody named") << QStringLiteral("lead") << QStringLiteral("4711") << false;
    }
    void theLifecycleStageOnlyMovesForward()
    {
        QFETCH(QString, present);
        QFETCH(QString, value);
        const CrmProperties changes =
            changesFor({{stage, value, WriteMode::Overwrite}}, {{stage, present}}, false, stages);
        QTEST(!changes.isEmpty(), "sent");
    }
    void theLaterValueWinsWhenEventsAreMerged()
    {
        const auto merged =
            mergeFields({{field(phone, "1", WriteMode::Overwrite), field(stage, "lead", WriteMode::OnlyIfEmpty)},
                         {field(phone, "2", WriteMode::Overwrite)},
                         {field(phone, " ", WriteMode::Overwrite)}});
        QCOMPARE(merged,
                 (QList{field(phone, "2", WriteMode::Overwrite), field(stage, "lead", WriteMode::OnlyIfEmpty)}));
    }
    void aWeakerModeDoesNotReplaceAStrongerValue()
    {
        const auto strong = field(phone, "1", WriteMode::Overwrite);
        const auto weak = field(phone, "2", WriteMode::OnlyIfEmpty);
        QCOMPARE(mergeFields({{strong}, {weak}}), QList{strong});
        QCOMPARE(mergeFields({{weak}, {strong}}), QList{strong});
    }
    void appendedPiecesStayApartAndAreAddedOnce()
    {
        const auto one = field(phone, "one", WriteMode::Append);
        const auto two = field(phone, "two", WriteMode::Append);
        const auto merged = mergeFields({{one}, {two}, {one}});
        QCOMPARE(merged, (QList{one, two}));
        QCOMPARE(valuesForNew(merged), (CrmProperties{{phone, QStringLiteral("one\ntwo")}}));
        QCOMPARE(changesFor(merged, {{phone, QStringLiteral("one")}}, false, stages),
                 (CrmProperties{{phone, QStringLiteral("one\ntwo")}}));
        QVERIFY(changesFor(merged, {{phone, QStringLiteral("two\nsomebody\none")}}, false, stages).isEmpty());
        QCOMPARE(mergeFields({{field(phone, "zero", WriteMode::Overwrite)}, {one}}),
                 QList{field(phone, "zero\none", WriteMode::Overwrite)});
        QCOMPARE(mergeFields({{one, two}, {field(phone, "new", WriteMode::Overwrite)}}),
                 QList{field(phone, "new", WriteMode::Overwrite)});
    }
    void optionsAreAddedToThoseChosen_data()
    {
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("sent"); // "-": nothing
        const auto row = [](const char* present, const char* sent) {
            QTest::newRow(present) << QString::fromLatin1(present) << QString::fromLatin1(sent);
        };
        row("", "b;c");
        row("a", "a;b;c");
        row("c;a", "c;a;b");
        row("c;a;b", "-");
        row("bb", "bb;b;c");
    }
    void optionsAreAddedToThoseChosen()
    {
        QFETCH(QString, present);
        QFETCH(QString, sent);
        PlannedField added = field(phone, "b;c", WriteMode::Append);
        added.manyChoices = true;
        QCOMPARE(changesFor({added}, {{phone, present}}, false, stages),
                 sent == QLatin1String("-") ? CrmProperties{} : (CrmProperties{{phone, sent}}));
        QCOMPARE(changesFor({added}, {{phone, present}}, true, stages),
                 sent == QLatin1String("-") ? CrmProperties{} : (CrmProperties{{phone, sent}}));
    }
    void optionsOfSeveralEventsComeTogether()
    {
        PlannedField one = field(phone, "a;b", WriteMode::Append);
        one.manyChoices = true;
        PlannedField two = field(phone, ";b;c", WriteMode::Append);
        two.manyChoices = true;
        QCOMPARE(valuesForNew({one, two}), (CrmProperties{{phone, QStringLiteral("a;b;c")}}));
        QCOMPARE(changesFor(mergeFields({{one}, {two}}), {{phone, QStringLiteral("x")}}, false, stages),
                 (CrmProperties{{phone, QStringLiteral("x;a;b;c")}}));
        PlannedField set = field(phone, "x", WriteMode::Overwrite);
        set.manyChoices = true;
        QCOMPARE(mergeFields({{set}, {one}}).constFirst().value, QStringLiteral("x;a;b"));
    }
    void aNewRecordGetsEveryField()
    {
        QCOMPARE(valuesForNew({field(phone, "1", WriteMode::Never)}), (CrmProperties{{phone, QStringLiteral("1")}}));
    }
    void mergingNothingGivesNothing() { QVERIFY(mergeFields({}).isEmpty()); }
};

QTEST_GUILESS_MAIN(FieldChangesTest)
#include "fieldchangestest.moc"
