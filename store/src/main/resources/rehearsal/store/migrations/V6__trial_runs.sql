-- One run of a suite. The document holds the suite as it was written and the exact versions its sides stand for.
CREATE TABLE trial_run (
    id UUID PRIMARY KEY,
    program VARCHAR(255) NOT NULL,
    name VARCHAR NOT NULL,
    status VARCHAR(16) NOT NULL,
    cells INTEGER NOT NULL,
    document ${bytes} NOT NULL,
    author VARCHAR(255) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX trial_run_newest ON trial_run (program, created_at DESC, id DESC);

-- A cell is written when it begins and again when it is finished; cells that did not begin have no row.
CREATE TABLE trial_cell (
    run_id UUID NOT NULL REFERENCES trial_run (id),
    place INTEGER NOT NULL,
    status VARCHAR(16) NOT NULL,
    cell_key VARCHAR(64) NOT NULL,
    session_id UUID REFERENCES talk_session (id),
    document ${bytes} NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (run_id, place)
);
CREATE INDEX trial_cell_key ON trial_cell (cell_key, status);
CREATE INDEX trial_cell_session ON trial_cell (session_id);
