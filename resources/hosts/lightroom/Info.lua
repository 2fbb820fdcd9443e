-- SPDX-License-Identifier: Apache-2.0
-- photomend-host-file: put here by `photomend hosts --install lightroom`, and taken away by `--remove lightroom`.
-- What Lightroom Classic reads first.

return {
  LrSdkVersion = 10.0,
  LrSdkMinimumVersion = 6.0,
  LrToolkitIdentifier = "org.photomend.lightroom",
  LrPluginName = "Photomend",
  LrLibraryMenuItems = {
    { title = "Edit in Photomend", file = "EditIn.lua", enabledWhen = "photosSelected" },
  },
  LrExportFilterProvider = {
    { title = "Mend with Photomend", file = "ExportFilter.lua", id = "org.photomend.lightroom.mend" },
  },
  VERSION = { major = 0, minor = 1, revision = 0 },
}
