// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/htmltext.h"

#include "domain/htmlentities.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::domain {

namespace {

/// A position to cut at: as high as possible up to `end`, at a line end, else at a space, else anywhere but inside a
/// pair.
qsizetype cutOf(QStringView text, qsizetype end)
{
    // Rather a full piece than a tidy one: look back over the last quarter only.
    const qsizetype earliest = end - end / 4;
    for (const QChar boundary : {QChar(u'\n'), QChar(u' ')}) {
        for (qsizetype at = end; at > earliest; --at) {
            if (text.at(at - 1) == boundary) {
                return at;
            }
        }
    }
    return text.at(end - 1).isHighSurrogate() ? end - 1 : end;
}

/// "<p class=x>" → "p"; "</p>" → "p".
QString tagName(QStringView tag)
{
    qsizetype begin = tag.size() > 1 && tag.at(1) == u'/' ? 2 : 1;
    qsizetype end = begin;
    while (end < tag.size() && tag.at(end).isLetterOrNumber()) {
        ++end;
    }
    return tag.mid(begin, end - begin).toString().toLower();
}

bool standsAlone(QStringView tag)
{
    static const QSet<QString> alone{QStringLiteral("br"), QStringLiteral("hr"), QStringLiteral("img"),
                                     QStringLiteral("wbr"), QStringLiteral("")};
    return tag.endsWith(QLatin1String("/>")) || alone.contains(tagName(tag));
}

/// Fills one piece after the other; knows which tags are open so that each piece is whole by itself.
class HtmlSplitter
{
public:
    explicit HtmlSplitter(qsizetype limit) : m_limit(limit) {}

    QStringList split(const QString& html)
    {
        static const QRegularExpression unit(QStringLiteral("<[^<>]*>|&(?:#?[A-Za-z0-9]{1,31});|[^<&]+|[<&]"));
        auto matches = unit.globalMatch(html);
        while (matches.hasNext()) {
            const QString piece = matches.next().captured();
            if (piece.size() > 1 && piece.startsWith(QLatin1Char('<'))) {
                addTag(piece);
            } else if (piece.startsWith(QLatin1Char('&'))) {
                addWhole(piece);
            } else {
                addText(piece);
            }
        }
        m_blockEnd = 0;
        finishPiece();
        return m_pieces;
    }

private:
    /// "</p>" for "<p …>"
    static QString closingOf(const QString& tag) { return QStringLiteral("</%1>").arg(tagName(tag)); }

    [[nodiscard]] qsizetype room() const
    {
        qsizetype closing = 0;
        for (const QString& tag : m_open) {
            closing += closingOf(tag).size();
        }
        return m_limit - m_piece.size() - closing;
    }

    /// What every further piece would have to repeat must leave room for text.
    [[nodiscard]] bool isTooMuch(const QString& tag) const
    {
        qsizetype repeated = tag.size() + closingOf(tag).size();
        for (const QString& open : m_open) {
            repeated += open.size() + closingOf(open).size();
        }
        return repeated * 2 > m_limit;
    }

    void addTag(const QString& tag)
    {
        if (tag.startsWith(QLatin1String("</"))) {
            // Its room was kept free while it was open; one that closes nothing here is no one's.
            if (!m_open.isEmpty() && tagName(m_open.constLast()) == tagName(tag)) {
                m_open.removeLast();
                m_piece += tag;
                if (m_open.isEmpty()) {
                    m_blockEnd = m_piece.size();
                }
            }
            return;
        }
        if (isTooMuch(tag)) {
            return;
        }
        const bool opens = !standsAlone(tag) && !tag.startsWith(QLatin1String("<!"));
        makeRoom(tag.size() + (opens ? closingOf(tag).size() : 0));
        m_piece += tag;
        if (opens) {
            m_open.append(tag);
        }
    }

    void addWhole(const QString& unit)
    {
        makeRoom(unit.size());
        m_piece += unit;
    }

    void addText(QStringView text)
    {
        while (text.size() > room()) {
            // A pair needs two; below that the piece counts as full.
            const qsizetype free = room();
            const qsizetype cut = free >= 2 ? cutOf(text, free) : 0;
            if (m_blockEnd * 2 < m_limit && cut > 0) {
                m_piece += text.left(cut);
                text = text.mid(cut);
            }
            finishPiece();
        }
        m_piece += text;
    }

