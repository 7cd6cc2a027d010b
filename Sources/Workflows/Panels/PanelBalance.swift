import Domain
import Forecasting
import Publishing

/// In which month or week a long event counts; see `Booking` in the forecasting engine.
public typealias PanelBooking = Booking

extension Publishing.PanelBalance {
    /// The balance of a panel as publishing writes it.
    public init(_ result: BuildPanel.Result) {
        self.init(
            events: result.balance.events, read: result.balance.read,
            placed: result.balance.placed, unplaced: result.balance.unplaced,
            outside: result.balance.outside, cadence: result.panel.cadence,
            coarseEvents: result.balance.coarseEvents, coarse: result.balance.coarse,
            isCoarseSpread: result.balance.isCoarseSpread)
    }
}
