// SPDX-License-Identifier: MIT
#pragma once
// A value or the reason why there is none: C++20 has no std::expected, so this is its small stand-in.

#include <string>
#include <utility>
#include <variant>

namespace faultline {

/// Why something did not happen. `code` is stable and machine-readable ("mttr-not-positive"), `what` is a
/// sentence for a person with the offending value in it, `where` names the place (a JSON pointer with its
/// line, a file, an id) and is empty where there is none to name.
struct Error {
    std::string code;
    std::string what;
    std::string where;

    bool operator==(const Error&) const = default;
};

/// Either a T or an Error, with the member names of std::expected. Reading the wrong one throws
/// std::bad_variant_access: it is a programming error, not an outcome.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] T* operator->() { return &value(); }
    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace faultline
