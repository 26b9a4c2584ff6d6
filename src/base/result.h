// SPDX-License-Identifier: GPL-3.0-or-later
// The outcome of anything that can fail: a value, or an Error that says what the caller should do next.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace leadferry::base {

/// Chosen by what the caller should do, not by what broke.
enum class ErrorKind {
    Transient,    ///< nothing was done; try again later by the retry schedule
    RateLimited,  ///< nothing was done; wait for the budget, no attempt is counted
    Unauthorized, ///< credentials are refused: a person must connect again
    Forbidden,    ///< a permission (scope) is missing: that feature stops, the rest goes on
    Invalid,      ///< the input is wrong and stays wrong until a person changes it
    NotFound,     ///< the thing does not exist (or is archived)
    Conflict,     ///< it exists already
    Unclear,      ///< sent, outcome unknown: look it up before sending again
    Storage,      ///< our own database or disk failed
    Cancelled,    ///< a person or a shutdown stopped it
    Internal,     ///< a fault in this program
};

/// `message` is for logs and support: plain English, never a token, never personal data.
/// Text for users is made in the presentation layer.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
};

template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_outcome(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_outcome(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_outcome.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] const T& value() const& { return std::get<0>(m_outcome); }
    [[nodiscard]] T& value() & { return std::get<0>(m_outcome); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_outcome)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// Only when not ok().
    [[nodiscard]] const Error& error() const { return std::get<1>(m_outcome); }

private:
    std::variant<T, Error> m_outcome;
};

template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

/// The kind's stable name, for logs, JSON and the database.
QString toString(ErrorKind kind);
ErrorKind errorKindFromString(const QString& name);

} // namespace leadferry::base
