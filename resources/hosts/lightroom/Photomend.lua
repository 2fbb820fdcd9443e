-- SPDX-License-Identifier: Apache-2.0
-- photomend-host-file: put here by `photomend hosts --install lightroom`, and taken away by `--remove lightroom`.
-- All that needs no Lightroom: how Photomend is found, started and understood, in plain Lua 5.1. What of the SDK it
-- needs comes in as arguments, so that a test can do without: `execute` (LrTasks.execute), `windows` (WIN_ENV),
-- `folder` (_PLUGIN.path).

local Photomend = {}

Photomend.MISSING = "Photomend was not found. Install it, then say in a terminal: photomend hosts --install lightroom"

-- How an exported copy is made: nothing is lost by it.
Photomend.COPY = {
  LR_format = "TIFF",
  LR_export_bitDepth = 16,
  LR_export_colorSpace = "ProPhotoRGB",
  LR_tiff_compressionMethod = "compressionMethod_None",
  LR_size_doConstrain = false,
  LR_outputSharpeningOn = false,
  LR_minimizeEmbeddedMetadata = false,
}

local USUAL = {
  windows = { "%LOCALAPPDATA%\\Programs\\Photomend\\photomend.com", "%PROGRAMFILES%\\Photomend\\photomend.com" },
  macos = { "/Applications/Photomend.app/Contents/MacOS/photomend-cli" },
}

local function exists(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

-- The arguments that start Photomend: as recorded when this was put here, or where it usually is; nil where it is not.
function Photomend.command(folder, windows)
  local command = {}
  local recorded = io.open(folder .. (windows and "\\" or "/") .. "photomend.command", "r")
  if recorded then
    for line in recorded:lines() do
      line = line:gsub("\r$", "")
      if line ~= "" and line:sub(1, 1) ~= "#" then command[#command + 1] = line end
    end
    recorded:close()
  end
  if command[1] and exists(command[1]) then return command end
  for _, place in ipairs(windows and USUAL.windows or USUAL.macos) do
    place = place:gsub("%%(%w+)%%", function(name) return os.getenv(name) or "" end)
    if exists(place) then return { place } end
  end
  return nil
end

-- One argument, whatever is in it. On Windows a program splits its command line itself: backslashes count twice before
-- a quotation mark, and two of those stand for one. cmd.exe, which comes first, knows of no backslash and would see the
-- argument's end in a single one; and it must find no variable.
function Photomend.quoted(argument, windows)
  if not windows then return "'" .. argument:gsub("'", "'\\''") .. "'" end
  argument = argument:gsub('(\\*)"', '%1%1""'):gsub("(\\+)$", "%1%1")
  return '"' .. argument:gsub("%%", "%%%%cd:~,%%") .. '"'
end

-- The command line for LrTasks.execute, standard output into a file.
function Photomend.line(command, arguments, output, windows)
  local words = {}
  for _, list in ipairs({ command, arguments }) do
    for _, each in ipairs(list) do words[#words + 1] = Photomend.quoted(each, windows) end
  end
  local line = table.concat(words, " ") .. " > " .. Photomend.quoted(output, windows)
  return windows and '"' .. line .. '"' or line
end

-- A text of a JSON object that Photomend printed, in ASCII.
local function text_in(line, name)
  local text = line:match('"' .. name .. '": "(.-[^\\])"')
  if not text then return nil end
  local function utf8(code)
    if code < 0x80 then return string.char(code) end
    if code < 0x800 then return string.char(0xC0 + math.floor(code / 0x40), 0x80 + code % 0x40) end
    if code < 0x10000 then
      return string.char(0xE0 + math.floor(code / 0x1000), 0x80 + math.floor(code / 0x40) % 0x40, 0x80 + code % 0x40)
    end
    return string.char(0xF0 + math.floor(code / 0x40000), 0x80 + math.floor(code / 0x1000) % 0x40,
      0x80 + math.floor(code / 0x40) % 0x40, 0x80 + code % 0x40)
  end
  text = text:gsub("\\u(d[89ab]%x%x)\\u(d[c-f]%x%x)", function(high, low)
    return utf8(0x10000 + (tonumber(high, 16) - 0xD800) * 0x400 + tonumber(low, 16) - 0xDC00)
  end)
  text = text:gsub("\\u(%x%x%x%x)", function(code) return utf8(tonumber(code, 16)) end)
  return (text:gsub('\\(["\\/])', "%1"))
end

-- What the last line of a run says: a sentence of what went wrong, or nil.
function Photomend.complaint(output)
  local last
  local file = io.open(output, "r")
  if file then
    for line in file:lines() do last = line end
    file:close()
  end
  return last and text_in(last, "message")
end

-- Have a copy written over. options: wish, strength, window. Returns "saved", "given up", or "failed" and a sentence.
function Photomend.mend(path, options, sdk)
  local command = Photomend.command(sdk.folder, sdk.windows)
  if not command then return "failed", Photomend.MISSING end
  local arguments = { "edit", path, "--json" }
  local function add(...)
    for _, each in ipairs({ ... }) do arguments[#arguments + 1] = each end
  end
  if not options.window then add("--no-window", "--engine", "keep") end
  if options.wish and options.wish ~= "" then add("-i", options.wish) end
  if options.strength and options.strength ~= 1 and not options.window then
    add("--strength", (string.format("%.2f", options.strength):gsub(",", ".")))
  end
  local output = path .. ".photomend.txt"
  local code = sdk.execute(Photomend.line(command, arguments, output, sdk.windows))
  if not sdk.windows and code >= 256 then code = math.floor(code / 256) end -- as wait() gives it
  local complaint = Photomend.complaint(output)
  os.remove(output)
  if code == 0 then return "saved" end
  if code == 5 then return "given up" end
  return "failed", complaint or "Photomend ended without a word (" .. code .. ")."
end

return Photomend
