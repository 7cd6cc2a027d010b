import Domain
import Geography

/// The P-codes of the units that hold a point, as far as its precision allows; `nil` where it does
/// not, or where no boundaries are loaded. The text is the country as the claim gives it.
public typealias AdministrativeLookup =
    @Sendable (Coordinate, PlacePrecision, String) -> (admin1: String?, admin2: String?)
