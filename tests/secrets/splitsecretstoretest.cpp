// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/splitsecretstore.h"

#include "support/memorysecretstore.h"

#include <QTest>

#include <optional>

using namespace leadferry;
using secrets::SplitSecretStore;

namespace {

constexpr qsizetype limit = 128;

/// As Windows' Credential Manager: an entry that is too long is refused. Can end as a program that crashes would.
class NarrowStore final : public domain::SecretStore
{
public:
    test::MemorySecretStore memory;
    int writesLeft = 1'000;

    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override
    {
        memory.read(key, context, std::move(answer));
    }
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override
    {
        if (secret.size() > limit || writesLeft-- <= 0) {
            QMetaObject::invokeMethod(
                context,
                [answer = std::move(answer)] {
                    answer(base::Error{base::ErrorKind::Unauthorized, {}});
                },
                Qt::QueuedConnection);
            return;
        }
        memory.write(key, secret, context, std::move(answer));
    }
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override
    {
        memory.remove(key, context, std::move(answer));
    }
    [[nodiscard]] QString description() const override { return QStringLiteral("narrow"); }
};

/// Of letters that repeat in no period of a piece.
QByteArray secretOf(qsizetype bytes, char first)
{
    QByteArray secret;
    for (qsizetype index = 0; index < bytes; ++index) {
        secret.append(static_cast<char>(first + (index * index) % 23));
    }
    return secret;
}

} // namespace

class SplitSecretStoreTest : public QObject
{
    Q_OBJECT

    const QString m_key = QStringLiteral("portal/1/tokens");
    NarrowStore* m_narrow = nullptr;
    std::unique_ptr<SplitSecretStore> m_store;

    base::Result<QByteArray> read()
    {
        std::optional<base::Result<QByteArray>> answer;
        m_store->read(m_key, this, [&](const base::Result<QByteArray>& outcome) { answer = outcome; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : base::Error{};
    }
    base::Result<void> write(const QByteArray& secret)
    {
        std::optional<base::Result<void>> answer;
        m_store->write(m_key, secret, this, [&](const base::Result<void>& outcome) { answer = outcome; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : base::Result<void>(base::Error{});
    }
    base::Result<void> remove()
    {
        std::optional<base::Result<void>> answer;
        m_store->remove(m_key, this, [&](const base::Result<void>& outcome) { answer = outcome; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : base::Result<void>(base::Error{});
    }

private slots:
    void init()
    {
        auto narrow = std::make_unique<NarrowStore>();
        m_narrow = narrow.get();
        m_store = std::make_unique<SplitSecretStore>(std::move(narrow), limit);
    }
    void aSecretThatFitsIsKeptAsItIs()
    {
        const QByteArray secret = secretOf(limit, 'a');
        QVERIFY(write(secret).ok());
        QCOMPARE(m_narrow->memory.secrets, (QHash<QString, QByteArray>{{m_key, secret}}));
        QCOMPARE(*read(), secret);
    }
    void aLongOneComesBackWhole_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        QTest::newRow("one byte too long") << limit + 1;
        QTest::newRow("exactly two pieces") << 2 * limit;
        QTest::newRow("all pieces") << SplitSecretStore::maxPieces * limit;
    }
    void aLongOneComesBackWhole()
    {
        QFETCH(qsizetype, bytes);
        const QByteArray secret = secretOf(bytes, 'a');
        QVERIFY(write(secret).ok());
        QCOMPARE(*read(), secret);
    }
    void oneThatIsLongerThanAllPiecesIsRefusedAndTheOldOneStays()
    {
        QVERIFY(write("old").ok());
        const auto outcome = write(secretOf(SplitSecretStore::maxPieces * limit + 1, 'a'));
        QVERIFY(outcome.error().kind == base::ErrorKind::Invalid);
        QCOMPARE(*read(), QByteArray("old"));
    }
    void aNewSecretLeavesNothingOfTheOldOne()
    {
        QVERIFY(write(secretOf(5 * limit, 'a')).ok());
        QVERIFY(write(secretOf(2 * limit, 'A')).ok());
        QCOMPARE(m_narrow->memory.secrets.size(), 3);
        QCOMPARE(*read(), secretOf(2 * limit, 'A'));
        QVERIFY(write("short").ok());
        QCOMPARE(m_narrow->memory.secrets, (QHash<QString, QByteArray>{{m_key, "short"}}));
    }
    void anEndInTheMiddleOfWritingLeavesTheOldSecret_data()
    {
        QTest::addColumn<int>("writes");
        for (int writes = 0; writes <= 3; ++writes) {
            QTest::addRow("after %d of 4 entries", writes) << writes;
        }
    }
    void anEndInTheMiddleOfWritingLeavesTheOldSecret()
    {
        QFETCH(int, writes);
        const QByteArray old = secretOf(3 * limit, 'a');
        QVERIFY(write(old).ok());
        m_narrow->writesLeft = writes;
        QVERIFY(!write(secretOf(3 * limit, 'A')).ok());
        QCOMPARE(*read(), old);
    }
    void piecesThatDoNotBelongTogetherAreNoSecret()
    {
        QVERIFY(write(secretOf(3 * limit, 'a')).ok());
        m_narrow->memory.secrets.remove(m_key + QStringLiteral("/a/2"));
        QVERIFY(read().error().kind == base::ErrorKind::NotFound);
        m_narrow->memory.secrets.insert(m_key + QStringLiteral("/a/2"), secretOf(limit, 'A'));
        QVERIFY(read().error().kind == base::ErrorKind::NotFound);
    }
    void aLockedStoreIsNotTakenForAMissingPiece()
    {
        QVERIFY(write(secretOf(3 * limit, 'a')).ok());
        m_narrow->memory.refusal = base::Error{base::ErrorKind::Unauthorized, {}};
        QVERIFY(read().error().kind == base::ErrorKind::Unauthorized);
    }
    void removingTakesEveryPiece()
    {
        QVERIFY(write(secretOf(3 * limit, 'a')).ok());
        m_narrow->writesLeft = 2;
        QVERIFY(!write(secretOf(3 * limit, 'A')).ok());
        QVERIFY(remove().ok());
        QVERIFY(m_narrow->memory.secrets.isEmpty());
        QVERIFY(read().error().kind == base::ErrorKind::NotFound);
    }
    void aSecretThatLooksLikeATableIsStillASecret()
    {
        const QByteArray odd = "leadferry-split a 2 0123";
        QVERIFY(write(odd).ok());
        QCOMPARE(*read(), odd);
    }
};

QTEST_GUILESS_MAIN(SplitSecretStoreTest)
#include "splitsecretstoretest.moc"
