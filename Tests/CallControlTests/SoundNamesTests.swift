import QueueEngine
import Testing

@testable import CallControl

@Suite("How sounds are called in Asterisk")
struct SoundNamesTests {
    private let names = SoundNames(directory: "callbackd", language: "en")

    @Test("Prompts, an administrator's file and spelled characters are all sound files, so they can be stopped")
    func media() {
        let media = names.media([.prompt(.agentCallbackFor), .file("custom/support"), .character("a"), .character("7")])
        #expect(
            media == [
                "sound:callbackd/agent-callback-for", "sound:custom/support", "sound:letters/a", "sound:digits/7",
            ]
        )
    }

    @Test("Every character that a queue's name can have can be said")
    func spelling() {
        let all = "abcdefghijklmnopqrstuvwxyz0123456789-_"
        #expect(names.media(all.map { .character($0) }).count == all.count)
    }

    @Test("What must be there is every prompt, and the letters and digits")
    func required() {
        #expect(names.required.contains("callbackd/callback-offer-0"))
        #expect(names.required.contains("letters/z"))
        #expect(names.required.count == Prompt.allCases.count + 26 + 10 + 2)
    }
}
