// SPDX-License-Identifier: GPL-3.0-or-later
// The window has words of its own, and translates them, for everything in the catalog of transforms.
#include "presentation/transformtexts.h"

#include "domain/transformcatalog.h"
#include "presentation/transformhelp.h"
#include "support/markingtranslator.h"

#include <QJsonObject>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;

namespace {

domain::TransformStep stepOf(const QJsonObject& json)
{
    return *domain::TransformStep::fromJson(json, QString());
}

} // namespace

class TransformTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void everythingOfTheCatalogIsTranslated()
    {
        test::MarkingTranslator marks;
        QVERIFY(QCoreApplication::installTranslator(&marks));
        const auto isMarked = [](const QString& words) { return words.startsWith(QLatin1Char('*')); };
        for (const domain::Transform& transform : domain::transformCatalog()) {
            const QString name = transform.name;
            QVERIFY2(isMarked(transformName(name)), qPrintable(name));
            QVERIFY2(isMarked(transformHelp(name)), qPrintable(name));
            for (const domain::TransformParameter& parameter : transform.parameters) {
                const QString place = name + QLatin1Char('.') + parameter.name;
                QVERIFY2(isMarked(parameterName(parameter.name)), qPrintable(place));
                QVERIFY2(isMarked(parameterHelp(name, parameter.name)), qPrintable(place));
                for (const QLatin1String choice : parameter.choices) {
                    QVERIFY2(isMarked(parameterChoiceName(choice)), qPrintable(place + QLatin1Char('=') + choice));
                }
            }
        }
        QCoreApplication::removeTranslator(&marks);
    }
    void aStepTellsAChoiceInWordsAndATextAsItIs()
    {
        QCOMPARE(stepWords(stepOf({{QStringLiteral("name"), QStringLiteral("money")},
                                   {QStringLiteral("part"), QStringLiteral("low")}})),
                 QStringLiteral("Money, lower end"));
        QCOMPARE(stepWords(stepOf({{QStringLiteral("name"), QStringLiteral("replace")},
                                   {QStringLiteral("find"), QStringLiteral(".")}})),
                 QStringLiteral("Replace text, ."));
    }
};

QTEST_GUILESS_MAIN(TransformTextsTest)
#include "transformtextstest.moc"
