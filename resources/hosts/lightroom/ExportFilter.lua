-- SPDX-License-Identifier: Apache-2.0
-- photomend-host-file: put here by `photomend hosts --install lightroom`, and taken away by `--remove lightroom`.
-- A post-process action of the export: each exported file is mended where it lies. TIFF of 16 bits loses nothing.

local LrTasks = import "LrTasks"
local LrView = import "LrView"

local Photomend = require "Photomend"

local sdk = { execute = LrTasks.execute, windows = WIN_ENV, folder = _PLUGIN.path }

local function section(factory, properties)
  local bind = LrView.bind
  return {
    title = "Mend with Photomend",
    factory:row {
      factory:static_text { title = "What is wrong" },
      factory:edit_field { value = bind "wish", width_in_chars = 30, immediate = true },
      factory:static_text { title = "empty: Photomend looks for itself" },
    },
    factory:row {
      factory:static_text { title = "Strength" },
      factory:slider { value = bind "strength", min = 0, max = 2, width = 200 },
    },
    bind_to_object = properties,
  }
end

local function mend_all(_context, filter)
  local wish, strength = filter.propertyTable.wish, filter.propertyTable.strength
  for source, target in filter:renditions({ plugin = _PLUGIN, renditionsToSatisfy = filter.renditionsToSatisfy }) do
    local done, path = source:waitForRender()
    if done then
      local outcome, sentence = Photomend.mend(path, { wish = wish, strength = strength }, sdk)
      if outcome ~= "saved" then target:renditionIsDone(false, sentence or "Given up.") end
    end
  end
end

return {
  exportPresetFields = { { key = "wish", default = "" }, { key = "strength", default = 1 } },
  sectionForFilterInDialog = section,
  postProcessRenderedPhotos = mend_all,
}
