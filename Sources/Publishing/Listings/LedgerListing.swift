import Domain

/// The import ledger as a listing.
public enum LedgerListing {
    /// The table of imports, oldest first.
    public static func table(_ entries: [LedgerEntry]) -> TableDocument {
        TableDocument(
            columns: [
                .init("id", "no", alignment: .trailing),
                .init("name", "file"),
                .init("format", "format"),
                .init("version", "release"),
                .init("known_on", "known on"),
                .init("imported_on", "imported on"),
                .init("size", "bytes", alignment: .trailing),
                .init("read", "read", alignment: .trailing),
                .init("new", "new", alignment: .trailing),
                .init("already_there", "already there", alignment: .trailing),
                .init("revised", "revised", alignment: .trailing),
                .init("set_aside", "set aside", alignment: .trailing),
                .init("digest", "SHA-256", isDetail: true),
            ],
            rows: entries.map { entry in
                [
                    .integer(entry.id), .text(entry.name), .text(entry.format),
                    .text(entry.version), .text("\(entry.knownOn)"),
                    .text("\(entry.importedOn)"), .integer(entry.size),
                    .integer(entry.balance.read), .integer(entry.balance.new),
                    .integer(entry.balance.alreadyThere), .integer(entry.balance.revised),
                    .integer(entry.balance.setAside), .text(entry.digest),
                ]
            })
    }
}
