// SPDX-License-Identifier: GPL-3.0-or-later
// Variants of standard controls: words in the dynamic property "variant", read by the style; no subclasses.
#pragma once

#include <QLatin1StringView>

class QKeySequence;
class QPushButton;
class QString;
class QWidget;

namespace leadferry::ui {

namespace variant {
inline constexpr QLatin1StringView primary("primary"); ///< QPushButton: the one next step
inline constexpr QLatin1StringView flat("flat");       ///< QPushButton, QToolButton: no border until hovered
inline constexpr QLatin1StringView link("link");       ///< with flat: in link colour
inline constexpr QLatin1StringView danger("danger");   ///< QPushButton: red border and words
inline constexpr QLatin1StringView compact("compact"); ///< any control: 28 px instead of 32
inline constexpr QLatin1StringView chip("chip");       ///< QToolButton: filter chip
inline constexpr QLatin1StringView segment("segment"); ///< QToolButton: part of a Segments row
inline constexpr QLatin1StringView toggle("switch");   ///< QCheckBox: drawn as a switch
inline constexpr QLatin1StringView inverse("inverse"); ///< with flat: on the toast's inverse ground
inline constexpr QLatin1StringView bare("bare");       ///< QLineEdit, views: no frame
} // namespace variant

/// One or several words, for example "primary compact". Replaces what was there.
void setVariant(QWidget* widget, const QString& words);
bool hasVariant(const QWidget* widget, QLatin1StringView word);

enum class Validity { Fine, Doubtful, Wrong };
/// Border of a field: as usual, in held colour (will still work), in failed colour.
void setValidity(QWidget* field, Validity validity);
Validity validityOf(const QWidget* field);

/// Shows the key at the right end of the button ("Retry  R"). It does not create the shortcut.
void setKeyHint(QPushButton* button, const QKeySequence& key);

} // namespace leadferry::ui
