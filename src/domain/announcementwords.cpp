// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/announcementwords.h"

#include "domain/resourcefile.h"
#include "domain/texttemplate.h"

namespace leadferry::domain {

namespace {

/// More than that nobody reads in a message; the rest is counted.
constexpr qsizetype mostLines = 10;

const QJsonObject& catalogue()
{
    static const auto languages = resourceObject(QStringLiteral(":/leadferry/pages/alert-texts.json"));
    static const QJsonObject none; // a program without its resources says nothing; a test holds the file
    return languages ? *languages : none;
}

/// The sentences of one language.
class Words
{
public:
    explicit Words(const QString& language)
        : m_sentences(catalogue().value(catalogue().contains(language) ? language : englishWords).toObject())
    {
    }

    [[nodiscard]] QString said(const char* sentence, qsizetype count = 0) const
    {
        return filled(m_sentences.value(QLatin1String(sentence)), {}, count);
    }
    [[nodiscard]] QString began(const TroubleLine& line) const { return ofTrouble("began", line); }
    [[nodiscard]] QString ended(const TroubleLine& line) const { return ofTrouble("ended", line); }
    [[nodiscard]] QString came(const NoticeLine& line) const
    {
        const QJsonValue counted = m_sentences.value(QLatin1String("events")).toObject().value(toString(line.kind));
        return filled(m_sentences.value(QLatin1String("event")),
                      {{QStringLiteral("what"), filled(counted, {}, line.count)},
                       {QStringLiteral("person"), line.person},
                       {QStringLiteral("bot"), line.bot},
                       {QStringLiteral("portal"), line.portal}},
                      line.count);
    }
    template <typename Line>
    [[nodiscard]] QStringList each(const QList<Line>& lines, QString (Words::*words)(const Line&) const) const
    {
        QStringList texts;
        for (const Line& line : lines) {
            texts.append((this->*words)(line));
        }
        return texts;
    }
    /// Under a heading where there are several.
    [[nodiscard]] QString block(const QString& heading, const QStringList& lines) const
    {
        if (lines.size() < 2) {
            return lines.value(0);
        }
        QStringList shown = lines.mid(0, mostLines);
        if (lines.size() > mostLines) {
            shown.append(said("more", lines.size() - mostLines));
        }
        return heading + QStringLiteral("\n• ") + shown.join(QStringLiteral("\n• "));
    }

private:
    static QString filled(const QJsonValue& sentence, QJsonObject values, qsizetype count)
    {
        const QLatin1String form(count == 1 ? "one" : "other");
        values.insert(QStringLiteral("count"), count);
        return renderTemplate(sentence.isObject() ? sentence.toObject().value(form).toString() : sentence.toString(),
                              values, Escaping::None);
    }
    [[nodiscard]] QString ofTrouble(const char* change, const TroubleLine& line) const
    {
        const QJsonObject sentences = m_sentences.value(QLatin1String(change)).toObject();
        return filled(sentences.value(toString(line.trouble.kind)),
                      {{QStringLiteral("name"), line.trouble.name},
                       {QStringLiteral("causes"), line.causes > 1 ? QString::number(line.causes) : QString()}},
                      line.trouble.count);
    }

    QJsonObject m_sentences;
};

} // namespace

QStringList announcementLanguages()
{
    return catalogue().keys();
}

QString beganWords(const TroubleLine& line, const QString& language)
{
    return Words(language).began(line);
}

QString overWords(const TroubleLine& line, const QString& language)
{
    return Words(language).ended(line);
}

QString noticeWords(const NoticeLine& line, const QString& language)
{
    return Words(language).came(line);
}

QString plainText(const Announcement& announcement, const QString& language)
{
    const Words words(language);
    const QString program = QStringLiteral("Leadferry: ");
    if (announcement.isTest) {
        return program + words.said("test");
    }
    const QStringList began = words.each(linesOf(announcement.states.began), &Words::began);
    const QStringList over = words.each(linesOf(announcement.states.over), &Words::ended);
    const QStringList events = words.each(announcement.events.lines, &Words::came);
    QStringList blocks{
        words.block(words.said("severalBegan", began.size()), began),
        words.block(words.said("over"), over),
        words.block(words.said("severalEvents", announcement.events.count()), events),
    };
    blocks.removeAll(QString());
    return program + blocks.join(QLatin1Char('\n'));
}

} // namespace leadferry::domain
