import CallControl
import Locking
import QueueEngine

/// Takes every input down in words, and answers as the test says; otherwise as who stands behind it, if anybody does.
final class RecordingSink: InputSink {
    private struct Told {
        var words: [String] = []
        var presences: [Presence] = []
        var refusals: [(word: String, delivery: Delivery)] = []
    }

    private let told = Locked(Told())
    private let next: (any InputSink)?

    init(next: (any InputSink)? = nil) {
        self.next = next
    }

    /// Everything that was told, in order.
    var words: [String] { told.withLock { $0.words } }
    var presences: [Presence] { told.withLock { $0.presences } }

    /// Those told of that begin with `beginning`.
    func words(_ beginning: String) -> [String] { words.filter { $0.hasPrefix(beginning) } }

    /// The next input whose words begin with `word` is not taken; several wait for their turn.
    func refuse(_ word: String, as delivery: Delivery = .refused) {
        told.withLock { $0.refusals.append((word, delivery)) }
    }

    func deliver(_ input: Input, to tenant: TenantName) -> Delivery {
        let word = "\(tenant): \(input.word)"
        return told.withLock { told in
            told.words.append(word)
            guard let index = told.refusals.firstIndex(where: { word.hasPrefix($0.word) }) else {
                return next?.deliver(input, to: tenant) ?? .taken
            }
            return told.refusals.remove(at: index).delivery
        }
    }

    func reconciled(_ presence: Presence) {
        told.withLock { told in
            told.words.append("reconciled")
            told.presences.append(presence)
            next?.reconciled(presence)
        }
    }

    func nodeDisconnected(_ node: NodeName) {
        told.withLock { told in
            told.words.append("nodeDisconnected")
            next?.nodeDisconnected(node)
        }
    }
}

extension Input {
    /// The input in a few words, for comparing whole histories.
    fileprivate var word: String {
        switch self {
        case .callArrived(let channel, let queue, let number):
            "callArrived \(channel.id) \(queue) \(number ?? "withheld")"
        case .digitPressed(let channel, let digit): "digitPressed \(channel.id) \(digit.rawValue)"
        case .playbackEnded(let playback): "playbackEnded \(playback.id) on \(playback.channel.id)"
        case .channelEnded(let channel): "channelEnded \(channel.id)"
        case .channelReplaced(let old, let new, let number):
            "channelReplaced \(old.id) by \(new.id) \(number ?? "withheld")"
        case .legAnswered(let leg): "legAnswered \(leg.id)"
        case .legFailed(let leg, let failure): "legFailed \(leg.id) \(failure)"
        case .joined(let bridge): "joined \(bridge.id)"
        case .joinFailed(let bridge): "joinFailed \(bridge.id)"
        case .started, .nodesConfigured, .reconciled, .nodeDisconnected, .timerFired, .command:
            "not for a call control to tell"
        }
    }
}
