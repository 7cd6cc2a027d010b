import Geography

/// An event that was set off and has not come yet.
struct PendingEvent: Sendable {
    /// Days since the start of the exercise.
    var time: Double
    var place: Coordinate
    var conflict: Int32
    var parent: Int?
}

/// A heap of events, the earliest on top.
struct PendingEvents: Sendable {
    private var heap: [PendingEvent] = []

    var first: PendingEvent? { heap.first }

    mutating func insert(_ event: PendingEvent) {
        heap.append(event)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].time < heap[parent].time else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes the earliest out; there must be one.
    mutating func removeFirst() -> PendingEvent {
        heap.swapAt(0, heap.count - 1)
        let earliest = heap.removeLast()
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < heap.count else { return earliest }
            let right = left + 1
            let child = right < heap.count && heap[right].time < heap[left].time ? right : left
            guard heap[child].time < heap[parent].time else { return earliest }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
