// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/propertysurvey.h"

#include "support/fakeclock.h"
#include "support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using test::ScriptedTransport;

namespace {

const QByteArray onlyLetters =
    R"({"results":[{"propertyName":"firstname","propertyValidationRules":[)"
    R"({"ruleType":"ALPHANUMERIC","ruleArguments":["ALPHA_ONLY"],"shouldApplyNormalization":false}]}]})";
const QByteArray limits = R"({"overallLimit":1000,"overallUsage":7,"byObjectType":[]})";

} // namespace

class PropertySurveyTest : public QObject
{
    Q_OBJECT
    test::FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<hubspot::PropertySurvey> m_survey;

    bool survey(const hubspot::SurveyScope& scope)
    {
        m_survey = std::make_unique<hubspot::PropertySurvey>(
            *m_transport, m_clock, hubspot::ApiCatalog(),
            hubspot::DialoguePartner{QStringLiteral("https://api.example.com"), QStringLiteral("token")}, scope);
        QSignalSpy finished(m_survey.get(), &base::Job::finished);
        m_survey->start();
        for (int i = 0; i < 50 && finished.isEmpty(); ++i) {
            m_clock.advance(60'000);
            QCoreApplication::processEvents();
        }
        return !finished.isEmpty();
    }

private slots:
    void init() { m_transport = std::make_unique<ScriptedTransport>(); }
    void cleanup() { m_survey.reset(); }

    void theRulesOfEachObjectAreReadInOneCall()
    {
        m_transport->play(200, limits);
        m_transport->play(200, onlyLetters);
        m_transport->play(200, R"({"results":[]})");
        QVERIFY(survey({{}, {}, {CrmObject::Contact, CrmObject::Ticket}}));
        QCOMPARE(m_transport->count(), 3);
        QCOMPARE(m_transport->sentPath(1), QStringLiteral("/crm/property-validations/2026-09/0-1"));
        QCOMPARE(m_transport->sentPath(2), QStringLiteral("/crm/property-validations/2026-09/0-5"));
        QCOMPARE(m_survey->valueRules().value(CrmObject::Contact).value(QStringLiteral("firstname")).size(), 1);
        QVERIFY(m_survey->valueRules().contains(CrmObject::Ticket)); // told that there are none
        QVERIFY(m_survey->valueRules().value(CrmObject::Ticket).isEmpty());
    }
    void whatIsNotToldOnlyMakesTheReportLessExact_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no such path") << 404 << QByteArray(R"({"category":"OBJECT_NOT_FOUND"})");
        QTest::newRow("no permission") << 403 << QByteArray(R"({"category":"MISSING_SCOPES"})");
        QTest::newRow("refused") << 400 << QByteArray(R"({"category":"VALIDATION_ERROR"})");
        QTest::newRow("another answer") << 200 << QByteArray(R"({"rules":1})");
    }
    void whatIsNotToldOnlyMakesTheReportLessExact()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_transport->play(200, limits);
        m_transport->play(status, body);
        m_transport->play(200, onlyLetters);
        QVERIFY(survey({{}, {}, {CrmObject::Ticket, CrmObject::Contact}}));
        QCOMPARE(m_survey->overall()->used, 7);
        QVERIFY(!m_survey->valueRules().contains(CrmObject::Ticket));
        QVERIFY(m_survey->valueRules().contains(CrmObject::Contact));
    }
    void aPortalThatFailsMeanwhileEndsTheSurveyWithWhatItHas()
    {
        m_transport->play(200, limits);
        m_transport->setRule([](const net::HttpRequest&) { return ScriptedTransport::response(502); });
        QVERIFY(survey({{}, {}, {CrmObject::Contact}}));
        QCOMPARE(m_survey->overall()->used, 7);
        QVERIFY(m_survey->valueRules().isEmpty());
    }
};

QTEST_GUILESS_MAIN(PropertySurveyTest)
#include "propertysurveytest.moc"
