extension TableDocument {
    /// What stands above every text about a country made up for training.
    public static let exerciseMark = "EXERCISE - EXERCISE - EXERCISE"

    /// The listing as an aligned table for a terminal or a plain-text message.
    ///
    /// Widths count what people see, so accents and wide characters stay aligned.
    ///
    /// - Parameter width: The columns there are; texts are cut, the widest first, until the table
    ///   fits. `nil` never cuts.
    public func text(width: Int? = nil) -> String {
        let shown = columns.indices.filter { !columns[$0].isDetail }
        let titles = shown.map { DisplayWidth.singleLine(columns[$0].title) }
        let body = rows.map { row in
            shown.map { DisplayWidth.singleLine(row[$0].plainText) }
        }
        var widths = titles.map(DisplayWidth.of)
        for row in body {
            for index in row.indices {
                widths[index] = max(widths[index], DisplayWidth.of(row[index]))
            }
        }
        if let width { fit(&widths, of: shown, to: width) }
        let alignments = shown.map { columns[$0].alignment }
        var lines: [String] = []
        if isExercise { lines.append(Self.exerciseMark) }
        if let caption { lines.append(caption) }
        lines.append(Self.line(titles, widths, alignments))
        lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
        lines.append(contentsOf: body.map { Self.line($0, widths, alignments) })
        lines.append(contentsOf: notes)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Takes columns from the widest leading-aligned column until the table fits; no column goes
    /// below eight, and numbers are never cut.
    private func fit(_ widths: inout [Int], of shown: [Int], to limit: Int) {
        let smallest = 8
        while widths.reduce(0, +) + 2 * (widths.count - 1) > limit {
            let widest = widths.indices
                .filter { columns[shown[$0]].alignment == .leading && widths[$0] > smallest }
                .max { widths[$0] < widths[$1] }
            guard let widest else { return }
            widths[widest] -= 1
        }
    }

    private static func line(
        _ texts: [String], _ widths: [Int], _ alignments: [Column.Alignment]
    ) -> String {
        var line = ""
        for index in texts.indices {
            if index > 0 { line += "  " }
            let isNumber = alignments[index] == .trailing
            let text =
                isNumber ? texts[index] : DisplayWidth.cut(texts[index], to: widths[index])
            let gap = String(
                repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
            line += isNumber ? gap + text : text + gap
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
