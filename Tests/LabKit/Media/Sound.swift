import Foundation
import Locking

/// A sound that can be recognised in a recording, as µ-law bytes at 8 kHz.
struct Sound: Sendable {
    let name: String
    let bytes: [UInt8]

    /// A phone's own voice: a second of faint noise that no other phone makes.
    static func voice(_ name: String) -> Sound {
        var seed = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let bytes = (0..<8000).map { _ -> UInt8 in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let noise = UInt8(seed >> 59)
            return seed >> 58 & 1 == 0 ? 0xff - noise : 0x7f - noise
        }
        return Sound(name: name, bytes: bytes)
    }

    /// Where `needle` is, from `start` on.
    static func find(_ needle: ArraySlice<UInt8>, in haystack: [UInt8], from start: Int = 0) -> Int? {
        guard !needle.isEmpty, start + needle.count <= haystack.count else { return nil }
        return haystack.withUnsafeBytes { haystack in
            needle.withUnsafeBytes { needle in
                guard let base = haystack.baseAddress, let wanted = needle.baseAddress else { return nil }
                var position = start
                let last = haystack.count - needle.count
                // memchr and memcmp run at full speed in a debug build too.
                while position <= last,
                    let found = memchr(base + position, Int32(needle[0]), last - position + 1)
                {
                    if memcmp(found, wanted, needle.count) == 0 { return UnsafeRawPointer(found) - base }
                    position = UnsafeRawPointer(found) - base + 1
                }
                return nil
            }
        }
    }
}

/// The sounds that a lab's Asterisk can play, and what tells each of them from all others.
public final class SoundLibrary: Sendable {
    /// Hold music, which goes round.
    static let music = "music"
    /// 50 ms: long enough to be unique, short enough to be heard soon.
    private static let window = 400

    let sounds: [String: Sound]
    private let windows = Locked<[String: Range<Int>]>([:])

    init(directory: URL, music: URL) throws {
        var sounds: [String: Sound] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        where file.pathExtension == "ulaw" {
            let name = file.deletingPathExtension().lastPathComponent
            sounds[name] = Sound(name: name, bytes: Array(try Data(contentsOf: file)))
        }
        let melody = Array(try Data(contentsOf: music))
        sounds[Self.music] = Sound(name: Self.music, bytes: melody + melody.prefix(1600))
        self.sounds = sounds
    }

    func sound(_ name: String) throws -> Sound {
        guard let sound = sounds[name] else { throw LabError.unknown("there is no prompt \(name)") }
        return sound
    }

    /// The first stretch of a sound that is in no other one (but, with `family`, may be in those with the same name
    /// but for a digit at its end: the offers are alike until the digit is said).
    func window(of name: String, family: Bool) throws -> Range<Int> {
        let key = family ? name + " family" : name
        if let known = windows.withLock({ $0[key] }) { return known }
        let bytes = try sound(name).bytes
        let others = sounds.values.filter {
            $0.name != name && !(family && Self.family($0.name) == Self.family(name))
        }
        for start in stride(from: 480, to: bytes.count - Self.window, by: 80) {
            let stretch = bytes[start..<start + Self.window]
            guard Set(stretch).count > 40, others.allSatisfy({ Sound.find(stretch, in: $0.bytes) == nil }) else {
                continue
            }
            windows.withLock { $0[key] = start..<start + Self.window }
            return start..<start + Self.window
        }
        throw LabError.unknown("prompt \(name) cannot be told from the others")
    }

    static func family(_ name: String) -> String {
        guard let last = name.last, last.isNumber, name.dropLast().hasSuffix("-") else { return name }
        return String(name.dropLast(2))
    }
}
