import Foundation

/// Where text goes.
struct Terminal: Sendable {
    let output: @Sendable (String) -> Void
    let error: @Sendable (String) -> Void

    static let standard = Self(
        output: { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) },
        error: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
    )
}
