import Foundation
import LabKit

// For the time being: shows that the lab works. A caller is kept with music, then told that callbackd is away.
var options = LabOptions()
options.globals = ["CALLBACKD_PATIENCE": "3"]
let lab = try await Lab.start(options)
do {
    print("Asterisk is up, ARI at \(lab.ariURL)")
    let call = try lab.dial("5000", as: .number("0301234567"))
    try await call.hearMusic()
    print("the caller hears music")
    try await call.hear("fallback-apology", within: .seconds(15), whole: true)
    try await call.wait(for: .ended)
    print("the caller heard: \(call.promptsHeard.map(\.name).joined(separator: ", "))")
} catch {
    print(error)
    try await lab.stop()
    exit(1)
}
try await lab.stop()
