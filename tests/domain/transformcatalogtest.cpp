// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transformcatalog.h"

#include <QSet>
#include <QTest>

using namespace leadferry::domain;

namespace {

struct Row
{
    const char* transform;
    const char* value;
    const char* expected;
};

constexpr Row rows[] = {
    {"trim", "  a b ", "a b"},
    {"lower", "JANE", "jane"},
    {"upper", "straße", "STRASSE"},
    {"oneLine", "a\nb\t c", "a b c"},
    {"firstWord", "Jane van der Berg", "Jane"},
    {"firstWord", "Jane", "Jane"},
    {"afterFirstWord", "Jane van der Berg", "van der Berg"},
    {"afterFirstWord", "Jane", ""},
    {"number", "1500", "1500"},
    {"number", "-1500.50", "-1500.50"},
    {"number", "1,500", ""},
    {"number", "12.000", ""},
    {"number", "0.125", "0.125"},
    {"number", "1500.125", "1500.125"},
    {"number", "1e5", ""},
    {"number", "€ 20", ""},
    {"number", "about 20", ""},
    {"number", "1.", ""},
    {"date", "2026-11-22T09:15:00Z", "2026-11-22"},
    {"date", "2026-11-22", "2026-11-22"},
    {"date", "2026-02-30", ""},
    {"date", "22.11.2026", ""},
    {"dateTime", "2026-11-22T10:15:00+01:00", "2026-11-22T09:15:00.000Z"},
    {"dateTime", "soon", ""},
    {"trueOrFalse", "Yes", "true"},
    {"trueOrFalse", "0", "false"},
    {"trueOrFalse", "perhaps", ""},
    {"phone", "+49 30 23125-014", "+493023125014"},
    {"phone", "030 23125014", "030 23125014"},
    {"priority", "High", "HIGH"},
    {"priority", "urgent", "HIGH"},
    {"priority", "normal", "MEDIUM"},
    {"priority", "LOW", "LOW"},
    {"priority", "7", ""},
};

} // namespace

class TransformCatalogTest : public QObject
{
    Q_OBJECT
private slots:
    void eachDoesWhatItsDescriptionSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        for (const Row& row : rows) {
            QTest::addRow("%s of %s", row.transform, row.value)
                << QString::fromLatin1(row.transform) << QString::fromUtf8(row.value)
                << QString::fromUtf8(row.expected);
        }
    }
    void eachDoesWhatItsDescriptionSays()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const Transform* transform = findTransform(name);
        QVERIFY(transform != nullptr);
        QTEST(transform->apply(value), "expected");
    }
    void everyTransformIsTriedHere()
    {
        QSet<QString> tried;
        for (const Row& row : rows) {
            tried.insert(QString::fromLatin1(row.transform));
        }
        for (const Transform& transform : transformCatalog()) {
            QVERIFY2(tried.remove(transform.name), transform.name.data());
            QVERIFY(!transform.description.isEmpty());
        }
        QVERIFY(tried.isEmpty());
    }
    void aLongLineIsCutWithoutBreakingACharacter()
    {
        const Transform* oneLine = findTransform(QStringLiteral("oneLine"));
        const QString cut = oneLine->apply(QStringLiteral("x") + QStringLiteral("😀").repeated(150));
        QVERIFY(cut.size() <= 200);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        QVERIFY(cut.isValidUtf16());
        QCOMPARE(oneLine->apply(QString(200, QLatin1Char('x'))).size(), 200);
    }
    void anUnknownNameIsNone() { QVERIFY(findTransform(QStringLiteral("Trim")) == nullptr); }
};

QTEST_GUILESS_MAIN(TransformCatalogTest)
#include "transformcatalogtest.moc"
