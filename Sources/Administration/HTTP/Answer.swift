import AdministrationAPI
import Foundation
import Hummingbird

/// What an operation answers.
struct Answer: Sendable {
    let status: HTTPResponse.Status
    let body: any Encodable & Sendable
    /// Where the created thing is.
    let location: String?

    static func ok(_ body: some Encodable & Sendable) -> Self { Self(status: .ok, body: body, location: nil) }

    static func created(_ body: some Encodable & Sendable, at location: String) -> Self {
        Self(status: .created, body: body, location: location)
    }
}

extension Response {
    init(_ answer: Answer) throws {
        try self.init(status: answer.status, json: answer.body, mediaType: "application/json")
        if let location = answer.location { headers[.location] = location }
    }

    init(_ problem: ProblemView) throws {
        try self.init(
            status: .init(code: problem.status),
            json: problem,
            mediaType: ProblemView.mediaType
        )
    }

    private init(status: HTTPResponse.Status, json: any Encodable, mediaType: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(json)
        self.init(
            status: status,
            headers: [.contentType: mediaType, .contentLength: String(data.count), .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: data))
        )
    }
}
