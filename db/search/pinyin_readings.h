// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace jiaxin {

/// What ICU says of a character, worked out when the program is built: to ask ICU takes a tenth of a second before the first
/// answer. Both readings are places in readingTexts().
struct CharacterReading {
    char32_t character;
    std::uint16_t surname;
    std::uint16_t elsewhere;
};

/// In the order of the characters.
std::span<const CharacterReading> characterReadings();
/// Readings of one character, blank-separated, most likely first.
std::span<const char *const> readingTexts();

}  // namespace jiaxin
