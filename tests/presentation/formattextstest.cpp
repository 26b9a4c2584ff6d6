// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourceformats.h"
#include "presentation/formatexamples.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace leadferry;
using presentation::FormatExample;

class FormatTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatFormatsSayOfThemselvesIsWithTheTranslators()
    {
        QFile sources(QStringLiteral(LEADFERRY_SOURCE_DIR "/src/presentation/formattexts.cpp"));
        QVERIFY(sources.open(QIODevice::ReadOnly));
        QString code = QString::fromUtf8(sources.readAll());
        static const QRegularExpression overLines(QStringLiteral("\"\\s*\\n\\s*\"")); // a string in several parts
        code.remove(overLines);
        code.replace(QStringLiteral("\\\""), QStringLiteral("\""));
        const auto formats = app::sourceFormats();
        QVERIFY(formats.ok());
        for (const auto& format : *formats) {
            for (const QString& text : {format.summary, format.setup}) {
                QVERIFY2(code.contains(QLatin1Char('"') + text + QLatin1Char('"')), qPrintable(text));
            }
        }
    }
    void everyFormatAndEveryTypeHasTextsToCopy()
    {
        const auto examples = presentation::formatExamples();
        QVERIFY(examples.size() > 20);
        for (const FormatExample& example : examples) {
            const auto texts = presentation::textsOf(example);
            QVERIFY2(!texts.summary.isEmpty(), qPrintable(example.name));
            QVERIFY2(texts.texts.size() == 2, qPrintable(example.name));
            for (const auto& text : texts.texts) {
                QVERIFY2(text.text.size() > 2, qPrintable(example.name + QLatin1Char(' ') + text.title));
            }
        }
    }
};

QTEST_MAIN(FormatTextsTest)
#include "formattextstest.moc"
