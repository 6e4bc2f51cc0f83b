import CSimdJSON
import Glibc

/// A value of a parsed text. It points into its parser's memory and must not outlive the call that got it.
struct JSONNode {
    private let pointer: UnsafePointer<csj_node>

    init(_ pointer: UnsafePointer<csj_node>) {
        self.pointer = pointer
    }

    private var kind: csj_kind { csj_kind(pointer.pointee.kind) }

    var isNull: Bool { kind == CSJ_NULL }
    var isObject: Bool { kind == CSJ_OBJECT }
    var isArray: Bool { kind == CSJ_ARRAY }

    var bool: Bool? {
        switch kind {
        case CSJ_TRUE: true
        case CSJ_FALSE: false
        default: nil
        }
    }

    /// An integer that was written as one.
    var integer: Int? { kind == CSJ_INTEGER ? Int(pointer.pointee.integer) : nil }

    /// A number with a fraction or an exponent.
    var fraction: Double? { kind == CSJ_NUMBER ? pointer.pointee.number : nil }

    var string: String? {
        kind == CSJ_STRING ? Self.string(pointer.pointee.text, pointer.pointee.length) : nil
    }

    /// The name by which its object has it; empty outside objects.
    var key: String { Self.string(pointer.pointee.key, pointer.pointee.key_length) }

    /// Children of an array or an object.
    var count: Int { isArray || isObject ? Int(pointer.pointee.length) : 0 }

    func isNamed(_ name: StaticString) -> Bool {
        guard Int(pointer.pointee.key_length) == name.utf8CodeUnitCount, let key = pointer.pointee.key else {
            return false
        }
        return memcmp(key, name.utf8Start, name.utf8CodeUnitCount) == 0
    }

    func isString(_ text: StaticString) -> Bool {
        guard kind == CSJ_STRING, Int(pointer.pointee.length) == text.utf8CodeUnitCount,
            let own = pointer.pointee.text
        else { return false }
        return memcmp(own, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// Calls `body` with each child, in order.
    @inline(__always)
    func forEachChild<Failure: Error>(_ body: (JSONNode) throws(Failure) -> Void) throws(Failure) {
        var child = pointer + 1
        for _ in 0..<count {
            try body(JSONNode(child))
            child += Int(child.pointee.span)
        }
    }

    private static func string(_ bytes: UnsafePointer<CChar>?, _ count: UInt32) -> String {
        guard let bytes else { return "" }
        return UnsafeBufferPointer(start: bytes, count: Int(count)).withMemoryRebound(to: UInt8.self) {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
