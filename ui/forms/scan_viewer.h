// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_overview.h"
#include "app/review/licence_service.h"
#include "ui/forms/scan_canvas.h"
#include "ui/page_context.h"

#include <QHash>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace jiaxin {

class Button;
class ElidedLabel;

/// A photo or scan that can be shown: one that is stored, or the chosen file that is not stored yet.
struct Scan {
    QString title;
    AttachmentHash hash;
    QString file {};
};

QList<Scan> scansOf(const RecordType &type, const AttachmentList &attachments);

/// The scans of one record with zoom and turn, page by page and one after the other. They are fetched one at a time when they
/// are shown, decoded on a worker thread, and never more than one is in memory. How each was turned is remembered while they
/// are shown. Without a scan, a dashed box that asks for it.
class ScanViewer final : public QWidget {
    Q_OBJECT
public:
    /// Review: an overview beside the detail, which follows the current field and remembers for each field where the reviewer
    /// moved it. Beside: one view, fitted to its width, to stand beside a form or in a tab. Single: a whole page at a glance,
    /// which is read once it is enlarged.
    enum class Layout { Review, Beside, Single };

    ScanViewer(PageContext &context, Layout layout, QWidget *parent = nullptr);

    void setScans(const QList<Scan> &scans);
    bool hasScans() const { return !m_scans.isEmpty(); }
    int current() const { return m_current; }
    void showScan(int index);
    /// Of the dashed box; without an action nothing is offered.
    void setMissing(const QString &words, const QString &action = {});
    /// Where fields stand on the first scan; that they can be marked follows.
    void setMarks(const QHash<QString, ScanMark> &marks);
    /// Where the current field stands: what was marked, else what of the first scan is seen.
    std::optional<ScanMark> mark() const;
    /// Turns the detail to where this field stands on a licence: where it was marked, else where such lines usually are.
    void setField(const QString &field, const QString &label);
    /// The viewer has the height of the page: the detail shows the whole width.
    void setEnlarged(bool enlarged);
    bool isEnlarged() const { return m_enlarged; }
    ScanCanvas *canvas() const { return m_detail; }
    /// The page that is shown, from 1, and how many there are; 0 while nothing is.
    int page() const { return m_page; }
    int pages() const { return m_pages; }

signals:
    /// A rectangle was marked for the current field.
    void marked(const QString &field);
    void scanWanted();
    void enlargeWanted();
    void closeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static QHash<QString, QPointF> usualPlaces();
    void goToField();
    void showField();
    void takeMark(const QRectF &area);
    QWidget *makeSheet();
    QWidget *makeMissing();
    QWidget *makeTools(QWidget *sheet, QHBoxLayout *head);
    void fetch();
    void decode(int page);
    void takePage(const ScanPage &page);
    void empty(const QString &words);
    void turn(int turns);
    /// As the layout wants it, enlarged or not.
    void fitDetail();
    void showWords();

    PageContext &m_context;
    const Layout m_layout;
    QList<Scan> m_scans;
    StoredAttachment m_bytes;  // of the current scan
    QHash<int, int> m_turns;   // by scan
    int m_current = 0;
    int m_page = 0;
    int m_pages = 0;
    int m_generation = 0;
    bool m_stale = false;
    bool m_fresh = false;  // another scan: its first page is fitted
    bool m_enlarged = false;
    QString m_field;
    QString m_fieldLabel;
    QHash<QString, QPointF> m_places;
    QHash<QString, ScanMark> m_marks;
    bool m_onMark = false;
    QStackedWidget *m_stack;
    ScanCanvas *m_whole = nullptr;
    ScanCanvas *m_detail = nullptr;
    QLabel *m_title = nullptr;
    ElidedLabel *m_words = nullptr;
    Button *m_previous = nullptr;
    Button *m_next = nullptr;
    Button *m_pageBack = nullptr;
    Button *m_pageOn = nullptr;
    QList<Button *> m_roomy;  // only where there is room for them
    QLabel *m_missing = nullptr;
    Button *m_ask = nullptr;
};

}  // namespace jiaxin
