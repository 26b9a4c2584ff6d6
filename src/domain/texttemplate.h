// SPDX-License-Identifier: GPL-3.0-or-later
// Mustache templates over the planning context. Only what we made ourselves goes in as HTML; all else is escaped there.
#pragma once

#include "domain/documentfault.h"

#include <QJsonObject>
#include <QString>

namespace leadferry::domain {

enum class Escaping { Html, None };

/// What is wrong with a template. Refused besides broken syntax: partials and changed delimiters (they would let a
/// visitor's text act as a template), and unescaped tags for anything but {{{transcript.html}}} and {{{summary.html}}}.
struct TemplateProblem
{
    enum class Kind {
        None,
        Unsupported,  ///< a partial, or changed delimiters
        Unescaped,    ///< {{{name}}}
        OpenTag,      ///< {{ without its }}
        OpenSection,  ///< {{#name}} without its {{/name}}
        NoSuchSection ///< {{/name}} without its {{#name}}
    };
    Kind kind = Kind::None;
    QString name;           ///< of the tag or section
    qsizetype position = 0; ///< of what is open or has no beginning: the first character is 1
};
TemplateProblem templateProblem(const QString& textTemplate);

/// The same for the person who wrote it; empty when it is fine.
FaultText templateFaultText(const QString& textTemplate);
/// In plain English.
QString templateFault(const QString& textTemplate);

/// Empty text, empty lists and false count as missing, so that {{#section}} is left out for them. Empty when the
/// template is faulty.
QString renderTemplate(const QString& textTemplate, const QJsonObject& context, Escaping escaping);

} // namespace leadferry::domain
