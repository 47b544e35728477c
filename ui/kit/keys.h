// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QWidget;

namespace jiaxin {

/// Ctrl+Enter in the window that `where` stands in, with either Enter of the keyboard. It does not press the button that shows
/// the key: a button would wait for its animation.
void onCommitKeys(QWidget *where, std::function<void()> act);

/// Esc in a text calls `leave` and goes no further: on the page around it means something else.
void onEscape(QWidget *text, std::function<void()> leave);

}  // namespace jiaxin
