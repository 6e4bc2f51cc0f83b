/// Messages that came together, as they came, one behind the other: they are read on the consumer's time.
struct MessageBatch: Sendable {
    private struct Message {
        /// Where in the text it ends; it begins where the one before it ends.
        let end: Int
        /// The position of the form that it is read by; `nil` where that is still to be found out.
        let form: UInt8?
    }

    /// An overflow ends an epoch and makes its batches void; see ``EventBuffer``.
    var epoch = 0
    private var text: [UInt8] = []
    private var messages: [Message] = []
    /// How many messages, and bytes of them, have been taken.
    private var taken = MessageLoad()

    /// - Parameter expected: how much it will become.
    init(expected: MessageLoad = MessageLoad()) {
        guard expected.count > 0 else { return }
        text.reserveCapacity(min(expected.bytes, Self.reservedBytes))
        messages.reserveCapacity(min(expected.count, Self.reservedCount))
    }

    private static let reservedBytes = ReceiveBuffer.usualBytes
    private static let reservedCount = 1024
    private static let keptBytes = 2 * ReceiveBuffer.usualBytes

    /// What is left of it.
    var load: MessageLoad { MessageLoad(count: messages.count, bytes: text.count) - taken }
    var isEmpty: Bool { taken.count == messages.count }

    /// The memory that its text has.
    var heldBytes: Int { text.capacity }

    mutating func append(_ message: UnsafeRawBufferPointer, form: Int?) {
        text.append(contentsOf: message)
        messages.append(Message(end: text.count, form: form.flatMap { UInt8(exactly: $0) }))
    }

    /// Takes the next message; `nil` behind the last.
    @inline(__always)
    mutating func takeFirst<Result>(_ body: (UnsafeRawBufferPointer, _ form: Int?) -> Result) -> Result? {
        guard !isEmpty else { return nil }
        let message = messages[taken.count]
        let range = taken.bytes..<message.end
        taken = MessageLoad(count: taken.count + 1, bytes: message.end)
        return text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range]), message.form.map(Int.init)) }
    }

    /// Forgets all messages and keeps their memory, if that is not unusually much.
    mutating func clear() {
        let keepsMemory = heldBytes <= Self.keptBytes
        text.removeAll(keepingCapacity: keepsMemory)
        messages.removeAll(keepingCapacity: keepsMemory)
        (taken, epoch) = (MessageLoad(), 0)
    }

    /// Drops messages from the front until so many are left.
    mutating func drop(toLeave left: MessageLoad) {
        taken = MessageLoad(count: messages.count, bytes: text.count) - left
    }
}
