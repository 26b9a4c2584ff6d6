// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/richtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace leadferry::sandbox {

namespace {

QString decoded(QString text)
{
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    text.replace(QLatin1String("&nbsp;"), QLatin1String(" "));
    text.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text;
}

/// Writes tags so that what was opened is closed, in order.
class TagWriter
{
public:
    explicit TagWriter(QString& html) : m_html(html) {}
    void open(const QString& tag)
    {
        m_html += QLatin1Char('<') + tag + QLatin1Char('>');
        if (tag != QLatin1String("br")) {
            m_open.append(tag);
        }
    }
    /// Closes what was opened inside of it, too; a tag that is not open is ignored.
    void close(const QString& tag)
    {
        const auto place = m_open.lastIndexOf(tag);
        while (place >= 0 && m_open.size() > place) {
            closeLast();
        }
    }
    void closeAll()
    {
        while (!m_open.isEmpty()) {
            closeLast();
        }
    }

private:
    void closeLast() { m_html += QLatin1String("</") + m_open.takeLast() + QLatin1Char('>'); }

    QString& m_html;
    QStringList m_open;
};

} // namespace

QString plainText(QString richText)
{
    static const QRegularExpression lineEnds(QStringLiteral("<br\\s*/?>|</(p|div|li|h[1-6]|tr)>"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    richText.replace(lineEnds, QStringLiteral("\n"));
    richText.replace(tags, QString());
    return decoded(richText).trimmed();
}

QString cleanHtml(const QString& richText)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*|/)?>"));
    static const QStringList kept{QStringLiteral("p"),  QStringLiteral("div"), QStringLiteral("br"),
                                  QStringLiteral("ul"), QStringLiteral("ol"),  QStringLiteral("li"),
                                  QStringLiteral("b"),  QStringLiteral("i"),   QStringLiteral("strong"),
                                  QStringLiteral("em"), QStringLiteral("u"),   QStringLiteral("blockquote")};
    QString html;
    TagWriter writer(html);
    qsizetype from = 0;
    for (auto match = tag.globalMatch(richText); match.hasNext();) {
        const auto found = match.next();
        html += decoded(richText.mid(from, found.capturedStart() - from)).toHtmlEscaped();
        from = found.capturedEnd();
        const QString name = found.captured(2).toLower();
        if (kept.contains(name)) {
            found.captured(1).isEmpty() ? writer.open(name) : writer.close(name);
        }
    }
    html += decoded(richText.mid(from)).toHtmlEscaped();
    writer.closeAll();
    return html.trimmed();
}

} // namespace leadferry::sandbox
