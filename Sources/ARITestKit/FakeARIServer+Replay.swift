import NIOCore
import NIOWebSocket

extension FakeARIServer {
    /// Sends the messages `rounds` times over on every open websocket, as fast as the readers take them.
    ///
    /// They are framed once and then written in large pieces, so that the sender costs little; for load tests and
    /// benchmarks. Returns when the last piece is written.
    public func replay(_ messages: [String], rounds: Int = 1) async throws {
        let piece = Self.frames(of: messages)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for channel in openWebSockets {
                group.addTask {
                    for _ in 0..<rounds { try await Self.write(piece, to: channel) }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Writes from where frames are made already, past the encoder.
    private static func write(_ piece: ByteBuffer, to channel: any Channel) async throws {
        try await channel.eventLoop.flatSubmit {
            do {
                let encoder = try channel.pipeline.syncOperations.context(handlerType: WebSocketFrameEncoder.self)
                let written = channel.eventLoop.makePromise(of: Void.self)
                encoder.writeAndFlush(NIOAny(piece), promise: written)
                return written.futureResult
            } catch {
                return channel.eventLoop.makeFailedFuture(error)
            }
        }.get()
    }

    private static func frames(of messages: [String]) -> ByteBuffer {
        var buffer = ByteBuffer()
        for message in messages {
            let count = message.utf8.count
            // A whole text message, unmasked as a server's are (RFC 6455, 5.2).
            buffer.writeInteger(UInt8(0x81))
            switch count {
            case ..<126: buffer.writeInteger(UInt8(count))
            case ..<(1 << 16):
                buffer.writeInteger(UInt8(126))
                buffer.writeInteger(UInt16(count))
            default:
                buffer.writeInteger(UInt8(127))
                buffer.writeInteger(UInt64(count))
            }
            buffer.writeString(message)
        }
        return buffer
    }
}
