// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style.h"

#include "ui/kit/style_paint.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextDocument>
#include <QTextEdit>

namespace jiaxin {
namespace {

constexpr auto stateKey = "_kit_fieldState";

bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) && !widget->property("_kit_ownFocus").toBool();
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

}  // namespace

void setFieldState(QWidget *editor, FieldState state)
{
    editor->setProperty(stateKey, int(state));
    editor->update();
}

FieldState fieldState(const QWidget *editor)
{
    return editor ? FieldState(editor->property(stateKey).toInt()) : FieldState::Normal;
}

JiaXinStyle::JiaXinStyle(Theme &theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) {}

void JiaXinStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    connect(application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { moveRing(now); });
}

void JiaXinStyle::moveRing(QWidget *focused)
{
    if (!focused || !wantsRing(focused)) {
        if (m_ring)
            m_ring->setWidget(nullptr);
        return;
    }
    // A dialog takes its ring with it when it dies, hence the QPointer.
    if (!m_ring)
        m_ring = new QFocusFrame;
    m_ring->setWidget(focused);
}

void JiaXinStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *edit = qobject_cast<QTextEdit *>(widget))
        edit->document()->setDocumentMargin(m_theme.dp(6));
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        edit->document()->setDocumentMargin(m_theme.dp(6));
}

int JiaXinStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.dp(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_theme.dp(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
    case PM_SplitterWidth:
        return m_theme.dp(16);
    case PM_ScrollBarExtent:
        return m_theme.dp(12);
    case PM_ScrollBarSliderMin:
        return m_theme.dp(32);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return m_theme.dp(20);
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? 2 : 1;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return m_theme.dp(4);
    case PM_ToolTipLabelFrameWidth:
        return m_theme.dp(6);
    case PM_TabBarTabHSpace:
        return m_theme.dp(24);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int JiaXinStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize JiaXinStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {size.width() + 2 * m_theme.dp(12) + 2, m_theme.dp(32)};
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(m_theme.dp(32));
        return result;
    case CT_ComboBox:
        return {size.width() + m_theme.dp(8 + 32), m_theme.dp(32)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            return {result.width() + m_theme.dp(16), m_theme.dp(32)};
        return result;
    case CT_HeaderSection:
    case CT_ItemViewItem:
        result.setHeight(qMax(result.height(), m_theme.dp(32)));
        return result;
    case CT_TabBarTab:
        return {size.width() + m_theme.dp(8), m_theme.dp(38)};
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(qMax(result.height(), m_theme.dp(24)));
        return result;
    default:
        return result;
    }
}

QRect JiaXinStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const int pad = option->rect.width() > m_theme.dp(48) ? m_theme.dp(7) : 2;
        return option->rect.adjusted(pad, 1, -pad, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect JiaXinStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        const int arrow = m_theme.dp(32);
        switch (part) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect, QRect(rect.right() - arrow + 1, rect.y(), arrow, rect.height()));
        case SC_ComboBoxEditField: {
            const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            // The line edit of an editable box brings its own padding.
            const int left = combo && combo->editable ? 1 : m_theme.dp(8);
            return visualRect(option->direction, rect, rect.adjusted(left, 1, -arrow, -1));
        }
        default:
            break;
        }
    }
    if (control == CC_ScrollBar)
        return slimScrollBarRect(*this, option, part, widget);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void JiaXinStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const bool plainFrame = element == PE_Frame && !isTextEdit(widget) && !qobject_cast<const QAbstractItemView *>(widget);
    if (plainFrame || !paintPrimitive(element, option, *painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void JiaXinStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    // A text that is too long for its box says so, as in the tables.
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && element == CE_ComboBoxLabel) {
        QStyleOptionComboBox elided = *box;
        const int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - m_theme.dp(2);
        elided.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
        QProxyStyle::drawControl(element, &elided, painter, widget);
        return;
    }
    if (!paintControl(element, option, *painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void JiaXinStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    if (!paintComplex(*this, control, option, *painter, widget))
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}  // namespace jiaxin
