// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilefolder.h"

#include "support/named.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using app::ProfileFolder;

class ProfileFolderTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void aNewFolderIsForItsUserOnly()
    {
        const auto folder = ProfileFolder::open(m_folder.filePath(QStringLiteral("deep/new")));
        QVERIFY(folder.ok());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(folder->directory()).permissions() & others));
    }
    void aFolderThatCannotBeMadeSaysSo()
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto folder = ProfileFolder::open(m_folder.filePath(QStringLiteral("file/below")));
        QVERIFY(!folder.ok());
        QCOMPARE(test::named(folder.error().kind), test::named(base::ErrorKind::Storage));
    }
    void onlyOneOwnsAProfile()
    {
        const auto folder = ProfileFolder::open(m_folder.filePath(QStringLiteral("owned")));
        QVERIFY(folder.ok());
        {
            const auto owner = folder->own();
            QVERIFY(owner.ok());
            const auto second = folder->own();
            QVERIFY(!second.ok());
            QCOMPARE(test::named(second.error().kind), test::named(base::ErrorKind::Conflict));
            QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
        }
        QVERIFY(folder->own().ok());
    }
    void twoPathsToOneFolderMeanTheSameOwnerSocket()
    {
        const auto direct = ProfileFolder::open(m_folder.filePath(QStringLiteral("same")));
        const auto roundabout = ProfileFolder::open(m_folder.filePath(QStringLiteral("deep/../same/")));
        QCOMPARE(direct->socketName(), roundabout->socketName());
    }
};

QTEST_GUILESS_MAIN(ProfileFolderTest)
#include "profilefoldertest.moc"
