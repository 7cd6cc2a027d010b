import Testing

/// Arrows point down, and what is imported is declared.
@Suite struct ImportLawTests {
    /// Modules that come with the language.
    static let toolchain: Set<String> = [
        "Swift", "Foundation", "FoundationNetworking", "FoundationXML", "FoundationEssentials",
        "Dispatch", "Glibc", "Darwin", "Musl", "Synchronization", "Testing", "RegexBuilder",
    ]
    let manifest = Manifest.current
    let layers = Layers.current

    @Test func `The manifest and the drawing are readable`() {
        #expect(manifest.targets.count > 20)
        #expect(manifest.targets["Workflows"]?.dependencies.contains("Domain") == true)
        #expect(manifest.targets["Statistics"]?.dependencies == ["RealModule"])
        #expect(layers.modules("engines").contains("Forecasting"))
    }

    @Test(arguments: ["Sources", "Tests"])
    func `Every import is a declared dependency`(_ folder: String) {
        for file in Repository.swift(folder) {
            let declared = manifest.targets[file.target]?.dependencies ?? []
            for (module, line) in file.imports
            where !Self.toolchain.contains(module) && module != file.target {
                #expect(
                    declared.contains(module),
                    "\(file):\(line) imports \(module), which target \(file.target) doesn't declare"
                )
            }
        }
    }

    @Test(arguments: ["Sources", "Tests"])
    func `Every declared dependency is imported`(_ folder: String) {
        let files = Dictionary(grouping: Repository.swift(folder), by: \.target)
        for (target, files) in files where !files.contains(where: \.isPlaceholder) {
            let imported = Set(files.flatMap { $0.imports.map(\.module) })
            for name in manifest.targets[target]?.dependencies ?? []
            where manifest.targets[name]?.kind != "executableTarget" {
                #expect(
                    imported.contains(name), "target \(target) declares \(name) and never uses it")
            }
        }
    }

    @Test func `Every module of the manifest stands in the drawing`() {
        for target in manifest.targets.values
        where target.kind == "target" || target.kind == "executableTarget" {
            #expect(
                layers.level[target.name] != nil,
                "\(target.name) is missing from the layers in ARCHITECTURE.md")
        }
        for name in layers.level.keys {
            #expect(manifest.targets[name] != nil, "ARCHITECTURE.md draws \(name), which is gone")
        }
    }

    @Test func `Modules use only what stands below them`() {
        for target in manifest.targets.values where layers.level[target.name] != nil {
            for used in target.dependencies where layers.level[used] != nil {
                #expect(
                    layers.allows(target.name, used),
                    "\(target.name) uses \(used), which doesn't stand below it")
            }
        }
    }

    @Test func `Only Workflows knows engines`() {
        let engines = layers.modules("engines")
        #expect(engines.count >= 5)
        for target in manifest.targets.values
        where !["testTarget", "supportTarget"].contains(target.kind) && target.name != "Workflows" {
            let known = target.dependencies.intersection(engines)
            #expect(known.isEmpty, "\(target.name) knows \(known.sorted())")
        }
    }

    @Test func `What supports tests is used by tests alone`() {
        let support = manifest.targets.values.filter { $0.kind == "supportTarget" }.map(\.name)
        #expect(support == ["LabelledSets"])
        for target in manifest.targets.values where target.kind != "testTarget" {
            let used = target.dependencies.intersection(support)
            #expect(used.isEmpty, "\(target.name) uses \(used.sorted())")
        }
    }

    @Test func `Only Bootstrap names a database`() {
        for target in manifest.targets.values
        where target.kind != "testTarget" && target.name != "Bootstrap" {
            #expect(!target.dependencies.contains("SQLiteStorage"), "in \(target.name)")
        }
        for file in Repository.swift("Sources")
        where !["Bootstrap", "SQLiteStorage"].contains(file.target) {
            for (text, line) in file.matches(#"\bSQLite[A-Z]\w+|\bGRDB\b|\bsqlite3_\w+"#) {
                Issue.record("\(file):\(line) names a database: \(text)")
            }
        }
    }
}
