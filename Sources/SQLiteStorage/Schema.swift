import GRDB

/// The tables, in migrations that are never edited once released.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 claims and incidents") { database in
            try database.execute(sql: recorded)
            try database.execute(sql: derived)
        }
        migrator.registerMigration("2 forecasts") { database in
            try database.execute(sql: forecasts)
        }
        migrator.registerMigration("3 place and word indexes that load faster") { database in
            try database.execute(sql: indexes)
        }
        migrator.registerMigration("4 entries that imports replaced") { database in
            try database.execute(sql: replaced)
        }
        migrator.registerMigration("5 documents that a later edition leaves out") { database in
            try database.execute(sql: "ALTER TABLE document ADD COLUMN removed INTEGER")
        }
        migrator.registerMigration("6 lists of incidents by side, and summaries apart") {
            try $0.execute(sql: lists)
        }
        migrator.registerMigration("7 counted events without a figure for civilians") {
            try $0.execute(sql: counted)
        }
        migrator.registerMigration("8 votes of the members behind a forecast") {
            try $0.execute(sql: votes)
        }
        migrator.registerMigration("9 incidents that are likely the same") {
            try $0.execute(sql: doubles)
        }
        migrator.registerMigration("10 what later editions leave out or have again") {
            try $0.execute(sql: editions)
        }
        migrator.registerMigration("11 who took part in incidents, and how far data reach") {
            try $0.execute(sql: parties)
        }
        migrator.registerMigration("12 likely doubles with their halves") {
            try $0.execute(sql: halves)
        }
        return migrator
    }

    /// What was put in: append-only.
    private static let recorded = """
        CREATE TABLE import (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
            imported_at INTEGER NOT NULL, format TEXT NOT NULL, entry TEXT NOT NULL);
        CREATE TABLE source (id TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE claimant (name TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE claim (
            id INTEGER PRIMARY KEY,
            series TEXT NOT NULL, version TEXT NOT NULL, claim TEXT NOT NULL,
            import INTEGER NOT NULL REFERENCES import(id) DEFERRABLE INITIALLY DEFERRED,
            digest INTEGER NOT NULL, superseded_by INTEGER, known_on INTEGER NOT NULL,
            claimant TEXT NOT NULL, source TEXT NOT NULL,
            stance TEXT NOT NULL, credibility INTEGER NOT NULL, scope TEXT NOT NULL,
            violence TEXT, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
            date_precision INTEGER NOT NULL,
            latitude REAL, longitude REAL, place_precision INTEGER NOT NULL,
            country TEXT NOT NULL, admin1 TEXT NOT NULL, admin2 TEXT NOT NULL,
            place TEXT NOT NULL, place_description TEXT NOT NULL,
            actors TEXT NOT NULL, casualties TEXT NOT NULL, identifiers TEXT NOT NULL,
            cited_office TEXT NOT NULL, cited_date TEXT NOT NULL, cited_headline TEXT NOT NULL,
            cited_original TEXT NOT NULL,
            incident TEXT, copies TEXT, note TEXT NOT NULL, quotation TEXT NOT NULL);
        CREATE UNIQUE INDEX claim_version ON claim(series, version);
        CREATE INDEX claim_group ON claim(incident) WHERE incident IS NOT NULL;
        CREATE TABLE withdrawal (
            series TEXT NOT NULL, import INTEGER NOT NULL, known_on INTEGER NOT NULL,
            PRIMARY KEY (series, import)) WITHOUT ROWID;
        CREATE TABLE judgement (
            sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            import INTEGER NOT NULL, entry TEXT NOT NULL);
        CREATE TABLE actor (id TEXT PRIMARY KEY, import INTEGER NOT NULL, entry TEXT NOT NULL);
        CREATE TABLE place (
            id TEXT PRIMARY KEY, country TEXT NOT NULL, import INTEGER NOT NULL,
            entry TEXT NOT NULL);
        CREATE INDEX place_country ON place(country);
        CREATE TABLE administrative_unit (
            level INTEGER NOT NULL, code TEXT NOT NULL, country TEXT NOT NULL,
            import INTEGER NOT NULL, entry TEXT NOT NULL, geometry BLOB,
            PRIMARY KEY (level, code));
        CREATE TABLE document (
            name TEXT PRIMARY KEY, kind TEXT NOT NULL, import INTEGER NOT NULL,
            bytes BLOB NOT NULL);
        """

    /// What was forecast: append-only, so that it can be held against what happened.
    private static let forecasts = """
        CREATE TABLE forecast (
            sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            cut_off INTEGER NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL,
            model TEXT NOT NULL, entry TEXT NOT NULL, draws BLOB NOT NULL);
        CREATE INDEX forecast_subject ON forecast(kind, target, model, cut_off);
        CREATE TABLE forecast_skill (
            forecast TEXT PRIMARY KEY REFERENCES forecast(id), entry TEXT NOT NULL) WITHOUT ROWID;
        """

    /// What the members of a forecast's model said, so that it can be explained at once.
    private static let votes = """
        CREATE TABLE forecast_votes (
            forecast TEXT PRIMARY KEY REFERENCES forecast(id), entry TEXT NOT NULL) WITHOUT ROWID;
        """

    /// Earlier words of entries that a later import replaced: what the past was answered from.
    private static let replaced = """
        CREATE TABLE replaced (
            kind TEXT NOT NULL, id TEXT NOT NULL, import INTEGER NOT NULL, until INTEGER NOT NULL,
            entry, geometry BLOB, PRIMARY KEY (kind, id, until)) WITHOUT ROWID;
        ALTER TABLE source ADD COLUMN import INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE claimant ADD COLUMN import INTEGER NOT NULL DEFAULT 0;
        """

    /// What follows from it: deleted and rebuilt.
    private static let derived = """
        CREATE TABLE incident (
            id INTEGER PRIMARY KEY, incident TEXT NOT NULL, title TEXT NOT NULL, violence TEXT,
            first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, date_precision INTEGER NOT NULL,
            latitude REAL, longitude REAL, place_precision INTEGER NOT NULL,
            country TEXT NOT NULL, admin1 TEXT NOT NULL, admin2 TEXT NOT NULL,
            place TEXT NOT NULL, place_description TEXT NOT NULL,
            cell INTEGER, admin1_code TEXT, admin2_code TEXT,
            side_a TEXT NOT NULL, side_b TEXT NOT NULL,
            low INTEGER NOT NULL, best INTEGER NOT NULL, high INTEGER NOT NULL,
            civilians_low INTEGER NOT NULL, civilians_best INTEGER NOT NULL,
            civilians_high INTEGER NOT NULL,
            occurrence TEXT NOT NULL, counted TEXT NOT NULL, attribution TEXT NOT NULL,
            claims TEXT NOT NULL, lineage TEXT NOT NULL, words TEXT NOT NULL);
        CREATE TABLE member (series TEXT PRIMARY KEY, incident INTEGER NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE incident_area USING rtree(id, west, east, south, north);
        CREATE VIRTUAL TABLE incident_text USING fts5(
            title, side_a, side_b, admin1, admin2, place, place_description, words,
            content='incident', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
        CREATE TABLE counted_event (
            id INTEGER PRIMARY KEY, claimant INTEGER NOT NULL, violence INTEGER NOT NULL,
            first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
            place_precision INTEGER NOT NULL, country INTEGER NOT NULL, admin1_code INTEGER,
            admin2_code INTEGER, cell INTEGER, deaths INTEGER NOT NULL, civilians INTEGER NOT NULL);
        CREATE TABLE counted_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE derived_state (
            id INTEGER PRIMARY KEY CHECK (id = 1), ledger INTEGER NOT NULL,
            judgements INTEGER NOT NULL, rule TEXT NOT NULL);
        """

    /// The place index holds the grid cells that have incidents rather than every incident, and the
    /// word index no copy of the words. What they indexed is rebuilt at the next use.
    private static let indexes = """
        DROP INDEX IF EXISTS incident_cell;
        DROP TABLE incident_area;
        DROP TABLE incident_text;
        DELETE FROM incident;
        DELETE FROM member;
        DELETE FROM counted_event;
        DELETE FROM counted_name;
        DELETE FROM derived_state;
        ALTER TABLE incident DROP COLUMN words;
        ALTER TABLE incident ADD COLUMN tile INTEGER;
        CREATE VIRTUAL TABLE incident_area USING rtree(id, west, east, south, north);
        CREATE VIRTUAL TABLE incident_text USING fts5(
            side_a, side_b, words, content='', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO incident_text (incident_text, rank) VALUES ('hashsize', 67108864);
        """

    /// Lists of incidents under a name (those of a side; those on several claims) as JSON arrays of
    /// row numbers: written once after a bulk load, they cost a fraction of an index on text. What is
    /// derived is rebuilt at the next use.
    private static let lists = """
        DELETE FROM incident;
        DELETE FROM member;
        DELETE FROM counted_event;
        DELETE FROM counted_name;
        DELETE FROM derived_state;
        ALTER TABLE incident ADD COLUMN is_summary INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE incident_list (
            kind TEXT NOT NULL, name TEXT NOT NULL, incidents TEXT NOT NULL);
        CREATE UNIQUE INDEX incident_list_name ON incident_list(kind, name);
        """

    /// What a dataset does not say about civilians is unknown, not 0. What is derived is rebuilt at
    /// the next use.
    private static let counted = """
        DELETE FROM incident;
        DELETE FROM member;
        DELETE FROM counted_name;
        DELETE FROM derived_state;
        DROP TABLE counted_event;
        CREATE TABLE counted_event (
            id INTEGER PRIMARY KEY, claimant INTEGER NOT NULL, violence INTEGER NOT NULL,
            first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
            place_precision INTEGER NOT NULL, country INTEGER NOT NULL, admin1_code INTEGER,
            admin2_code INTEGER, cell INTEGER, deaths INTEGER NOT NULL, civilians INTEGER);
        """

    /// Pairs of incidents of different lists that nobody has judged. What is derived is rebuilt at the
    /// next use.
    private static let doubles = """
        DELETE FROM derived_state;
        CREATE TABLE likely_double (
            one TEXT NOT NULL, other TEXT NOT NULL, probability REAL NOT NULL,
            PRIMARY KEY (one, other)) WITHOUT ROWID;
        """

    /// A row that restores undoes the withdrawals before it; `removed` is the import that took an
    /// entry out of use.
    private static let editions = """
        ALTER TABLE withdrawal ADD COLUMN restores INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE source ADD COLUMN removed INTEGER;
        ALTER TABLE claimant ADD COLUMN removed INTEGER;
        ALTER TABLE actor ADD COLUMN removed INTEGER;
        ALTER TABLE place ADD COLUMN removed INTEGER;
        """

    /// Who took part in incidents, each text once; what counted events add up to by claimant and
    /// country, and the last day of each import's claims: so that neither is counted at each question.
    /// What is derived is rebuilt at the next use.
    private static let parties = """
        DELETE FROM incident;
        DELETE FROM member;
        DELETE FROM counted_event;
        DELETE FROM counted_name;
        DELETE FROM derived_state;
        ALTER TABLE incident ADD COLUMN parties INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE incident_parties (id INTEGER PRIMARY KEY, claims TEXT NOT NULL);
        CREATE TABLE counted_span (
            claimant INTEGER NOT NULL, country INTEGER NOT NULL, events INTEGER NOT NULL,
            first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
            PRIMARY KEY (claimant, country)) WITHOUT ROWID;
        CREATE TABLE import_span (
            claimant TEXT NOT NULL, import INTEGER NOT NULL, country TEXT NOT NULL,
            last_day INTEGER NOT NULL, PRIMARY KEY (claimant, import, country)) WITHOUT ROWID;
        INSERT INTO import_span (claimant, import, country, last_day)
            SELECT claimant, import, country, MAX(last_day) FROM claim GROUP BY 1, 2, 3;
        """

    /// Likely doubles with what each half adds to a sum, so that a list of a hundred thousand pairs is
    /// added up from one table. What is derived is rebuilt at the next use.
    private static let halves = """
        DELETE FROM derived_state;
        DROP TABLE likely_double;
        CREATE TABLE likely_double (
            one TEXT NOT NULL, other TEXT NOT NULL, probability REAL NOT NULL,
            one_id INTEGER, one_claims INTEGER, one_best INTEGER, one_civilians INTEGER,
            other_id INTEGER, other_claims INTEGER, other_best INTEGER, other_civilians INTEGER,
            PRIMARY KEY (one, other)) WITHOUT ROWID;
        """

    /// Fills in the halves of likely doubles, after incidents and their indexes are written. Claims
    /// are joined by the record separator, one fewer than there are claims.
    static let fillHalves: [String] = ["one", "other"].map { half in
        """
        UPDATE likely_double SET (\(half)_id, \(half)_claims, \(half)_best, \(half)_civilians) = (
            SELECT i.id, LENGTH(i.claims) - LENGTH(REPLACE(i.claims, char(30), '')) + 1, i.best,
                i.civilians_best
            FROM incident i WHERE i.incident = likely_double.\(half))
        """
    }

    /// Indexes of derived tables: dropped before, made after a bulk load.
    static let derivedIndexes: [(name: String, sql: String)] = [
        ("incident_key", "CREATE UNIQUE INDEX incident_key ON incident(incident)"),
        (
            "incident_country",
            "CREATE INDEX incident_country ON incident(country, first_day, last_day)"
        ),
        ("incident_day", "CREATE INDEX incident_day ON incident(first_day)"),
        ("incident_deaths", "CREATE INDEX incident_deaths ON incident(best)"),
        ("incident_tile", "CREATE INDEX incident_tile ON incident(tile, first_day, last_day)"),
        ("incident_admin1", "CREATE INDEX incident_admin1 ON incident(admin1_code)"),
        ("incident_admin2", "CREATE INDEX incident_admin2 ON incident(admin2_code)"),
    ]

    /// The derived tables, for deletion.
    static let derivedTables = [
        "incident", "incident_parties", "member", "incident_area", "incident_list", "likely_double",
        "counted_event", "counted_name", "counted_span", "derived_state",
    ]
}
