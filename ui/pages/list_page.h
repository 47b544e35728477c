// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/settings.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"
#include "ui/tables/record_list.h"

class QBoxLayout;

namespace jiaxin {

class HeaderRow;
class Splitter;

/// A list with its detail beside it: filters above, the splitter remembered for each user, the detail under the list where the
/// window is too narrow for both.
class ListPage : public Page {
    Q_OBJECT
public:
    ListPage(PageContext &context, const Setting &splitterSetting, QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    void refresh() override;
    /// 导出: what is shown, as it is shown, into a workbook that the user names.
    void exportShown();

protected:
    /// The button for it among the page's actions, for whom may export.
    void addExport(HeaderRow *header);
    void assemble(RecordList *list, QWidget *detail);
    RecordList *list() const { return m_list; }
    PageContext &context() const { return m_context; }
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void continueExport(const std::shared_ptr<ListExport> &list, const std::shared_ptr<PageContext::Work> &work,
                        const QString &fileName);

    PageContext &m_context;
    const Setting &m_setting;
    RecordList *m_list = nullptr;
    Splitter *m_splitter = nullptr;
    bool m_restored = false;
};

/// 导出 with Ctrl+E among the actions of a page, where the user may export.
void addExportButton(PageContext &context, HeaderRow *header, QObject *receiver, const std::function<void()> &act);

/// Options of a filter by workflow state.
QList<ListFilter::Option> stateOptions(const QStringList &states);

}  // namespace jiaxin
