// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/button.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace jiaxin {

/// A decision that cannot wait. Buttons are verbs.
struct Question {
    QString title;
    QString text;
    QString accept;                         ///< e.g. "Withdraw"
    ButtonKind kind = ButtonKind::Primary;  ///< Careful when it cannot be undone
    QString reasonLabel {};                 ///< not empty: a reason must be written before it can be accepted
    QStringList reasonChoices {};           ///< ready phrases for the reason
};

/// The only door to modal dialogs. Nothing blocks: the answer comes to `then`, which is dropped when `parent` has died.
/// Tests put the next answer or file name in beforehand, and no dialog appears.
class Modals final {
public:
    using Answer = std::optional<QString>;  ///< nothing: refused; otherwise the reason, empty when none was asked

    void ask(QWidget *parent, const Question &question, std::function<void(const Answer &)> then);
    /// `filter` as of QFileDialog; an empty name means that the user closed the dialog.
    void openFile(QWidget *parent, const QString &title, const QString &filter, std::function<void(const QString &)> then);
    void saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                  std::function<void(const QString &)> then);
    void chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then);

    void setNextAnswer(Answer answer) { m_nextAnswer = std::move(answer); }
    void setNextFileName(const QString &name) { m_nextFileName = name; }

private:
    enum class FileTask { Open, Save, Folder };
    void chooseFile(QWidget *parent, FileTask task, const QString &title, const QString &suggestedName, const QString &filter,
                    std::function<void(const QString &)> then);

    std::optional<Answer> m_nextAnswer;
    std::optional<QString> m_nextFileName;
};

}  // namespace jiaxin
