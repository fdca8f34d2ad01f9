-- Version 1. A later version is another file, run once after this one; PRAGMA user_version says which ran.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,          -- of the bytes before they were packed
  packed BLOB NOT NULL              -- gzip
) WITHOUT ROWID;

CREATE TABLE token (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,              -- ADMIN or WRITE
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,               -- PBKDF2 of the secret
  iterations INTEGER NOT NULL,
  created TEXT NOT NULL,
  revoked TEXT
);

CREATE TABLE repository (
  id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used again: the folder is called so
  name TEXT NOT NULL UNIQUE,
  branch TEXT NOT NULL,             -- the branch that is judged, in full
  origin TEXT,                      -- of a mirror: where it is fetched from
  secret TEXT,                      -- of a mirror: what its webhooks are signed with
  created TEXT NOT NULL
);

CREATE TABLE push (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  repository INTEGER NOT NULL REFERENCES repository(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,          -- counted from 1 in each repository
  state TEXT NOT NULL,              -- PENDING, ACCEPTED, REFUSED, LOST
  at TEXT NOT NULL,
  by TEXT NOT NULL,                 -- the token's name
  outcome TEXT NOT NULL,            -- PASS, WARN, REFUSE
  head TEXT,                        -- the judged commit; null where no judged branch moved
  verdict TEXT, worst TEXT, best TEXT,
  digest TEXT,                      -- of the assessment
  rule_base TEXT, pack TEXT,        -- by which rules; pack is null for the standard ones
  as_of TEXT,
  dossier TEXT REFERENCES blob(sha256),
  contributions TEXT REFERENCES blob(sha256),
  told TEXT NOT NULL,               -- what the pusher read
  millis INTEGER NOT NULL,
  UNIQUE (repository, number)
);
CREATE INDEX push_state ON push(state);

CREATE TABLE push_ref (
  push INTEGER NOT NULL REFERENCES push(id) ON DELETE CASCADE,
  ref TEXT NOT NULL,
  old TEXT NOT NULL,                -- forty zeros for none
  new TEXT NOT NULL,
  PRIMARY KEY (push, ref)
) WITHOUT ROWID;

CREATE TABLE pack (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  base TEXT NOT NULL,
  digest TEXT NOT NULL,             -- of the pack alone
  files TEXT NOT NULL REFERENCES blob(sha256),
  uploaded TEXT NOT NULL,
  by TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
