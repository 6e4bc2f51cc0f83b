import Foundation

extension PhoneCall {
    /// Waits until the call has come this far (or further).
    public func wait(for phase: Phase, within limit: Duration = .seconds(15)) async throws {
        try await waitUntil("call \(from) → \(dialled) is \(phase)", within: limit, seen: summary) {
            self.phase >= phase
        }
        guard phase == .ended || self.phase != .ended || time(of: phase) != nil else {
            throw LabError.failed("the call ended before it was \(phase)", output: summary)
        }
    }

    /// Every time that this call heard the prompt. A name without the digit at its end (`callback-offer`) stands for
    /// all of its kind.
    public func hearings(of prompt: String) throws -> [Hearing] {
        if sounds.sounds[prompt] != nil {
            return media.recording.hearings(
                of: try sounds.sound(prompt),
                by: try sounds.window(of: prompt, family: false)
            )
        }
        guard let member = sounds.sounds.keys.sorted().first(where: { SoundLibrary.family($0) == prompt }) else {
            throw LabError.unknown("there is no prompt \(prompt)")
        }
        return media.recording.hearings(
            of: try sounds.sound(member),
            by: try sounds.window(of: member, family: true)
        )
    }

    /// Waits until the prompt is heard: 0.1 s of it, or the whole of it.
    @discardableResult
    public func hear(
        _ prompt: String,
        within limit: Duration = .seconds(15),
        since time: Date = .distantPast,
        whole: Bool = false
    ) async throws -> Hearing {
        try await waitFor(
            "\(whole ? "all of prompt" : "prompt") \(prompt) is heard by \(from) → \(dialled)",
            within: limit,
            seen: heardSoFar
        ) {
            try hearings(of: prompt).last { $0.start >= time && ($0.whole || !whole) }
        }
    }

    /// Waits until hold music has been heard for 0.1 s after `time`.
    public func hearMusic(within limit: Duration = .seconds(15), since time: Date = Date()) async throws {
        let music = try sounds.sound(SoundLibrary.music)
        try await waitUntil(
            "music is heard by \(from) → \(dialled)",
            within: limit,
            seen: heardSoFar
        ) {
            media.recording.packets(of: music, since: time) >= 5
        }
    }

    /// Waits until 0.1 s of the other phone's own voice has been heard after `time`: the two are joined.
    public func hear(
        _ other: PhoneCall,
        within limit: Duration = .seconds(15),
        since time: Date = .distantPast
    ) async throws {
        try await waitUntil(
            "\(from) → \(dialled) hears \(other.from) → \(other.dialled)",
            within: limit,
            seen: heardSoFar
        ) {
            media.recording.packets(of: other.media.voice, since: time) >= 5
        }
    }

    /// When the first packet of the other phone's own voice came after `time`.
    public func firstHearing(of other: PhoneCall, since time: Date = .distantPast) -> Date? {
        media.recording.firstPacket(of: other.media.voice, since: time)?.time
    }

    /// Waits until every digit pressed so far has been sent.
    public func waitUntilPressed(_ count: Int, within limit: Duration = .seconds(15)) async throws {
        try await waitUntil("\(count) digits are sent", within: limit) { media.digitsPressed >= count }
    }

    /// The prompts that were heard, in order, for messages and timelines.
    public var promptsHeard: [Hearing] {
        sounds.sounds.keys.filter { $0 != SoundLibrary.music }
            .flatMap { (try? hearings(of: $0)) ?? [] }.sorted { $0.start < $1.start }
    }

    private var heardSoFar: String {
        let prompts = promptsHeard.map { "\($0.name) \($0.whole ? "whole" : "\($0.seconds) s")" }
        let rate = media.recording.packetsPerSecond()
        return "\(summary); prompts: \(prompts.joined(separator: ", ")); \(rate) packets/s"
    }
}
