// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/worker.h"

#include <QRandomGenerator>

namespace jiaxin::bench {

/// People who do not exist, the same for the same seed: names of common characters, numbers with right check characters.
class InventedPeople {
public:
    explicit InventedPeople(quint32 seed) : m_random(seed) {}
    Worker next();

private:
    QRandomGenerator m_random;
    int m_count = 0;
};

}  // namespace jiaxin::bench
