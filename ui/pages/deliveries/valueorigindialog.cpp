// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/valueorigindialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "presentation/valueorigintexts.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int stepWidth = 320; ///< half the dialog

} // namespace

ValueOriginDialog::ValueOriginDialog(app::EngineClient& client, qint64 deliveryId, qint64 operationId,
                                     const QString& property, QWidget* parent)
    : Dialog(tr("Why this value?"), Width::Medium, parent),
      m_state(new StatusBanner(StatusBanner::Size::Small, this)),
      m_meaning(new TextLabel({}, TextRole::Body, Ink::Secondary, this)),
      m_steps(new KeyValueRows(this))
{
    m_state->setMessage(Tone::Working, tr("Reading the mapping of then…"));
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->hide();
    m_steps->setLabelWidth(stepWidth);
    m_steps->hide();
    body()->addWidget(m_state);
    body()->addWidget(m_steps);
    body()->addWidget(m_meaning);
    cancelButton()->setText(tr("Close"));
    const QJsonObject arguments{{QStringLiteral("id"), deliveryId},
                                {QStringLiteral("operation"), operationId},
                                {QStringLiteral("property"), property}};
    client.execute(QLatin1String(app::command::explainValue), arguments, this, {},
                   [this](const base::Result<QJsonObject>& answer) { showAnswer(answer); });
}

void ValueOriginDialog::showAnswer(const base::Result<QJsonObject>& answer)
{
    const auto origin =
        answer ? domain::valueOriginFromJson(*answer) : base::Result<domain::ValueOrigin>(answer.error());
    if (!origin) {
        const auto words = presentation::problemOf(origin.error());
        m_state->setMessage(Tone::Failed, words.title, words.meaning);
    } else {
        const auto text = presentation::originText(*origin);
        setDialogTitle(text.title);
        m_meaning->setText(text.meaning);
        for (const auto& step : text.steps) {
            m_steps->addRow(step.what, step.value);
        }
        m_state->hide();
        m_meaning->show();
        m_steps->show();
        using Source = domain::ValueOrigin::Source;
        if (origin->source != Source::Program && origin->source != Source::Unknown) {
            QPushButton* open = setPrimary(tr("Open the mapping…"), u"mapping");
            connect(open, &QPushButton::clicked, this, [this, type = origin->eventType] {
                emit mappingWanted(type);
                accept();
            });
        }
    }
    QTimer::singleShot(0, this, &Dialog::fit); // when the new rows are laid out
}

} // namespace leadferry::ui
