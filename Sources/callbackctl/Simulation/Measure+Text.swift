import Foundation
import QueueSimulation

extension Measure {
    /// What it is, in words for people.
    var title: String {
        switch self {
        case .waitProbability: "finds no agent free"
        case .abandonProbability: "gives up"
        case .callbackProbability: "accepts a callback"
        case .meanWait: "mean wait, all"
        case .meanWaitOfServed: "mean wait, served"
        case .meanWaitOfCallbacks: "mean wait, called back"
        case .meanTimeOnLine: "mean time on the line"
        case .serviceLevel: "service level"
        case .occupancy: "agents busy"
        }
    }

    /// A share in percent, or seconds.
    func text(_ value: Double) -> String {
        isTime ? Self.fixed(value, 2) + " s" : Self.fixed(100 * value, 2) + " %"
    }

    static func fixed(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
