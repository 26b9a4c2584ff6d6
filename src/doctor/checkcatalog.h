// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of the doctor: pure judgements over facts.
//
// To add one: a file NAMEcheck.cpp, its line in checks.h and in the table of checkcatalog.cpp; what it finds gets a
// value in domain/checkresult.h, and its words in presentation/checktexts.cpp and cli/checkwords.cpp. What it judges
// from belongs into facts.h and is looked up in app/doctorjob.cpp.
#pragma once

#include "doctor/facts.h"
#include "domain/checkresult.h"

namespace leadferry::doctor {

/// What has to be looked up before a check can judge.
enum class Topic { Program, Secrets, Network, Portal };

using Judgement = QList<domain::CheckResult> (*)(const Facts& facts);

struct CheckEntry
{
    Topic topic;
    Judgement judge;
};

const QList<CheckEntry>& checkCatalog();

/// What all checks of a topic say. Only the facts of that topic are looked at.
QList<domain::CheckResult> judge(Topic topic, const Facts& facts);

} // namespace leadferry::doctor
