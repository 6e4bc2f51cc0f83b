/// What became of the channels, or of the bridges, while nobody was listening.
public struct Changes<Thing: Sendable & Hashable>: Sendable, Hashable {
    /// One that is still there, and different.
    public struct Change: Sendable, Hashable {
        public let before: Thing
        public let after: Thing
    }

    /// Those that are not there any more, as they were last known: ended, or no longer the application's.
    public let gone: [Thing]
    /// Those that nobody has told of yet, as they are, in the order in which they came.
    public let found: [Thing]
    public let changed: [Change]

    public var isEmpty: Bool { gone.isEmpty && found.isEmpty && changed.isEmpty }

    /// Both lists are in the order in which their things came.
    init(from before: [Thing], to after: [Thing], by id: (Thing) -> String, isSame: (Thing, Thing) -> Bool) {
        let known = Dictionary(before.map { (id($0), $0) }) { $1 }
        let present = Set(after.map(id))
        gone = before.filter { !present.contains(id($0)) }
        found = after.filter { known[id($0)] == nil }
        changed = after.compactMap { thing in
            guard let old = known[id(thing)], !isSame(old, thing) else { return nil }
            return Change(before: old, after: thing)
        }
    }
}
