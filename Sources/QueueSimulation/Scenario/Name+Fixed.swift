import QueueEngine

extension Name {
    /// A name that stands in this source, and is one.
    init(fixed text: StaticString) {
        guard let name = Self("\(text)") else { preconditionFailure("'\(text)' is not a name") }
        self = name
    }

    /// `prefix` and a number, such as `agent12`.
    init(fixed prefix: StaticString, number: Int) {
        guard let name = Self("\(prefix)\(number)") else { preconditionFailure("'\(prefix)\(number)' is not a name") }
        self = name
    }
}
