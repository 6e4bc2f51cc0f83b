import Glibc

/// The fields of a shape, laid out to be found quickly: reading a message looks up some thirty.
///
/// The unchecked conformance is needed because the memory is reached by a pointer; nothing of it changes after `init`.
final class JSONFieldList: @unchecked Sendable {
    private struct Entry {
        let name: UnsafePointer<UInt8>
        let nameBytes: Int
        /// The name's first bytes as they lie in memory, and which of a word's bytes these are.
        let head: UInt64
        let headMask: UInt64
        let isRequired: Bool
        let kind: JSONShape.Kind
        let shape: Unmanaged<JSONShape>
    }

    private let entries: UnsafeMutableBufferPointer<Entry>
    /// Keeps the shapes.
    private let fields: [JSONShape.Field]

    init(_ fields: [JSONShape.Field]) {
        self.fields = fields
        entries = .allocate(capacity: fields.count)
        for (place, field) in fields.enumerated() {
            let name = UnsafeBufferPointer(start: field.name.utf8Start, count: field.name.utf8CodeUnitCount)
            entries.initializeElement(
                at: place,
                to: Entry(
                    name: field.name.utf8Start,
                    nameBytes: name.count,
                    head: name.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }.littleEndian,
                    headMask: name.prefix(8).reduce(0) { mask, _ in mask << 8 | 0xFF }.littleEndian,
                    isRequired: field.isRequired,
                    kind: field.shape.kind,
                    shape: Unmanaged.passUnretained(field.shape)
                )
            )
        }
    }

    deinit {
        entries.deallocate()
    }

    @inline(__always)
    var count: Int { entries.count }
    @inline(__always)
    func isRequired(_ position: Int) -> Bool { entries[position].isRequired }
    @inline(__always)
    func kind(_ position: Int) -> JSONShape.Kind { entries[position].kind }
    @inline(__always)
    func shape(_ position: Int) -> JSONShape { entries[position].shape._withUnsafeGuaranteedRef { $0 } }

    /// The position of the field with the name that begins at `name` and is followed by its closing quote.
    ///
    /// Asterisk writes its fields in the same order each time, and the types list them in nearly that order: the search
    /// begins where the last one was found.
    ///
    /// - Parameter room: how many bytes the text has from `name` on.
    @inline(__always)
    func position(of name: UnsafePointer<UInt8>, room: Int, from start: Int) -> Int? {
        let head: UInt64? = room >= 8 ? UnsafeRawPointer(name).loadUnaligned(as: UInt64.self) : nil
        var position = start
        for _ in 0..<entries.count {
            if position >= entries.count { position = 0 }
            if isName(entries[position], name, room: room, head: head) { return position }
            position += 1
        }
        return nil
    }

    @inline(__always)
    private func isName(_ entry: Entry, _ name: UnsafePointer<UInt8>, room: Int, head: UInt64?) -> Bool {
        if let head, head & entry.headMask != entry.head { return false }
        guard entry.nameBytes < room, name[entry.nameBytes] == UInt8(ascii: "\"") else { return false }
        let compared = head == nil ? 0 : min(entry.nameBytes, 8)
        return compared == entry.nameBytes
            || memcmp(name + compared, entry.name + compared, entry.nameBytes - compared) == 0
    }
}
