import ArgumentParser

/// The command `vigie`.
public struct Vigie: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "vigie",
        abstract: "A lookout for the protection of civilians in armed conflict.",
        discussion: """
            Vigie reads what is reported about violence, keeps every claim with its source, \
            reconciles claims into incidents, forecasts where civilians will be attacked, and \
            holds mandates and promises against what happened.

            Exit codes: 0 done; 3 done, but something was set aside; 64 the command makes no \
            sense; 65 the input cannot be read; 66 no such input; 69 not reachable, or the port \
            is taken; 70 the store is damaged; 73 no room, or the output cannot be written; \
            75 the store is in use; 76 the store is from a newer version.
            """,
        version: ProgramVersion.text,
        subcommands: [
            StartCommand.self, ServeCommand.self, ImportCommand.self, SourcesCommand.self,
            IncidentsCommand.self,
            IncidentCommand.self, PanelCommand.self, ForecastCommand.self, EvaluateCommand.self,
            ModelsCommand.self,
            BriefCommand.self, MandateCommand.self, CommitmentsCommand.self, TimelineCommand.self,
            PeopleCommand.self, RolesCommand.self, ActorsCommand.self, ActorCommand.self,
            PlaceCommand.self, CheckCommand.self,
            ReviewCommand.self, ClaimCommand.self, JudgeCommand.self,
            JudgementsCommand.self, ValidateCommand.self, ExerciseCommand.self, StoreCommand.self,
            HandbookCommand.self,
        ])

    public init() {}
}

/// The program's version.
public enum ProgramVersion {
    public static let text = "0.1.0"
}
