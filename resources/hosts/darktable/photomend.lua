-- SPDX-License-Identifier: GPL-2.0-or-later
-- photomend-host-file: put here by `photomend hosts --install darktable`, and taken away by `--remove darktable`.
--
-- A target storage of darktable's export module: what is exported is mended by Photomend, laid beside the original as
-- NAME-mended, and imported again into the original's group, with its tags and rating. TIFF of 16 bits or 32-bit floats is
-- the format to choose. The line  require "photomend"  in the file luarc switches it on.

local dt = require "darktable"

local MISSING = "Photomend was not found. Install it, then say in a terminal: photomend hosts --install darktable"
local USUAL = { "/usr/bin/photomend", "/Applications/Photomend.app/Contents/MacOS/photomend-cli" }
local SANDBOXED = io.open("/.flatpak-info") ~= nil

local function exists(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

-- One argument for the shell, whatever is in it.
local function quoted(argument)
  return "'" .. argument:gsub("'", "'\\''") .. "'"
end

local function output_of(command)
  local pipe = assert(io.popen(command, "r"))
  local line = pipe:read("l")
  pipe:close()
  return line
end

-- What starts Photomend, ready for the shell: as set, as recorded when this file was put here, on the search path, or
-- where it usually is; nil where it is not.
local function photomend()
  local set = os.getenv("PHOTOMEND")
  if set and set ~= "" then return quoted(set) end
  local here = debug.getinfo(1, "S").source:match("^@(.*)[/\\]") or "."
  local recorded = io.open(here .. "/photomend.command", "r")
  local command = {}
  if recorded then
    for line in recorded:lines() do
      if line ~= "" and line:sub(1, 1) ~= "#" then command[#command + 1] = line end
    end
    recorded:close()
  end
  if SANDBOXED then
    if #command == 0 then command = { "photomend" } end
  elseif #command == 0 or not exists(command[1]) then
    local found = output_of("command -v photomend 2>/dev/null")
    for _, place in ipairs(USUAL) do
      if not found and exists(place) then found = place end
    end
    if not found then return nil end
    command = { found }
  end
  for number, argument in ipairs(command) do command[number] = quoted(argument) end
  return (SANDBOXED and "flatpak-spawn --host " or "") .. table.concat(command, " ")
end

-- A text of a JSON object that Photomend printed, in ASCII.
local function text_in(line, name)
  local text = line:match('"' .. name .. '": "(.-[^\\])"')
  if not text then return nil end
  text = text:gsub("\\u(d[89ab]%x%x)\\u(d[c-f]%x%x)", function(high, low)
    return utf8.char(0x10000 + (tonumber(high, 16) - 0xD800) * 0x400 + tonumber(low, 16) - 0xDC00)
  end)
  text = text:gsub("\\u(%x%x%x%x)", function(code) return utf8.char(tonumber(code, 16)) end)
  return (text:gsub('\\(["\\/])', "%1"))
end

-- Has the file written over. Returns "saved", "given up", or "failed" and a sentence. progress: called with 0 to 1. begun:
-- called with a function that stops it, which darktable can call while this waits for a line.
local function mend(path, wish, strength, progress, begun)
  local command = photomend()
  if not command then return "failed", MISSING end
  command = command .. " edit " .. quoted(path) .. " --no-window --json --engine keep"
  if wish ~= "" then command = command .. " -i " .. quoted(wish) end
  local asked = string.format("%.2f", strength):gsub(",", ".") -- a slider of darktable is rarely at 1 exactly
  if asked ~= "1.00" then command = command .. " --strength " .. asked end
  local pipe = assert(io.popen("echo $$; exec " .. command .. " 2>/dev/null </dev/null", "r"))
  local process, message = pipe:read("n", "l"), nil
  begun(function() os.execute("kill -INT " .. process) end)
  while true do
    dt.control.read(pipe)
    local line = pipe:read("l")
    if not line then break end
    if line:find('"event": "progress"', 1, true) then
      progress(tonumber(line:match('"fraction": ([%d.e-]+)')) or 0)
    elseif line:find('"event": "failed"', 1, true) then
      message = text_in(line, "message")
    end
  end
  local done, how, code = pipe:close()
  if done then return "saved" end
  if how == "signal" or code == 5 or code == 130 then return "given up" end -- 130: before it had begun
  return "failed", message or "Photomend ended without a word."
end

-- A name beside the original that no file has.
local function free_name(folder, name, ending)
  local number, path = 1, folder .. "/" .. name .. "-mended" .. ending
  while exists(path) do
    number = number + 1
    path = folder .. "/" .. name .. "-mended-" .. number .. ending
  end
  return path
end

-- Under its name it is there whole or not at all, even when darktable is killed in the midst.
local function copied(from, to)
  local part = to .. ".part"
  local source, target = io.open(from, "rb"), io.open(part, "wb")
  if not (source and target) then return false end
  local whole = true
  repeat
    local piece = source:read(1 << 20)
    if piece then whole = whole and target:write(piece) ~= nil end
  until not piece
  source:close()
  whole = target:close() and whole and os.rename(part, to) ~= nil
  if not whole then os.remove(part) end
  return whole
end

local function import_beside(image, exported)
  local name = image.filename:gsub("%.[^.]*$", "")
  local path = free_name(image.path, name, exported:match("%.[^./\\]*$") or "")
  if not copied(exported, path) then return "The mended photo could not be written to " .. path .. "." end
  local imported = dt.database.import(path)
  imported:group_with(image.group_leader)
  imported.rating = image.rating
  for _, tag in ipairs(image:get_tags()) do
    if not tag.name:find("^darktable|") then imported:attach_tag(tag) end
  end
end

local wish = dt.new_widget("entry") { text = "", placeholder = "what is wrong; empty: Photomend looks", editable = true }
local strength = dt.new_widget("slider") {
  label = "strength", soft_min = 0, soft_max = 2, hard_min = 0, hard_max = 2, step = 0.05, digits = 2,
}
strength.value = 1 -- apart, since the fields of a table come in any order and the limits have to be there before

local function store(_, image, _, exported, number, total)
  local stop, cancelled
  local job = dt.gui.create_job("Photomend " .. number .. "/" .. total, true, function()
    cancelled = true
    if stop then stop() end
  end)
  local function advance(fraction) job.percent = fraction end
  local outcome, why = mend(exported, wish.text, strength.value, advance, function(stops)
    stop = stops
    if cancelled then stop() end
  end)
  job.valid = false
  if outcome == "saved" then why = import_beside(image, exported) end
  os.remove(exported)
  if why then dt.print(image.filename .. ": " .. why) end
end

local function supported(_, format)
  local ending = format.extension:lower()
  return ending == "tif" or ending == "tiff" or ending == "png" or ending == "jpg" or ending == "jpeg"
end

dt.register_storage(
  "photomend", "Photomend", store, nil, supported, nil,
  dt.new_widget("box") { orientation = "vertical", wish, strength }
)
