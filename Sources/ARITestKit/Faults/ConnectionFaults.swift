import Foundation
import NIOCore
import NIOWebSocket

/// Has faults strike at connections, on their event loops.
enum ConnectionFaults {
    static func strike(_ fault: ConnectionFault, _ channel: any Channel) {
        channel.eventLoop.execute {
            switch fault {
            case .close: channel.close(promise: nil)
            case .reset:
                // Closing with a linger time of 0 sends RST instead of FIN.
                let socket = channel as? any SocketOptionProvider
                socket?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
            case .closeFrame(let code):
                var data = channel.allocator.buffer(capacity: 2)
                data.writeInteger(code)
                channel.writeAndFlush(WebSocketFrame(fin: true, opcode: .connectionClose, data: data))
                    .whenComplete { _ in channel.close(promise: nil) }
            case .silence: wire(channel)?.silence()
            case .stopReading: wire(channel)?.stopReading()
            case .slowReading(let bytes, let pause): wire(channel)?.slowReading(Pace(bytes, milliseconds: pause))
            case .slowWriting(let bytes, let pause): wire(channel)?.slowWriting(Pace(bytes, milliseconds: pause))
            case .withholdPongs: frames(channel)?.withholdsPongs = true
            }
        }
    }

    static func heal(_ channel: any Channel) {
        channel.eventLoop.execute {
            wire(channel)?.heal()
            frames(channel)?.withholdsPongs = false
        }
    }

    private static func wire(_ channel: any Channel) -> WireHandler? {
        try? channel.pipeline.syncOperations.handler(type: WireHandler.self)
    }

    private static func frames(_ channel: any Channel) -> EventFaultHandler? {
        try? channel.pipeline.syncOperations.handler(type: EventFaultHandler.self)
    }
}
