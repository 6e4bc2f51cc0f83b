/// Asterisk's answer when it is asked for a channel.
enum ChannelFinding: Sendable {
    case present(Channel)
    case absent
    /// It did not say.
    case unknown

    var isAbsent: Bool { if case .absent = self { true } else { false } }
}
