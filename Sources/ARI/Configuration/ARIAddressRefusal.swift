/// Why nothing is sent to a base URL. Each with a description that names the field and the fix.
enum ARIAddressRefusal: Error, Hashable {
    case notAnAddress(String)
    case plainText(String)

    var description: String {
        switch self {
        case .notAnAddress(let text), .plainText(let text): text
        }
    }

    /// As the error of an operation, which was not sent.
    func error(_ operation: ARIOperation) -> ARIError {
        let code: ARIError.Code =
            switch self {
            case .notAnAddress: .invalidArgument
            case .plainText: .plainTextRefused
            }
        return ARIError(
            code,
            message: description,
            operation: operation.name,
            ids: operation.ids,
            mayHaveBeenSent: false
        )
    }

    /// As the end of an attempt to connect.
    var reason: ARIDisconnectReason {
        switch self {
        case .notAnAddress(let text): ARIDisconnectReason(.connectFailed, text)
        case .plainText(let text): ARIDisconnectReason(.plainTextRefused, text)
        }
    }
}
