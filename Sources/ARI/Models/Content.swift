/// What a model's fields are read from: the message it came in, field by field as they are asked for, or values that
/// were given or read at once.
///
/// Of an event most fields are looked at by nobody, so none is made before somebody asks.
enum Content<Fields: JSONObjectReadable & Codable & Hashable & Sendable>: Sendable {
    /// An object of the text, at this place, which has the shape of the fields.
    case received(JSONText, at: UInt32)
    case made(Values)

    /// A class, so that a model is copied by its reference.
    final class Values: Sendable {
        let fields: Fields

        init(_ fields: Fields) {
            self.fields = fields
        }
    }

    init(_ fields: Fields) {
        self = .made(Values(fields))
    }

    /// The field at this position in the type's table.
    @inline(__always)
    func required<Value: JSONReadable>(_ position: Int, _ made: (Fields) -> Value) -> Value {
        switch self {
        case .made(let values): made(values.fields)
        case .received(let text, let place):
            text.withNode(at: Int(place)) { node in
                guard let field = node.field(position), let value = try? Value(field) else {
                    preconditionFailure("a field that was accepted cannot be read")
                }
                return value
            }
        }
    }

    /// `nil` if it is missing or null.
    @inline(__always)
    func optional<Value: JSONReadable>(_ position: Int, _ made: (Fields) -> Value?) -> Value? {
        switch self {
        case .made(let values): made(values.fields)
        case .received(let text, let place):
            text.withNode(at: Int(place)) { node in
                guard let field = node.field(position) else { return nil }
                guard let value = try? Value(field) else {
                    preconditionFailure("a field that was accepted cannot be read")
                }
                return value
            }
        }
    }

    /// The message that it came in, if it came in one.
    func message(_ made: (Fields) -> ReceivedMessage) -> ReceivedMessage {
        switch self {
        case .received(let text, _): ReceivedMessage(text)
        case .made(let values): made(values.fields)
        }
    }

    /// All fields.
    var fields: Fields {
        switch self {
        case .made(let values): values.fields
        case .received(let text, let place):
            text.withNode(at: Int(place)) { node in
                guard let fields = try? Fields(node) else {
                    preconditionFailure("an object that was accepted cannot be read")
                }
                return fields
            }
        }
    }

    /// The same, holding on to nothing else of the message that it came in.
    var part: Self {
        switch self {
        case .received(let text, let place) where place != JSONText.rootPlace:
            .received(text.part(at: Int(place)), at: UInt32(JSONText.rootPlace))
        case .received, .made: self
        }
    }

    mutating func change(_ body: (inout Fields) -> Void) {
        var fields = fields
        body(&fields)
        self = Self(fields)
    }
}

extension Content: Hashable {
    static func == (left: Self, right: Self) -> Bool { left.fields == right.fields }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}

/// A type of the API's own, which is an object.
protocol JSONModel: JSONReadable {
    associatedtype Fields: JSONObjectReadable & Codable & Hashable & Sendable

    var content: Content<Fields> { get }

    init(content: Content<Fields>)
}

extension JSONModel {
    /// Without a look at the fields, where their text is kept.
    init(_ node: JSONNode) throws(NotPlainJSON) {
        if let text = node.keptText {
            guard let place = UInt32(exactly: node.place) else { throw NotPlainJSON() }
            self.init(content: .received(text, at: place))
        } else {
            self.init(content: Content(try Fields(node)))
        }
    }

    static var shape: JSONShape { Fields.shape }

    /// The same, holding on to nothing else of the message that it came in.
    var part: Self { Self(content: content.part) }
}
