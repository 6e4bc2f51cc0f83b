/// What we say of an operation, in our own words: the description's texts are Asterisk's.
///
/// The tables in this folder are where to write; an operation without a note fails `make generate`, and so does a note
/// without an operation.
struct OperationNote: ExpressibleByStringLiteral {
    var sentence: String
    /// Whether Asterisk may hold the answer back for seconds: such operations get a longer deadline and connections of
    /// their own.
    var mayBlock = false

    init(stringLiteral sentence: String) {
        self.sentence = sentence
    }

    static func blocking(_ sentence: String) -> OperationNote {
        var note = OperationNote(stringLiteral: sentence)
        note.mayBlock = true
        return note
    }

    static let all = channels.merging(bridges) { $1 }.merging(system) { $1 }.merging(others) { $1 }
}
