// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingdraft.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::Mapping;
using presentation::MappingDraft;

namespace {

Mapping made(const QString& type, int version, const QString& lifecycle)
{
    Mapping mapping;
    mapping.eventType = type;
    mapping.version = version;
    domain::FieldRule rule;
    rule.property = QStringLiteral("lifecyclestage");
    rule.constant = lifecycle;
    domain::Action action;
    action.id = QStringLiteral("contact");
    action.fields = {rule};
    mapping.actions = {action};
    return mapping;
}

const QString lead = QStringLiteral("lead.captured.v1");
const QString csat = QStringLiteral("csat.submitted.v1");

QString lifecycleOf(const Mapping& mapping)
{
    return mapping.actions.value(0).fields.value(0).constant;
}

} // namespace

class MappingDraftTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<MappingDraft> m_draft;

private slots:
    void init()
    {
        m_draft = std::make_unique<MappingDraft>();
        m_draft->setInUse({made(lead, 3, QStringLiteral("lead")), made(csat, 1, QStringLiteral("other"))});
    }

    void anEditIsDirtyUntilItIsUndone()
    {
        QVERIFY(!m_draft->isDirty());
        m_draft->change(made(lead, 3, QStringLiteral("customer")), QStringLiteral("Change"));
        QCOMPARE(m_draft->dirtyTypes(), QStringList{lead});
        QCOMPARE(m_draft->undoWords(), QStringLiteral("Change"));
        m_draft->undo();
        QVERIFY(!m_draft->isDirty());
        QVERIFY(!m_draft->canUndo());
        m_draft->redo();
        QCOMPARE(lifecycleOf(m_draft->mapping(lead)), QStringLiteral("customer"));
    }
    void anEditAfterUndoForgetsWhatWasUndone()
    {
        m_draft->change(made(lead, 3, QStringLiteral("one")), QStringLiteral("1"));
        m_draft->change(made(lead, 3, QStringLiteral("two")), QStringLiteral("2"));
        m_draft->undo();
        m_draft->change(made(lead, 3, QStringLiteral("three")), QStringLiteral("3"));
        QVERIFY(!m_draft->canRedo());
        m_draft->undo();
        QCOMPARE(lifecycleOf(m_draft->mapping(lead)), QStringLiteral("one"));
    }
    void anEditThatChangesNothingIsNone()
    {
        m_draft->change(made(lead, 9, QStringLiteral("lead")), QStringLiteral("Change"));
        QVERIFY(!m_draft->canUndo());
    }
    void discardingCanBeUndone()
    {
        m_draft->change(made(lead, 3, QStringLiteral("customer")), QStringLiteral("1"));
        m_draft->change(made(csat, 1, QStringLiteral("customer")), QStringLiteral("2"));
        m_draft->discard(QStringLiteral("Discard"));
        QVERIFY(!m_draft->isDirty());
        m_draft->undo();
        QCOMPARE(m_draft->dirtyTypes().size(), 2);
    }
    void undoSaysWhichTypeItTouched()
    {
        m_draft->change(made(csat, 1, QStringLiteral("customer")), QStringLiteral("1"));
        const QSignalSpy touched(m_draft.get(), &MappingDraft::touched);
        m_draft->undo();
        QCOMPARE(touched.size(), 1);
        QCOMPARE(touched.first().first().toString(), csat);
    }
    void theDocumentHasOnlyWhatWasEdited()
    {
        m_draft->change(made(lead, 3, QStringLiteral("customer")), QStringLiteral("1"));
        const QJsonArray mappings = m_draft->document().value(QLatin1String("mappings")).toArray();
        QCOMPARE(mappings.size(), 1);
        QCOMPARE(mappings.first()[QLatin1String("eventType")].toString(), lead);
    }
    void savingMakesItCleanAndKeepsTheSteps()
    {
        m_draft->change(made(lead, 3, QStringLiteral("customer")), QStringLiteral("1"));
        m_draft->setInUse({made(lead, 4, QStringLiteral("customer")), made(csat, 1, QStringLiteral("other"))});
        QVERIFY(!m_draft->isDirty());
        QVERIFY(!m_draft->isChangedElsewhere(lead));
        QCOMPARE(m_draft->mapping(lead).version, 4);
        m_draft->undo();
        QCOMPARE(lifecycleOf(m_draft->mapping(lead)), QStringLiteral("lead"));
        QVERIFY(m_draft->isDirty(lead));
    }
    void whatWasChangedElsewhereIsSaidAndTheDraftStays()
    {
        m_draft->change(made(lead, 3, QStringLiteral("customer")), QStringLiteral("1"));
        m_draft->setInUse({made(lead, 4, QStringLiteral("evangelist")), made(csat, 2, QStringLiteral("new"))});
        QVERIFY(m_draft->isChangedElsewhere(lead));
        QCOMPARE(lifecycleOf(m_draft->mapping(lead)), QStringLiteral("customer"));
        QVERIFY(!m_draft->isChangedElsewhere(csat)); // nobody edited it: it follows
        QCOMPARE(lifecycleOf(m_draft->mapping(csat)), QStringLiteral("new"));
        m_draft->discard(lead, QStringLiteral("Take theirs"));
        QCOMPARE(lifecycleOf(m_draft->mapping(lead)), QStringLiteral("evangelist"));
        QVERIFY(!m_draft->isChangedElsewhere(lead));
    }
    void stepsOfATypeThatChangedElsewhereAreForgotten()
    {
        m_draft->change(made(lead, 3, QStringLiteral("customer")), QStringLiteral("1"));
        m_draft->undo();
        m_draft->setInUse({made(lead, 4, QStringLiteral("evangelist")), made(csat, 1, QStringLiteral("other"))});
        QVERIFY(!m_draft->canRedo());
        QCOMPARE(lifecycleOf(m_draft->mapping(lead)), QStringLiteral("evangelist"));
    }
    void aMappingOfANewTypeIsDirtyUntilItIsUndone()
    {
        const QString quiz = QStringLiteral("quiz.finished.v1");
        m_draft->change(made(quiz, 1, QStringLiteral("lead")), QStringLiteral("Duplicate"));
        QVERIFY(m_draft->types().contains(quiz));
        QCOMPARE(m_draft->dirtyTypes(), QStringList{quiz});
        QCOMPARE(m_draft->nextVersion(quiz), 1);
        QCOMPARE(m_draft->document().value(QLatin1String("mappings")).toArray().size(), 1);
        m_draft->undo();
        QVERIFY(!m_draft->types().contains(quiz));
        m_draft->redo();
        m_draft->discard(QStringLiteral("Discard"));
        QVERIFY(!m_draft->types().contains(quiz));
        m_draft->undo();
        QCOMPARE(lifecycleOf(m_draft->mapping(quiz)), QStringLiteral("lead"));
    }
    void aNewTypeThatWasSavedStaysWhateverIsUndone()
    {
        const QString quiz = QStringLiteral("quiz.finished.v1");
        m_draft->change(made(quiz, 1, QStringLiteral("lead")), QStringLiteral("Duplicate"));
        m_draft->change(made(quiz, 1, QStringLiteral("customer")), QStringLiteral("Change"));
        m_draft->setInUse({made(lead, 3, QStringLiteral("lead")), made(csat, 1, QStringLiteral("other")),
                           made(quiz, 1, QStringLiteral("customer"))});
        QVERIFY(!m_draft->isDirty());
        QVERIFY(!m_draft->isChangedElsewhere(quiz));
        QCOMPARE(m_draft->nextVersion(quiz), 2);
        m_draft->undo();
        QVERIFY(!m_draft->canUndo());
        QCOMPARE(lifecycleOf(m_draft->mapping(quiz)), QStringLiteral("lead"));
    }
    void whatGoesOnWhileItIsSavedIsNotChangedElsewhere()
    {
        m_draft->change(made(lead, 3, QStringLiteral("customer")), QStringLiteral("1"));
        m_draft->noteSent();
        m_draft->change(made(lead, 3, QStringLiteral("evangelist")), QStringLiteral("2"));
        m_draft->setInUse({made(lead, 4, QStringLiteral("customer")), made(csat, 1, QStringLiteral("other"))});
        QVERIFY(!m_draft->isChangedElsewhere(lead));
        QCOMPARE(lifecycleOf(m_draft->mapping(lead)), QStringLiteral("evangelist"));
        m_draft->setInUse({made(lead, 5, QStringLiteral("other")), made(csat, 1, QStringLiteral("other"))});
        QVERIFY(m_draft->isChangedElsewhere(lead)); // this one nobody sent from here
    }
    void aTypeThatIsNotInUseAnyMoreGoesUnlessItWasEdited()
    {
        m_draft->change(made(csat, 1, QStringLiteral("customer")), QStringLiteral("1"));
        m_draft->setInUse({made(QStringLiteral("x"), 1, QStringLiteral("lead"))});
        QCOMPARE(m_draft->types(), QStringList({csat, QStringLiteral("x")}));
        QVERIFY(m_draft->isDirty(csat));
    }
};

QTEST_GUILESS_MAIN(MappingDraftTest)
#include "mappingdrafttest.moc"
