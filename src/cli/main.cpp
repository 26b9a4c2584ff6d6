// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl: the command line and the headless service.
#include "cli/commandline.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("leadferry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEADFERRY_VERSION));
    return leadferry::cli::runProgram();
}
