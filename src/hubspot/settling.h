// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the results and errors of a batch's answer to the inputs they belong to.
#pragma once

#include "domain/crmgateway.h"
#include "hubspot/answerpolicy.h"

#include <QJsonArray>
#include <QList>

#include <functional>

namespace leadferry::hubspot {

Effect effectOf(domain::CrmVerb verb);

/// Collects one item per input; `request` outlives it.
class Settling
{
public:
    explicit Settling(const domain::CrmRequest& request);

    [[nodiscard]] const domain::CrmRequest& request() const { return m_request; }
    [[nodiscard]] const domain::CrmInput& input(int index) const { return m_request.inputs.at(index); }
    [[nodiscard]] const QList<domain::CrmItem>& items() const { return m_items; }
    /// The inputs without an outcome yet, or those of them that fit.
    [[nodiscard]] QList<int> open() const;
    [[nodiscard]] QList<int> open(const std::function<bool(const domain::CrmInput&)>& fits) const;

    domain::CrmItem& succeed(int index, const QString& recordId);
    domain::CrmItem& fail(int index, const base::Error& error);

private:
    const domain::CrmRequest& m_request;
    QList<domain::CrmItem> m_items;
    QList<bool> m_settled;
};

void settleResults(Settling& settling, const QJsonArray& results);
/// Returns the errors that name no input of ours.
QList<ErrorBody> settleErrors(Settling& settling, const QJsonArray& errors);
void settleFailure(Settling& settling, int index, const ErrorBody& body);

/// The open inputs an error names: by trace, by position, else by record id.
QList<int> inputsNamed(const Settling& settling, const ErrorBody& body);
/// The properties an error refuses; only those the inputs sent, for a body may also name parts of the request.
QList<domain::Refusal> refusedProperties(const ErrorBody& body, const QList<domain::CrmInput>& inputs);
/// The properties an error asks for although not all of the inputs sent them. HubSpot's code for it is not documented:
/// what tells it is that the body says "required" of a property that was not sent.
QStringList demandedProperties(const ErrorBody& body, const domain::CrmRequest& request,
                               const QList<domain::CrmInput>& inputs);

} // namespace leadferry::hubspot
