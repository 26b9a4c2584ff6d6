// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sealedbox.h"

#include "cheapcost.h"

#include <QTest>

using namespace leadferry::secrets;
using leadferry::base::ErrorKind;
using leadferry::test::cheapCost;

class SealedBoxTest : public QObject
{
    Q_OBJECT

    const SecretMap m_secrets{{QStringLiteral("portal/1/tokens"), QByteArray("top\0secret\xff", 11)},
                              {QStringLiteral("empty"), QByteArray()},
                              {QStringLiteral("größe 😀"), QByteArray(8192, 'x')}};

    static QByteArray sealed(const SecretMap& secrets)
    {
        const auto bytes = SealedBox("passphrase", cheapCost()).seal(secrets);
        return bytes ? *bytes : QByteArray();
    }

private slots:
    void whatIsSealedIsOpenedAgain()
    {
        const auto opened = SealedBox("passphrase", cheapCost()).open(sealed(m_secrets));
        QVERIFY(opened.ok());
        QCOMPARE(*opened, m_secrets);
    }
    void theDefaultCostWorksAndIsFoundInTheFile()
    {
        const auto bytes = SealedBox("passphrase").seal(m_secrets);
        QVERIFY(bytes.ok());
        // Opened by a box with another cost: the file's own counts.
        const auto opened = SealedBox("passphrase", cheapCost()).open(*bytes);
        QVERIFY(opened.ok());
        QCOMPARE(*opened, m_secrets);
    }
    void nothingIsReadableInTheFile()
    {
        const QByteArray bytes = sealed({{QStringLiteral("portal/1/tokens"), "a-very-secret-token"}});
        QVERIFY(!bytes.contains("a-very-secret-token"));
        QVERIFY(!bytes.contains(QByteArray("a-very-secret-token").toBase64()));
        QVERIFY(!bytes.contains("portal"));
        QVERIFY(!bytes.contains("passphrase"));
    }
    void sealingTwiceNeverGivesTheSameBytes()
    {
        SealedBox box("passphrase", cheapCost());
        const auto one = box.seal(m_secrets);
        const auto two = box.seal(m_secrets);
        QVERIFY(one.ok() && two.ok());
        constexpr qsizetype saltAt = 8 + 1 + 8 + 8;
        constexpr qsizetype nonceAt = saltAt + 16 + 32;
        QCOMPARE(one->mid(saltAt, 16), two->mid(saltAt, 16));
        QVERIFY(one->mid(nonceAt, 24) != two->mid(nonceAt, 24));
        QVERIFY(sealed(m_secrets).mid(saltAt, 16) != one->mid(saltAt, 16));
    }
    void aWrongPassphraseIsUnauthorizedAndTheRightOneWorksAfterwards()
    {
        const QByteArray bytes = sealed(m_secrets);
        for (const QByteArray wrong : {"Passphrase", "passphrase ", ""}) {
            const auto opened = SealedBox(wrong, cheapCost()).open(bytes);
            QVERIFY(!opened.ok());
            QVERIFY(opened.error().kind == ErrorKind::Unauthorized);
            QVERIFY(opened.error().message.contains(QLatin1String("passphrase")));
        }
        QVERIFY(SealedBox("passphrase", cheapCost()).open(bytes).ok());
    }
    void everyChangedByteIsNoticed()
    {
        const QByteArray bytes = sealed({{QStringLiteral("k"), "v"}});
        SealedBox box("passphrase", cheapCost());
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            const auto opened = box.open(changed);
            QVERIFY2(!opened.ok(), qPrintable(QString::number(i)));
            QVERIFY(opened.error().kind == ErrorKind::Storage);
        }
    }
    void everyCutFileIsNoticed()
    {
        const QByteArray bytes = sealed({{QStringLiteral("k"), "v"}});
        SealedBox box("passphrase", cheapCost());
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const auto opened = box.open(bytes.left(size));
            QVERIFY(!opened.ok());
            QVERIFY(opened.error().kind == ErrorKind::Storage);
        }
        QVERIFY(!box.open(bytes + 'x').ok());
    }
    void anotherVersionSaysSo()
    {
        QByteArray bytes = sealed(m_secrets);
        bytes[8] = 2;
        const auto opened = SealedBox("passphrase", cheapCost()).open(bytes);
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.contains(QLatin1String("another version")));
    }
};

QTEST_GUILESS_MAIN(SealedBoxTest)
#include "sealedboxtest.moc"
