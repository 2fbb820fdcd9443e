-- SPDX-License-Identifier: Apache-2.0
-- photomend-host-file: put here by `photomend hosts --install lightroom`, and taken away by `--remove lightroom`.
-- Library > Plug-in Extras > Edit in Photomend: a copy of each selected photo, TIFF of 16 bits in ProPhoto RGB beside the
-- original, opens in Photomend; once it is saved there, it joins the catalogue, stacked with the original.

local LrApplication = import "LrApplication"
local LrDialogs = import "LrDialogs"
local LrExportSession = import "LrExportSession"
local LrFileUtils = import "LrFileUtils"
local LrPathUtils = import "LrPathUtils"
local LrTasks = import "LrTasks"

local Photomend = require "Photomend"

local sdk = { execute = LrTasks.execute, windows = WIN_ENV, folder = _PLUGIN.path }

-- Beside the original, under a name that is free.
local function target(photo)
  local original = photo:getRawMetadata("path")
  local name = LrPathUtils.removeExtension(LrPathUtils.leafName(original)) .. "-mended.tif"
  return LrFileUtils.chooseUniqueFileName(LrPathUtils.child(LrPathUtils.parent(original), name))
end

local function exported(photo)
  local settings = { LR_export_destinationType = "tempFolder", LR_collisionHandling = "rename" }
  for key, value in pairs(Photomend.COPY) do settings[key] = value end
  local session = LrExportSession({ photosToExport = { photo }, exportSettings = settings })
  for _, rendition in session:renditions() do
    local done, path = rendition:waitForRender()
    if done then return path end
    LrDialogs.message("Photomend", path, "critical")
  end
end

LrTasks.startAsyncTask(function()
  local catalog = LrApplication.activeCatalog()
  for _, photo in ipairs(catalog:getTargetPhotos()) do
    local copy = exported(photo)
    if copy then
      local outcome, sentence = Photomend.mend(copy, { window = true }, sdk)
      if outcome == "saved" then
        local place = target(photo)
        LrFileUtils.move(copy, place)
        catalog:withWriteAccessDo("Edit in Photomend", function() catalog:addPhoto(place, photo, "above") end)
      else
        LrFileUtils.delete(copy)
        if sentence then LrDialogs.message("Photomend", sentence, "critical") end
      end
    end
  end
end)
