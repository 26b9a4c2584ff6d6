// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

#include <QDate>
#include <QLocale>

using namespace leadferry::test;

namespace {

constexpr Case cases[] = {
    {"date", "2026-11-22T09:15:00Z", "2026-11-22"},
    {"date", "2026-11-22", "2026-11-22"},
    {"date", "2026/11/22", "2026-11-22"},
    {"date", "2026-02-30", ""},
    {"date", "22.11.2026", "2026-11-22"},
    {"date", "11/22/2026", "2026-11-22"},
    {"date", "05/05/2026", "2026-05-05"},
    {"date", "03/04/2026", ""},
    {"date", "03.04.2026", ""},
    {"{'name':'date','order':'dmy'}", "03/04/2026", "2026-04-03"},
    {"{'name':'date','order':'mdy'}", "03/04/2026", "2026-03-04"},
    {"{'name':'date','order':'dmy'}", "3. 4. 2026", "2026-04-03"},
    {"{'name':'date','order':'ymd'}", "2026/4/3", "2026-04-03"},
    {"{'name':'date','order':'ymd'}", "03/04/2026", ""},
    {"{'name':'date','order':'dmy'}", "11/22/2026", "2026-11-22"},
    {"date", "31/02/2026", ""},
    {"date", "22.11.26", "2026-11-22"},
    {"date", "11/24/26", "2026-11-24"},
    {"date", "24/11/26", "2026-11-24"},
    {"date", "5.5.26", "2026-05-05"},
    {"date", "22. 11. 26", "2026-11-22"},
    {"date", "24.11.69", "2069-11-24"},
    {"date", "24.11.70", "1970-11-24"},
    {"date", "24.11.99", "1999-11-24"},
    {"date", "24.11.00", "2000-11-24"},
    {"date", "03.04.26", ""},
    {"date", "03/04/26", ""},
    {"{'name':'date','order':'dmy'}", "03.04.26", "2026-04-03"},
    {"{'name':'date','order':'mdy'}", "03/04/26", "2026-03-04"},
    {"{'name':'date','order':'ymd'}", "26/11/24", "2026-11-24"},
    {"{'name':'date','order':'ymd'}", "6/11/24", ""},
    {"date", "26-11-24", ""}, // which end is the year?
    {"{'name':'date','order':'ymd'}", "26-11-24", "2026-11-24"},
    {"{'name':'date','order':'dmy'}", "26-11-24", "2024-11-26"},
    {"date", "24.11/26", ""},
    {"date", "31.02.26", ""},
    {"date", "24.11.263", ""},
    {"dateTime", "24.11.26 14:30", "2026-11-24T14:30:00.000Z"},
    {"dateTime", "11/24/26 2:30 pm", "2026-11-24T14:30:00.000Z"},
    {"date", "22 November 2026", "2026-11-22"},
    {"date", "Nov 22, 2026", "2026-11-22"},
    {"date", "November 22nd, 2026", "2026-11-22"},
    {"date", "22. November 2026", "2026-11-22"},
    {"date", "Sonntag, 22. März 2026", "2026-03-22"},
    {"date", "1er mars 2026", "2026-03-01"},
    {"date", "22 de noviembre de 2026", "2026-11-22"},
    {"date", "22 listopada 2026", ""}, // November in Polish, October in Croatian
    {"date", "22 ноября 2026", "2026-11-22"},
    {"date", "22-Nov-2026", "2026-11-22"},
    {"date", "22 Foo 2026", ""},
    {"date", "next Monday", ""},
    {"date", "1985-03-07", "1985-03-07"},
    {"date", "1795338900000", "2026-11-22"},
    {"date", "22.11.2026 soon", ""},
    {"date", "😀", ""},
    {"date", "٢٢/١١/٢٠٢٦", ""},
    {"{'name':'date','zone':'Europe/Berlin'}", "2026-11-22T23:30:00Z", "2026-11-23"},
    {"{'name':'date','zone':'America/New_York'}", "2026-11-22T02:00:00Z", "2026-11-21"},
    {"{'name':'date','zone':'Europe/Berlin'}", "2026-11-22T23:30:00", "2026-11-22"},
    {"{'name':'date','zone':'Europe/Berlin'}", "2026-11-22", "2026-11-22"},
    {"dateTime", "2026-11-22T10:15:00+01:00", "2026-11-22T09:15:00.000Z"},
    {"dateTime", "2026-11-22 10:15", "2026-11-22T10:15:00.000Z"},
    {"dateTime", "1795338900000", "2026-11-22T09:15:00.000Z"},
    {"dateTime", "22.11.2026, 14:30 Uhr", "2026-11-22T14:30:00.000Z"},
    {"dateTime", "11/22/2026 2:30 pm", "2026-11-22T14:30:00.000Z"},
    {"dateTime", "22 Nov 2026 12:05 am", "2026-11-22T00:05:00.000Z"},
    {"dateTime", "22 novembre 2026 à 14h30", "2026-11-22T14:30:00.000Z"},
    {"dateTime", "22.11.2026 13:30 pm", ""},
    {"dateTime", "22.11.2026 25:30", ""},
    {"dateTime", "2026-11-22", "2026-11-22T00:00:00.000Z"},
    {"dateTime", "1899-11-22T10:00:00Z", ""},
    {"dateTime", "soon", ""},
    {"{'name':'dateTime','zone':'Europe/Berlin'}", "2026-11-22 10:15", "2026-11-22T09:15:00.000Z"},
    {"{'name':'dateTime','zone':'Europe/Berlin'}", "2026-07-22 10:15", "2026-07-22T08:15:00.000Z"},
    {"{'name':'dateTime','zone':'Europe/Berlin'}", "2026-11-22T10:15:00Z", "2026-11-22T10:15:00.000Z"},
    {"{'name':'dateTime','zone':'Europe/Berlin','order':'dmy'}", "03.04.2026 10:15", "2026-04-03T08:15:00.000Z"},
    {"{'name':'localTime','zone':'Europe/Berlin'}", "2026-11-22T09:15:00Z", "2026-11-22 10:15"},
    {"{'name':'localTime','zone':'Asia/Kolkata','format':'dd.MM.yyyy HH:mm'}", "2026-11-22T09:15:00Z",
     "22.11.2026 14:45"},
    {"{'name':'localTime','zone':'UTC'}", "soon", ""},
};

} // namespace

class TimeTransformsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyMonthIsKnownInTheLargerLanguages()
    {
        for (const auto language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish,
                                    QLocale::Italian, QLocale::Portuguese, QLocale::Dutch}) {
            for (int month = 1; month <= 12; ++month) {
                for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    const QString day = QStringLiteral("7 %1 2026").arg(QLocale(language).monthName(month, format));
                    QCOMPARE(applied("date", {day}), QStringList{QDate(2026, month, 7).toString(Qt::ISODate)});
                }
            }
        }
    }
    void eachDoesWhatItsDescriptionSays_data() { addCases(cases); }
    void eachDoesWhatItsDescriptionSays() { checkCase(); }
};

QTEST_GUILESS_MAIN(TimeTransformsTest)
#include "timetransformstest.moc"
