// SPDX-License-Identifier: GPL-3.0-or-later
// Find bar above, text below.
#include "ui/components/payloadviewer.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/filterbar.h"
#include "ui/components/indentedjson.h"
#include "ui/components/payloadtext.h"
#include "ui/components/textlabel.h"
#include "ui/style/theme.h"
#include "ui/style/variant.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

PayloadViewer::PayloadViewer(QWidget* parent)
    : QWidget(parent),
      m_find(new SearchField(SearchField::Text::Words)),
      m_matches(new TextLabel({}, TextRole::Caption, Ink::Secondary)),
      m_copy(makeButton(tr("Copy"), u"copy", ButtonWeight::Normal, ButtonSize::Compact)),
      m_text(new PayloadText)
{
    setVariant(m_find, variant::compact);
    m_find->setPlaceholderText(tr("Find in payload"));
    m_find->setAccessibleName(tr("Find in payload"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(6);
    bar->addWidget(m_find, 1);
    bar->addWidget(m_matches);
    bar->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_text, 1);
    connect(m_find, &QLineEdit::textChanged, this, &PayloadViewer::find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findNext(); });
    connect(m_find, &SearchField::leftDown, this, [this] { findNext(); });
    connect(m_copy, &QPushButton::clicked, this, &PayloadViewer::copyAll);
}

void PayloadViewer::setPayload(const QByteArray& payload)
{
    if (const std::optional<QString> json = indentedJson(payload)) {
        m_text->setJson(*json);
    } else {
        m_text->setRaw(QString::fromUtf8(payload));
    }
    find(m_find->text());
}

QString PayloadViewer::text() const
{
    return m_text->toPlainText();
}

void PayloadViewer::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

int PayloadViewer::matchCount() const
{
    return int(m_text->extraSelections().size());
}

void PayloadViewer::find(const QString& what)
{
    QList<QTextEdit::ExtraSelection> hits;
    if (!what.isEmpty()) {
        m_text->unfoldAll();
        const Theme& theme = themeOf(this);
        QTextCursor cursor(m_text->document());
        for (cursor = m_text->document()->find(what, cursor); !cursor.isNull();
             cursor = m_text->document()->find(what, cursor)) {
            QTextEdit::ExtraSelection hit;
            hit.cursor = cursor;
            hit.format.setBackground(theme.colors(Tone::Held).tint);
            hit.format.setForeground(theme.text);
            hits.append(hit);
        }
    }
    m_text->setExtraSelections(hits);
    m_matches->setText(what.isEmpty() ? QString() : tr("%n found", nullptr, int(hits.size())));
    if (!hits.isEmpty()) {
        QTextCursor first = hits.first().cursor;
        first.setPosition(first.selectionStart());
        m_text->setTextCursor(first);
    }
}

void PayloadViewer::findNext()
{
    if (!m_text->find(m_find->text())) {
        m_text->setTextCursor(QTextCursor(m_text->document()));
        m_text->find(m_find->text());
    }
}

void PayloadViewer::copyAll()
{
    QGuiApplication::clipboard()->setText(text());
    emit copied();
}

} // namespace leadferry::ui
