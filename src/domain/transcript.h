// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation and the known facts of an event, written out for people: as HTML for notes, as text for tickets.
#pragma once

#include "domain/event.h"

#include <QTimeZone>

namespace leadferry::domain {

struct WrittenText
{
    QString html; ///< whole blocks (<p>, <ul>), everything of the event escaped
    QString text;
};

/// Who, when (in `zone`), what. Messages without text and attachment are left out.
WrittenText transcriptOf(const QList<Message>& messages, const QTimeZone& zone);

/// `data` flattened, in alphabetical order; then phone, company, page, conversation and consent. What was typed as an
/// e-mail but cannot be one is shown here, so that a person can make sense of it.
WrittenText summaryOf(const Event& event);

} // namespace leadferry::domain
