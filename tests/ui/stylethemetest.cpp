// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens keep their promises of contrast, and nothing outside ui/style names a colour.
#include "ui/style/leadferrystyle.h"
#include "ui/style/theme.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace leadferry;
using namespace leadferry::ui;

namespace {

constexpr double readable = 4.5; ///< WCAG AA for text
constexpr double visible = 3.0;  ///< WCAG AA for borders and icons

QByteArray named(const char* what, const Theme& theme)
{
    return QByteArray(what) + (theme.appearance == Appearance::Dark ? " in dark" : " in light");
}

void expectRatio(const QColor& one, const QColor& other, double least, const QByteArray& what)
{
    const double ratio = contrastRatio(one, other);
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2").arg(QString::fromUtf8(what)).arg(ratio)));
}

} // namespace

class StyleThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void textIsReadableOnEverySurface();
    void statesAreReadableOnBaseSelectAndTint();
    void bodyTextIsReadableOnEveryTint();
    void controlsCanBeSeen();
    void everyStateHasItsOwnSilhouette();
    void onlyHeldAndFailedAreLoud();
    void thePaletteCarriesTheTokens();
    void anAccentFromTheDesktopKeepsItsHueAndStaysReadable();
    void aGreyAccentChangesNothing();
    void noColourIsNamedOutsideTheStyle();
};

void StyleThemeTest::textIsReadableOnEverySurface()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        for (const QColor& surface : {theme->base, theme->window, theme->select, theme->selectIdle, theme->hover,
                                      theme->sunken, theme->button}) {
            expectRatio(theme->text, surface, 9.0, named("text", *theme));
            expectRatio(theme->text2, surface, readable, named("text-2", *theme));
            expectRatio(theme->link, surface, readable, named("link", *theme));
        }
        expectRatio(theme->onAccent, theme->accent, readable, named("words on accent", *theme));
        expectRatio(theme->onFailedSolid, theme->failedSolid, readable, named("words on the failed pill", *theme));
        expectRatio(theme->base, theme->text, readable, named("words of toast and tooltip", *theme));
    }
}

void StyleThemeTest::statesAreReadableOnBaseSelectAndTint()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        for (const ToneColors& colors : theme->tones) {
            for (const QColor& surface : {theme->base, theme->select, colors.tint}) {
                expectRatio(colors.foreground, surface, readable, named("state", *theme));
            }
        }
    }
}

void StyleThemeTest::bodyTextIsReadableOnEveryTint()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        for (const ToneColors& colors : theme->tones) {
            expectRatio(theme->text, colors.tint, 10.0, named("text on tint", *theme));
        }
    }
}

void StyleThemeTest::controlsCanBeSeen()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        expectRatio(theme->lineStrong, theme->base, visible, named("border", *theme));
        expectRatio(theme->lineStrong, theme->window, visible, named("border on window", *theme));
        expectRatio(theme->accent, theme->base, visible, named("accent", *theme));
        expectRatio(theme->focus, theme->select, visible, named("focus ring on a selected row", *theme));
        for (const QColor& chart : {theme->chartDelivered, theme->chartHeld, theme->chartFailed}) {
            expectRatio(chart, theme->base, 2.9, named("chart", *theme));
        }
    }
}

void StyleThemeTest::everyStateHasItsOwnSilhouette()
{
    QStringList icons;
    for (int tone = 0; tone < toneCount; ++tone) {
        icons.append(QString(lookOf(Tone(tone)).icon));
    }
    QCOMPARE(icons.removeDuplicates(), 0);
}

void StyleThemeTest::onlyHeldAndFailedAreLoud()
{
    using State = domain::DeliveryState;
    for (const State state :
         {State::Queued, State::InFlight, State::Waiting, State::Unclear, State::Delivered, State::DeliveredWithHeld,
          State::Held, State::Exhausted, State::Skipped, State::Cancelled, State::Unrouted}) {
        const ToneShape shape = lookOf(toneOf(state)).shape;
        const bool loud = shape == ToneShape::TintedPill || shape == ToneShape::SolidPill;
        const bool needsSomebody = state == State::Held || state == State::DeliveredWithHeld ||
                                   state == State::Unrouted || state == State::Exhausted;
        QCOMPARE(loud, needsSomebody);
    }
    QCOMPARE(lookOf(toneOf(State::Exhausted)).shape, ToneShape::SolidPill);
}

void StyleThemeTest::thePaletteCarriesTheTokens()
{
    const QPalette palette = darkTheme().palette();
    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), darkTheme().select);
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), darkTheme().selectIdle);
    QCOMPARE(palette.color(QPalette::Active, QPalette::HighlightedText), darkTheme().text);
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), darkTheme().disabled());
}

void StyleThemeTest::anAccentFromTheDesktopKeepsItsHueAndStaysReadable()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        int accepted = 0;
        for (int hue = 0; hue < 360; hue += 10) {
            const Theme own = withAccent(*theme, QColor::fromHsl(hue, 200, 128));
            expectRatio(own.onAccent, own.accent, readable, named("own accent", *theme));
            expectRatio(own.accent, own.base, visible, named("own accent", *theme));
            expectRatio(own.focus, own.base, visible, named("own focus ring", *theme));
            QCOMPARE(own.colors(Tone::Failed).foreground, theme->colors(Tone::Failed).foreground);
            if (own.accent != theme->accent) {
                ++accepted;
                QVERIFY(qAbs(own.accent.hslHue() - hue) <= 2);
            }
        }
        QVERIFY(accepted >= 4); // it is a choice, not a decoration of the code
    }
}

void StyleThemeTest::aGreyAccentChangesNothing()
{
    QCOMPARE(withAccent(lightTheme(), QColor(Qt::gray)).accent, lightTheme().accent);
    QCOMPARE(withAccent(lightTheme(), QColor()).accent, lightTheme().accent);
}

void StyleThemeTest::noColourIsNamedOutsideTheStyle()
{
    const QString root = QStringLiteral(LEADFERRY_SOURCE_DIR "/ui");
    static const QRegularExpression colour(
        QStringLiteral("\"#[0-9a-fA-F]{3,8}\"|#[0-9a-fA-F]{6}\\b|QColor\\s*\\(|Qt::(red|green|blue|"
                       "white|black|gray|darkGray|lightGray|yellow)\\b"));
    int files = 0;
    QStringList found;
    QDirIterator iterator(root, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        if (path.startsWith(root + QLatin1String("/style/"))) {
            continue;
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++files;
        const QRegularExpressionMatch match = colour.match(QString::fromUtf8(file.readAll()));
        if (match.hasMatch()) {
            found.append(path.mid(root.size() + 1) + QLatin1String(": ") + match.captured());
        }
    }
    QVERIFY(files > 40);
    QCOMPARE(found.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(StyleThemeTest)
#include "stylethemetest.moc"
