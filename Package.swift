// swift-tools-version: 6.1
// Read from the top down: a target may use only what stands above it. LawTests hold the declared
// dependencies against the actual imports; ARCHITECTURE.md says why the layers are cut this way.
import PackageDescription

let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")

let package = Package(
    name: "vigie",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "vigie", targets: ["vigie"]),
        // For the benchmarks, which are a package of their own.
        .library(
            name: "VigieEngines",
            targets: [
                "Geography", "Statistics", "Domain", "Notation", "Ingestion", "Reconciliation",
                "Forecasting", "Mandates", "Guidance", "Exercise", "LabelledSets",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
            traits: ["FullFoundation"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    ],
    targets: [
        // Libraries of the system, installed by `make tools`.
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

        // 0 foundations
        .target(name: "Geography", dependencies: [realModule]),
        .target(name: "Statistics", dependencies: [realModule]),

        // 1 vocabulary
        .target(name: "Domain", dependencies: ["Geography", "Statistics"]),
        .target(
            name: "Notation", dependencies: ["Domain", .product(name: "Yams", package: "Yams")]),

        // 2 engines: strangers to each other, to clocks, files, networks and databases
        .target(name: "Ingestion", dependencies: ["Domain", "Geography", "Notation"]),
        .target(
            name: "Reconciliation",
            dependencies: ["Domain", "Geography", "Statistics", realModule]),
        .target(
            name: "Forecasting",
            dependencies: ["Domain", "Geography", "Statistics", realModule]),
        .target(name: "Mandates", dependencies: ["Domain", "Geography", "Statistics"]),
        .target(name: "Guidance", dependencies: ["Domain", "Notation"]),
        .target(
            name: "Exercise",
            dependencies: ["Domain", "Geography", "Statistics", realModule]),

        // 3 edges
        .target(name: "Storage", dependencies: ["Domain", "Geography"]),
        .target(
            name: "SQLiteStorage",
            dependencies: [
                "Storage", "Domain", "Geography", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "Harvest", dependencies: ["CZip", "CZlib", "CCrypto"]),
        .target(name: "Geodata", dependencies: ["Domain", "Geography"]),
        .target(
            name: "Publishing",
            dependencies: [
                "Domain", "Geography", "Statistics",
                realModule,
            ]),

        // 4 workflows
        .target(
            name: "Workflows",
            dependencies: [
                "Domain", "Geography", "Statistics", "Notation", "Ingestion", "Reconciliation",
                "Forecasting", "Mandates", "Guidance", "Exercise", "Storage", "Harvest", "Geodata",
                "Publishing",
            ]),

        // 5 composition
        .target(
            name: "Bootstrap",
            dependencies: ["Domain", "Storage", "SQLiteStorage", "Workflows"]),

        // 6 delivery
        .target(
            name: "WebService",
            dependencies: [
                "Domain", "Geography", "Storage", "Publishing", "Workflows", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
            ]),
        .target(
            name: "Commands",
            dependencies: [
                "Domain", "Geography", "Storage", "Publishing", "Workflows", "Bootstrap",
                "WebService", "Harvest", "Notation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // 7 executable
        .executableTarget(name: "vigie", dependencies: ["Commands"]),

        // What the matcher is measured on, for the tests and the benchmarks.
        .target(
            name: "LabelledSets",
            dependencies: ["Reconciliation", "Domain", "Geography", "Statistics", realModule],
            path: "Tests/LabelledSets"),
        .testTarget(name: "GeographyTests", dependencies: ["Geography"]),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
        .testTarget(name: "DomainTests", dependencies: ["Domain"]),
        .testTarget(name: "NotationTests", dependencies: ["Notation", "Domain", "Statistics"]),
        .testTarget(
            name: "IngestionTests", dependencies: ["Ingestion", "Domain", "Notation", "Statistics"]),
        .testTarget(
            name: "ReconciliationTests",
            dependencies: [
                "Reconciliation", "LabelledSets", "Ingestion", "Harvest", "Domain", "Geography",
                "Statistics", realModule,
            ]),
        .testTarget(
            name: "ForecastingTests",
            dependencies: ["Forecasting", "Domain", "Geography", "Statistics"]),
        .testTarget(
            name: "MandatesTests", dependencies: ["Mandates", "Ingestion", "Domain", "Geography"]),
        .testTarget(
            name: "GuidanceTests",
            dependencies: ["Guidance", "Domain", "Notation", "Statistics"]),
        .testTarget(name: "ExerciseTests", dependencies: ["Exercise", "Domain", "Geography"]),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "SQLiteStorage", "Domain", "Geography",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "GeodataTests", dependencies: ["Geodata", "Domain", "Geography"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Domain", "Geography", "Statistics"]),
        .testTarget(
            name: "WorkflowsTests",
            dependencies: ["Workflows", "Storage", "Publishing", "Domain"]),
        .testTarget(
            name: "WebServiceTests",
            dependencies: [
                "WebService", "Workflows", "Storage", "Domain", "Geography",
            ]),
        // Runs the built program as a user does.
        .testTarget(name: "CommandTests", dependencies: ["vigie"]),
        .testTarget(name: "LawTests"),
    ],
    swiftLanguageModes: [.v6]
)
