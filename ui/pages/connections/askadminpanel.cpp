// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/askadminpanel.h"

#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int requestHeight = 220;

} // namespace

AskAdminPanel::AskAdminPanel(QWidget* parent) : QWidget(parent), m_request(new QPlainTextEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("Somebody else may do it"), TextRole::Section, Ink::Text, this));
    auto* words =
        new TextLabel(tr("Signing in with an app takes a super admin of the HubSpot account, or a user with App "
                         "Marketplace Access. Making a service key takes a super admin, or a user with "
                         "Developer tools access. Forward this text to one of them; it holds no secrets."),
                      TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    column->addWidget(words);
    m_request->setReadOnly(true);
    m_request->setFixedHeight(requestHeight);
    m_request->setTabChangesFocus(true);
    m_request->setAccessibleName(tr("Text for the administrator"));
    column->addWidget(m_request);
    auto* copy = makeButton(tr("Copy the text"), u"copy", ButtonWeight::Normal, ButtonSize::Normal, this);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_request->toPlainText()); });
    column->addWidget(copy, 0, Qt::AlignLeading);
}

void AskAdminPanel::setRequest(const QString& text)
{
    m_request->setPlainText(text);
}

} // namespace leadferry::ui
