// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace jiaxin {

/// Readings of a character that replace ICU's, blank-separated, most likely first.
struct ReadingOverride {
    char32_t character;
    const char *surname;
    const char *elsewhere;
};

/// Two characters that are read together: the readings of each, the right one first, then the naive one that people also type.
struct ReadPair {
    char32_t characters[2];
    const char *first;
    const char *second;
};

std::span<const ReadingOverride> readingOverrides();
/// Surnames of two characters.
std::span<const ReadPair> compoundSurnames();
/// Words and places in the names of organisations.
std::span<const ReadPair> wordsOfOrganisations();

}  // namespace jiaxin
