// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace jiaxin {

/// One step of a track: a name with who takes it, and under it when or how.
struct TrackStep {
    enum class Stage { Done, Now, Later };
    QString name;
    QString person {};
    QString line {};
    Stage stage = Stage::Later;
};

/// Steps from left to right with numbered discs: done ones green with a tick, the present one filled, later ones outlined; a
/// line between two is green once the first is done. Read aloud as one sentence.
class StepTrack final : public QWidget {
    Q_OBJECT
public:
    explicit StepTrack(QWidget *parent = nullptr);
    void setSteps(const QList<TrackStep> &steps);
    const QList<TrackStep> &steps() const { return m_steps; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int textWidthOf(const TrackStep &step) const;

    QList<TrackStep> m_steps;
};

}  // namespace jiaxin
