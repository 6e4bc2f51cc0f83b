import AdministrationAPI

extension ProblemView {
    /// 400: the request cannot be read.
    static func badRequest(_ detail: String, setting: String? = nil, fix: String? = nil) -> Self {
        Self(status: 400, code: "bad-request", detail: detail, setting: setting, fix: fix)
    }

    /// 404: no such thing.
    static func unknown(_ kind: String, _ name: some CustomStringConvertible) -> Self {
        Self(
            status: 404,
            code: "unknown-\(kind)",
            detail: "There is no \(kind) '\(String(describing: name).prefix(64))'."
        )
    }

    /// 409: there is one already.
    static func exists(_ kind: String, _ name: some CustomStringConvertible) -> Self {
        Self(
            status: 409,
            code: "\(kind)-exists",
            detail: "There is a \(kind) '\(name)' already.",
            fix: "Choose another name, or change that one."
        )
    }

    /// 422: a setting cannot be taken.
    static func invalid(_ setting: String, _ detail: String, fix: String? = nil) -> Self {
        Self(status: 422, code: "invalid-setting", detail: detail, setting: setting, fix: fix)
    }

    static let unknownRoute = Self(
        status: 404,
        code: "unknown-route",
        detail: "There is nothing at this path for this method.",
        fix: "See the list of paths in README.md, section 'The administration API'."
    )

    static func bodyTooLarge(limit: Int) -> Self {
        Self(
            status: 413,
            code: "body-too-large",
            detail: "The body is larger than \(limit) bytes.",
            fix: "Send at most \(limit) bytes."
        )
    }

    static let timedOut = Self(
        status: 504,
        code: "timed-out",
        detail: "callbackd did not answer in time. A change may still be made.",
        fix: "Look whether it was made before trying again."
    )

    /// 503: too many changes of one tenant wait already.
    static func overloaded(_ waiting: Int) -> Self {
        Self(
            status: 503,
            code: "overloaded",
            detail: "\(waiting) changes wait already.",
            fix: "Try again in a while; if it stays so, see the daemon's log."
        )
    }

    static let fault = Self(
        status: 500,
        code: "fault",
        detail: "callbackd could not answer because of a fault of its own.",
        fix: "See the daemon's log."
    )

    /// 400 for what the JSON decoder has to say, with the field's path.
    static func undecodable(_ error: any Error) -> Self {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            let field = path(context.codingPath + [key])
            return badRequest("The field '\(field)' is missing.", setting: field, fix: "Give '\(field)'.")
        case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
            let field = path(context.codingPath)
            guard !field.isEmpty else { return badRequest("The body is not a JSON object.", fix: "Send an object.") }
            return badRequest("The field '\(field)' is not \(noun(type)).", setting: field, fix: "Give \(noun(type)).")
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            let field = path(context.codingPath)
            return badRequest("The field '\(field)' cannot be read.", setting: field)
        default:
            return badRequest("The body is not JSON.", fix: "Send one JSON object.")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }

    private static func noun(_ type: any Any.Type) -> String {
        switch type {
        case is Int.Type: "a whole number"
        case is Bool.Type: "true or false"
        case is String.Type: "a text"
        case is any Sequence.Type: "a list"
        default: "of the right type"
        }
    }
}
