"""The window.

It stands before torch, the decoders and the modules for downloads are loaded: what needs them is imported in a function
that runs off the GUI thread. `# noqa: PLC0415` marks such an import; the reason is this one.
"""
