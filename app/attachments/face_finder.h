// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QImage>

#include <memory>

namespace cv {
class CascadeClassifier;
}

namespace jiaxin {

/// Counts the faces that look out of a picture, by OpenCV's cascade of Viola and Jones. It may be wrong in both directions (a
/// head scarf, a faded print), so its answer is a question to a person, never a verdict. One thread at a time.
class FaceFinder {
public:
    /// Reads the cascade from share/jiaxin/faces, which takes some 20 ms: keep it for a row of pictures.
    /// Io (`face_data`): the installed file is missing or broken.
    static Result<FaceFinder> open();
    FaceFinder(FaceFinder &&) noexcept;
    FaceFinder &operator=(FaceFinder &&) noexcept;
    ~FaceFinder();

    /// Faces of at least a sixth of the picture's width; those much smaller than the
    /// largest do not count.
    int count(const QImage &image);

private:
    explicit FaceFinder(std::unique_ptr<cv::CascadeClassifier> cascade);

    std::unique_ptr<cv::CascadeClassifier> m_cascade;
};

}  // namespace jiaxin
