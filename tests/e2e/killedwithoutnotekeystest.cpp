// SPDX-License-Identifier: GPL-3.0-or-later
// The same promise in a portal that has no unique property on notes. A test of its own because it takes minutes: a note
// is only believed missing after two readings, the second 120 s after it was sent.
#include "e2e/killedround.h"

using namespace leadferry::test;

class KilledWithoutNoteKeysTest : public QObject
{
    Q_OBJECT
private slots:
    void everythingIsOnce()
    {
        StrictStub portal(words("--seed 11 --no-unique-notes --lose-answers 0.1 --lose-requests 0.1"));
        KilledRound(portal).run(900'000);
    }
};

QTEST_GUILESS_MAIN(KilledWithoutNoteKeysTest)
#include "killedwithoutnotekeystest.moc"
