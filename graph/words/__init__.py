"""Words, numbers and times as people type them and as they are compared: nothing here knows of a store."""
