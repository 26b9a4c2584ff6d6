// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/signaturetexts.h"

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
};

QTEST_MAIN(SignatureTextsTest)
#include "signaturetextstest.moc"
