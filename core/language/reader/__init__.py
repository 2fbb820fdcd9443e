"""The reader: a message to its clauses, each with what it asks for, in several languages."""
