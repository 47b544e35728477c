// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace jiaxin {

class Button;
class PageContext;

/// A button whose menu writes the lists of the certificate desk (CertificateLists) into files; Ctrl+L on the page opens it.
Button *makeCertificateListsButton(PageContext &context, QWidget *page, QWidget *parent);

}  // namespace jiaxin
