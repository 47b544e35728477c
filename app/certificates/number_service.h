// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// Serials that this vault may give to certificates of a unit and year: `first`..`last`, of which `next` is the first that is
/// free.
struct NumberBlock {
    QString unit;
    int year = 0;
    int first = 0;
    int last = 0;
    int next = 0;
    QString origin;  ///< who gave it: `device`, or `lease` by the province

    int left() const { return last - next + 1; }
};

/// Where blocks of serials come from: the device's own range here, the server's leases with sync.
class NumberSource {
public:
    NumberSource() = default;
    NumberSource(const NumberSource &) = delete;
    NumberSource &operator=(const NumberSource &) = delete;
    virtual ~NumberSource() = default;

    /// A block besides those that the vault has had. WrongState `numbers_exhausted`: there is no other; Invalid with field
    /// `device`: this device has no range.
    virtual Result<NumberBlock> anotherBlock(const QString &unit, int year, const QList<NumberBlock> &had) const = 0;
};

/// The range given by the device's number at `vault init`: device d has the serials d·100000+1 … (d+1)·100000−1 of each year,
/// so that two laptops of one unit never print the same number. Devices above 49 have
/// none: serials from 5000001 on are leased by the province.
class DeviceNumbers final : public NumberSource {
public:
    explicit DeviceNumbers(int device) : m_device(device) {}
    Result<NumberBlock> anotherBlock(const QString &unit, int year, const QList<NumberBlock> &had) const override;

    static constexpr int rangeSize = 100'000;
    static constexpr int largestDevice = 49;

private:
    int m_device;
};

/// Gives certificate numbers. They are those of the vault's unit, whatever unit below it a worker belongs to: devices are
/// counted within a vault's unit, and only so are its numbers its own. Throws DbFailure.
class NumberService {
public:
    NumberService(Workspace &workspace, const NumberSource &source) : m_work(workspace), m_source(source) {}

    struct Allotted {
        QString number;
        QString origin;  ///< of its block
    };
    /// The next number of this calendar year in China, of a leased block while there is one, inside the caller's transaction:
    /// rolled back, it is free again. Errors of NumberSource::anotherBlock.
    Result<Allotted> allot();

    /// How many numbers of this year are left in the blocks at hand.
    int left();
    /// How many of them the province has leased.
    int leased();
    /// Nobody can say any more which of the numbers at hand are still free: none of them is given. Inside the caller's
    /// transaction.
    void abandon();
    /// Every block the vault has had, the newest last.
    QList<NumberBlock> blocks();

private:
    QList<NumberBlock> blocksOf(int year);

    Workspace &m_work;
    const NumberSource &m_source;
};

}  // namespace jiaxin
