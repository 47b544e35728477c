// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/source_rules.h"

#include <QHash>
#include <QRegularExpression>

namespace jiaxin::test {

namespace {

/// domain <- crypto <- db <- app <- ui: the folders whose files a file of that folder may include.
const QHash<QString, QStringList> &arrows()
{
    static const QHash<QString, QStringList> table = [] {
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        return QHash<QString, QStringList> {
            {QStringLiteral("domain"), words("domain")},
            {QStringLiteral("crypto"), words("domain crypto")},
            {QStringLiteral("db"), words("domain crypto db")},
            {QStringLiteral("app"), words("domain crypto db app")},
            {QStringLiteral("app/ctl"), words("domain crypto db app translations")},
            {QStringLiteral("ui"), words("domain crypto db app ui translations")},
            {QStringLiteral("ui/kit"), words("domain ui")},
            {QStringLiteral("translations"), words("translations")},
            {QStringLiteral("server"), words("domain crypto server")},
            {QStringLiteral("tests"), words("domain crypto db app ui translations server tests")},
        };
    }();
    return table;
}

/// Other people's libraries, by the start of their headers' names, and who may know of them.
struct Library {
    QLatin1String header;
    QLatin1String folders;
};
constexpr Library libraries[] = {
    {QLatin1String("openssl/"), QLatin1String("crypto")},
    {QLatin1String("sqlcipher/"), QLatin1String("db")},
    {QLatin1String("sqlite3"), QLatin1String("db")},
    {QLatin1String("unicode/"), QLatin1String("db app")},
    {QLatin1String("zip.h"), QLatin1String("db app")},
    {QLatin1String("zlib.h"), QLatin1String("app server")},
    {QLatin1String("zstd"), QLatin1String("crypto db app server")},
    {QLatin1String("xlsxwriter"), QLatin1String("app")},
    {QLatin1String("qrencode"), QLatin1String("app")},
    {QLatin1String("harfbuzz/"), QLatin1String("app")},
    {QLatin1String("boost/"), QLatin1String("server")},
    {QLatin1String("libpq"), QLatin1String("server")},
    {QLatin1String("fcntl.h"), QLatin1String("db app server")},
    {QLatin1String("unistd.h"), QLatin1String("db app server")},
    {QLatin1String("sys/"), QLatin1String("db app server")},
    {QLatin1String("signal.h"), QLatin1String("app ui server")},
    {QLatin1String("benchmark/"), QLatin1String("")},
};

/// Modules of Qt that have no place in a folder, by the start of their headers' names.
struct Module {
    QLatin1String folder;
    QLatin1String pattern;
};
constexpr Module forbiddenQt[] = {
    {QLatin1String("db"),
     QLatin1String(
         "^(QtGui|QtWidgets|QtNetwork|QtPrintSupport|QWidget|QDialog|QMessageBox|QApplication|QPainter|QPixmap|QImage|"
         "QIcon|QNetwork)")},
    {QLatin1String("app"), QLatin1String("^(QtWidgets|QWidget|QDialog|QMessageBox|QFileDialog|QApplication|QMainWindow|QLabel|"
                                         "QLineEdit|QPushButton|QTableView|QPrintPreview|QPrintDialog)")},
    {QLatin1String("ui"), QLatin1String("^(QtSql|QSql)")},
};

QString layerOf(const QString &path)
{
    for (const QString &folder : {QStringLiteral("ui/kit"), QStringLiteral("app/ctl")}) {
        if (path.startsWith(folder + u'/'))
            return folder;
    }
    return path.section(u'/', 0, 0);
}

/// The text without comments, so that a rule may be spoken of; line ends stay.
QString withoutComments(const QString &text)
{
    static const QRegularExpression comment(QStringLiteral(R"(//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*")"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype last = 0;
    for (auto it = comment.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.captured().startsWith(u'"'))
            continue;
        result += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
    }
    result += QStringView(text).mid(last);
    return result;
}

QString quotedIncludeProblem(const QString &layer, const QString &target)
{
    // moc's and uic's files lie beside their source; those of cmake/ are for precompiled headers alone.
    if (!target.contains(u'/'))
        return target.endsWith(u".moc") ? QString() : QStringLiteral("includes \"%1\" not from the project root").arg(target);
    if (arrows().value(layer).contains(target.section(u'/', 0, 0)))
        return {};
    return QStringLiteral("includes \"%1\" against the arrows").arg(target);
}

QString systemIncludeProblem(const QString &layer, const QString &header, const QSet<QString> &coreHeaders)
{
    const QString folder = layer.section(u'/', 0, 0);
    if (folder == u"tests")
        return {};
    static const QRegularExpression privateQt(QStringLiteral("(_p\\.h$|(^|/)private/|^qpa/)"));
    if (privateQt.match(header).hasMatch())
        return QStringLiteral("includes <%1>, private to Qt").arg(header);
    for (const Library &library : libraries) {
        if (header.startsWith(library.header) && !QString(library.folders).split(u' ').contains(folder))
            return QStringLiteral("includes <%1>, not of this folder").arg(header);
    }
    if (!header.startsWith(u'Q'))
        return {};
    if ((folder == u"domain" || folder == u"crypto") && !coreHeaders.contains(header.section(u'/', -1)))
        return QStringLiteral("includes <%1>, not of Qt Core").arg(header);
    for (const Module &module : forbiddenQt) {
        if (folder == module.folder && QRegularExpression(module.pattern).match(header).hasMatch())
            return QStringLiteral("includes <%1>, not of this folder").arg(header);
    }
    return {};
}

}  // namespace

bool hasLicenceLines(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(#!.*\\n)?(//|#|--|<!--) SPDX-FileCopyrightText: 2026 JiaXin contributors( -->)?\\n(//|#|--|<!--) "
                       "SPDX-License-Identifier: Apache-2\\.0( -->)?\\n"));
    return form.match(text).hasMatch();
}

