import Domain
import Geography
import Testing

@testable import Publishing

@Suite("Charts and maps") struct PictureTests {
    @Test func `An axis holds its value with round ticks`() {
        for value in [0, 1, 7, 46, 339, 1350, 113_554] as [Double] {
            let scale = AxisScale(holding: value)
            #expect(scale.top >= value)
            #expect((2...7).contains(scale.ticks.count), "\(value): \(scale.ticks)")
            #expect(scale.ticks.allSatisfy { $0 == $0.rounded() })
        }
        #expect(AxisScale(holding: .nan).top == 1)
    }

    @Test func `Areas in the plane keep their proportion`() throws {
        let center = try #require(Coordinate(latitude: 17, longitude: -4))
        let projection = Projection(center: center)
        func area(_ latitude: Double) throws -> Double {
            let corners = [(0.0, 0.0), (0, 1), (1, 1), (1, 0)].compactMap {
                Coordinate(latitude: latitude + $0.0, longitude: -4 + $0.1)
            }.map(projection.plane)
            var sum = 0.0
            for (one, other) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
                sum += one.x * other.y - other.x * one.y
            }
            return abs(sum) / 2
        }
        // A one-degree cell at 24 N and at 10 N: areas as the cosine of latitude.
        let ratio = try area(24) / area(10)
        #expect(abs(ratio - 0.92566) < 0.002)
    }

    @Test func `Simplifying keeps corners and drops what the eye cannot see`() {
        let square = [(0.0, 0.0), (5, 0.1), (10, 0), (10, 10), (0, 10)].map {
            SVG.Point($0.0, $0.1)
        }
        let kept = MapFrame.simplified(square, tolerance: 0.33)
        #expect(kept == [square[0], square[2], square[3], square[4]])
    }

    @Test func `Names never overlap each other`() {
        var placement = LabelPlacement(sheet: .init(left: 0, top: 0, right: 300, bottom: 200))
        for index in 0..<60 {
            _ = placement.place(
                width: 50, height: 14, near: .init(150 + Double(index % 5), 100), reach: 60)
        }
        let boxes = placement.taken
        #expect(boxes.count > 4)
        for (index, box) in boxes.enumerated() {
            #expect(boxes[..<index].allSatisfy { $0.overlap(box) == 0 })
        }
    }

    @Test func `A name stands in its own area or nowhere`() {
        // The area is a strip; what is above and below belongs to neighbours.
        let strip: [SVG.Point] = [.init(0, 90), .init(300, 90), .init(300, 110), .init(0, 110)]
        var placement = LabelPlacement(sheet: .init(left: 0, top: 0, right: 300, bottom: 200))
        var middles: [SVG.Point] = []
        for _ in 0..<8 {
            let middle = placement.place(
                width: 40, height: 14, near: .init(150, 100), reach: 100
            ) { MapFrame.contains($0, in: [strip]) }
            if let middle { middles.append(middle) }
        }
        #expect(middles.count > 2 && middles.count < 8)
        #expect(middles.allSatisfy { $0.y > 90 && $0.y < 110 })
    }

    @Test func `Shapes of one size have one area`() {
        // The diamond's half-diagonal and the square's half-side for a circle of radius 10.
        let diamond = MarkerShape.path(.oneSided, at: .init(0, 0), radius: 10)
        let square = MarkerShape.path(.nonState, at: .init(0, 0), radius: 10)
        #expect(diamond.contains("12.53"))
        #expect(abs(2 * 12.53 * 12.53 - 314.16) < 1)
        #expect(square.contains("17.72"))
        #expect(abs(17.72 * 17.72 - 314.16) < 1)
    }

    @Test func `A month without data is marked and not drawn as zero`() {
        let chart = MonthChart(bars: [
            .init(month: Sample.june, deaths: nil), .init(month: Sample.june + 1, deaths: [:]),
        ])
        let svg = chart.picture(id: "c", language: .english).html
        #expect(svg.contains(">?</text>"))
        #expect(svg.contains("no data"))
        #expect(chart.table(.english).csv().contains("2022-06,,,,\n2022-07,0,0,0,0\n"))
    }

    @Test func `A fan of the wrong size is left out rather than drawn wrongly`() {
        let fan = FanChart(
            title: "x", history: [.init(month: Sample.june, count: 3)],
            steps: [.init(month: Sample.june + 1, quantiles: [1, 2])])
        let svg = fan.picture(id: "f", language: .english).html
        #expect(!svg.contains("band90"))
        #expect(svg.contains("class=\"past\""))
    }

    @Test func `Of markers that cover each other exactly three are drawn`() throws {
        let town = try #require(Coordinate(latitude: 36.2, longitude: 37.16))
        var markers = (1...50).map {
            MapDocument.Marker(place: town, violence: .stateBased, deaths: 1, remark: "\($0)")
        }
        markers.append(.init(place: town, violence: .oneSided, deaths: 1, remark: "other kind"))
        markers.append(.init(place: town, violence: .stateBased, deaths: 9, remark: "more dead"))
        let map = MapDocument(title: "x", summary: "y", areas: [], markers: markers)
        #expect(map.visible.map(\.remark) == ["more dead", "48", "49", "50", "other kind"])
    }

    @Test func `A coordinate has at most two decimals and no more than it needs`() {
        let written = [0, -0.001, 0.005, 1.5, -2.25, 3.999, 12.05, 640].map(SVG.number)
        #expect(written == ["0", "0", "0.01", "1.5", "-2.25", "4", "12.05", "640"])
    }

    @Test func `Colours of kinds of violence stay apart in greyscale`() {
        func lightness(_ color: String) -> Double {
            let value = Int(color.dropFirst(), radix: 16) ?? 0
            func linear(_ shift: Int) -> Double {
                let channel = Double((value >> shift) & 255) / 255
                // Close enough to sRGB for a test that asks for large differences.
                return channel * channel
            }
            let light = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
            return light.squareRoot() * 100
        }
        let values = ViolenceType.allCases.map { lightness(Palette.color($0)) }.sorted()
        #expect(values[1] - values[0] > 12 && values[2] - values[1] > 12, "\(values)")
    }
}
