// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/networkfault.h"

#include <QTest>

using namespace leadferry::base;

class NetworkFaultTest : public QObject
{
    Q_OBJECT
private slots:
    void aTroubleIsRecognisedWithinALongerText_data()
    {
        QTest::addColumn<NetworkTrouble>("trouble");
        QTest::newRow("certificate") << NetworkTrouble{
            NetworkFault::CertificateRefused,
            {QStringLiteral("api.hubapi.com"), QStringLiteral("Example (Web) Guard+CA")},
            {}};
        for (const NetworkFault fault :
             {NetworkFault::ProxyNotFound, NetworkFault::ProxyRefused, NetworkFault::ProxyTimedOut,
              NetworkFault::ProxyAsksForLogin, NetworkFault::ProxyDenies}) {
            QTest::newRow(qPrintable(toString(fault)))
                << NetworkTrouble{fault, {}, QStringLiteral("proxy.example.com:3128")};
        }
    }
    void aTroubleIsRecognisedWithinALongerText()
    {
        QFETCH(NetworkTrouble, trouble);
        const QString text = QStringLiteral("HubSpot could not be reached: ") + inWords(trouble);
        QVERIFY(networkTroubleIn(text) == trouble);
    }
    void otherTextsAreNoTrouble()
    {
        QVERIFY(!networkTroubleIn(QStringLiteral("connection refused")));
        QVERIFY(inWords({NetworkFault::Refused, {}, {}}).isEmpty());
    }
    void namesFromOutsideCannotBreakTheSentence()
    {
        const NetworkTrouble trouble{
            NetworkFault::CertificateRefused, {QStringLiteral("a\" (%2\n"), QString(500, QLatin1Char('x'))}, {}};
        const auto found = networkTroubleIn(inWords(trouble));
        QVERIFY(found.has_value());
        QCOMPARE(found->certificate.subject, QStringLiteral("a (2"));
        QCOMPARE(found->certificate.issuer.size(), 80);
    }
};

QTEST_GUILESS_MAIN(NetworkFaultTest)
#include "networkfaulttest.moc"
