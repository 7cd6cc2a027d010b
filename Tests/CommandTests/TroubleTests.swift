import Foundation
import Testing

/// Trouble around the program: no room, a store that is in use, newer, or no store at all.
@Suite struct TroubleTests {
    private func withStore(_ body: (Program) throws -> Void) throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try #expect(vigie("import", "ged301.csv").code == 0)
            try body(vigie)
        }
    }

    @Test func `A question to a store that is not there says where to begin`() throws {
        try inFolder { vigie in
            let run = try vigie("incidents")
            #expect(run.code != 0)
            #expect(run.complaints.contains("store.vigie"))
            #expect(run.output.isEmpty)
        }
    }

    @Test func `A file that is no store is refused and left alone`() throws {
        try inFolder { vigie in
            let text = String(repeating: "not a store, but somebody's notes\n", count: 200)
            try vigie.write(text, to: "notes.txt")
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            let run = try vigie("import", "ged301.csv", "--store", "notes.txt")
            #expect(run.code == 70)
            #expect(run.complaints.contains("notes.txt"))
            try #expect(vigie.read("notes.txt") == Data(text.utf8))
        }
    }

    @Test func `A store from a newer version is refused and left alone`() throws {
        try withStore { vigie in
            let made = try vigie.shell(
                "python3 -c \"import sqlite3; d = sqlite3.connect('store.vigie'); "
                    + "d.execute(\\\"INSERT INTO grdb_migrations VALUES ('from-the-future')\\\"); "
                    + "d.commit()\"")
            #expect(made.code == 0, "python3 is needed here: \(made.complaints)")
            let run = try vigie("incidents")
            #expect(run.code == 76)
            #expect(run.complaints.contains("newer"))
            try #expect(vigie("import", "ged301.csv").code == 76)
        }
    }

    @Test func `A store in use by a writer can be read, and a second writer is told to wait`()
        throws
    {
        try withStore { vigie in
            let run = try vigie.shell(
                """
                python3 - <<'PYTHON' &
                import sqlite3, time, os
                held = sqlite3.connect('store.vigie', isolation_level=None)
                held.execute('CREATE TABLE trace (id)')
                held.execute('DROP TABLE trace')
                held.execute('BEGIN EXCLUSIVE')
                open('held', 'w').close()
                while not os.path.exists('done'): time.sleep(0.05)
                PYTHON
                while [ ! -e held ]; do sleep 0.05; done
                vigie incidents >list; echo read $?
                vigie import ged301.csv; code=$?
                touch done; wait
                exit $code
                """)
            #expect(run.code == 75)
            #expect(run.output.contains("read 0"))
            #expect(run.complaints.contains("store.vigie"))
            try #expect(vigie("store", "check").code == 0)
        }
    }

    @Test func `No room for the store leaves it as it was`() throws {
        try withStore { vigie in
            let before = try vigie("incidents", "--format", "json").output
            var large = EventFile.five
            large.rows = (1...4_000).map {
                EventFile.row(
                    100 + $0, type: 3, deaths: 3, civilians: 3, from: "2030-06-01",
                    place: "Place \($0)")
            }
            try vigie.write(large.text, to: "ged302.csv")
            // The limit (in blocks of 1024 bytes) stops the file from growing, as a full disk does.
            let run = try vigie.shell("trap '' XFSZ; ulimit -f 900; vigie import ged302.csv")
            #expect(run.code == 73)
            #expect(!run.complaints.isEmpty)
            try #expect(vigie("incidents", "--format", "json").output == before)
            try #expect(vigie("store", "check").code == 0)
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `No room for a brief is told`() throws {
        try withStore { vigie in
            let run = try vigie(
                "brief", "--country", "ISL", "--month", "2030-05", "--out", "/dev/full")
            #expect(run.code == 73)
            #expect(run.complaints.contains("/dev/full"))
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `No room for a listing is told`() throws {
        try withStore { vigie in
            let run = try vigie.shell("vigie incidents > /dev/full")
            #expect(run.code == 73)
            #expect(run.complaints.contains("Standard output takes no more"))
        }
    }

    @Test func `A port in use is named, with what to do`() throws {
        try withStore { vigie in
            let run = try vigie.shell(
                """
                python3 - <<'PYTHON' &
                import os, socket, time
                taken = socket.socket()
                taken.bind(('127.0.0.1', 0))
                taken.listen()
                open('part', 'w').write(str(taken.getsockname()[1]))
                os.rename('part', 'port')
                time.sleep(60)
                PYTHON
                holder=$!
                for turn in $(seq 600); do [ -e port ] && break; sleep 0.1; done
                vigie serve --port $(cat port)
                code=$?
                kill -KILL $holder
                exit $code
                """)
            #expect(run.code == 69)
            let port = String(decoding: try vigie.read("port"), as: UTF8.self)
            #expect(run.complaints.contains("127.0.0.1:\(port)"))
            #expect(run.complaints.contains("--port"))
            #expect(!run.output.contains("serving"))
        }
    }

    @Test func `Control-C ends serving cleanly`() throws {
        try withStore { vigie in
            let run = try vigie.shell(
                """
                "\(Program.executable.path)" serve --port 0 > served 2>&1 &
                for turn in $(seq 600); do grep -q serving served && break; sleep 0.1; done
                kill -INT $!
                wait $!
                """)
            #expect(run.code == 0)
            let said = String(decoding: try vigie.read("served"), as: UTF8.self)
            #expect(said.contains("serving http://127.0.0.1:"))
            try #expect(vigie("store", "check").code == 0)
        }
    }

    @Test func `A folder that cannot be written to is told`() throws {
        try withStore { vigie in
            let run = try vigie(
                "brief", "--country", "ISL", "--month", "2030-05", "--out", "no/such/brief.html")
            #expect(run.code == 73)
            #expect(run.complaints.contains("no/such/brief.html"))
        }
    }

    @Test func `A reader that goes away is no failure`() throws {
        try withStore { vigie in
            let run = try vigie.shell("vigie incidents --format csv | head -n 1; echo $?")
            #expect(run.output.hasSuffix("0\n"))
            #expect(!run.complaints.contains("Fatal"))
        }
    }
}
