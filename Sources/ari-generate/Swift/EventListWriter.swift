/// Writes `ARIEvent`, the one type for all that can come, and what tells its cases apart.
struct EventListWriter {
    let api: API

    private var names: [String] { api.messageNames.sorted() }

    var files: [String: String] {
        [
            "ARIEvent.swift": declaration,
            "ARIEvent+Message.swift": message,
            "ARIEvent+Channel.swift": channel,
            "EventDecoder+Types.swift": decoders,
        ]
    }

    private func cases(_ names: [String], _ line: (_ name: String, _ caseName: String) -> String) -> String {
        names.map { line(SwiftName.model($0), SwiftName.enumCase($0)) }.joined(separator: "\n")
    }

    private var declaration: String {
        """
        /// What happened, as Asterisk tells the application.
        ///
        /// Asterisk's events of one application are ordered among themselves, except that `bridgeMerged` and those of
        /// transfers come by a second route. Events may be unknown, repeated or late; treat them so.
        public enum ARIEvent: Sendable, Hashable {
        \(cases(names) { "    case \($1)(\($0))" })
            /// A type that is not named above, with the whole message as it came.
            indirect case unknown(type: String, json: String)
        }

        """
    }

    private var message: String {
        """
        extension ARIEvent {
            /// What the event carries; `nil` for an unknown one.
            public var message: (any ARIMessage)? {
                switch self {
        \(cases(names) { "        case .\($1)(let event): event" })
                case .unknown: nil
                }
            }

            /// The API's name of the type, such as `StasisStart`.
            public var type: String {
                switch self {
        \(cases(names) { "        case .\($1): \($0).type" })
                case .unknown(let type, _): type
                }
            }
        }

        """
    }

    private var channel: String {
        let withChannel = names.filter { api.model($0)?.fields.contains { $0.name == "channel" } == true }
        return """
            extension ARIEvent {
                /// The channel that the event is about, where it names one.
                public var channel: Channel? {
                    switch self {
            \(cases(withChannel) { "        case .\($1)(let event): event.channel" })
                    default: nil
                    }
                }
            }

            """
    }

    private var decoders: String {
        """
        extension EventDecoder {
            /// How each type is read.
            static let types: [String: EventForm] = [
        \(cases(names) { "        \($0).type: EventForm(\($0).self) { .\($1)($0) }," })
            ]
        }

        """
    }
}
