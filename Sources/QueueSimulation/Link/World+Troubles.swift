import QueueEngine

/// What happens to the house at random.
enum Trouble: CaseIterable {
    case crash
    case stop
    case disconnection
    case asteriskRestart
    case unknownNews
}

extension World {
    mutating func scheduleTroubles() {
        guard !isIdeal else { return }
        for trouble in Trouble.allCases { scheduleNext(trouble) }
    }

    private mutating func scheduleNext(_ trouble: Trouble) {
        let rate = rate(of: trouble)
        guard rate > 0 else { return }
        schedule(.trouble(trouble), in: Distribution.exponential(mean: 3_600 / rate).sample(using: &random.faults))
    }

    private func rate(of trouble: Trouble) -> Double {
        switch trouble {
        case .crash: faults.crashes
        case .stop: faults.stops
        case .disconnection: faults.disconnections
        case .asteriskRestart: faults.asteriskRestarts
        case .unknownNews: faults.unknownNews
        }
    }

    mutating func happen(_ trouble: Trouble) {
        guard isBreaking else { return }
        scheduleNext(trouble)
        let node = nodes[random.faults.below(nodes.count)]
        switch trouble {
        case .crash: crash()
        case .stop: stop()
        case .disconnection:
            guard wires[node]?.isConnected == true else { return }
            tally.note(.disconnection)
            if random.faults.chance(faults.networkCuts) {
                tally.note(.networkCut)
                wires[node]?.isCut = true
            }
            lose(node)
        case .asteriskRestart:
            tally.note(.asteriskRestart)
            restartAsterisk(node)
        case .unknownNews: sayUnknown(at: node)
        }
    }

    /// Something that was never heard of, in the form of what callbackd makes, or of what it does not.
    private mutating func sayUnknown(at node: NodeName) {
        guard callbackd.isUp, wires[node]?.isInStep == true else { return }
        tally.note(.unknownNews)
        let number = random.faults.below(1_000)
        let ids = ["callbackd.acme.\(number).agent.zz-\(number)", "callbackd.other.1.agent.zz-1", "17.\(number)"]
        let channel = ChannelID(node: node, id: ids[random.faults.below(ids.count)])
        let bridge = BridgeID(node: node, id: "callbackd.acme.\(number).bridge.zz-\(number)")
        let inputs: [Input] = [
            .legAnswered(channel), .legFailed(channel, .busy), .channelEnded(channel), .joined(bridge),
            .joinFailed(bridge), .digitPressed(channel, .three),
            .playbackEnded(PlaybackID(channel: channel, id: "callbackd.acme.sound.zz-\(number)")),
        ]
        tell(inputs[random.faults.below(inputs.count)], isStray: true)
    }
}
