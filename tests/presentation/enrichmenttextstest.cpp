// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/enrichmenttexts.h"

#include "base/networkfault.h"
#include "presentation/settingtexts.h"
#include "support/madeupenrichments.h"
#include "support/madeuprows.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QUrl>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::Enrichment;
using domain::EnrichmentFault;
using domain::EnrichmentState;
using domain::EnrichmentStatus;

namespace {

constexpr qint64 nowMs = test::madeUpNowMs;

Enrichment waiting()
{
    return test::madeUpEnrichment(7, nowMs);
}

EnrichmentStatus on()
{
    EnrichmentStatus status;
    status.isOn = true;
    status.model = QStringLiteral("llama3.1");
    status.today = 12;
    status.waiting = 3;
    return status;
}

} // namespace

class EnrichmentTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyFaultSaysWhatHappenedAndWhatToDo()
    {
        QStringList silent;
        for (int i = 1; i <= static_cast<int>(EnrichmentFault::TooOld); ++i) {
            const auto fault = static_cast<EnrichmentFault>(i);
            const ProblemText problem = enrichmentProblem({fault, QStringLiteral("404")});
            if (problem.title.isEmpty() || problem.title.size() > 60 || problem.title.endsWith(QLatin1Char('.')) ||
                !problem.meaning.endsWith(QLatin1Char('.')) || problem.meaning.contains(QLatin1Char('%'))) {
                silent.append(domain::toString(fault));
            }
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral(", "))));
        QVERIFY(enrichmentProblem({}).title.isEmpty());
    }
    void theReasonOfTheNetworkIsSaid()
    {
        const auto saying = [](base::NetworkFault fault) {
            return enrichmentProblem({EnrichmentFault::NotReached, base::toString(fault)}).meaning;
        };
        QVERIFY(saying(base::NetworkFault::Refused).contains(QStringLiteral("Nobody listens")));
        QVERIFY(saying(base::NetworkFault::HostNotFound).contains(QStringLiteral("is not known")));
        QVERIFY(saying(base::NetworkFault::TimedOut) != saying(base::NetworkFault::ProxyDenies));
    }
    void everyStateHasATitleAndACaption()
    {
        for (int i = 0; i <= static_cast<int>(EnrichmentState::Failed); ++i) {
            const auto state = static_cast<EnrichmentState>(i);
            const Enrichment enrichment = test::asked(waiting(), state);
            QVERIFY2(!enrichmentTitle(enrichment).isEmpty() && !enrichmentCaption(enrichment).isEmpty(),
                     qPrintable(domain::toString(state)));
        }
    }
    void aReadingStandsAboveWhatItTook()
    {
        Enrichment read = test::read(waiting());
        QVERIFY(lookOf(read) == EnrichmentLook::Read);
        QCOMPARE(enrichmentTitle(read), QStringLiteral("The language model read the conversation"));
        QStringList lines = enrichmentCaption(read).split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("Jane asks for a test drive")));
        QCOMPARE(lines[1], QStringLiteral("llama3.1 · 1.8 s · 1,240 tokens"));
        read.reading.summary = QString(1000, u'x');
        read.tokensRead = read.tokensWritten = 0;
        lines = enrichmentCaption(read).split(u'\n');
        QVERIFY(lines[0].size() <= 280 && lines[0].endsWith(QChar(0x2026)));
        QCOMPARE(lines[1], QStringLiteral("llama3.1 · 1.8 s"));
        read.state = EnrichmentState::Answered;
        QVERIFY(lookOf(read) == EnrichmentLook::Read);
    }
    void whatWasNotReadSaysWhy()
    {
        QVERIFY(lookOf(waiting()) == EnrichmentLook::Waiting);
        const Enrichment again =
            test::asked(waiting(), EnrichmentState::Waiting, {EnrichmentFault::Fails, QStringLiteral("503")});
        QVERIFY(lookOf(again) == EnrichmentLook::Trouble);
        QVERIFY(enrichmentCaption(again).contains(QStringLiteral("fails for the moment")));
        const Enrichment failed = test::asked(waiting(), EnrichmentState::Failed, {EnrichmentFault::TooLong, {}});
        QVERIFY(lookOf(failed) == EnrichmentLook::Failed);
        QCOMPARE(enrichmentCaption(failed).split(u'\n').size(), 2);
        const Enrichment nothing = test::asked(waiting(), EnrichmentState::Nothing);
        QVERIFY(lookOf(nothing) == EnrichmentLook::Nothing);
        QCOMPARE(enrichmentCaption(nothing), QStringLiteral("Too little was written to be read"));
    }
    void oneLineSaysHowItGoes()
    {
        QVERIFY(enrichmentLine({}, nowMs).startsWith(QStringLiteral("Off")));
        QCOMPARE(enrichmentLine(on(), nowMs), QStringLiteral("On · llama3.1 · 12 conversations today, 3 waiting"));
        EnrichmentStatus status = on();
        status.waiting = 0;
        status.dayIsFull = true;
        QCOMPARE(enrichmentLine(status, nowMs),
                 QStringLiteral("On · llama3.1 · 12 conversations today · no more before midnight"));
        status.trouble = {EnrichmentFault::KeyRefused, QStringLiteral("401")};
        status.restsUntilMs = nowMs + 60'000;
        const QString at = QDateTime::fromMSecsSinceEpoch(nowMs + 60'000).toString(QStringLiteral("hh:mm:ss"));
        QCOMPARE(enrichmentLine(status, nowMs),
                 QStringLiteral("Rests until %1 · The key of the language model is not accepted").arg(at));
        status.restsUntilMs = 0;
        QVERIFY(enrichmentLine(status, nowMs).startsWith(QStringLiteral("Rests · ")));
    }
    void aReadingIsToldPartByPart()
    {
        const QList<ReadingLine> lines = readingLines(test::madeUpReading());
        QCOMPARE(lines.size(), 10);
        const auto textOf = [&lines](const char* label) {
            const auto found = std::find_if(lines.begin(), lines.end(),
                                            [label](const auto& line) { return line.label == QLatin1String(label); });
            return found == lines.end() ? QString() : found->text;
        };
        QCOMPARE(textOf("Score"), QStringLiteral("82 of 100"));
        QCOMPARE(textOf("Language"), QStringLiteral("English"));
        QCOMPARE(textOf("Risk of leaving"), QStringLiteral("Low"));
        QVERIFY(textOf("Mood").startsWith(QStringLiteral("0.6")));
        domain::ConversationReading little;
        little.summary = QStringLiteral("Said hello.");
        QCOMPARE(readingLines(little), (QList<ReadingLine>{{QStringLiteral("Summary"), little.summary}}));
    }
    void onlyWhatNobodyReadAndNobodyWillIsOffered()
    {
        domain::DeliveryDetail detail;
        detail.row = test::madeUpRow(1);
        detail.row.type = QStringLiteral("conversation.ended.v1");
        detail.conversationId = QStringLiteral("c-771");
        QVERIFY(mayBeAsked(detail, on()));
        QVERIFY(!mayBeAsked(detail, {}));
        detail.enrichments = {test::asked(waiting(), EnrichmentState::Failed, {EnrichmentFault::TooLong, {}})};
        QVERIFY(mayBeAsked(detail, on()));
        for (const Enrichment& other :
             {waiting(), test::read(waiting()), test::asked(waiting(), EnrichmentState::Nothing)}) {
            detail.enrichments = {other};
            QVERIFY(!mayBeAsked(detail, on()));
        }
        detail.enrichments.clear();
        detail.row.type = domain::enrichedType;
        QVERIFY(!mayBeAsked(detail, on()));
        detail.row.type = QStringLiteral("lead.captured.v1");
        detail.conversationId.clear();
        QVERIFY(!mayBeAsked(detail, on()));
    }
    void presetsAreAddressesThatMayBeUsed()
    {
        const QList<ModelPreset> presets = modelPresets();
        for (qsizetype i = 0; i < presets.size() - 1; ++i) {
            QVERIFY2(!app::faultOfPostAddress(presets[i].address), qPrintable(presets[i].address));
            QVERIFY(!presets[i].example.isEmpty());
        }
        QVERIFY(presets.constLast().address.isEmpty());
        using Fault = app::PostAddressFault;
        QStringList words;
        for (const Fault fault : {Fault::Missing, Fault::NoAddress, Fault::Unencrypted, Fault::UserOrFragment}) {
            words.append(addressProblem(fault));
        }
        words.removeAll(QString());
        QCOMPARE(words.removeDuplicates(), 0);
        QCOMPARE(words.size(), 4);
    }
    void languagesAreThere()
    {
        const auto languages = writtenLanguages();
        QStringList codes;
        for (const WrittenLanguage& language : languages) {
            codes.append(language.code);
            QVERIFY(!language.name.isEmpty());
        }
        QVERIFY(codes.contains(QStringLiteral("en")) && codes.contains(QStringLiteral("de")));
        QCOMPARE(codes.removeDuplicates(), 0);
    }
    void everySettingHasWordsOfItsOwn()
    {
        QStringList titles;
        for (const char* name : {"enrichment.events", "enrichment.address", "enrichment.model", "enrichment.language",
                                 "enrichment.mostADay"}) {
            titles.append(settingWords(QString::fromLatin1(name)).title);
            QVERIFY(titles.constLast() != QLatin1String(name));
        }
        QCOMPARE(titles.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(EnrichmentTextsTest)
#include "enrichmenttextstest.moc"
