CREATE INDEX usage_entry_version ON usage_entry (program, prompt_type, phase, number);
