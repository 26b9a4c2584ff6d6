// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/savedfilters.h"

#include <QTest>

using leadferry::presentation::SavedFilter;
using leadferry::presentation::SavedFilters;

class SavedFiltersTest : public QObject
{
    Q_OBJECT
private slots:
    void theyComeBackByName()
    {
        SavedFilters filters;
        filters.save(QStringLiteral("Today"), QStringLiteral("since:today"));
        filters.save(QStringLiteral("Held"), QStringLiteral("state:held"));
        const SavedFilters again = SavedFilters::fromVariant(filters.toVariant());
        QCOMPARE(again.all(), (QList<SavedFilter>{{QStringLiteral("Held"), QStringLiteral("state:held")},
                                                  {QStringLiteral("Today"), QStringLiteral("since:today")}}));
    }
    void theSameNameReplaces()
    {
        SavedFilters filters;
        filters.save(QStringLiteral("Held"), QStringLiteral("state:held"));
        filters.save(QStringLiteral("HELD"), QStringLiteral("state:held since:7d"));
        QCOMPARE(filters.all().size(), 1);
        QCOMPARE(filters.all().constFirst().line, QStringLiteral("state:held since:7d"));
        QVERIFY(filters.contains(QStringLiteral("held")));
        filters.remove(QStringLiteral("held"));
        QVERIFY(filters.all().isEmpty());
    }
    void whatCannotBeReadIsLeftOut()
    {
        const QStringList odd{QStringLiteral("Held"), QStringLiteral("state:held"), QStringLiteral(" "),
                              QStringLiteral("x"), QStringLiteral("alone")};
        QCOMPARE(SavedFilters::fromVariant(odd).all().size(), 1);
        QVERIFY(SavedFilters::fromVariant(7).all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SavedFiltersTest)
#include "savedfilterstest.moc"
