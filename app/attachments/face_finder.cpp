// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/attachments/face_finder.h"

#include "app/documents/fonts.h"

#include <QFile>

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

namespace jiaxin {

namespace {

constexpr int searchedWidth = 240;  // the cascade's own window is 20 pixels wide: more width costs time and finds nothing more
constexpr int smallestFace = searchedWidth / 6;
constexpr int leastNeighbours = 3;
constexpr double scaleStep = 1.1;
constexpr double leastOfLargest = 0.6;  // a second person stands beside the first one; smaller hits are patterns of cloth

int countEqual(const std::vector<cv::Rect> &faces)
{
    int largest = 0;
    for (const cv::Rect &face : faces)
        largest = std::max(largest, face.width);
    return int(std::count_if(faces.begin(), faces.end(),
                             [&](const cv::Rect &face) { return face.width >= leastOfLargest * largest; }));
}

}  // namespace

FaceFinder::FaceFinder(std::unique_ptr<cv::CascadeClassifier> cascade) : m_cascade(std::move(cascade)) {}
FaceFinder::FaceFinder(FaceFinder &&) noexcept = default;
FaceFinder &FaceFinder::operator=(FaceFinder &&) noexcept = default;
FaceFinder::~FaceFinder() = default;

Result<FaceFinder> FaceFinder::open()
{
    const Error missing {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("face_data")};
    QFile file(dataDirectory() + QStringLiteral("/faces/frontal_face.xml"));
    if (!file.open(QIODevice::ReadOnly))
        return missing;
    const QByteArray text = file.readAll();
    try {
        // One picture is a matter of milliseconds; a pool of threads would be none of ours.
        cv::setNumThreads(1);
        auto cascade = std::make_unique<cv::CascadeClassifier>();
        const cv::FileStorage storage(text.toStdString(), cv::FileStorage::READ | cv::FileStorage::MEMORY);
        if (!cascade->read(storage.getFirstTopLevelNode()))
            return missing;
        return FaceFinder(std::move(cascade));
    } catch (const cv::Exception &) {
        return missing;
    }
}

int FaceFinder::count(const QImage &image)
{
    if (image.isNull())
        return 0;
    QImage grey = image.scaledToWidth(searchedWidth, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
    try {
        cv::Mat pixels(grey.height(), grey.width(), CV_8UC1, grey.bits(), size_t(grey.bytesPerLine()));
        cv::equalizeHist(pixels, pixels);
        std::vector<cv::Rect> faces;
        m_cascade->detectMultiScale(pixels, faces, scaleStep, leastNeighbours, 0, {smallestFace, smallestFace});
        return countEqual(faces);
    } catch (const cv::Exception &) {
        return 0;
    }
}

}  // namespace jiaxin
