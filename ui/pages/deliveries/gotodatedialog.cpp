// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/gotodatedialog.h"

#include "domain/filterline.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"

#include <QCompleter>
#include <QDate>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

/// As the log's line takes it, or as dates are written here.
QString canonical(const QString& typed)
{
    const QDate date = QLocale().toDate(typed, QLocale::ShortFormat);
    const bool thisCentury = date.isValid() && date.year() >= 2000;
    return thisCentury ? date.toString(Qt::ISODate) : typed;
}

} // namespace

GoToDateDialog::GoToDateDialog(qint64 nowMs, QWidget* parent)
    : Dialog(tr("Go to a day"), Width::Small, parent), m_nowMs(nowMs), m_when(new QLineEdit(this))
{
    auto* words = new TextLabel(tr("Shows what came in then, under the filter that is set. Everything before and after "
                                   "it stays within reach."),
                                TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    m_when->setPlaceholderText(QStringLiteral("2026-11-01"));
    auto* completer = new QCompleter(domain::timeWords(), m_when);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    m_when->setCompleter(completer);
    auto* form = new FormGrid(this);
    m_error = form->addField(tr("Day or time"), m_when);
    form->addCaption(tr("A date such as 2026-11-01, a time such as 2026-11-01T09:15, yesterday, or 30d for thirty days "
                        "ago."));
    body()->addWidget(form);
    QPushButton* go = setPrimary(tr("Show it"));
    connect(m_when, &QLineEdit::textChanged, m_error, &InlineError::clear);
    connect(go, &QPushButton::clicked, this, &GoToDateDialog::finish);
    m_when->setFocus();
}

void GoToDateDialog::finish()
{
    using domain::DayMeans;
    const QString typed = canonical(m_when->text().trimmed());
    const auto beginning = domain::timeFromText(typed, m_nowMs, DayMeans::ItsBeginning);
    const auto end = domain::timeFromText(typed, m_nowMs, DayMeans::ItsEnd);
    if (!beginning || !end) {
        m_error->setProblem(Validity::Wrong, tr("This is no day or time. Type one as shown below."));
        fit();
        m_when->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit chosen(*beginning, *end);
    accept();
}

} // namespace leadferry::ui
