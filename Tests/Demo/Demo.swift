import Foundation
import LabKit

/// `make demo`: both callback modes with a caller, an agent and a customer, on a real Asterisk with real SIP phones.
/// Exits with 0 only if both callbacks were completed.
@main
struct Demo {
    static func main() async {
        let timeline = Timeline()
        do {
            let modes = Scene.Setting(rule: ["--mode", "on-request,on-timeout", "--offer-after", "4"])
            try await Scene.play(modes) { scene in try await play(scene, timeline) }
        } catch {
            timeline.note("failed: \(error)")
            exit(1)
        }
        timeline.title("Both callbacks were completed")
    }

    @Sendable
    private static func play(_ scene: Scene, _ timeline: Timeline) async throws {
        timeline.note("Asterisk 22, callbackd and the phones are up; nobody is free in queue acme/support")
        let story = Story(scene: scene, timeline: timeline)
        timeline.title("Mode on-request: the caller presses 3 and # for the number on the display")
        try await story.play(number: nil, caller: "5550101")
        timeline.title("Mode on-timeout: a callback is offered after 4 s; the caller gives another number")
        try await story.play(number: "5550199", caller: "5550102")
        try await story.conclude()
    }
}

/// Prints what happens, with the seconds since the start.
struct Timeline: Sendable {
    private let start = Date()

    func title(_ text: String) { print("\n\(text)") }

    /// At `time`: when it happened, which may be before it was noticed.
    func note(_ text: String, at time: Date = Date()) {
        print(String(format: "%6.1f s  ", time.timeIntervalSince(start)) + text)
    }
}
