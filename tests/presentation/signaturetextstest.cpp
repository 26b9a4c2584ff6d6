// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/signaturetexts.h"

#include "domain/secrettrouble.h"

#include <QTest>

using namespace leadferry;

class SignatureTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void everySchemeHasATitleAndSaysWhereItsSecretIs()
    {
        const auto schemes = app::signatureSchemes();
        QVERIFY(schemes.size() > 10);
        for (const auto& scheme : schemes) {
            QVERIFY2(presentation::schemeTitle(scheme.name) != scheme.name, qPrintable(scheme.name));
            QVERIFY2(!presentation::secretHint(scheme.name).isEmpty(), qPrintable(scheme.name));
        }
        QVERIFY(!presentation::schemeTitle({}).isEmpty());
        QVERIFY(presentation::secretHint(QStringLiteral("none")).isEmpty());
    }
    void aLockedKeychainIsNoMatterOfHubSpots()
    {
        const auto problem = presentation::savingProblem(domain::secretError(domain::SecretTrouble::Locked));
        QCOMPARE(problem.title, QStringLiteral("The keychain of this PC is locked"));
    }
};

QTEST_MAIN(SignatureTextsTest)
#include "signaturetextstest.moc"
