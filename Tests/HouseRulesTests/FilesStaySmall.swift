import Testing

@Suite("Files and lines stay small")
struct FilesStaySmall {
    @Test("No file has more than 400 lines")
    func length() throws {
        for file in try SourceTree.files(below: "Sources") + SourceTree.files(below: "Tests") {
            #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines: look for the second concept")
        }
    }

    @Test("No comment is wider than 120 columns; code is swift-format's business")
    func columns() throws {
        for file in try SourceTree.files(below: "Sources") + SourceTree.files(below: "Tests") {
            for (number, line) in file.lines.enumerated() where line.count > 120 {
                let isComment = line.drop { $0 == " " }.hasPrefix("//")
                #expect(!isComment, "\(file.path):\(number + 1) has \(line.count) columns")
            }
        }
    }

    @Test("Nothing is left to be done later in the code")
    func noLeftovers() throws {
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
        for file in try SourceTree.files(below: "Sources") + SourceTree.files(below: "Tests") {
            for mark in marks { #expect(!file.text.contains(mark), "\(file.path) says \(mark)") }
        }
    }
}
