import Foundation

/// What the fake server does with a request.
public struct FakeAnswer: Sendable {
    enum Kind: Sendable {
        case reply(status: Int, body: Data, contentType: String)
        case never
        case closeWithoutAnswer
    }

    var kind: Kind
    var delayMilliseconds = 0
    /// How often it is given, one right after the other.
    var copies = 1
    /// Bytes of the body after which the connection closes.
    var cutAfterBytes: Int?

    /// A JSON answer.
    public static func json(_ text: String, status: Int = 200) -> FakeAnswer {
        FakeAnswer(kind: .reply(status: status, body: Data(text.utf8), contentType: "application/json"))
    }

    /// A value as a JSON answer.
    public static func value(_ value: some Encodable, status: Int = 200) -> FakeAnswer {
        let body = (try? JSONEncoder().encode(value)) ?? Data()
        return FakeAnswer(kind: .reply(status: status, body: body, contentType: "application/json"))
    }

    /// An answer without a body, such as 204.
    public static func status(_ status: Int) -> FakeAnswer {
        FakeAnswer(kind: .reply(status: status, body: Data(), contentType: "application/json"))
    }

    /// An error as ARI words it.
    public static func error(_ status: Int, _ message: String) -> FakeAnswer {
        .value(["message": message], status: status)
    }

    /// The connection stays open and silent.
    public static let never = FakeAnswer(kind: .never)

    /// The connection closes with no byte sent.
    public static let closeWithoutAnswer = FakeAnswer(kind: .closeWithoutAnswer)

    /// The same, later.
    public func delayed(milliseconds: Int) -> FakeAnswer {
        var answer = self
        answer.delayMilliseconds = milliseconds
        return answer
    }
}

extension FakeAnswer {
    /// The delay that the script asks for.
    func delay() async {
        guard delayMilliseconds > 0 else { return }
        try? await Task.sleep(for: .milliseconds(delayMilliseconds))
    }
}
