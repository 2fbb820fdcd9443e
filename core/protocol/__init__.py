"""How another process drives the engine: requests and events as JSON objects, pixels as the bytes that follow them.

A message is a line of JSON, and after it the bytes of each array that it refers to:

    {"request": "restore", "plan": {"text": "", "steps": [{"task": "denoise"}]},
     "pixels": {"buffer": 0, "dtype": "float32", "shape": [4000, 6000, 3]}, "buffers": [288000000]}

`buffers` holds their lengths in bytes; a message without arrays lacks it. Arrays are float32, little-endian, in rows.
Numbers, names and pixels arrive as they were sent. What `photomend restore --json` prints are the same events, rounded
for readers and without pixels (`events.printed`).
"""
