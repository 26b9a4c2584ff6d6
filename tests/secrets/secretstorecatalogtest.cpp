// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstorecatalog.h"

#include "secrets/filesecretstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry::secrets;
using leadferry::base::ErrorKind;

class SecretStoreCatalogTest : public QObject
{
    Q_OBJECT
private slots:
    void theNamesAreThoseOfTheContract()
    {
        QVERIFY(secretStoreKindFromString(QStringLiteral("keychain")) == SecretStoreKind::Keychain);
        QVERIFY(secretStoreKindFromString(QStringLiteral("file")) == SecretStoreKind::File);
        QVERIFY(!secretStoreKindFromString(QStringLiteral("plain")));
        QVERIFY(!secretStoreKindFromString(QString()));
    }
    void aFileStoreNeedsAPassphrase()
    {
        const QTemporaryDir folder;
        const auto store = openSecretStore(SecretStoreKind::File, folder.path(), {});
        QVERIFY(!store.ok());
        QVERIFY(store.error().kind == ErrorKind::Unauthorized);
        QVERIFY(store.error().message.contains(QLatin1String("LEADFERRY_PASSPHRASE")));
        QVERIFY(!QFile::exists(FileSecretStore::pathIn(folder.path())));
    }
    void aWrongPassphraseShowsWhenTheStoreIsOpened()
    {
        const QTemporaryDir folder;
        const auto store = openSecretStore(SecretStoreKind::File, folder.path(), "passphrase");
        QVERIFY(store.ok());
        bool written = false;
        store.value()->write(QStringLiteral("k"), "v", this,
                             [&](const leadferry::base::Result<void>& outcome) { written = outcome.ok(); });
        QTRY_VERIFY(written);
        QVERIFY(openSecretStore(SecretStoreKind::File, folder.path(), "guess").error().kind == ErrorKind::Unauthorized);
        const auto again = openSecretStore(SecretStoreKind::File, folder.path(), "passphrase");
        QVERIFY(again.ok());
        QVERIFY(again.value()->description().contains(folder.path()));
    }
    void aKeychainStoreIsOpenedWithoutAskingTheKeychain()
    {
        const auto store = openSecretStore(SecretStoreKind::Keychain, QStringLiteral("/profile"), {});
        QVERIFY(store.ok());
        QVERIFY(!store.value()->description().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SecretStoreCatalogTest)
#include "secretstorecatalogtest.moc"
