"""Words: from a message to an ordered plan, and from a step's words to InstructIR's instruction embedding."""
