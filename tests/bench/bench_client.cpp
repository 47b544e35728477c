// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The window over a vault of JIAXIN_BENCH_ROWS (1,000,000) workers: opening, typing, the status of everybody, memory.
#include "app/documents/fonts.h"
#include "app/records/status_service.h"
#include "tests/bench/large_vault.h"
#include "tests/bench/measure.h"
#include "tests/bench/stalls.h"
#include "translations/translations.h"
#include "ui/kit/chips.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/program/program_window.h"
#include "ui/program/session_view.h"
#include "ui/program/unlock_page.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace jiaxin;

namespace {

constexpr int patience = 900'000;

void must(bool held, const char *what)
{
    if (!held)
        qFatal("bench_client: %s", what);
}

/// Says when a widget was painted with what it was told.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool armed = false;
    bool painted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (armed && event->type() == QEvent::Paint)
            painted = true;
        return false;
    }
};

class Client {
public:
    Client(const QString &folder, ManualClock &clock) : m_folder(folder), m_clock(clock) {}

    /// Seconds from the password to the painted home page.
    double open()
    {
        m_window.reset();
        m_window = std::make_unique<ProgramWindow>(bench::largeVaultTools(*m_crypto, m_clock), m_modals, m_memory);
        m_window->resize(1366, 768);
        ProgramOptions options;
        options.vault = m_folder;
        options.user = QStringLiteral("clerk");
        m_window->start(options);
        m_window->show();
        must(QTest::qWaitForWindowExposed(m_window.get()), "the window does not appear");
        m_window->unlockPage()->setPassword(QString::fromLatin1(bench::largeVaultPassword));
        return bench::seconds([this] {
            m_window->unlockPage()->unlock();
            wait([this] { return m_window->session() != nullptr; });
            auto *people = find<QLabel>("people");
            PaintWatch watch(people);
            wait([people] { return !people->text().isEmpty(); });
            watch.armed = true;
            people->update();
            wait([&watch] { return watch.painted; });
        });
    }

    void changeTerms()
    {
        QFuture<Result<void>> changed = m_window->session()->context().session().run(
            // Other ones than in the last run over a vault that is kept.
            [](Workspace &work) {
                const int days = work.settings.number(setting::authorisationWarnDays);
                work.settings.set(setting::authorisationWarnDays, QString::number(days == 7 ? 9 : 7));
            });
        wait([&changed] { return changed.isFinished(); });
    }

    /// Every stored status is right again; seconds since the call.
    double refreshed()
    {
        return bench::seconds([this] {
            // As the window does it, a slice at a time; what the window has begun by itself is in the same queue.
            Session &session = m_window->session()->context().session();
            for (int left = 1; left > 0;) {
                QFuture<Result<int>> slice = session.run([](Workspace &work) { return StatusService(work).refreshStale(); });
                wait([&slice] { return slice.isFinished(); });
                const Result<int> refreshed = slice.takeResult();
                if (!refreshed)
                    qFatal("bench_client: %s %s", qPrintable(refreshed.error().field), qPrintable(refreshed.error().detail));
                left = *refreshed;
            }
        });
    }

    /// From the last key of what is typed to the rows on the screen.
    void typing()
    {
        m_window->session()->window()->openPage(QStringLiteral("workers"));
        auto *table = find<TableView>("workers");
        auto *search = table->window()->findChild<SearchField *>(QStringLiteral("search"));
        must(search, "no search field");
        wait([table] { return table->model()->rowCount() > 0; });
        PaintWatch watch(table->viewport());
        bool answered = false;
        QObject::connect(table->model(), &QAbstractItemModel::modelReset, table,
                         [&answered, &watch] { answered = watch.armed = true; });
        QList<double> times;
        for (int repeat = 0; repeat < 3; ++repeat) {
            for (const char *typed : {"zw", "wx", "zhang", "lihua", "1024", "zxy", "ch", "lv", "zhengxiuying", "he", "sl",
                                      "E0012345", "13", "yang", "xiao"}) {
                const QString text = QString::fromLatin1(typed);
                search->setText(text.chopped(1));
                search->setFocus();
                QTest::qWait(400);
                answered = watch.armed = watch.painted = false;
                times.append(1000 * bench::seconds([&] {
                                 QTest::keyClick(search, text.back().toLatin1());
                                 wait([&answered] { return answered; });
                                 watch.armed = true;
                                 wait([&watch] { return watch.painted; });
                             }));
            }
        }
        bench::report("key press to painted rows, p50", bench::percentile(times, 0.5), "ms");
        bench::report("key press to painted rows, p99", bench::percentile(times, 0.99), "ms");
    }

