// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/template_preview.h"
#include "app/certificates/template_service.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;

namespace jiaxin {

class Button;
class CheckList;
class Chip;
class Panel;
class SheetView;
class TableView;

/// 证件版式: the templates that certificates are printed with. An own one is checked, looked at with a certificate of the vault
/// and then taken into use, all by the keyboard; what is wrong with a file is told line by line.
class TemplatesPage final : public Page {
    Q_OBJECT
public:
    explicit TemplatesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    /// One name in the list.
    struct Entry {
        QString name;
        QString title;
        int version = 1;
        bool own = false;
        bool withdrawn = false;
        bool usual = false;
        std::optional<CertificateTemplate> layout {};  ///< as it is now; nothing where it cannot be read any more
    };
    struct Loaded {
        QList<Entry> entries;
        QList<TemplateVersion> versions;
    };
    static Result<Loaded> read(Workspace &work);

    // templates_layout.cpp
    Panel *makeList();
    Panel *makeVersions();
    Panel *makePreview();
    QWidget *makeSheet(QWidget *parent);
    QWidget *makeFaults(QWidget *parent);
    void makeKeys();

    void show(const Loaded &loaded);
    const Entry *current() const;
    void showCurrent();
    void showVersions(const Entry &entry);
    void showVersion(int row);
    void showState();

    void preview(const CertificateTemplate &layout);
    void showPreview(const CertificateTemplate &layout, const Result<TemplatePreview> &shown);
    static QStandardItem *stateOf(const Entry &entry);
    QString factsOf(const CertificateTemplate &layout) const;
    void showHints(const QStringList &tooLong, const QStringList &empty);

    void bringIn();
    void readFile(const QString &file);
    void readAgain();
    void check(const QByteArray &svg);
    void showFaults(const TemplateFaults &faults);
    void copyFaults();
    void propose(const CertificateTemplate &layout, const QByteArray &svg);
    void take();
    void taken(const TemplateOutcome &outcome);
    void discard();
    void withdraw();
    void makeUsual();

    PageContext &m_context;
    const bool m_mayManage;
    QList<Entry> m_entries;
    QList<TemplateVersion> m_versions;
    QList<TemplateVersion> m_shownVersions;
    QString m_wanted;  // the name to be chosen once the list is there
    QString m_file;    // that is being checked, or was refused
    QByteArray m_candidate;
    std::optional<CertificateTemplate> m_candidateLayout;
    TemplateFaults m_faults;
    quint64 m_turn = 0;
    bool m_busy = false;

    QStandardItemModel *m_listModel;
    QStandardItemModel *m_versionModel;
    TableView *m_list = nullptr;
    TableView *m_versionList = nullptr;
    Panel *m_versionPanel = nullptr;
    Panel *m_panel = nullptr;
    QStackedWidget *m_stack = nullptr;
    SheetView *m_view = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_hints = nullptr;
    QLineEdit *m_number = nullptr;
    CheckList *m_faultList = nullptr;
    Chip *m_count = nullptr;
    Button *m_usual = nullptr;
    Button *m_withdraw = nullptr;
    Button *m_discard = nullptr;
    Button *m_again = nullptr;
    Button *m_copy = nullptr;
    Button *m_take = nullptr;
};

}  // namespace jiaxin
