// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/textfile.h"

#include <QFile>
#include <QStringDecoder>
#include <QTextStream>

namespace leadferry::cli {

base::Result<QString> textOfFile(const QString& name, const Terminal& terminal)
{
    QByteArray bytes;
    if (name == QLatin1String("-")) {
        bytes = terminal.in.device()->readAll();
    } else {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            return base::Error{base::ErrorKind::Invalid, QStringLiteral("cannot be read: ") + file.errorString()};
        }
        bytes = file.readAll();
    }
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    if (decode.hasError()) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("is not UTF-8; save it as UTF-8 and try again")};
    }
    return text;
}

} // namespace leadferry::cli
