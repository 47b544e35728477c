-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- The office's book of card stock (卡料台账): what was received, and piece by piece what became of it. A piece that lies in the tray
-- has no row, so what is left is what was received less the rows. Where the pieces bear serials, that of place p is
-- prefix + (first + p) with so many digits.

CREATE TABLE stock_receipt (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    prefix TEXT NOT NULL,
    first INTEGER NOT NULL,
    digits INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    received_on TEXT NOT NULL,
    received_from TEXT NOT NULL,
    remark TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE stock_piece (
    id INTEGER PRIMARY KEY,
    receipt INTEGER NOT NULL REFERENCES stock_receipt (id),
    place INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    note TEXT,
    UNIQUE (receipt, place)
);
CREATE INDEX stock_piece_state ON stock_piece (receipt, state);

-- A sheet may carry several cards.
CREATE TABLE stock_card (
    card TEXT PRIMARY KEY NOT NULL,
    piece INTEGER NOT NULL REFERENCES stock_piece (id) ON DELETE CASCADE,
    fate TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX stock_card_piece ON stock_card (piece);

-- Why a card was spoiled; the audit has said so before.
CREATE TABLE spoiled_card (
    card TEXT PRIMARY KEY NOT NULL,
    reason TEXT NOT NULL,
    note TEXT
) WITHOUT ROWID;
INSERT OR REPLACE INTO spoiled_card
    SELECT record, reason, note FROM audit WHERE type = 'card' AND action = 'spoil' AND reason IS NOT NULL AND reason <> ''
    ORDER BY seq;

-- What a printer needs for a template so that it prints where it is meant to: the correction of one side as an affine map of
-- millimetres, x' = m11·x + m21·y + dx, y' = m12·x + m22·y + dy.
CREATE TABLE print_calibration (
    printer TEXT NOT NULL,
    template TEXT NOT NULL,
    side INTEGER NOT NULL,
    m11 REAL NOT NULL,
    m12 REAL NOT NULL,
    m21 REAL NOT NULL,
    m22 REAL NOT NULL,
    dx REAL NOT NULL,
    dy REAL NOT NULL,
    measured_by TEXT NOT NULL,
    measured_at TEXT NOT NULL,
    PRIMARY KEY (printer, template, side)
) WITHOUT ROWID;
