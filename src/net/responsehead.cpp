// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/responsehead.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace leadferry::net {

namespace {

QByteArray oneLine(QByteArray text)
{
    return text.replace('\r', ' ').replace('\n', ' ');
}

QByteArray httpDate()
{
    const QString format = QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'");
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), format).toLatin1();
}

bool isOursToSay(const QByteArray& name)
{
    return name.compare("Content-Length", Qt::CaseInsensitive) == 0 ||
           name.compare("Connection", Qt::CaseInsensitive) == 0;
}

QByteArray connectionField(Staying staying)
{
    switch (staying) {
    case Staying::No:
        return "Connection: close\r\n";
    case Staying::Understood:
        return {};
    case Staying::SaidAloud:
        return "Connection: keep-alive\r\n";
    }
    return {};
}

} // namespace

QByteArray headBytes(const HttpResponse& response, Staying staying)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    for (const auto& [name, value] : response.headers.fields()) {
        if (!isOursToSay(name)) {
            head += oneLine(name) + ": " + oneLine(value) + "\r\n";
        }
    }
    if (!response.headers.contains("Date")) {
        head += "Date: " + httpDate() + "\r\n";
    }
    if (mayHaveBody(response.status)) {
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    return head + connectionField(staying) + "\r\n";
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace leadferry::net
