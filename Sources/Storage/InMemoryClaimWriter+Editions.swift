import Domain

extension InMemoryClaimWriter {
    mutating func settle(_ edition: Edition) throws -> Edition.Changes {
        var changes = Edition.Changes()
        let limits = content.withdrawalLimits { _ in true }
        for held in content.claims where !held.isSuperseded {
            let series = held.claim.series
            guard series.hasPrefix(edition.family), isOf(edition, held.importID) else { continue }
            let isGone = held.isWithdrawn(by: limits)
            if edition.series.contains(series), isGone {
                content.withdrawals.append(
                    .init(
                        series: series, importID: importID, knownOn: edition.knownOn, restores: true
                    ))
                changes.restored.append(series)
            } else if !edition.series.contains(series), !isGone {
                withdraw(series, knownOn: edition.knownOn)
                changes.withdrawn.append(series)
            }
        }
        changes.restored.sort()
        changes.withdrawn.sort()
        if let entries = edition.entries { changes.removed = remove(entries, edition) }
        return changes
    }

    /// Whether an import brought an edition of the same kind; this import does.
    private func isOf(_ edition: Edition, _ id: Int) -> Bool {
        id == importID || content.ledger.contains { $0.id == id && $0.format == edition.format }
    }

    private mutating func remove(
        _ entries: Edition.Entries, _ edition: Edition
    ) -> [String] {
        func gone(_ kind: String, _ known: some Sequence<String>, _ kept: Set<String>) -> [String] {
            known.filter { id in
                let origin = content.reference.origins["\(kind)/\(id)"]
                return !kept.contains(id) && (origin.map { isOf(edition, $0) } ?? false)
            }
        }
        let actors = gone("actor", content.reference.actors.keys, entries.actors)
        let places = gone("place", content.reference.places.keys, entries.places)
        let claimants = gone("claimant", content.reference.profiles.keys, entries.claimants)
        for id in actors { content.reference.actors[id] = nil }
        for id in places { content.reference.places[id] = nil }
        for name in claimants { content.reference.profiles[name] = nil }
        return (actors + places + claimants).sorted()
    }
}