    void makeRoom(qsizetype size)
    {
        // Twice at most: what a block end carries over may be half a piece.
        while (size > room()) {
            finishPiece();
        }
    }

    /// Ends the piece after its last whole block when that fills at least half of it; what follows begins the next
    /// piece.
    void finishPiece()
    {
        QString carried;
        if (m_blockEnd * 2 >= m_limit) {
            carried = m_piece.mid(m_blockEnd);
            m_piece.truncate(m_blockEnd);
        } else {
            for (auto tag = m_open.crbegin(); tag != m_open.crend(); ++tag) {
                m_piece += closingOf(*tag);
            }
            carried = m_open.join(QString());
        }
        if (!m_piece.trimmed().isEmpty()) {
            m_pieces.append(m_piece);
        }
        m_piece = carried;
        m_blockEnd = 0;
    }

    qsizetype m_limit;
    qsizetype m_blockEnd = 0; ///< where the last block that stands at the top ended in the piece
    QString m_piece;
    QStringList m_open;
    QStringList m_pieces;
};

/// What a browser does not show as text; one that does not end goes on to the end, as there.
QString withoutHidden(const QString& html)
{
    static const QRegularExpression begin(QStringLiteral("<(?:!--|script\\b|style\\b)"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString shown;
    qsizetype from = 0;
    for (auto match = begin.match(html); match.hasMatch(); match = begin.match(html, from)) {
        shown += QStringView(html).mid(from, match.capturedStart() - from);
        const QString opening = match.captured();
        const QString closing =
            opening == QLatin1String("<!--") ? QStringLiteral("-->") : QStringLiteral("</") + opening.mid(1);
        const qsizetype end = html.indexOf(closing, match.capturedEnd(), Qt::CaseInsensitive);
        const qsizetype after = end < 0 ? -1 : html.indexOf(QLatin1Char('>'), end);
        if (after < 0) {
            return shown;
        }
        from = after + 1;
    }
    return from == 0 ? html : shown + html.mid(from);
}

} // namespace

bool isHtmlProperty(const QString& property)
{
    return property == QLatin1String("hs_note_body") || property == QLatin1String("hs_task_body");
}

QString bodyPropertyOf(CrmObject object)
{
    switch (object) {
    case CrmObject::Note:
        return QStringLiteral("hs_note_body");
    case CrmObject::Task:
        return QStringLiteral("hs_task_body");
    case CrmObject::Ticket:
        return QStringLiteral("content");
    case CrmObject::Deal:
        return QStringLiteral("description");
    case CrmObject::Contact:
    case CrmObject::Company:
    case CrmObject::List:
        return {};
    }
    Q_UNREACHABLE();
}

QString escapeHtml(const QString& text)
{
    const auto special = [](QChar c) { return c == u'&' || c == u'<' || c == u'>' || c == u'"' || c == u'\''; };
    if (std::none_of(text.begin(), text.end(), special)) {
        return text; // most texts, and a conversation has many
    }
    QString escaped = text.toHtmlEscaped();
    escaped.replace(QLatin1Char('\''), QLatin1String("&#39;"));
    return escaped;
}

QString textToHtml(const QString& text)
{
    QString html = escapeHtml(text);
    if (!html.contains(QLatin1Char('\n'))) {
        return html;
    }
    html.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return html;
}

QString visibleText(const QString& html)
{
    static const QRegularExpression block(QStringLiteral("<\\s*/?\\s*(?:p|br|div|li|ul|ol|hr|h[1-6]|tr)\\b[^<>]*>"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("</?[A-Za-z][^<>]*>|<[!?][^<>]*>"));
    QString text = withoutHidden(html);
    text.replace(block, QStringLiteral("\n"));
    text.remove(tag);
    return withoutEntities(text);
}

QStringList splitHtml(const QString& html, qsizetype limit)
{
    return html.size() <= limit ? QStringList{html} : HtmlSplitter(limit).split(html);
}

std::pair<QString, QString> splitText(const QString& text, qsizetype limit)
{
    if (text.size() <= limit) {
        return {text, {}};
    }
    const qsizetype cut = cutOf(text, limit);
    return {text.left(cut), text.mid(cut)};
}

} // namespace leadferry::domain
