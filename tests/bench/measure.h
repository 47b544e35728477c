// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <functional>

/// What the benchmarks share: repeats, medians, percentiles, and one line a figure.
namespace jiaxin::bench {

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// The value below which `share` of the values lie.
inline double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * share)));
}

/// Seconds that one call takes.
inline double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// Median of three calls.
inline double medianSeconds(const std::function<void()> &work)
{
    QList<double> values;
    for (int i = 0; i < 3; ++i)
        values.append(seconds(work));
    return median(values);
}

inline void report(const char *what, double value, const char *unit)
{
    std::printf("%-58s %12.3f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// The greatest memory this process has had, in MiB.
double peakMemory();
/// What it has now, in MiB.
double presentMemory();

}  // namespace jiaxin::bench
