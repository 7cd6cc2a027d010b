// swift-tools-version: 6.1
// Measures what the tests cannot: speed on the sizes that users have. A package of its own, so that
// the program's build does not pay for it. `swift run -c release --package-path Benchmarks NAME`.
import PackageDescription

let engines: Target.Dependency = .product(name: "VigieEngines", package: "vigie")

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "vigie", path: "..")],
    targets: [
        .executableTarget(name: "WorkbenchBenchmark", dependencies: [engines]),
        .executableTarget(name: "MatchingBenchmark", dependencies: [engines]),
        .executableTarget(name: "ForecastBench", dependencies: [engines]),
    ],
    swiftLanguageModes: [.v6]
)