    void close() { m_window.reset(); }

private:
    template <class W>
    W *find(const char *name)
    {
        auto *found = m_window->findChild<W *>(QLatin1String(name));
        must(found, name);
        return found;
    }
    template <class Condition>
    static void wait(Condition condition)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition()) {
            QCoreApplication::processEvents();
            QThread::usleep(200);
            must(timer.elapsed() < patience, "nothing happens");
        }
    }

    QString m_folder;
    ManualClock &m_clock;
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    Modals m_modals;
    QTemporaryDir m_settingsFolder;
    QSettings m_memory {m_settingsFolder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat};
    std::unique_ptr<ProgramWindow> m_window;
};

double medianOpening(const QString &folder, ManualClock &clock)
{
    Client client(folder, clock);
    QList<double> times;
    client.open();
    client.refreshed();
    for (int i = 0; i < 3; ++i)
        times.append(client.open());
    return bench::median(times);
}

void measure(const QString &large, const QString &empty, int rows)
{
    ManualClock clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    {
        Client client(large, clock);
        client.open();
        const bench::Stalls stalls;
        const double everybody = client.refreshed();
        bench::report("first status of every worker, from the records", everybody, "s");
        bench::report("… workers a second", rows / everybody, "workers/s");
        bench::report("… longest pause of the window", stalls.longest(), "ms");
    }
    {
        Client client(large, clock);
        client.open();
        const bench::Stalls stalls;
        client.changeTerms();
        const double everybody = client.refreshed();
        bench::report("status of every worker anew after a change of the terms", everybody, "s");
        bench::report("… workers a second", rows / everybody, "workers/s");
        bench::report("… longest pause of the window", stalls.longest(), "ms");
    }
    {
        clock.set(clock.now().addDays(1));
        Client client(large, clock);
        client.open();
        const bench::Stalls stalls;
        bench::report("status of every worker right again on the next day", client.refreshed(), "s");
        bench::report("… longest pause of the window", stalls.longest(), "ms");
        client.typing();
    }
    const double full = medianOpening(large, clock);
    const double bare = medianOpening(empty, clock);
    bench::report("opening to the painted home page", full, "s");
    bench::report("… of an empty vault", bare, "s");
    bench::report("… ratio", full / bare, "x");
    bench::report("peak memory of the client", bench::peakMemory(), "MiB");
}

}  // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const ManualClock clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    if (arguments.value(1) == QLatin1String("--make")) {
        bench::makeLargeVault(arguments.value(2), arguments.value(3).toInt(), clock);
        return 0;
    }
    const int rows =
        qEnvironmentVariableIsSet("JIAXIN_BENCH_ROWS") ? qEnvironmentVariableIntValue("JIAXIN_BENCH_ROWS") : 1'000'000;
    if (!loadFonts() || !installTranslations(app))
        qFatal("fonts or translations are missing from the build");
    Theme theme(app);
    QTemporaryDir folder;
    // A large vault takes long to make: it may be kept for the next run.
    const QString kept = qEnvironmentVariable("JIAXIN_BENCH_VAULT");
    const QString large = kept.isEmpty() ? folder.filePath(QStringLiteral("large")) : kept;
    const QString empty = folder.filePath(QStringLiteral("empty"));
    // By processes of their own: the memory that is measured is the client's.
    for (const auto &[vault, workers] : {std::pair(large, rows), std::pair(empty, 0)})
        must(QFile::exists(vault) ||
                 QProcess::execute(app.applicationFilePath(), {QStringLiteral("--make"), vault, QString::number(workers)}) == 0,
             "no vault was made");
    measure(large, empty, rows);
    return 0;
}
