/// What JSON a type is read from.
final class JSONShape: Sendable {
    enum Kind: UInt8 {
        case string, integer, number, bool
        /// Whatever it is.
        case any
        /// Of elements of one shape.
        case list
        /// An object of any members with values of one shape.
        case map
        /// An object with these fields, and maybe others that do not matter.
        case object
    }

    struct Field: Sendable {
        let name: StaticString
        let isRequired: Bool
        let shape: JSONShape

        static func required<Value: JSONReadable>(_ name: StaticString, _ type: Value.Type) -> Self {
            Self(name: name, isRequired: true, shape: Value.shape)
        }

        /// One that may be missing or null.
        static func optional<Value: JSONReadable>(_ name: StaticString, _ type: Value.Type) -> Self {
            Self(name: name, isRequired: false, shape: Value.shape)
        }
    }

    /// More fields no type may have; `ari-generate` sees to it.
    static let fieldLimit = 32

    let kind: Kind
    /// Of a list's elements or a map's values.
    let element: JSONShape?
    let fields: JSONFieldList
    /// A bit for each required field.
    let required: UInt32

    private init(_ kind: Kind, element: JSONShape? = nil, fields: [Field] = []) {
        precondition(fields.count <= Self.fieldLimit, "a type with more fields than can be counted")
        self.kind = kind
        self.element = element
        self.fields = JSONFieldList(fields)
        required = fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt32($1) : $0 }
    }

    static let string = JSONShape(.string)
    static let integer = JSONShape(.integer)
    static let number = JSONShape(.number)
    static let bool = JSONShape(.bool)
    static let any = JSONShape(.any)
    static func list(of element: JSONShape) -> JSONShape { JSONShape(.list, element: element) }
    static func map(to value: JSONShape) -> JSONShape { JSONShape(.map, element: value) }
    static func object(_ fields: [Field]) -> JSONShape { JSONShape(.object, fields: fields) }

    /// An event's: it says its type, too, and that once.
    static func event(_ fields: [Field]) -> JSONShape { object(fields + [.required("type", String.self)]) }
}
