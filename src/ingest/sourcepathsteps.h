// SPDX-License-Identifier: GPL-3.0-or-later
// The parsed form of a source path, shared by its parser (sourcepathtext.cpp) and its evaluation (sourcepath.cpp).
#pragma once

#include "ingest/sourcepath.h"

#include <QStringList>

namespace leadferry::ingest {

struct PathStep
{
    enum class Kind { Name, Index, Only, Where, Each };
    Kind kind = Kind::Name;
    QString name;         ///< of Name
    qsizetype index = 0;  ///< of Index; from the end when negative
    QStringList keyNames; ///< of Where, when its key is plain names; most are, and lists are long
    SourcePath key;       ///< of Where: asked of each entry
    bool isNot = false;   ///< of Where
    QStringList values;   ///< of Where, in lower case
    SourcePath value;     ///< of Where with @: asked of the element
};

struct SourcePath::Alternative
{
    enum class Start { Here, Delivery, Literal, Header, Html, Images, File, International, Json, Key, Join };
    Start start = Start::Here;
    int up = 0;                  ///< of Here: how many objects outwards
    QString text;                ///< of Literal and Header
    QList<SourcePath> arguments; ///< of the functions
    QList<PathStep> steps;
};

base::Result<QList<SourcePath::Alternative>> alternativesFromText(const QString& text);

} // namespace leadferry::ingest
