import Foundation

/// The prompts and the hold music that a lab's Asterisk plays.
enum SoundFiles {
    /// Makes the prompts where they are missing or old (asterisk-conf/prompts/build) and copies them.
    static func copyPrompts(to directory: URL, extra: [String: String]) async throws {
        let build = Repository.asteriskConfiguration.appending(path: "prompts/build")
        var commands = [[Repository.prompts.path]]
        commands += extra.sorted { $0.key < $1.key }.map { ["--say", $0.key, $0.value, directory.path] }
        for (index, arguments) in commands.enumerated() {
            let made = try await ChildProcess.run(build, arguments, within: .seconds(600))
            guard made.status == 0 else {
                throw LabError.failed("asterisk-conf/prompts/build failed", output: made.standardError)
            }
            if index == 0 { try copy(Repository.prompts, to: directory) }
        }
    }

    private static func copy(_ source: URL, to directory: URL) throws {
        let files = FileManager.default
        try files.createDirectory(at: directory, withIntermediateDirectories: true)
        for file in try files.contentsOfDirectory(
            at: source,
            includingPropertiesForKeys: nil,
            options: .skipsHiddenFiles
        )
        where !file.hasDirectoryPath {
            try files.copyItem(at: file, to: directory.appending(path: file.lastPathComponent))
        }
    }

    /// Eight seconds of a melody that nobody owns, and no piece of which sounds like another.
    static func write(music file: URL) throws {
        let notes = [0, 4, 7, 12, 9, 5, 2, 7, 11, 7, 4, 0, 5, 9, 7, 2]
        var phase = 0.0
        let bytes = (0..<64_000).map { index -> UInt8 in
            let note = notes[index / 4000]
            // A slow glide makes every piece of the melody its own.
            let frequency = 262 * pow(2, Double(note) / 12) + Double(index) / 2000
            phase += 2 * Double.pi * frequency / 8000
            let fade = 1 - Double(index % 4000) / 5000
            return muLaw(Int(6000 * fade * (sin(phase) + 0.3 * sin(2.01 * phase))))
        }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }

    /// G.711 µ-law of a 16-bit sample.
    private static func muLaw(_ sample: Int) -> UInt8 {
        let magnitude = min(abs(sample), 32_635) + 0x84
        let exponent = max(0, Int.bitWidth - 1 - magnitude.leadingZeroBitCount - 7)
        let mantissa = magnitude >> (exponent + 3) & 0x0f
        return ~UInt8((sample < 0 ? 0x80 : 0) | exponent << 4 | mantissa)
    }
}