QStringList violations(const SourceFile &file, const QSet<QString> &coreHeaders)
{
    QStringList found;
    const auto say = [&found, &file](const QString &what) {
        if (!what.isEmpty())
            found.append(file.path + QStringLiteral(": ") + what);
    };
    const bool header = file.path.endsWith(u".h");
    const QString layer = layerOf(file.path);
    if (!arrows().contains(layer))
        say(QStringLiteral("lies in a folder without a place in the house"));
    if (!hasLicenceLines(file.text))
        say(QStringLiteral("lacks the SPDX lines"));

    const QString code = withoutComments(file.text);
    static const QRegularExpression include(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    for (auto it = include.globalMatch(code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        say(match.captured(1) == u"\"" ? quotedIncludeProblem(layer, match.captured(2))
                                       : systemIncludeProblem(layer, match.captured(2), coreHeaders));
    }
    static const QRegularExpression once(QStringLiteral("^#pragma once$"), QRegularExpression::MultilineOption);
    if (header && !once.match(code).hasMatch())
        say(QStringLiteral("lacks #pragma once"));
    static const QRegularExpression usingNamespace(QStringLiteral("\\busing\\s+namespace\\b"));
    if (header && usingNamespace.match(code).hasMatch())
        say(QStringLiteral("says using namespace in a header"));
    static const QRegularExpression oldConnect(QStringLiteral("\\b(SIGNAL|SLOT)\\s*\\("));
    // In a literal it is only a text, as in the tests of these rules.
    static const QRegularExpression literal(QStringLiteral(R"("(?:\\.|[^"\\\n])*")"));
    if (oldConnect.match(QString(code).remove(literal)).hasMatch())
        say(QStringLiteral("connects by text"));
    // See domain/base/whole_file.h.
    static const QRegularExpression saveFile(QStringLiteral("\\bQSaveFile\\b"));
    if (!file.path.startsWith(u"domain/base/whole_file.") && saveFile.match(QString(code).remove(literal)).hasMatch())
        say(QStringLiteral("keeps a file that may be cut short"));
    return found;
}

}  // namespace jiaxin::test
