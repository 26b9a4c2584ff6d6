// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl: the command line and the headless service.
#include "cli/commandline.h"

#include <QCoreApplication>
#ifdef LEADFERRY_PRINTS
#include "print/pdf.h"

#include <QGuiApplication>
#endif

#include <memory>

namespace {

/// Only what writes a PDF needs fonts, and nothing needs a display.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
#ifdef LEADFERRY_PRINTS
    for (int i = 1; i < argc; ++i) {
        if (QByteArray(argv[i]).toLower().endsWith(".pdf")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            return std::make_unique<QGuiApplication>(argc, argv);
        }
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("leadferry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEADFERRY_VERSION));
#ifdef LEADFERRY_PRINTS
    return leadferry::cli::runProgram(&leadferry::print::writePdf);
#else
    return leadferry::cli::runProgram({});
#endif
}
