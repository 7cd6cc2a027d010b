import ArgumentParser
import Bootstrap
import WebService
import Workflows

/// `vigie serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the map, the lists and the brief to a browser.")

    @OptionGroup var service: ServiceOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await CommandFailure.reported {
            try await service.serve(try store.open())
        }
    }
}

/// Where to serve.
struct ServiceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The address to listen at; the default can be reached from this machine only.",
            valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: "The port to listen at; 0 takes any free one.")
    var port = 8080

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("A port is a number from 0 (any free one) to 65535.")
        }
    }

    /// Serves until Ctrl-C.
    func serve(_ workspace: Workspace) async throws {
        let isLocal = ["127.0.0.1", "::1", "localhost"].contains(host)
        let site = Site(
            workspace: workspace, version: ProgramVersion.text,
            assets: AssetLibrary(folder: AssetLibrary.folder()),
            handbook: try? FindHandbook()(nil, dataFolder: Bootstrap.dataFolder),
            hosts: isLocal ? ["127.0.0.1", "::1", "localhost"] : [],
            log: { Console.complain($0) })
        let host = host
        try await WebServer(site: site, host: host, port: port).run { port in
            Console.say("serving http://\(host):\(port) (Ctrl-C stops)")
        }
    }
}
